package org.descry.datasets.importers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.RowStream;

/** Rows of a file that is never held. */
record PassingRows(RowStream rows) implements TableRows {

    @Override
    public String source() {
        return rows.file();
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public List<String> names() {
        return rows.names();
    }

    @Override
    public Optional<RowStream.Row> next() {
        return rows.next();
    }

    @Override
    public boolean hasLines() {
        return true;
    }

    @Override
    public long done() {
        return rows.bytesRead();
    }

    @Override
    public long total() {
        return rows.bytes();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
