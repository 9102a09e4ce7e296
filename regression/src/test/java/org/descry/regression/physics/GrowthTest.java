package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

final class GrowthTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** With y = 2, z = 3. */
    private static Optional<Growth> growth(String formula, double place) {
        Model model = Formulas.model(Expression.parse(formula), new double[0]);
        Interval[] box = {Interval.of(0), Interval.of(2), Interval.of(3)};
        return model.formula().match(new GrowthOfModel(model, box, 0, Growth.towards(place, true)));
    }

    private static void assertLimit(double limit, String formula) {
        Interval range = growth(formula, INFINITY).flatMap(Growth::limit).orElseThrow();
        assertTrue(range.contains(limit) && range.upper() - range.lower() < 1e-12, formula);
    }

    @Test
    void limitsAreThoseOfSchoolBooks() {
        assertLimit(0, "1/x");
        assertLimit(1, "x/(x + 1)");
        assertLimit(2, "(y*x^2 + x)/(x^2 - z)");
        assertLimit(0, "x^6*exp(-x)");
        assertLimit(0, "exp(-x)/(x + 1) + sin(x)/x");
        assertLimit(0, "log(x)/x");
        assertLimit(0, "x/exp(x)");
        assertLimit(0, "y/log(x)");
        assertLimit(0, "log(x)^3/sqrt(x)");
        assertLimit(3, "z*cos(1/x) + sin(1/x)");
        assertLimit(1.5, "abs(y*x - z*x)*z/(y*x)");
        assertLimit(Math.sqrt(2), "sqrt(y*x^2 + x)/x");
        assertLimit(0, "pow(x, -0.5)*y");
        assertLimit(2, "cbrt(x)^3/x + exp(1/x)");
    }

    @Test
    void whatGrowsWithoutEndSaysSo() {
        for (String each :
                new String[] {
                    "x",
                    "exp(x) - x^6",
                    "x^2 - x*y",
                    "-x*exp(x)",
                    "sqrt(x)",
                    "log(x)",
                    "log(z/x) + y"
                }) {
            assertTrue(growth(each, INFINITY).orElseThrow().endless(), each);
        }
    }

    @Test
    void whatCannotBeToldIsLeftOpen() {
        for (String each :
                new String[] {
                    "exp(x) - exp(x)",
                    "x - x",
                    "exp(log(x))",
                    "log(log(x))",
                    "sin(x)",
                    "pow(x, 1/log(x))"
                }) {
            Optional<Growth> growth = growth(each, INFINITY);
            assertTrue(growth.map(g -> !g.endless()).orElse(true), each);
            assertEquals(Optional.empty(), growth.flatMap(Growth::limit), each);
        }
    }

    @Test
    void aColumnMayFallWithoutEnd() {
        assertEquals(
                Optional.of(Interval.of(0)), growth("exp(x)", -INFINITY).flatMap(Growth::limit));
        assertTrue(growth("x", -INFINITY).orElseThrow().factor().upper() < 0);
        assertTrue(growth("exp(-x)", -INFINITY).orElseThrow().endless());
    }

    @Test
    void aColumnMayGoToZeroFromEitherSide() {
        assertEquals(Optional.of(Interval.of(0)), growth("exp(-(y/x))", 0).flatMap(Growth::limit));
        assertEquals(Optional.of(Interval.of(0)), growth("x*log(x)", 0).flatMap(Growth::limit));
        assertTrue(growth("z/x", 0).orElseThrow().endless());
        assertTrue(growth("y*x/(x^2 + x)", 0).flatMap(Growth::limit).orElseThrow().contains(2));
    }

    @Test
    void formulasApproachTheirLimits() {
        Formulas some = new Formulas(31);
        int compared = 0;
        for (int k = 0; k < 20_000; k++) {
            Expression formula = some.next(3 + k % 8);
            double[] parameters = some.parameters();
            Model model = Formulas.model(formula, parameters);
            double[] point = {1e7, some.random.nextDouble(0.5, 2), some.random.nextDouble(0.5, 2)};
            Interval[] box = {Interval.of(0), Interval.of(point[1]), Interval.of(point[2])};
            Optional<Growth> growth =
                    formula.match(new GrowthOfModel(model, box, 0, Growth.towards(INFINITY, true)));
            Enclosure far = model.at(point);
            Optional<Interval> limit = growth.flatMap(Growth::limit);
            if (formula.text().contains("log")) {
                continue; // A logarithm is far from its limit at 1e7.
            }
            if (limit.isPresent() && far.defined() && growth.get().power() < -0.3) {
                double scale = StrictMath.pow(1e7, Math.max(-20, growth.get().power()));
                double value = far.value().middle();
                Interval factor = growth.get().factor();
                // Some exponentials have hardly begun to fall.
                double slack = scale < 1e-100 ? 0.5 : 1e-3;
                assertTrue(
                        Math.abs(value) < slack + scale * (1e4 + 2 * Math.abs(factor.middle())),
                        () -> formula + " tends to 0, not " + value);
                compared++;
            } else if (limit.isPresent()
                    && far.defined()
                    && growth.get().power() > -1e-9
                    && limit.get().isFinite()) {
                double size = Math.max(1, Math.abs(limit.get().middle()));
                double miss = Math.abs(far.value().middle() - limit.get().middle()) / size;
                assertTrue(miss < 0.5, () -> formula + " misses " + limit.get() + " by " + miss);
                compared++;
            }
        }
        int count = compared;
        assertTrue(count > 1000, () -> "only " + count + " limits were compared");
    }
}
