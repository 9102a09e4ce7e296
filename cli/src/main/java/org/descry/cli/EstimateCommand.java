package org.descry.cli;

import java.util.concurrent.Callable;
import org.descry.datasets.files.Json;
import org.descry.study.Study;
import org.descry.study.StudyEstimate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tells how large a search will be, without searching. */
@Command(
        description =
                "Tell how many formulas and descriptors discover would compare with the same"
                        + " options, how much it would let evolve, and about how much time and memory"
                        + " that takes.",
        footer = {
            "",
            "Example:",
            "  descry estimate --data builtin:octet-binaries --target dE_RS_minus_ZB --rung 2"
        })
final class EstimateCommand extends SearchedTable implements Callable<Integer> {

    private final Terminal terminal;

    private EstimateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new EstimateCommand(terminal));
    }

    @Override
    public Integer call() {
        StudyEstimate estimate = Study.estimate(settings(), execution().threads());
        if (output().json()) {
            terminal.out().print(Json.text(estimate.tree()));
        } else {
            estimate.lines().forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }
}
