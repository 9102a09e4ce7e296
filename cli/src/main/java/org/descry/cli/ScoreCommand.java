package org.descry.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.Dataset;
import org.descry.study.RunHeldOut;
import org.descry.tools.DataSource;
import org.descry.tools.Rival;
import org.descry.tools.Score;
import org.descry.tools.ScoreRequest;
import org.descry.tools.ToolResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits and judges formulas that the user wrote down. */
@Command(
        description = "Fit and judge your own formulas on a table.",
        footer = {
            "",
            "Example:",
            "  descry score \"abs(IP_B-EA_B)/rp_A^2\" --data builtin:octet-binaries \\",
            "      --target dE_RS_minus_ZB"
        })
final class ScoreCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FORMULAS",
            description = "One formula, or several with ; between them; slopes are fitted.")
    private String formulas;

    @Mixin private TableOptions table;
    @Mixin private TransformOption transform;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Folds in which slopes are fitted again (default: 10).")
    private Integer folds = ScoreRequest.DEFAULT_FOLDS;

    @Option(
            names = "--against",
            paramLabel = "DIR|FORMULAS",
            description =
                    "Compare on the same held-out rows with a finished run, or with other formulas.")
    private String against;

    @Mixin private SeedOption seed;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine command = new CommandLine(new ScoreCommand(terminal));
        Later.addOptions(command, "--tasks", "--weights");
        return command;
    }

    @Override
    public Integer call() {
        if (folds < 2) {
            throw Wrong.usage(spec, "--folds: expected at least 2, got " + folds);
        }
        ScoreRequest plain = ScoreRequest.of(formulas, table.target());
        ScoreRequest request =
                new ScoreRequest(
                        plain.formulas(),
                        plain.target(),
                        table.kind(),
                        table.positive(),
                        folds,
                        seed.value().orElse(plain.seed()),
                        transform.value().orElse(plain.transform()));
        Dataset data = DataSource.read(table.data());
        ToolResult result = Score.run(data, request, rival(data));
        if (json) {
            terminal.out().print(Json.text(result.json()));
        } else {
            result.lines().forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }

    private Optional<Rival> rival(Dataset data) {
        if (against == null) {
            return Optional.empty();
        }
        return Optional.of(
                isFolder(against)
                        ? new Rival.Run(RunHeldOut.heldOut(Path.of(against), data))
                        : new Rival.Formulas(against));
    }

    private static boolean isFolder(String text) {
        try {
            return Files.isDirectory(Path.of(text));
        } catch (InvalidPathException e) {
            return false; // a formula may hold what no path can
        }
    }
}
