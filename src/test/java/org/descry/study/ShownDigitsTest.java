package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.FoundModel.FoundBy;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/**
 * How many digits of a number are shown. The model is x + 1.23456789, so that rounding moves every
 * prediction by what the number moves: 4.6e-3 with three digits, 4.3e-4 with four, 3.2e-5 with
 * five. It may be moved by a tenth of what is missed over the root of the number of rows.
 */
final class ShownDigitsTest {
    private static final double NUMBER = 1.23456789;

    private static FoundModel model(double loss) {
        return new FoundModel(
                List.of(Expression.parse("x + $0")),
                new double[] {NUMBER},
                List.of(new TaskPart(new double[] {1}, 0)),
                loss,
                FoundBy.EVOLUTIONARY);
    }

    private static DiscoveryData data(
            int rows, IntToDoubleFunction missed, IntToDoubleFunction weight, Kind kind) {
        double[] x = new double[rows];
        double[] y = new double[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = i % 17;
            y[i] =
                    kind == Kind.REGRESSION
                            ? x[i] + NUMBER + (i % 2 == 0 ? 1 : -1) * missed.applyAsDouble(i)
                            : i % 2;
            weights[i] = weight.applyAsDouble(i);
        }
        return new DiscoveryData(
                List.of("x"),
                List.of(Unit.DIMENSIONLESS),
                new double[][] {x},
                y,
                kind,
                Optional.empty(),
                Tasks.one(rows),
                weights);
    }

    private static int digits(int rows, double missed, double loss) {
        DiscoveryData data = data(rows, i -> missed, i -> 1, Kind.REGRESSION);
        return new ShownDigits(data).of(model(loss))[0];
    }

    @Test
    void theLessIsMissedTheMoreDigitsAreShown() {
        assertEquals(3, digits(100, 0.5, 0.5));
        assertEquals(4, digits(100, 0.1, 0.1));
        assertEquals(5, digits(100, 0.01, 0.01));
        assertEquals(6, digits(100, 1e-6, 1e-6));
        assertEquals(6, digits(100, 0, 0));
    }

    @Test
    void theMoreRowsTheMoreDigits() {
        assertEquals(3, digits(64, 0.5, 0.5));
        assertEquals(4, digits(6_400, 0.5, 0.5));
    }

    @Test
    void whatTheSearchCallsALossDecidesNothing() {
        assertEquals(4, digits(100, 0.1, 100));
        assertEquals(4, digits(100, 0.1, 1e-9));
    }

    @Test
    void allRowsCount() {
        DiscoveryData late = data(3_000, i -> i < 1_000 ? 1e-6 : 0.9, i -> 1, Kind.REGRESSION);
        assertEquals(4, new ShownDigits(late).of(model(0.7))[0]);
    }

    @Test
    void rowsCountByTheirWeights() {
        DiscoveryData data =
                data(200, i -> i < 100 ? 0.1 : 50, i -> i < 100 ? 1 : 1e-9, Kind.REGRESSION);
        assertEquals(4, new ShownDigits(data).of(model(30))[0]);
        DiscoveryData alike = data(200, i -> i < 100 ? 0.1 : 50, i -> 1, Kind.REGRESSION);
        assertEquals(3, new ShownDigits(alike).of(model(30))[0]);
    }

    @Test
    void classesHaveFourAndNothingIsComputedTwice() {
        DiscoveryData classes = data(100, i -> 0, i -> 1, Kind.CLASSIFICATION);
        assertArrayEquals(new int[] {4}, new ShownDigits(classes).of(model(0.1)));
        ShownDigits digits = new ShownDigits(data(100, i -> 0.1, i -> 1, Kind.REGRESSION));
        FoundModel model = model(0.1);
        assertSame(digits.of(model), digits.of(model));
    }
}
