package org.descry.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.tools.Features;
import org.descry.tools.FeaturesRequest;
import org.descry.tools.RadiusComparison;
import org.descry.tools.RadiusComparisonRequest;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Appends features of chemical formulas to the rows of a table. */
@Command(
        description =
                "Compute features from a column of chemical formulas and write the table with them"
                        + " added, units in the headers. What is not known is left empty; the last"
                        + " column says why.",
        footer = {
            "",
            "Example:",
            "  descry features mine.csv --formula formula --sets magpie-145 --out features.csv",
            "  descry features --list",
            "  descry features --list --sets norms,valence",
            "  descry features mine.csv --formula formula --sets perovskite --radii shannon-weng",
            "  descry features builtin:abx3-formability --formula formula --compare-conventions"
                    + " --label perovskite"
        })
final class FeaturesCommand extends HelpOption implements Callable<Integer> {

    private static final String DEFAULT_SETS = "magpie-132";

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "A table with formulas (CSV, TSV, JSON, OPTIMADE, ARFF or train.dat, also packed"
                            + " with gzip), or builtin:NAME (see descry datasets).")
    private String data;

    @Mixin private FormatOption format;

    @Option(
            names = "--formula",
            paramLabel = "COLUMN",
            description = "Column of chemical formulas, such as Fe2O3 or Ba0.5Sr0.5CoO3.")
    private String composition;

    @Option(
            names = "--sets",
            paramLabel = "SET[,SET]",
            description =
                    "Feature sets, with commas between them; --list says which there are (default: "
                            + DEFAULT_SETS
                            + ": six statistics of 22 properties of the elements).")
    private String sets;

    @Option(
            names = "--radii",
            paramLabel = "NAME",
            description =
                    "Ionic radii of the set perovskite: shannon-bartel, shannon-high-spin,"
                            + " shannon-low-spin, shannon-ionic, shannon-crystal or shannon-weng"
                            + " (default: shannon-bartel).")
    private String radii;

    @Option(
            names = "--compare-conventions",
            description =
                    "Only show how the columns of the set perovskite move with the choice of ionic"
                            + " radii.")
    private boolean compare;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description =
                    "With --compare-conventions: column that is 1 for known perovskites, else 0;"
                            + " the limits are then judged with each choice.")
    private String label;

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description =
                    "JSON file to write: of every appended column unit, meaning, source, how it is"
                            + " obtained, how many cells are empty and why.")
    private Path card;

    @Option(
            names = "--list",
            description =
                    "Only list the sets, or with --sets their columns: unit, how obtained, meaning.")
    private boolean list;

    @Mixin private PrintOptions.Appending output;

    FeaturesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> chosen = Optional.ofNullable(sets);
        Optional<RadiusConvention> convention =
                Optional.ofNullable(radii)
                        .map(name -> Wrong.unless(spec, "--radii", name, RadiusConvention::parse));
        ToolResult described =
                Wrong.unless(spec, "--sets", sets, any -> Features.describe(chosen, convention));
        if (list) {
            output.print(described, terminal);
            return ExitCode.DONE;
        }
        if (data == null) {
            throw Wrong.usage(spec, "Missing required parameter: 'FILE'");
        }
        if (composition == null) {
            throw Wrong.usage(spec, "Missing required option: '--formula=COLUMN'");
        }
        if (compare) {
            return compared();
        }
        if (label != null) {
            throw Wrong.usage(spec, "--label goes with --compare-conventions");
        }
        FeaturesRequest request =
                new FeaturesRequest(
                        format.named(data),
                        composition,
                        chosen.orElse(DEFAULT_SETS),
                        convention,
                        output.out(),
                        Optional.ofNullable(card),
                        output.prefix());
        boolean tableOnScreen = output.tableOnScreen();
        ToolResult result;
        try (TerminalProgress progress =
                        new TerminalProgress(terminal, output.quiet() || tableOnScreen);
                Writer table = tableOnScreen ? buffered() : Writer.nullWriter()) {
            result = Features.run(request, table, progress.ofTool(), progress::cancelled);
        }
        output.printBeside(result, terminal);
        return ExitCode.DONE;
    }

    private int compared() {
        RadiusComparisonRequest request =
                new RadiusComparisonRequest(
                        format.named(data), composition, Optional.ofNullable(label));
        output.print(RadiusComparison.run(request), terminal);
        return ExitCode.DONE;
    }

    /** Returns a writer to the screen that sends whole pieces and leaves the screen open. */
    private Writer buffered() {
        return new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
