package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.baselines.BaselineProblem;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.baselines.Baselines;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.DiscoveryData;

/**
 * Black-box and simple models on the same folds, to be shown beside the formula. They see a task as
 * columns of 0 and 1, one for each task.
 */
final class BlackBoxes {
    private BlackBoxes() {}

    /** Returns what each reached; none without folds or when the run was stopped. */
    static List<BaselineResult> run(
            Discovered found, StudyRows rows, StudySettings settings, Progress progress) {
        if (found.folds().count() < 2 || progress.cancelled()) {
            return List.of();
        }
        progress.phase("fitting black-box models to compare with", 1);
        DiscoveryData train = rows.training();
        DiscoveryData test = rows.testing();
        List<BaselineResult> results =
                Baselines.run(
                        new BaselineProblem(
                                names(train, rows),
                                columns(train, rows, rows.train()),
                                train.target(),
                                train.kind(),
                                found.folds().of(),
                                found.folds().count(),
                                test.rows() == 0
                                        ? Optional.empty()
                                        : Optional.of(
                                                new BaselineProblem.TestRows(
                                                        columns(test, rows, rows.test()),
                                                        test.target()))),
                        settings.seed());
        progress.step(1);
        return results;
    }

    private static List<String> names(DiscoveryData train, StudyRows rows) {
        List<String> names = new ArrayList<>(train.names());
        rows.target()
                .task()
                .ifPresent(c -> c.tasks().forEach(t -> names.add(c.name() + " is " + t)));
        return names;
    }

    private static double[][] columns(DiscoveryData data, StudyRows rows, int[] which) {
        List<double[]> columns = new ArrayList<>(List.of(data.columns()));
        if (rows.target().task().isPresent()) {
            List<String> of = rows.tasks(which);
            for (String task : rows.target().task().get().tasks()) {
                columns.add(of.stream().mapToDouble(t -> t.equals(task) ? 1 : 0).toArray());
            }
        }
        return columns.toArray(double[][]::new);
    }
}
