package org.descry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.datasets.exporters.ExportChoice;
import org.descry.datasets.exporters.Exported;
import org.descry.datasets.exporters.TableExport;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.tools.Wrapped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a table in another format. */
@Command(
        description =
                "Write a data set that comes with Descry, or a table of your own, in a format of your"
                        + " choice. Numbers, units, labels and gaps are read back as they were; what a"
                        + " format cannot hold is said or refused.",
        footer = {
            "",
            "Endings and formats: .csv, .tsv or .tab, .json (split layout of pandas),",
            ".optimade.json (compositions as structures entries), train.dat (of SISSO, with",
            "a SISSO.in beside it).",
            "",
            "Example:",
            "  descry datasets export octet-binaries --to octet.csv",
            "  descry datasets export mine.csv --to mine.optimade.json",
            "  descry datasets export mine.csv --to train.dat --target Ea",
            "  descry datasets export json:mine.txt --to mine.out --format tsv"
        })
final class ExportCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME|FILE",
            description =
                    "Name of a data set, with or without builtin:, or a table in any format that is"
                            + " read; json:FILE forces one.")
    private String name;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "File to write.")
    private Path to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Format to write: csv, tsv, json, optimade or train-dat (default: as the name of"
                            + " the file ends).")
    private String format;

    @Option(
            names = "--formula",
            paramLabel = "COL",
            description =
                    "For OPTIMADE: column with the chemical formulas (default: the first that holds"
                            + " nothing else).")
    private String formula;

    @Option(
            names = "--target",
            paramLabel = "COL",
            description =
                    "For train-dat: column to predict; of two different values, they are classes.")
    private String target;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ExportChoice choice = choice();
        Optional<String> builtin = builtin();
        Dataset data =
                TableFile.named(builtin.map(known -> BuiltinDatasets.PREFIX + known).orElse(name))
                        .dataset();
        for (Path file : TableExport.files(to, choice)) {
            if (Files.exists(file) && !force) {
                throw new UsageException(file + " exists; --force replaces it");
            }
        }
        Exported exported = TableExport.write(data, to, choice);
        terminal.out()
                .printf(
                        "%s: %s, %d rows, %d columns%s\n",
                        String.join(", ", exported.files().stream().map(Path::toString).toList()),
                        exported.format().word(),
                        data.rows(),
                        data.columns().size(),
                        builtin.map(n -> ", licence " + BuiltinDatasets.card(n).licence())
                                .orElse(""));
        for (List<String> notes : List.of(data.notes(), exported.notes())) {
            notes.forEach(note -> Wrapped.lines("  ", note).forEach(terminal.out()::println));
        }
        return ExitCode.DONE;
    }

    private ExportChoice choice() {
        Optional<TableFormat> wanted =
                Optional.ofNullable(format)
                        .map(word -> Wrong.unless(spec, "--format", word, TableExport::parse));
        TableFormat chosen =
                wanted.orElseGet(
                        () ->
                                Wrong.unless(
                                        spec,
                                        "--to",
                                        to.toString(),
                                        path -> TableExport.of(Path.of(path))));
        if (formula != null && chosen != TableFormat.OPTIMADE) {
            throw Wrong.usage(spec, "--formula is for OPTIMADE, not for " + chosen.word());
        }
        if (chosen == TableFormat.TRAIN_DAT && target == null) {
            throw Wrong.usage(spec, "train-dat needs --target COL, the column to predict");
        }
        if (target != null && chosen != TableFormat.TRAIN_DAT) {
            throw Wrong.usage(spec, "--target is for train-dat, not for " + chosen.word());
        }
        return new ExportChoice(
                Optional.of(chosen), Optional.ofNullable(formula), Optional.ofNullable(target));
    }

    /** Returns the name of a data set that comes with the toolkit, unless a file is meant. */
    private Optional<String> builtin() {
        String bare = DatasetsCommand.bare(name);
        boolean meant = !bare.equals(name) || BuiltinDatasets.names().contains(name);
        boolean word = name.matches("[\\w-]+") && !Files.exists(Path.of(name));
        return meant || word ? Optional.of(bare) : Optional.empty();
    }
}
