package org.descry.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.tools.Hull;
import org.descry.tools.HullRequest;
import org.descry.tools.HullRequest.Draws;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds stable phases, energies above the hull and decomposition reactions. */
@Command(
        description =
                "Find the stable phases of a table of formation energies, and for every phase or"
                        + " candidate its energy above the hull and what it decomposes into.",
        footer = {
            "",
            "PHASES has a column of formulas and one of formation energies per atom, such as"
                    + " energy (eV/atom), and a row at 0 for each element. A stable phase has a"
                    + " decomposition energy below 0: it is compared with all other phases, not with"
                    + " itself.",
            "",
            "Example:",
            "  descry hull phases.csv",
            "  descry hull phases.csv --of Ca3Si2O7,CaSi2O5",
            "  descry hull phases.csv --for candidates.csv --error 0.03 --out judged.csv"
        })
final class HullCommand extends HelpOption implements Callable<Integer> {

    private static final double DEFAULT_LEVEL = 0.9;

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "PHASES",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF or train.dat, also packed with gzip), or"
                            + " builtin:NAME (see descry datasets).")
    private String phases;

    @Mixin private FormatOption format;

    @Option(
            names = "--for",
            paramLabel = "FILE",
            description =
                    "Table of compositions to judge against the phases, each on its own, with or"
                            + " without energies (default: the phases themselves).")
    private String candidates;

    @Option(
            names = "--of",
            paramLabel = "FORMULA",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Compositions to judge, without energies: what they decompose into.")
    private List<String> formulas = List.of();

    @Option(
            names = "--formula",
            paramLabel = "COL",
            description = "Column of formulas (default: formula, composition or the only text).")
    private String formula;

    @Option(
            names = "--energy",
            paramLabel = "COL",
            description = "Column of formation energies (default: the only one per atom).")
    private String energy;

    @Option(
            names = "--elements-at-zero",
            description = "Add elements without a row of their own, at 0 eV/atom.")
    private boolean elementsAtZero;

    @Option(
            names = "--error",
            paramLabel = "EV",
            description =
                    "Standard deviation of the error of every energy but those of elements at 0, in"
                            + " eV/atom. Draws errors and gives intervals.")
    private Double error;

    @Option(
            names = "--error-column",
            paramLabel = "COL",
            description = "Column of standard deviations per atom instead, in both files.")
    private String errorColumn;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of errors (default: 200).")
    private Integer draws;

    @Option(
            names = "--level",
            paramLabel = "P",
            description = "Share of the draws that the interval holds (default: 0.9).")
    private Double level;

    @Mixin private SeedOption seed;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Rows to show, the lowest above the hull first (default: 40).")
    private int top = 40;

    @Mixin private PrintOptions.Judging output;

    HullCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Wrong.within(spec, "--top", top, 1, Integer.MAX_VALUE);
        if (candidates != null && !formulas.isEmpty()) {
            throw Wrong.usage(spec, "--for and --of are two ways to say what to judge; name one");
        }
        HullRequest request =
                new HullRequest(
                        format.named(phases),
                        Optional.ofNullable(candidates).map(format::named),
                        formulas.stream().map(String::strip).toList(),
                        new HullRequest.Columns(
                                Optional.ofNullable(formula), Optional.ofNullable(energy)),
                        elementsAtZero,
                        draws(),
                        top,
                        output.out(),
                        output.prefix());
        ToolResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
            result = Hull.run(request, progress.ofTool(), progress::cancelled);
        }
        output.print(result, terminal);
        return ExitCode.DONE;
    }

    private Optional<Draws> draws() {
        if (error != null && errorColumn != null) {
            throw Wrong.usage(
                    spec, "--error and --error-column are two ways to give one thing; name one");
        }
        if (error == null && errorColumn == null) {
            if (draws != null || level != null) {
                throw Wrong.usage(spec, "--draws and --level need --error or --error-column");
            }
            return Optional.empty();
        }
        Wrong.within(spec, "--draws", draws, 1, 1_000_000);
        try {
            return Optional.of(
                    new Draws(
                            error == null ? 0 : error,
                            Optional.ofNullable(errorColumn),
                            draws == null ? Draws.DEFAULT_COUNT : draws,
                            level == null ? DEFAULT_LEVEL : level,
                            seed.value().orElse(1)));
        } catch (IllegalArgumentException refused) {
            throw Wrong.usage(spec, refused.getMessage());
        }
    }
}
