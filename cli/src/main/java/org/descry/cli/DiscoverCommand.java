package org.descry.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Searches a formula for one column of a table and judges it. */
@Command(
        description =
                "Find a formula for one column of your table, and say how far it can be trusted.",
        footer = {
            "",
            "Example:",
            "  descry discover --data builtin:single-atom-diffusion --target Ea --features Ebind,Ec \\",
            "      --operators \"+,-,*,/,^2\" --max-complexity 4 --dimension 1 --group metal",
            "",
            "  The same with a constant term of its own for each support:",
            "  descry discover --data builtin:single-atom-diffusion --target Ea --features Ebind,Ec \\",
            "      --operators \"+,-,*,/,^2\" --max-complexity 4 --dimension 1 --tasks support:offset",
            "",
            "  Longer formulas with fitted numbers, which keep what is known:",
            "  descry discover --data builtin:single-atom-diffusion --target Ea --features Ebind,Ec \\",
            "      --method both --trials 1000 --physics \"increasing in Ebind; above 0 eV\""
        })
final class DiscoverCommand extends SearchedTable implements Callable<Integer> {

    private final Terminal terminal;

    private DiscoverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new DiscoverCommand(terminal));
    }

    @Override
    public Integer call() {
        return new StudyRun(terminal, output(), execution(), budget()).run(settings());
    }
}
