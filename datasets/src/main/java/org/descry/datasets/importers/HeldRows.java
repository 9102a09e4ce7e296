package org.descry.datasets.importers;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.RowStream;

/** Rows of a table in memory. */
final class HeldRows implements TableRows {

    private final Dataset data;
    private int next;

    HeldRows(Dataset data) {
        this.data = data;
    }

    @Override
    public String source() {
        return data.source();
    }

    @Override
    public List<String> header() {
        return data.rawHeader();
    }

    @Override
    public List<String> names() {
        return data.names();
    }

    @Override
    public Optional<RowStream.Row> next() {
        if (next == data.rows()) {
            return Optional.empty();
        }
        int number = hasLines() ? data.line(next) : next + 1;
        return Optional.of(new RowStream.Row(number, data.rawRecord(next++)));
    }

    @Override
    public boolean hasLines() {
        return data.hasLines();
    }

    @Override
    public long done() {
        return next;
    }

    @Override
    public long total() {
        return data.rows();
    }

    @Override
    public List<String> notes() {
        return data.notes();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
