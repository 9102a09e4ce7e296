package org.descry.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.descry.study.SissoStudy;
import org.descry.study.StudySettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            "      --operators \"+,-,*,/,^2\" --max-complexity 4 --dimension 1 --tasks support:offset"
        })
final class DiscoverCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private TableOptions table;
    @Mixin private SearchOptions search;
    @Mixin private SpaceOptions space;
    @Mixin private RowOptions rows;
    @Mixin private SeedOption seed;
    @Mixin private ExecutionOptions execution;
    @Mixin private OutputOptions output;

    @Option(
            names = "--sisso",
            paramLabel = "SISSO.in",
            description =
                    "An existing SISSO project, unchanged, in place of --data and --target; without"
                            + " folds and shuffles unless asked for.")
    private Path sisso;

    @Spec private CommandSpec spec;

    private DiscoverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine command = new CommandLine(new DiscoverCommand(terminal));
        Later.addOptions(command, "--time", "--resume");
        return command;
    }

    /** Returns the study that table or project ask for, with every default for the rest. */
    private StudySettings study() {
        if (sisso == null) {
            return StudySettings.of(table.name(), table.data(), table.target());
        }
        if (table.given()) {
            throw Wrong.usage(
                    spec, "--sisso has data and target of its own: leave out --data and --target");
        }
        return SissoStudy.settings(sisso);
    }

    @Override
    public Integer call() {
        StudySettings plain = study();
        StudySettings settings =
                new StudySettings(
                        plain.name(),
                        plain.data(),
                        plain.target(),
                        table.kind().or(plain::kind),
                        table.positive().or(plain::positive),
                        search.features().isEmpty() ? plain.features() : search.features(),
                        plain.split(),
                        search.group().or(plain::group),
                        search.settings(plain.search(), space),
                        search.folds().orElse(plain.folds()),
                        search.permutations().orElse(plain.permutations()),
                        plain.level(),
                        seed.value().orElse(plain.seed()),
                        plain.screen());
        return new StudyRun(terminal, output, execution)
                .run(settings.withRows(rows.settings(plain.rows())));
    }
}
