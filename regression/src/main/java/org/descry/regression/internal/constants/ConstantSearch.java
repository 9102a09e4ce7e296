package org.descry.regression.internal.constants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Finds the constant with which a function of a feature explains most: on a fixed grid, then around
 * its best places by Brent's method. What slope and intercept do is part of the score, so one
 * number is sought at a time.
 *
 * @source elimination of the linear parameters: Golub, Pereyra, SIAM J. Numer. Anal. 10, 413
 *     (1973), doi:10.1137/0710036; search in one variable: Brent, Algorithms for Minimization
 *     without Derivatives (1973), ch. 5
 */
public final class ConstantSearch {
    /** Places of the grid that are looked into. */
    private static final int PLACES = 2;

    /** Digits that a score can tell apart: the square root of its precision. */
    private static final double PRECISION = 1e-8;

    private static final int MOST_STEPS = 200;

    private final ToDoubleFunction<double[]> score;
    private final double[] values;

    /** A constant and how much it explains. */
    public record Best(double constant, double score) {}

    /** An inner point of a stretch with its neighbours. */
    private record Peak(double left, double at, double right, double score) {}

    /**
     * @param score part of the target that values explain [rows], larger is better; NaN refuses
     * @param rows how many values there are
     */
    public ConstantSearch(ToDoubleFunction<double[]> score, int rows) {
        this.score = score;
        this.values = new double[rows];
    }

    /**
     * Returns the best constant; empty where the score only rises towards an end of what the
     * constant may be, for there the function is a straight line or one row decides.
     *
     * @param x values of the feature [rows]
     */
    public Optional<Best> best(InnerForm form, double[] x) {
        List<Peak> peaks = new ArrayList<>();
        for (double[] stretch : StartValues.of(form, x)) {
            addPeaks(form, x, stretch, peaks);
        }
        peaks.sort(Comparator.comparingDouble((Peak p) -> -p.score).thenComparingDouble(Peak::at));
        return peaks.stream()
                .limit(PLACES)
                .map(p -> refined(form, x, p))
                .max(
                        Comparator.comparingDouble(Best::score)
                                .thenComparing(Comparator.comparingDouble(b -> -b.constant)));
    }

    /**
     * Returns the smallest and the largest value that a constant may take when it is fitted further
     * from where it is; empty where it may not be at all.
     *
     * @param x values of the feature [rows]
     */
    public static Optional<double[]> limits(InnerForm form, double[] x, double constant) {
        return StartValues.of(form, x).stream()
                .map(s -> new double[] {s[0], s[s.length - 1]})
                .filter(s -> s[0] <= constant && constant <= s[1])
                .findFirst();
    }

    private void addPeaks(InnerForm form, double[] x, double[] stretch, List<Peak> into) {
        double[] scores = new double[stretch.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = score(form, x, stretch[k]);
        }
        for (int k = 1; k + 1 < scores.length; k++) {
            if (scores[k] > scores[k - 1] && scores[k] >= scores[k + 1]) {
                into.add(new Peak(stretch[k - 1], stretch[k], stretch[k + 1], scores[k]));
            }
        }
    }

    private Best refined(InnerForm form, double[] x, Peak peak) {
        double smallest = 1e-12 * (peak.right - peak.left);
        UnivariatePointValuePair found =
                new BrentOptimizer(PRECISION, smallest)
                        .optimize(
                                GoalType.MAXIMIZE,
                                new UnivariateObjectiveFunction(c -> score(form, x, c)),
                                new SearchInterval(peak.left, peak.right, peak.at),
                                new MaxEval(MOST_STEPS));
        return found.getValue() > peak.score
                ? new Best(found.getPoint(), found.getValue())
                : new Best(peak.at, peak.score);
    }

    private double score(InnerForm form, double[] x, double c) {
        form.values(x, c, values, x.length);
        double explained = score.applyAsDouble(values);
        return explained >= 0 ? explained : -1; // NaN too
    }
}
