package org.descry.study;

import java.util.List;
import java.util.Optional;
import org.descry.regression.baselines.BaselineProblem;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.baselines.Baselines;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.DiscoveryData;

/** Black-box and simple models on the same folds, to be shown beside the formula. */
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
                                train.names(),
                                train.columns(),
                                train.target(),
                                train.kind(),
                                found.folds().of(),
                                found.folds().count(),
                                test.rows() == 0
                                        ? Optional.empty()
                                        : Optional.of(
                                                new BaselineProblem.TestRows(
                                                        test.columns(), test.target()))),
                        settings.seed());
        progress.step(1);
        return results;
    }
}
