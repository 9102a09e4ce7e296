package org.descry.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.regression.discovery.Folds;
import org.descry.regression.discovery.SubsetSearch;
import org.descry.regression.search.Front;
import org.descry.regression.search.Seeds;

/**
 * Held-out error with fewer training rows, and what more rows would bring.
 *
 * <p>The same held-out rows are predicted from 40 to 100 % of the other rows, the search repeated
 * each time; a smaller share is part of a larger one. Mean loss (squared error, or log loss) is
 * fitted by a + b/rows; folds are drawn with replacement 1,000 times for the range.
 *
 * @param points error at each share
 * @param folds folds that took part at every share
 * @param gain fall of the error by {@value #MORE} more rows than all
 * @param lower lower end of its 90 % range
 * @param upper upper end
 * @param now error that the fit gives for all rows
 * @param told whether the curve falls: the range lies above 0
 * @param why in words, when it cannot be told
 * @source for 1/n: Amari, Murata, Neural Comput. 5, 140 (1993), doi:10.1162/neco.1993.5.1.140
 */
record LearningCurve(
        List<Point> points,
        int folds,
        double gain,
        double lower,
        double upper,
        double now,
        boolean told,
        String why) {
    static final int MORE = 10;
    private static final List<Double> SHARES = List.of(0.40, 0.55, 0.70, 0.85, 1.0);
    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.9;

    /** Folds whose errors are fewer cannot tell a slope from noise. */
    private static final int FEWEST_FOLDS = 3;

    /** A loss below this part of that of the mean is rounding. */
    private static final double ROUNDING = 1e-20;

    LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param share part of the training rows of a fold
     * @param rows how many they are on average
     * @param error on held-out rows
     */
    record Point(double share, double rows, double error) {}

    /** Returns how many searches it takes. */
    static int searches(int folds) {
        return folds * SHARES.size();
    }

    static Answer<LearningCurve> of(Subject subject, int wantedFolds) {
        int n = subject.rows().rows();
        int[] every = IntStream.range(0, n).toArray();
        int[] strata = new int[n];
        if (!subject.regression()) {
            Arrays.setAll(strata, i -> subject.rows().labels()[i] ? 1 : 0);
        }
        long[] keys = subject.rows().rowKeys(Seeds.child(subject.seed(), "learning", 0));
        Folds folds = Folds.deal(keys, subject.rows().together(), strata, every, wantedFolds);
        SubsetSearch subsets = subject.subsets();
        List<int[]> parts = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        String why = "fewer than %d folds can be made".formatted(FEWEST_FOLDS);
        for (int f = 0; f < folds.count(); f++) {
            List<int[]> shares = shares(subject, folds, f);
            Optional<String> wrong =
                    shares.stream().map(subsets::impossible).flatMap(Optional::stream).findFirst();
            if (wrong.isPresent()) {
                why = "of 40 % of the rows " + wrong.get();
            } else {
                used.add(f);
                parts.addAll(shares);
            }
        }
        if (used.size() < FEWEST_FOLDS) {
            return Answer.impossible(why);
        }
        List<Front> fronts = subject.fronts(parts, "learning curve");
        double[][][] sums = sums(subject, folds, used, parts, fronts);
        return Answer.of(fitted(subject, sums, parts));
    }

    private static List<int[]> shares(Subject subject, Folds folds, int f) {
        long seed = Seeds.child(subject.seed(), "learning share", f);
        int[] train = folds.trainRows(f);
        return SHARES.stream().map(s -> Draws.share(subject.rows(), train, s, seed)).toList();
    }

    /** Returns loss, loss of the mean and weight of each fold at each share [folds][shares][3]. */
    private static double[][][] sums(
            Subject subject,
            Folds folds,
            List<Integer> used,
            List<int[]> parts,
            List<Front> fronts) {
        SubsetSearch subsets = subject.subsets();
        double[][][] sums = new double[used.size()][SHARES.size()][3];
        for (int u = 0; u < sums.length; u++) {
            for (int s = 0; s < SHARES.size(); s++) {
                int at = u * SHARES.size() + s;
                int trained = parts.get(at).length;
                Front front = fronts.get(at);
                double[] value = subsets.predicted(front.within(subject.complexity()), trained);
                double[] mean = subsets.predicted(front.models().get(0), trained);
                for (int row : folds.heldOut(used.get(u))) {
                    double weight = subject.rows().weights()[row];
                    sums[u][s][0] += weight * subsets.loss(row, value[row]);
                    sums[u][s][1] += weight * subsets.loss(row, mean[row]);
                    sums[u][s][2] += weight;
                }
            }
        }
        return sums;
    }

    private static LearningCurve fitted(Subject subject, double[][][] sums, List<int[]> parts) {
        int folds = sums.length;
        double[] rows = new double[SHARES.size()];
        for (int at = 0; at < parts.size(); at++) {
            rows[at % rows.length] += (double) parts.get(at).length / folds;
        }
        int[] all = IntStream.range(0, folds).toArray();
        double[] loss = pooled(sums, all, 0);
        List<Point> points = new ArrayList<>();
        for (int s = 0; s < rows.length; s++) {
            points.add(new Point(SHARES.get(s), rows[s], subject.error(loss[s])));
        }
        int n = subject.rows().rows();
        double[] fit = fit(rows, loss);
        double now = subject.error(Math.max(0, fit[0] + fit[1] / n));
        double gain = gain(subject, fit, n);
        RandomGenerator random = Seeds.generator(subject.seed(), "learning range", 0);
        double[] gains = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            int[] drawn = random.ints(folds, 0, folds).toArray();
            gains[b] = gain(subject, fit(rows, pooled(sums, drawn, 0)), n);
        }
        Arrays.sort(gains);
        int tail = (int) Math.round((1 - LEVEL) / 2 * RESAMPLES);
        double lower = gains[tail];
        double upper = gains[RESAMPLES - 1 - tail];
        boolean exact = loss[loss.length - 1] <= ROUNDING * pooled(sums, all, 1)[loss.length - 1];
        String why =
                exact
                        ? "nothing is left to gain: the error is rounding"
                        : lower > 0
                                ? ""
                                : gain > 0 && upper > 0
                                        ? "the curve is too noisy for its slope"
                                        : "the curve is flat";
        return new LearningCurve(points, folds, gain, lower, upper, now, why.isEmpty(), why);
    }

    /** Returns the mean loss at each share over some folds, each as often as it is named. */
    private static double[] pooled(double[][][] sums, int[] folds, int which) {
        double[] mean = new double[SHARES.size()];
        for (int s = 0; s < mean.length; s++) {
            double loss = 0;
            double weight = 0;
            for (int f : folds) {
                loss += sums[f][s][which];
                weight += sums[f][s][2];
            }
            mean[s] = loss / weight;
        }
        return mean;
    }

    /** Returns a and b of the straight line of the loss over 1/rows with the least squares. */
    private static double[] fit(double[] rows, double[] loss) {
        double[] x = Arrays.stream(rows).map(r -> 1 / r).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(loss).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int s = 0; s < x.length; s++) {
            xx += (x[s] - meanX) * (x[s] - meanX);
            xy += (x[s] - meanX) * (loss[s] - meanY);
        }
        double slope = xx > 0 ? xy / xx : 0;
        return new double[] {meanY - slope * meanX, slope};
    }

    private static double gain(Subject subject, double[] fit, int n) {
        double now = Math.max(0, fit[0] + fit[1] / n);
        double then = Math.max(0, fit[0] + fit[1] / (n + MORE));
        return subject.error(now) - subject.error(then);
    }
}
