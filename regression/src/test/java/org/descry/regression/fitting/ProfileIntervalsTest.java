package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class ProfileIntervalsTest {
    private static final List<String> NAMES = List.of("x");

    @Test
    void ofAStraightLineTheProfileIsTheIntervalOfTheTextbook() {
        // b·(x + c) is a line in disguise: a slope and, as -c, where it crosses zero. By Fieller,
        // the values c with (ȳ - b(x̄ + c))² within t²s² of their variance: the ends are where a
        // line forced through (-c, 0) has a sum of squares t²s² above the smallest.
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {3.1, 3.9, 5.2, 5.8, 7.1, 8.2, 8.8, 10.1};
        double[] ends = ends("x + $0", x, y, new double[] {1});
        double smallest = squares(x, y, ends, true);
        double t = 2.446911849; // 97.5 % of six degrees of freedom
        for (double c : ends) {
            assertEquals(smallest * (1 + t * t / 6), squares(x, y, new double[] {c}, false), 1e-6);
        }
        assertTrue(ends[0] < ends[1]);
    }

    @Test
    void aConstantThatTheRowsDoNotTellHasNoEnd() {
        // 1/(x + c) over x far from 0 with much noise: large c is as good as any
        Random random = new Random(2);
        double[] x = random.doubles(12, 5, 6).toArray();
        double[] y = random.doubles(12).toArray();
        double[] ends = ends("1/(x + $0)", x, y, new double[] {1});
        assertEquals(Double.POSITIVE_INFINITY, ends[1]);
    }

    /** Fits slope and constant, no constant term, and returns the ends at 95 %. */
    private static double[] ends(String feature, double[] x, double[] y, double[] start) {
        List<Expression> features = List.of(Expression.parse(feature));
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        Tasks tasks = Tasks.one(y.length);
        VariableProjection.Result fit =
                new VariableProjection(new double[][] {x}, y, ones, tasks, false)
                        .fit(List.of(PostfixCode.of(features.get(0), NAMES)), start, 200);
        return new ProfileIntervals(features, NAMES, new double[][] {x}, y, ones, tasks, false)
                .at(fit.parameters(), fit.loss(), y.length - 2, 0.95)[0];
    }

    /** Sum of squares of the line through (-c, 0), or of the best line. */
    private static double squares(double[] x, double[] y, double[] c, boolean free) {
        double sum = 0;
        if (free) {
            Fit fit = LeastSquares.fit(new double[][] {x}, y, true);
            return fit.loss() * fit.loss() * y.length;
        }
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] + c[0]) * y[i];
            xx += (x[i] + c[0]) * (x[i] + c[0]);
        }
        for (int i = 0; i < x.length; i++) {
            double left = y[i] - xy / xx * (x[i] + c[0]);
            sum += left * left;
        }
        return sum;
    }
}
