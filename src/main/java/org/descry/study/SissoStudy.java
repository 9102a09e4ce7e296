package org.descry.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.datasets.sisso.SissoGoal;
import org.descry.datasets.sisso.SissoInput;
import org.descry.datasets.sisso.SissoSelection;
import org.descry.datasets.sisso.SissoSpace;
import org.descry.datasets.sisso.SissoTable;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.models.Kind;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.search.SearchSettings.Widths;
import org.descry.regression.search.SpaceSettings;

/**
 * A SISSO 3.5 project, {@code SISSO.in} with {@code train.dat} beside it, as a study: its data and
 * the settings that mean the same here.
 *
 * @source SISSO 3.5, github.com/rouyang2017/SISSO; Ouyang et al., Phys. Rev. Materials 2, 083802
 *     (2018), doi:10.1103/PhysRevMaterials.2.083802
 */
public final class SissoStudy {
    /** How the data of such a study are named: this, then the path of the {@code SISSO.in}. */
    static final String PREFIX = "sisso:";

    private static final String TABLE = "train.dat";

    private SissoStudy() {}

    /**
     * Returns the settings of a project. Without folds and shuffles, as SISSO has none.
     *
     * @param sissoIn the {@code SISSO.in}
     * @throws DatasetException if one of the two files is wrong or asks for something that does not
     *     exist here
     */
    public static StudySettings settings(Path sissoIn) {
        SissoInput input = SissoInput.read(sissoIn);
        SissoTable table = table(sissoIn, input);
        StudySettings plain =
                StudySettings.of(name(sissoIn), PREFIX + sissoIn, table.target().name());
        boolean numbers = input.goal() instanceof SissoGoal.Regression;
        return new StudySettings(
                        plain.name(),
                        plain.data(),
                        plain.target(),
                        Optional.of(numbers ? Kind.REGRESSION : Kind.CLASSIFICATION),
                        numbers ? Optional.empty() : Optional.of("1"),
                        table.features().stream().map(Column::name).toList(),
                        plain.split(),
                        plain.group(),
                        search(input),
                        FoldPlan.parse("0"),
                        0,
                        plain.level(),
                        plain.seed(),
                        plain.screen())
                .withRows(rows(input, table));
    }

    /** Returns the name of the folder, by which people tell their projects apart. */
    private static String name(Path sissoIn) {
        Path folder = sissoIn.toAbsolutePath().normalize().getParent().getFileName();
        return folder == null ? "sisso" : folder.toString();
    }

    /** Returns the tasks of a regression with several. */
    private static RowSettings rows(SissoInput input, SissoTable table) {
        boolean tasks = input.goal() instanceof SissoGoal.Regression r && r.tasks() > 1;
        return tasks
                ? new RowSettings(
                        Optional.of(new RowSettings.Tasks(table.tasks().name(), false)),
                        Optional.empty())
                : RowSettings.NONE;
    }

    /** Returns the rows of a project. */
    static Dataset read(String data) {
        Path sissoIn = Path.of(data.substring(PREFIX.length()));
        SissoInput input = SissoInput.read(sissoIn);
        SissoTable table = table(sissoIn, input);
        List<String> notes = new ArrayList<>(input.notes());
        notes.addAll(table.notes());
        if (input.goal() instanceof SissoGoal.Regression r) {
            regression(r, notes);
        }
        return table.dataset().named(name(sissoIn)).withNotes(notes);
    }

    /** Says what of a regression is done in another way here. */
    private static void regression(SissoGoal.Regression goal, List<String> notes) {
        if (goal.tasks() > 1 && goal.weighting() == SissoGoal.TaskWeighting.EQUAL) {
            notes.add(
                    "task_weighting=1: here every row counts alike, so a task counts by its rows.");
        }
        if (goal.sameSigns()) {
            notes.add("scmt: coefficients may differ in sign between tasks here.");
        }
        if (goal.metric() == SissoGoal.Metric.MAX_AE) {
            notes.add("metric=MaxAE: models are ranked by RMSE here; max_abs is shown beside it.");
        }
    }

    private static SissoTable table(Path sissoIn, SissoInput input) {
        return SissoTable.read(sissoIn.resolveSibling(TABLE), input);
    }

    private static SearchSettings search(SissoInput input) {
        SissoSelection selection = input.selection();
        if (selection.dimension() > SearchSettings.LARGEST_DIMENSION) {
            throw DatasetException.inFile(
                    input.file(),
                    "desc_dim is %d".formatted(selection.dimension()),
                    "at most %d features in a descriptor"
                            .formatted(SearchSettings.LARGEST_DIMENSION));
        }
        int most = selection.subspaceSizes().stream().mapToInt(n -> n).max().orElse(1);
        boolean intercept = !(input.goal() instanceof SissoGoal.Regression r) || r.intercept();
        return new SearchSettings(
                space(input.space()),
                selection.dimension(),
                new Widths(OptionalInt.empty(), OptionalInt.of(most), selection.models()),
                intercept,
                true,
                input.goal() instanceof SissoGoal.Regression
                        ? ClassObjective.DEVIANCE
                        : ClassObjective.SEPARATION);
    }

    private static SpaceSettings space(SissoSpace space) {
        List<List<Operator>> operators =
                space.sameOperatorsEverywhere() && space.rung() > 0
                        ? List.of(space.operators().get(0).stream().map(Operator::parse).toList())
                        : space.operators().stream()
                                .map(l -> l.stream().map(Operator::parse).toList())
                                .toList();
        SpaceSettings any =
                space.rung() == 0
                        ? SpaceSettings.of(List.of(Operator.ADD))
                                .within(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty())
                        : SpaceSettings.ofRungs(operators)
                                .within(
                                        OptionalInt.empty(),
                                        OptionalInt.of(space.maxOperators()),
                                        OptionalInt.of(space.rung()));
        return any.withFreeUnits(true)
                .withSizes(
                        new SpaceSettings.Sizes(
                                space.limits().smallest(),
                                Math.min(space.limits().largest(), SpaceSettings.Sizes.ANY.most()),
                                0));
    }
}
