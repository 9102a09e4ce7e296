package org.descry.datasets.exporters;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;

/**
 * Writes a table so that it is read back as the same: every number to the bit, units, labels and
 * gaps. Each file is complete or not there.
 */
public final class TableExport {

    /** Formats by the ending of a file, longest ending first. */
    private static final Map<String, TableFormat> ENDINGS =
            new TreeMap<>(
                    Map.of(
                            ".csv", TableFormat.CSV,
                            ".tsv", TableFormat.TSV,
                            ".tab", TableFormat.TSV,
                            ".json", TableFormat.JSON,
                            ".optimade.json", TableFormat.OPTIMADE,
                            "train.dat", TableFormat.TRAIN_DAT));

    private static final List<TableFormat> WRITTEN =
            List.of(
                    TableFormat.CSV,
                    TableFormat.TSV,
                    TableFormat.JSON,
                    TableFormat.OPTIMADE,
                    TableFormat.TRAIN_DAT);

    private TableExport() {}

    /** Writes the text of one file. */
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** Returns the names of the formats that can be written, with commas between them. */
    public static String words() {
        return String.join(", ", WRITTEN.stream().map(TableFormat::word).toList());
    }

    /**
     * Returns the format of that name.
     *
     * @throws IllegalArgumentException if there is none or it is only read; the message lists those
     *     that are written
     */
    public static TableFormat parse(String word) {
        return WRITTEN.stream()
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "expected one of " + words() + ", got '" + word + "'"));
    }

    /**
     * Returns the format that the name of a file stands for.
     *
     * @throws IllegalArgumentException if it stands for none; the message lists the endings known
     */
    public static TableFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String longest = "";
        for (String ending : ENDINGS.keySet()) {
            longest =
                    name.endsWith(ending) && ending.length() > longest.length() ? ending : longest;
        }
        if (longest.isEmpty()) {
            throw new IllegalArgumentException(
                    "the name '%s' does not say how to write the table; expected one that ends in %s, or a format: %s"
                            .formatted(name, String.join(", ", ENDINGS.keySet()), words()));
        }
        return ENDINGS.get(longest);
    }

    /**
     * Returns the files that a table would be written to, the table first.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static List<Path> files(Path to, ExportChoice choice) {
        TableFormat format = choice.format().orElseGet(() -> of(to));
        return format == TableFormat.TRAIN_DAT
                ? List.of(to, to.resolveSibling(SissoWriter.SETTINGS_FILE))
                : List.of(to);
    }

    /**
     * Writes a table, replacing what is there.
     *
     * @param to the file, in a folder that exists; of SISSO the {@code train.dat}, beside which
     *     {@code SISSO.in} is written
     * @throws DatasetException if the format cannot hold the table; the message says where and why
     * @throws IllegalArgumentException as {@link #of}
     * @throws IOException if the file cannot be written
     */
    public static Exported write(Dataset data, Path to, ExportChoice choice) throws IOException {
        TableFormat format = choice.format().orElseGet(() -> of(to));
        List<Path> files = files(to, choice);
        List<String> notes = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        switch (format) {
            case CSV, TSV -> {
                notes.addAll(ReadBack.notes(data));
                boolean shipped = data.source().startsWith(BuiltinDatasets.PREFIX);
                SeparatedWriter writer =
                        new SeparatedWriter(data, format == TableFormat.CSV ? ',' : '\t');
                // A table that ships keeps the bytes that its card has the check sum of.
                boolean asIs = shipped && format == TableFormat.CSV;
                contents.add(asIs ? writer::writeAsRead : writer::write);
            }
            case JSON -> {
                notes.addAll(ReadBack.notes(data));
                contents.add(new SplitWriter(data)::write);
            }
            case OPTIMADE -> {
                OptimadeWriter writer = OptimadeWriter.of(data, choice.formula());
                notes.addAll(writer.notes());
                contents.add(writer::write);
            }
            case TRAIN_DAT -> {
                SissoWriter writer = SissoWriter.of(data, choice.target());
                notes.addAll(writer.notes());
                contents.add(writer::writeRows);
                contents.add(writer::writeSettings);
            }
            default ->
                    throw new IllegalArgumentException(
                            "%s is read, not written; expected one of %s"
                                    .formatted(format.word(), words()));
        }
        Path folder = to.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        for (int i = 0; i < files.size(); i++) {
            try (WholeFile file = new WholeFile(files.get(i))) {
                contents.get(i).to(file.writer());
                file.complete();
            }
        }
        return new Exported(format, files, notes);
    }
}
