package org.descry.cli;

import java.util.Optional;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a table is read when its format shall not be told by what it holds. */
final class FormatOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Format of the table: csv, tsv, json, optimade, arff, train-dat or xlsx (default:"
                            + " told by what the file holds).")
    private String format;

    @Option(
            names = "--sheet",
            paramLabel = "NAME|N",
            description = "Sheet of a spreadsheet, by name or number from 1 (default: the first).")
    private String sheet;

    /**
     * Returns a table's name with its format before it, if one was given.
     *
     * @throws picocli.CommandLine.ParameterException if there is no such format, or the table has
     *     none to choose
     */
    String named(String data) {
        Optional<TableFormat> wanted =
                Optional.ofNullable(format)
                        .map(word -> Wrong.unless(spec, "--format", word, TableFormat::parse));
        if (sheet != null) {
            boolean other = wanted.isPresent() && wanted.get() != TableFormat.XLSX;
            if (other || TableFormat.sheet(data).isPresent()) {
                throw Wrong.usage(spec, "--sheet: for a spreadsheet, and only once");
            }
            String bare =
                    TableFormat.before(data).isPresent() ? data : TableFormat.XLSX.prefix() + data;
            return bare + "#" + sheet;
        }
        if (wanted.isEmpty()) {
            return data;
        }
        if (data.startsWith(BuiltinDatasets.PREFIX) || TableFormat.before(data).isPresent()) {
            throw Wrong.usage(spec, "--format: the format of " + data + " is already known");
        }
        return wanted.get().prefix() + data;
    }
}
