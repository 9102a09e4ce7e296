package org.descry.cli;

import java.util.concurrent.Callable;
import org.descry.study.StudySettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Searches a formula for one column of a table and judges it. */
@Command(
        description =
                "Find a formula for one column of your table, and say how far it can be trusted.",
        footer = {
            "",
            "Example:",
            "  descry discover --data builtin:single-atom-diffusion --target Ea --features Ebind,Ec \\",
            "      --operators \"+,-,*,/,^2\" --max-complexity 4 --dimension 1 --group metal"
        })
final class DiscoverCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private TableOptions table;
    @Mixin private SearchOptions search;
    @Mixin private SeedOption seed;
    @Mixin private ExecutionOptions execution;
    @Mixin private OutputOptions output;

    private DiscoverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine command = new CommandLine(new DiscoverCommand(terminal));
        Later.addOptions(
                command,
                "--sisso",
                "--tasks",
                "--rung",
                "--time",
                "--weights",
                "--no-scale",
                "--max-operators",
                "--models",
                "--resume");
        return command;
    }

    @Override
    public Integer call() {
        StudySettings plain = StudySettings.of(table.name(), table.data(), table.target());
        StudySettings settings =
                new StudySettings(
                        plain.name(),
                        plain.data(),
                        plain.target(),
                        table.kind(),
                        table.positive(),
                        search.features(),
                        plain.split(),
                        search.group(),
                        search.settings(plain.search()),
                        search.folds().orElse(plain.folds()),
                        search.permutations().orElse(plain.permutations()),
                        plain.level(),
                        seed.value().orElse(plain.seed()),
                        plain.screen());
        return new StudyRun(terminal, output, execution).run(settings);
    }
}
