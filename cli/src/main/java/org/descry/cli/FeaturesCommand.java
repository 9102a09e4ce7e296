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
                        + " added, units in the headers. A feature that is not known is left empty,"
                        + " and the reason is told.",
        footer = {
            "",
            "Example:",
            "  descry features mine.csv --formula formula --sets magpie-145 --out features.csv",
            "  descry features --list --sets magpie-132",
            "  descry features mine.csv --formula formula --sets perovskite --radii shannon-weng",
            "  descry features builtin:abx3-formability --formula formula --compare-conventions"
                    + " --label perovskite"
        })
final class FeaturesCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "CSV file with formulas.")
    private Path data;

    @Option(
            names = "--formula",
            paramLabel = "COLUMN",
            description = "Column of chemical formulas, such as Fe2O3 or Ba0.5Sr0.5CoO3.")
    private String composition;

    @Option(
            names = "--sets",
            paramLabel = "SET",
            defaultValue = "magpie-132",
            description =
                    "magpie-132: six statistics of 22 properties of the elements; magpie-145: these"
                            + " and 13 more of amounts, valence electrons and charges (default:"
                            + " magpie-132).")
    private String set;

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
                    "Only show how the columns of the set perovskite move with the choice of"
                            + " ionic radii; FILE may be builtin:NAME.")
    private boolean compare;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description =
                    "With --compare-conventions: column that is 1 for known perovskites, else 0;"
                            + " the limits are then judged with each choice.")
    private String label;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "CSV file for the rows without features: line, formula and reason.")
    private Path refused;

    @Option(
            names = "--list",
            description = "Only list the columns of the set: unit, how obtained, meaning.")
    private boolean list;

    @Mixin private PrintOptions.Appending output;

    FeaturesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<RadiusConvention> convention =
                Optional.ofNullable(radii)
                        .map(name -> Wrong.unless(spec, "--radii", name, RadiusConvention::parse));
        ToolResult described =
                Wrong.unless(spec, "--sets", set, names -> Features.describe(names, convention));
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
            output.print(
                    RadiusComparison.run(
                            new RadiusComparisonRequest(
                                    data.toString(), composition, Optional.ofNullable(label))),
                    terminal);
            return ExitCode.DONE;
        }
        if (label != null) {
            throw Wrong.usage(spec, "--label goes with --compare-conventions");
        }
        FeaturesRequest request =
                new FeaturesRequest(
                        data,
                        composition,
                        set,
                        convention,
                        output.out(),
                        Optional.ofNullable(refused),
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
