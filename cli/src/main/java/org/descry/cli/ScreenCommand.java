package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.descry.datasets.files.Json;
import org.descry.tools.Screen;
import org.descry.tools.ScreenRequest;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks the candidates of a space with a finished model. */
@Command(
        description =
                "Screen a space of candidates with the model of a finished run: funnel, ranking,"
                        + " and which candidates are like the training rows.",
        footer = {
            "",
            "Example:",
            "  descry screen descry-out/perovskite-formability --space space.yaml --top 50",
            "",
            "A space.yaml (or the block screen: of a study):",
            "  templates: [\"A B X3\"]",
            "  sites: {A: alkali + [Ca, Sr], B: metals, X: [O, F]}",
            "  constraints: [charge-neutral, {exclude: [radioactive]}, not-in-data]",
            "  wanted: \"< 0.4 eV\"      for numbers: what is to be found",
            "  top: 100"
        })
final class ScreenCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Folder of a finished run, or its model.json.")
    private Path model;

    @Option(
            names = "--space",
            required = true,
            paramLabel = "FILE",
            description = "YAML file with templates, sites and constraints.")
    private Path space;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Candidates to rank (default: as the space says).")
    private Integer top;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "Table whose compositions the constraint not-in-data leaves out.")
    private String known;

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "Task whose constants to use, for a model with tasks.")
    private String task;

    @Mixin private PrevalenceOption prevalence;

    @Mixin private ExecutionOptions execution;
    @Mixin private OutputOptions output;

    ScreenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (top != null && top < 1) {
            throw Wrong.usage(spec, "--top: expected at least 1, got " + top);
        }
        ScreenRequest request =
                new ScreenRequest(
                        model,
                        space,
                        top == null ? OptionalInt.empty() : OptionalInt.of(top),
                        Optional.ofNullable(known),
                        output.folder(OutputOptions.stem(space.toString())),
                        output.force(),
                        Optional.ofNullable(task),
                        prevalence.share());
        ToolResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
            result =
                    Screen.run(
                            request, execution.threads(), progress.ofTool(), progress::cancelled);
        }
        if (output.json()) {
            terminal.out().print(Json.text(result.json()));
        } else {
            result.lines().forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }
}
