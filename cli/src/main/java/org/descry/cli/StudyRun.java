package org.descry.cli;

import org.descry.datasets.files.Json;
import org.descry.study.Outcome;
import org.descry.study.Study;
import org.descry.study.StudySettings;

/** What {@code run} and {@code discover} share: where results go and what is printed of them. */
final class StudyRun {

    private final Terminal terminal;
    private final OutputOptions output;
    private final ExecutionOptions execution;

    StudyRun(Terminal terminal, OutputOptions output, ExecutionOptions execution) {
        this.terminal = terminal;
        this.output = output;
        this.execution = execution;
    }

    /** Runs a study, prints its sentences or its JSON, and returns the exit code. */
    int run(StudySettings settings) {
        Outcome outcome;
        try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
            outcome =
                    Study.run(
                            settings,
                            output.folder(settings.name()),
                            execution.threads(),
                            progress,
                            output.force());
        }
        if (output.json()) {
            terminal.out().print(Json.text(outcome.results()));
        } else {
            outcome.summaryLines().forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }
}
