package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

/**
 * A planted problem on which no list of features selected on residuals holds all three: without the
 * exchange the search ends with {@code c/d^2} instead of {@code c/d} and an error of 0.16.
 */
class ExchangeTest {
    private static final int ROWS = 60;
    private static final double NOISE = 0.01;

    @Test
    void aFeatureThatNoListHeldIsFoundOnceTheOthersStand() {
        RandomGenerator random = Spaces.random(10);
        List<PrimaryFeature> columns = Spaces.unitless(6, ROWS, random);
        SearchSettings settings =
                SearchSettings.of(
                        Operator.parseList("+,-,*,/,^2"),
                        OptionalInt.of(4),
                        3,
                        OptionalInt.of(3),
                        false);
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        Target target = new Target(planted(columns, random), train);
        List<FoundModel> front =
                new ExhaustiveSearch()
                        .run(
                                Problem.of(columns, List.of(target), Kind.REGRESSION),
                                settings,
                                Spaces.random(0),
                                Execution.quiet(1))
                        .fronts()
                        .get(0)
                        .models();
        FoundModel best = front.get(front.size() - 1);
        assertEquals("(e - f)^2; a*b; c/d", best.text());
        // what is left is the noise, whose spread 60 rows tell to a tenth; three times that
        assertEquals(NOISE, best.loss(), 0.3 * NOISE);
    }

    private static double[] planted(List<PrimaryFeature> columns, RandomGenerator random) {
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            double[] x = columns.stream().mapToDouble(f -> f.values()[row]).toArray();
            y[i] = x[0] * x[1] + 1.5 * x[2] / x[3] - 2 * (x[4] - x[5]) * (x[4] - x[5]);
            y[i] += NOISE * random.nextGaussian();
        }
        return y;
    }
}
