package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TaskColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings.ClassObjective;

/** Decides which tasks the training rows have, and which rows weigh nothing. */
final class TaskRows {
    private final Dataset data;
    private final StudySettings settings;
    private final List<String> notes = new ArrayList<>();

    TaskRows(Dataset data, StudySettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Returns what was decided, in plain sentences. */
    List<String> notes() {
        return notes;
    }

    /** Refuses what classes, or separable ones, cannot have in this version. */
    void requireFits() {
        if (settings.transform() != Transform.NONE) {
            throw new NotInThisVersionException(
                    "--transform needs a numeric target; %s has two classes, which have no logarithm"
                            .formatted(settings.target()));
        }
        if (!settings.search().space().fitted().isEmpty()) {
            throw new NotInThisVersionException(
                    "--fit-inside needs a numeric target in this version; %s has two classes"
                            .formatted(settings.target()));
        }
        EvolutionSettings evolution = settings.search().evolution();
        if (!evolution.physics().isEmpty()) {
            throw new NotInThisVersionException(
                    "--physics needs a numeric target; %s has two classes"
                            .formatted(settings.target()));
        }
        if (evolution.loss() != EvolutionSettings.Loss.SQUARES) {
            throw new NotInThisVersionException(
                    "--loss needs a numeric target; %s has two classes, whose loss is the log loss"
                            .formatted(settings.target()));
        }
        boolean asked =
                evolution.trials().isPresent()
                        || evolution.constants().isPresent()
                        || evolution.stopError().isPresent()
                        || !evolution.start().isEmpty();
        if (asked && evolution.method() == EvolutionSettings.Method.BOTH) {
            throw new NotInThisVersionException(
                    "%s has two classes, which evolve with --method evolutionary only; --trials, --max-constants, --start and --stop-error need it"
                            .formatted(settings.target()));
        }
        if (settings.search().objective() != ClassObjective.SEPARATION) {
            return;
        }
        if (settings.rows().tasks().isPresent()) {
            throw new NotInThisVersionException(
                    "--tasks does not go with --classes separable in this version");
        }
        if (settings.rows().weights().isPresent()) {
            throw new NotInThisVersionException(
                    "--weights does not go with --classes separable in this version");
        }
    }

    /**
     * Returns the rows that weigh something; the others are listed.
     *
     * @throws DatasetException if weights are text, one is negative, or all are zero
     */
    int[] weighing(int[] usable, List<StudyRows.LeftOut> leftOut) {
        if (settings.rows().weights().isEmpty()) {
            return usable;
        }
        String name = settings.rows().weights().get();
        NumericColumn weights = weights(name);
        List<Integer> kept = new ArrayList<>();
        for (int row : usable) {
            double w = weights.value(row);
            if (!(w >= 0)) {
                throw DatasetException.inCell(
                        data.source(),
                        data.line(row),
                        name,
                        "%s is negative".formatted(StudyRows.cell(weights, row)),
                        "a weight of 0 or more");
            }
            if (w > 0) {
                kept.add(row);
            } else {
                leftOut.add(new StudyRows.LeftOut(data.line(row), "weight 0 in " + name));
            }
        }
        if (kept.isEmpty() && usable.length > 0) {
            throw DatasetException.inColumn(
                    data.source(), name, "is 0 in every usable row", "weights above 0");
        }
        if (kept.size() < usable.length) {
            int zero = usable.length - kept.size();
            notes.add(
                    "%d row%s of weight 0 %s left out."
                            .formatted(zero, zero == 1 ? "" : "s", zero == 1 ? "was" : "were"));
        }
        return kept.stream().mapToInt(i -> i).toArray();
    }

    /** Says what weights act on. */
    void explainWeights(Kind kind) {
        String what =
                kind == Kind.REGRESSION
                        ? ": RMSE is the root of the weighted mean of squared errors, MAE and R²"
                                + " likewise. Intervals and the models of other libraries take"
                                + " every row once."
                        : " where formulas are selected and fitted. Rates, probabilities and the"
                                + " models of other libraries are judged with every row counting"
                                + " once; probabilities are not calibrated.";
        settings.rows().weights().ifPresent(w -> notes.add("Rows count by " + w + what));
    }

    private NumericColumn weights(String name) {
        Column column = data.column(name);
        if (name.equals(settings.target())) {
            throw DatasetException.inColumn(
                    data.source(), name, "is the target", "another column as weights");
        }
        if (!(column instanceof NumericColumn numbers)) {
            throw DatasetException.inColumn(
                    data.source(), name, "holds text", "numbers as weights");
        }
        return numbers;
    }

    /**
     * Returns the tasks of the training rows, sorted by name; empty when there is one only.
     *
     * @throws DatasetException if a task has too few training rows
     */
    Optional<TaskColumn> tasks(int[] train) {
        if (settings.rows().tasks().isEmpty()) {
            return Optional.empty();
        }
        RowSettings.Tasks asked = settings.rows().tasks().get();
        String name = asked.column();
        if (name.equals(settings.target())) {
            throw DatasetException.inColumn(
                    data.source(), name, "is the target", "another column as tasks");
        }
        Column column = data.column(name);
        Map<String, Integer> sizes = new TreeMap<>();
        Arrays.stream(train).forEach(r -> sizes.merge(StudyRows.cell(column, r), 1, Integer::sum));
        if (sizes.size() < 2) {
            sizes.keySet()
                    .forEach(
                            only ->
                                    notes.add(
                                            "All training rows have %s = %s: one task, treated as none."
                                                    .formatted(name, only)));
            return Optional.empty();
        }
        requireRows(asked, sizes);
        refuseScreening(name);
        notes.add(
                ("%d tasks in %s share the formula; each has its own %s. A held-out row whose task"
                                + " has no training row in that fold is predicted with the mean of"
                                + " the other tasks' constants.")
                        .formatted(
                                sizes.size(),
                                name,
                                asked.offsetOnly()
                                        ? "constant term"
                                        : "coefficients and constant term"));
        return Optional.of(new TaskColumn(name, List.copyOf(sizes.keySet()), asked.offsetOnly()));
    }

    private void requireRows(RowSettings.Tasks asked, Map<String, Integer> sizes) {
        int dimension = settings.search().dimension();
        int needed = asked.offsetOnly() ? 2 : dimension + 2;
        String smallest =
                sizes.keySet().stream()
                        .reduce((a, b) -> sizes.get(b) < sizes.get(a) ? b : a)
                        .orElseThrow();
        if (sizes.get(smallest) >= needed) {
            return;
        }
        String most = "at least %d in every task".formatted(needed);
        throw DatasetException.inColumn(
                data.source(),
                asked.column(),
                "task %s has %d usable training row%s"
                        .formatted(
                                smallest, sizes.get(smallest), sizes.get(smallest) == 1 ? "" : "s"),
                asked.offsetOnly()
                        ? most
                        : most
                                + " for dimension %d, or --tasks %s:offset for shared coefficients"
                                        .formatted(dimension, asked.column()));
    }

    private void refuseScreening(String name) {
        if (settings.screen().isPresent()) {
            throw new NotInThisVersionException(
                    ("candidates have no %s, so a study with tasks does not screen them in this"
                                    + " version; descry screen does, with --task")
                            .formatted(name));
        }
    }
}
