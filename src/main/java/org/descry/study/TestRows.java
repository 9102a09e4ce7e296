package org.descry.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.metrics.BalancedAccuracyInterval;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;
import org.descry.regression.models.TaskPredictor;
import org.descry.regression.search.Seeds;

/**
 * The selected model on the test rows, looked at once.
 *
 * @param metrics the usual numbers, over the rows that can be predicted
 * @param balancedAccuracy with its 95 % interval; empty for regression or a missing class
 * @param difference balanced accuracy minus that of τ on the same rows; empty without τ
 * @param predictions predictions of the test rows, of the target itself
 * @param fitted predicted value of what is fitted, or probability of the positive class [n]
 * @param reference mean of the training rows of each row's task [n]; empty for classes
 * @param unpredicted test rows without a finite prediction
 */
record TestRows(
        Metrics metrics,
        Optional<Estimate> balancedAccuracy,
        Optional<Estimate> difference,
        Predictions predictions,
        double[] fitted,
        double[] reference,
        int unpredicted) {
    private static final double LEVEL = 0.95;

    static Optional<TestRows> of(
            FittedModel model, StudyRows rows, Optional<NamedBaselines.Rule> tau, long seed) {
        if (rows.test().length == 0) {
            return Optional.empty();
        }
        DiscoveryData test = rows.testing();
        double[][] columns = new double[model.inputs().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = test.columns()[test.names().indexOf(model.inputs().get(j).name())];
        }
        Predictions p = predictions(model, columns, rows);
        int[] finite = finite(p);
        if (finite.length == 0) {
            return Optional.empty();
        }
        if (model.kind() == Kind.REGRESSION) {
            double[] y = pick(test.target(), finite);
            // Errors are those of what was fitted, as those of training and held-out rows.
            double[] fitted = predictions(model.ofFitted(), columns, rows).prediction();
            Metrics metrics =
                    RegressionMetrics.of(
                            y,
                            pick(fitted, finite),
                            pick(trainingMeans(rows), finite),
                            pick(test.weights(), finite));
            return Optional.of(
                    new TestRows(
                            metrics,
                            Optional.empty(),
                            Optional.empty(),
                            p,
                            fitted,
                            trainingMeans(rows),
                            test.rows() - finite.length));
        }
        boolean[] label = new boolean[finite.length];
        boolean[] says = new boolean[finite.length];
        boolean[] tauSays = new boolean[finite.length];
        for (int i = 0; i < finite.length; i++) {
            label[i] = test.target()[finite[i]] > 0.5;
            says[i] = p.prediction()[finite[i]] > 0.5;
            int row = rows.test()[finite[i]];
            tauSays[i] = tau.isPresent() && tau.get().positive()[row];
        }
        Metrics metrics =
                ClassificationMetrics.of(
                        label, pick(p.probability(), finite), Seeds.generator(seed, "ece test", 0));
        boolean both = anyTrue(label) && anyFalse(label);
        return Optional.of(
                new TestRows(
                        metrics,
                        both
                                ? Optional.of(
                                        BalancedAccuracyInterval.of(
                                                label,
                                                says,
                                                LEVEL,
                                                Seeds.generator(seed, "test interval", 0)))
                                : Optional.empty(),
                        both && tau.isPresent()
                                ? Optional.of(
                                        BalancedAccuracyInterval.ofDifference(
                                                label,
                                                says,
                                                tauSays,
                                                LEVEL,
                                                Seeds.generator(seed, "test difference", 0)))
                                : Optional.empty(),
                        p,
                        p.probability(),
                        new double[0],
                        test.rows() - finite.length));
    }

    private static Predictions predictions(FittedModel model, double[][] columns, StudyRows rows) {
        return model.target().task().isPresent()
                ? TaskPredictor.of(model).predict(columns, rows.tasks(rows.test()))
                : model.predict(columns, rows.test().length);
    }

    /** Returns for each test row the mean of the training rows of its task; NaN without any. */
    private static double[] trainingMeans(StudyRows rows) {
        DiscoveryData train = rows.training();
        double[] means = train.taskMeans();
        double[] of = new double[rows.test().length];
        Arrays.fill(of, means[0]);
        if (rows.target().task().isPresent()) {
            List<String> trained = rows.tasks(rows.train());
            List<String> tested = rows.tasks(rows.test());
            for (int i = 0; i < of.length; i++) {
                int row = trained.indexOf(tested.get(i));
                of[i] = row < 0 ? Double.NaN : means[row];
            }
        }
        return of;
    }

    private static int[] finite(Predictions p) {
        int[] rows = new int[p.prediction().length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            if (Double.isFinite(p.prediction()[i])) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    private static boolean anyTrue(boolean[] values) {
        for (boolean v : values) {
            if (v) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyFalse(boolean[] values) {
        for (boolean v : values) {
            if (!v) {
                return true;
            }
        }
        return false;
    }
}
