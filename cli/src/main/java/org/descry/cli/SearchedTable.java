package org.descry.cli;

import java.nio.file.Path;
import org.descry.study.SissoStudy;
import org.descry.study.StudySettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code discover} and {@code estimate} share: which table is searched, and how. */
abstract class SearchedTable extends HelpOption {

    @Mixin private TableOptions table;
    @Mixin private TransformOption transform;
    @Mixin private SearchOptions search;
    @Mixin private SpaceOptions space;
    @Mixin private RowOptions rows;
    @Mixin private SeedOption seed;
    @Mixin private ExecutionOptions execution;
    @Mixin private BudgetOptions budget;
    @Mixin private OutputOptions output;

    @Option(
            names = "--sisso",
            paramLabel = "SISSO.in",
            description =
                    "An existing SISSO project, unchanged, in place of --data and --target; without"
                            + " folds and shuffles unless asked for.")
    private Path sisso;

    @Spec private CommandSpec spec;

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

    /** Returns the study that the options ask for. */
    final StudySettings settings() {
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
                        budget.ending(search.settings(plain.search(), space)),
                        search.folds().orElse(plain.folds()),
                        plain.shuffles().first(),
                        plain.level(),
                        seed.value().orElse(plain.seed()),
                        plain.screen());
        return settings.withShuffles(search.shuffles().orElse(plain.shuffles()))
                .withRows(rows.settings(plain.rows()))
                .withTransform(transform.value().orElse(plain.transform()))
                .withObtained(rows.obtained());
    }

    final ExecutionOptions execution() {
        return execution;
    }

    final BudgetOptions budget() {
        return budget;
    }

    final OutputOptions output() {
        return output;
    }
}
