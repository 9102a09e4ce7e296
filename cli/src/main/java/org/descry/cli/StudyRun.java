package org.descry.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.datasets.files.Json;
import org.descry.study.Outcome;
import org.descry.study.RunOptions;
import org.descry.study.Study;
import org.descry.study.StudySettings;

/** What {@code run} and {@code discover} share: where results go and what is printed of them. */
final class StudyRun {

    private final Terminal terminal;
    private final OutputOptions output;
    private final ExecutionOptions execution;
    private final BudgetOptions budget;

    StudyRun(
            Terminal terminal,
            OutputOptions output,
            ExecutionOptions execution,
            BudgetOptions budget) {
        this.terminal = terminal;
        this.output = output;
        this.execution = execution;
        this.budget = budget;
    }

    /** Runs a study, prints its sentences or its JSON, and returns the exit code. */
    int run(StudySettings settings) {
        Optional<Path> folder = output.folder(settings.name());
        if (budget.resume() && folder.isEmpty()) {
            throw new UsageException("--resume needs a folder: name it with --out");
        }
        RunOptions options =
                new RunOptions(
                        folder,
                        execution.threads(),
                        execution.memory(),
                        budget.time(),
                        budget.resume(),
                        output.force());
        Outcome outcome;
        try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
            outcome = Study.run(settings, options, progress);
        } catch (CancellationException stopped) {
            if (terminal.interruption().requested()) {
                throw stopped;
            }
            terminal.err().println("the time (--time) was over before anything was found");
            return ExitCode.FAILED;
        }
        if (output.json()) {
            terminal.out().print(Json.text(outcome.results()));
        } else {
            outcome.summaryLines().forEach(terminal.out()::println);
        }
        if (!output.quiet() && !output.json()) {
            outcome.directory()
                    .map(d -> "report: " + d.resolve("report.html"))
                    .ifPresent(terminal.err()::println);
        }
        return ExitCode.DONE;
    }
}
