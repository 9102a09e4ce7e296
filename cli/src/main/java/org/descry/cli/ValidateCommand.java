package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.descry.regression.discovery.FoldPlan;
import org.descry.tools.ToolResult;
import org.descry.validation.Validation;
import org.descry.validation.ValidationPart;
import org.descry.validation.ValidationSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the result of a finished run can be trusted. */
@Command(
        description = {
            "Repeat the search of a finished run on other parts of its rows and say how far its"
                    + " result can be trusted.",
            "Writes validation.json into the folder and its page again."
        },
        footer = {
            "",
            "Parts for --only:",
            "  runs       how many runs were made on the same data",
            "  unseen     error on held-out rows: at random, one by one, groups, elements,",
            "             anions, clusters",
            "  stability  which formulas return on 63 %% of the rows",
            "  learning   what more rows would bring",
            "  rows       what the search finds without the most influential rows",
            "  longer     whether each longer formula gains more than chance",
            "",
            "Example:",
            "  descry validate descry-out/my-study",
            "  descry validate descry-out/my-study --only unseen,stability"
        })
final class ValidateCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a finished run.")
    private Path folder;

    @Option(
            names = "--only",
            paramLabel = "PARTS",
            description = "Parts to look at, separated by commas (default: all).")
    private String only;

    @Option(
            names = "--folds",
            paramLabel = "K|loo|group",
            description =
                    "Random folds (default: 10); loo or group: hold out only single rows, or only"
                            + " groups, however many.")
    private String folds = ValidationSettings.DEFAULT.folds().text();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often random folds are dealt anew (default: 3).")
    private int repeats = ValidationSettings.DEFAULT_REPEATS;

    @Option(
            names = "--subsets",
            paramLabel = "N",
            description = "Searches on parts of the rows (default: 50).")
    private int subsets = ValidationSettings.DEFAULT_SUBSETS;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "Searches of each test against chance, at least 19 (default: 39).")
    private int permutations = ValidationSettings.DEFAULT_PERMUTATIONS;

    @Mixin private ExecutionOptions execution;
    @Mixin private PrintOptions print;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Set<ValidationPart> parts =
                only == null
                        ? EnumSet.allOf(ValidationPart.class)
                        : Wrong.unless(spec, "--only", only, ValidationPart::parse);
        FoldPlan plan = Wrong.unless(spec, "--folds", folds, FoldPlan::parse);
        ValidationSettings settings = settings(parts, plan);
        ToolResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal, print.quiet())) {
            result =
                    Validation.run(
                            folder, settings, execution.threads(), execution.memory(), progress);
        }
        print.print(result, terminal);
        return ExitCode.DONE;
    }

    private ValidationSettings settings(Set<ValidationPart> parts, FoldPlan plan) {
        try {
            return new ValidationSettings(parts, plan, repeats, subsets, permutations);
        } catch (IllegalArgumentException refused) {
            throw Wrong.usage(spec, "--" + refused.getMessage());
        }
    }
}
