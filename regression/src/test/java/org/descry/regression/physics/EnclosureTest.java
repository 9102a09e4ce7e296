package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

final class EnclosureTest {
    private static Enclosure of(String formula, Interval x, Interval y) {
        Model model = new Model(Expression.parse(formula), new double[0], List.of("x", "y"));
        return model.over(new Interval[] {x, y}, 0, 1);
    }

    @Test
    void everyValueLiesInTheRangeOfTheValues() {
        Formulas some = new Formulas(11);
        int defined = 0;
        for (int k = 0; k < 3000; k++) {
            Expression formula = some.next(2 + k % 10);
            double[] parameters = some.parameters();
            Ranges ranges = some.ranges();
            Model model = Formulas.model(formula, parameters);
            Enclosure range = model.over(ranges.box(model));
            double[] values = Formulas.values(formula, parameters, some.points(ranges, 200));
            for (double value : values) {
                boolean finite = Double.isFinite(value);
                assertTrue(finite || !range.defined(), () -> formula + " in " + ranges);
                assertTrue(
                        !finite || !range.bounded() || range.value().contains(value),
                        () -> formula + " in " + ranges + ": " + value);
            }
            defined += range.defined() ? 1 : 0;
        }
        int count = defined;
        assertTrue(count > 1000, () -> "only " + count + " formulas were defined");
    }

    @Test
    void everySlopeBetweenTwoPointsLiesInTheRangeOfTheSlopes() {
        Formulas some = new Formulas(12);
        int compared = 0;
        for (int k = 0; k < 3000; k++) {
            Expression formula = some.next(2 + k % 10);
            Ranges ranges = some.ranges();
            Model model = Formulas.model(formula, some.parameters());
            int column = some.random.nextInt(3);
            Interval[] box = ranges.box(model);
            Enclosure range = model.over(box, column);
            if (!range.defined() || box[column].lower() == box[column].upper()) {
                continue;
            }
            double[][] points = some.points(ranges, 50);
            for (int i = 0; i < 50; i++) {
                double[] from = Formulas.point(points, i);
                double[] to = from.clone();
                to[column] = some.in(box[column]);
                if (to[column] != from[column]) {
                    Interval rise = model.at(to).value().minus(model.at(from).value());
                    Interval run = Interval.of(to[column]).minus(Interval.of(from[column]));
                    // The slope between two points, with all that rounding may add to it.
                    Interval allowed = range.slope(0).times(run);
                    assertTrue(
                            allowed.and(rise).isPresent(),
                            () -> formula + " in " + ranges + ": " + rise + ", " + allowed);
                    compared++;
                }
            }
        }
        int count = compared;
        assertTrue(count > 20_000, () -> "only " + count + " slopes were compared");
    }

    @Test
    void slopesOfPlainNumbersLieInThoseOfTheirPoints() {
        Formulas some = new Formulas(13);
        int compared = 0;
        for (int k = 0; k < 3000; k++) {
            Expression formula = some.next(2 + k % 10);
            Model model = Formulas.model(formula, some.parameters());
            double[][] points = some.points(some.ranges(), 5);
            double[][] rows = PointValues.of(model, points, 0, 2);
            for (int i = 0; i < 5; i++) {
                Enclosure at = model.at(Formulas.point(points, i), 0, 2);
                for (int s = 0; s < 2; s++) {
                    double slope = rows[1 + s] == null ? 0 : rows[1 + s][i];
                    if (at.defined() && at.smooth() && Double.isFinite(slope)) {
                        Interval range = at.slope(s);
                        double slack = 1e-9 * Math.abs(slope) + 1e-300;
                        assertTrue(
                                range.plus(new Interval(-slack, slack)).contains(slope),
                                () -> formula + ": " + slope + " is not in " + range);
                        compared++;
                    }
                }
            }
        }
        int count = compared;
        assertTrue(count > 10_000, () -> "only " + count + " slopes were compared");
    }

    @Test
    void slopesAreThoseOfSchoolBooks() {
        Interval one = Interval.of(1);
        Interval upToTwo = new Interval(1, 2);
        assertEquals(new Interval(2, 4), of("x^2", upToTwo, one).slope(0));
        assertEquals(new Interval(0, 0), of("x^2", upToTwo, one).slope(1));
        assertEquals(new Interval(1, 2), of("x*y", one, upToTwo).slope(0));
        assertEquals(one, of("abs(x)", new Interval(0, 2), one).slope(0));
        assertEquals(new Interval(-1, 1), of("abs(x - y)", upToTwo, upToTwo).slope(0));
        assertTrue(of("x/y", one, upToTwo).slope(1).upper() < 0);
        assertTrue(of("pow(x, y)", upToTwo, upToTwo).slope(0).contains(4));
    }

    @Test
    void aRootAtZeroRisesWithoutEnd() {
        Enclosure root = of("sqrt(x)", new Interval(0, 1), Interval.of(0));
        assertTrue(root.slope(0).lower() > 0.4);
        assertEquals(Double.POSITIVE_INFINITY, root.slope(0).upper());
        assertTrue(root.defined());
        assertFalse(root.smooth());
    }

    @Test
    void aFormulaWithoutAnyValueSaysSo() {
        Interval one = Interval.of(1);
        assertEquals(Presence.NOWHERE, of("log(-x)", one, one).presence());
        assertEquals(Presence.NOWHERE, of("1/(x - y)", one, one).presence());
        assertEquals(Presence.UNSURE, of("1/x", new Interval(0, 1), one).presence());
        assertEquals(Presence.EVERYWHERE, of("1/(x^2 + y)", one, one).presence());
    }
}
