package org.descry.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.regression.models.Transform;
import org.descry.study.StudyFile;
import org.descry.study.StudySettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A whole study: search, validation, screening, report. */
@Command(
        description =
                "Run a whole study: find a formula, judge it, screen candidates, write a report.",
        footer = {
            "",
            "Example:",
            "  descry run perovskite-formability",
            "  descry run my-study.yaml --out results --threads 4"
        })
final class RunCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "STUDY",
            description = "Name of a built-in study (perovskite-formability), or a study.yaml.")
    private String study;

    @Mixin private TransformOption transform;
    @Mixin private SeedOption seed;
    @Mixin private ExecutionOptions execution;
    @Mixin private BudgetOptions budget;
    @Mixin private OutputOptions output;

    private RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new RunCommand(terminal));
    }

    @Override
    public Integer call() {
        Optional<Transform> other = transform.value();
        StudySettings settings = StudyFile.read(study);
        if (seed.value().isPresent()) {
            settings = settings.withSeed(seed.value().getAsLong());
        }
        settings = settings.withTransform(other.orElse(settings.transform()));
        settings = settings.withSearch(budget.ending(settings.search()));
        return new StudyRun(terminal, output, execution, budget).run(settings);
    }
}
