package org.descry.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.metrics.Bootstrap;
import org.descry.regression.metrics.ConfusionCounts;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.metrics.RocCurve;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Seeds;

/** The headline numbers of predictions with intervals over the rows they were measured on. */
final class MetricIntervals {
    /** Level of the intervals. */
    static final double LEVEL = 0.95;

    private static final List<String> NUMBERS = List.of("rmse", "mae", "r2", "spearman", "kendall");
    private static final List<String> CLASSES =
            List.of("accuracy", "balanced_accuracy", "mcc", "auc", "brier", "log_loss");

    private MetricIntervals() {}

    /**
     * Returns each number with its interval, by name; a number without one is left out.
     *
     * @param data rows judged, groups drawn whole
     * @param predicted value, or probability of the positive class [n]
     * @param reference what one would predict without a model [n]; not read for classes
     * @param stage names the draws
     */
    static Map<String, Estimate> of(
            DiscoveryData data, double[] predicted, double[] reference, long seed, String stage) {
        boolean numbers = data.kind() == Kind.REGRESSION;
        List<Optional<Estimate>> found =
                new Bootstrap(groups(data))
                        .intervals(
                                rows ->
                                        numbers
                                                ? numbers(data, predicted, reference, rows)
                                                : classes(data, predicted, rows),
                                LEVEL,
                                Seeds.generator(seed, "bootstrap " + stage, 0));
        Map<String, Estimate> named = new LinkedHashMap<>();
        List<String> names = numbers ? NUMBERS : CLASSES;
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            found.get(k).ifPresent(e -> named.put(name, e));
        }
        return named;
    }

    private static int[] groups(DiscoveryData data) {
        int[] own = new int[data.rows()];
        Arrays.setAll(own, i -> i);
        data.groups()
                .ifPresent(
                        names -> {
                            Map<String, Integer> number = new TreeMap<>();
                            for (int i = 0; i < own.length; i++) {
                                Integer next = number.size();
                                Integer known = number.putIfAbsent(names.get(i), next);
                                own[i] = known == null ? next : known;
                            }
                        });
        return own;
    }

    private static double[] numbers(
            DiscoveryData data, double[] predicted, double[] reference, int[] rows) {
        Map<String, Double> all =
                RegressionMetrics.of(
                                pick(data.target(), rows),
                                pick(predicted, rows),
                                pick(reference, rows),
                                pick(data.weights(), rows))
                        .values();
        return NUMBERS.stream().mapToDouble(name -> all.getOrDefault(name, Double.NaN)).toArray();
    }

    private static double[] classes(DiscoveryData data, double[] predicted, int[] rows) {
        double[] p = pick(predicted, rows);
        boolean[] label = new boolean[rows.length];
        boolean[] says = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            label[i] = data.target()[rows[i]] > 0.5;
            says[i] = p[i] >= 0.5;
        }
        ConfusionCounts counts = ConfusionCounts.of(label, says);
        boolean both = counts.positives() > 0 && counts.negatives() > 0;
        return new double[] {
            counts.accuracy(),
            both ? counts.balancedAccuracy() : Double.NaN,
            both ? counts.mcc() : Double.NaN,
            RocCurve.of(label, p).auc(),
            ProbabilityScores.brier(label, p),
            ProbabilityScores.logLoss(label, p)
        };
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
