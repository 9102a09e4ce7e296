package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class VariableProjectionTest {
    private static final List<String> NAMES = List.of("a", "b");
    private static final int ROWS = 83;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final double[][] columns = {uniform(0.5, 3), uniform(-2, 2)};

    private double[] uniform(double from, double to) {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> from + (to - from) * random.nextDouble())
                .toArray();
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<PostfixCode> codes(String... formulas) {
        return Arrays.stream(formulas)
                .map(f -> PostfixCode.of(Expression.parse(f), NAMES))
                .toList();
    }

    private double[] values(String formula, double... parameters) {
        return Program.compile(Expression.parse(formula), NAMES)
                .evaluate(columns, parameters, ROWS);
    }

    private VariableProjection over(double[] y) {
        return new VariableProjection(columns, y, ones(), Tasks.one(ROWS), true);
    }

    @Test
    void slopesAloneAreThoseOfLeastSquares() {
        double[] y = uniform(-1, 1);
        double[] weights = uniform(0.1, 2);
        weights[5] = 0;
        double[][] x = {values("a"), values("a*b"), values("exp(b)")};
        for (boolean intercept : new boolean[] {true, false}) {
            Fit expected = LeastSquares.fit(x, y, weights, intercept);
            VariableProjection.Result found =
                    new VariableProjection(columns, y, weights, Tasks.one(ROWS), intercept)
                            .fit(codes("a", "a*b", "exp(b)"), new double[0], 0);
            TaskPart part = found.parts().get(0);
            // both are orthogonalised alike; a few roundings differ
            assertArrayEquals(expected.coefficients(), part.coefficients(), 1e-13);
            assertEquals(expected.intercept(), part.intercept(), 1e-13);
            assertEquals(expected.loss(), found.loss(), 1e-14);
            assertTrue(found.converged());
            assertEquals(0, found.steps());
        }
    }

    @Test
    void constantsInTwoFeaturesAreFound() {
        double[] y = values("3*exp(-0.7*a) - 2*sin(1.3*b + 0.4) + 0.25");
        VariableProjection.Result found =
                over(y).fit(
                                codes("exp(-($0*a))", "sin($1*b + $2)"),
                                new double[] {0.5, 1.1, 0.3},
                                200);
        assertArrayEquals(new double[] {0.7, 1.3, 0.4}, found.parameters(), 1e-9);
        TaskPart part = found.parts().get(0);
        assertArrayEquals(new double[] {3, -2}, part.coefficients(), 1e-9);
        assertEquals(0.25, part.intercept(), 1e-9);
        assertTrue(found.loss() < 1e-10, "left " + found.loss());
        assertTrue(found.converged());
    }

    @Test
    void aFactorThatSlopesDoStaysWhereItIsWhateverItsPlace() {
        double[] y = values("3*exp(-0.7*a) + 2*b");
        for (int other = 0; other < 2; other++) {
            String[] formulas = {"exp(-($%d*a))".formatted(other), "$%d*b".formatted(1 - other)};
            double[] start = new double[2];
            start[other] = 0.5;
            start[1 - other] = 1.7;
            VariableProjection.Result found = over(y).fit(codes(formulas), start, 100);
            assertEquals(1.7, found.parameters()[1 - other], "it changes nothing");
            assertEquals(0.7, found.parameters()[other], 1e-9);
            assertTrue(found.converged());
        }
    }

    @Test
    void aParameterThatStandsNowhereDecidesNothing() {
        double[] y = values("3*exp(-0.7*a) + 2*b");
        VariableProjection fits = over(y);
        fits.fit(codes("exp(-($0*a))", "sin($1*b)"), new double[] {0.4, 0.9}, 20);
        VariableProjection.Result found =
                fits.fit(codes("exp(-($0*a))", "b"), new double[] {0.5, 1.7}, 100);
        assertArrayEquals(new double[] {0.7, 1.7}, found.parameters(), 1e-9);
    }

    @Test
    void aConstantMayStandInSeveralPlacesAndFeatures() {
        double[] y = values("2*(a + 0.6)/(b + 3 + 0.6) + exp(-0.6*a)");
        VariableProjection.Result found =
                over(y).fit(
                                codes("(a + $0)/(b + 3 + $0)", "exp(-($0*a))"),
                                new double[] {0.9},
                                200);
        assertArrayEquals(new double[] {0.6}, found.parameters(), 1e-9);
    }

    @Test
    void tasksHaveSlopesOfTheirOwn() {
        int[] of = IntStream.range(0, ROWS).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] f = values("sqrt(a + 0.8)");
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = of[i] == 0 ? 2 * f[i] - 1 : -f[i] + 5;
        }
        VariableProjection.Result found =
                new VariableProjection(
                                columns,
                                y,
                                uniform(0.5, 2),
                                new Tasks(List.of("p", "q"), of, false),
                                true)
                        .fit(codes("sqrt(a + $0)"), new double[] {0.3}, 200);
        assertArrayEquals(new double[] {0.8}, found.parameters(), 1e-7);
        assertEquals(2, found.parts().get(0).coefficients()[0], 1e-7);
        assertEquals(-1, found.parts().get(0).intercept(), 1e-7);
        assertEquals(-1, found.parts().get(1).coefficients()[0], 1e-7);
        assertEquals(5, found.parts().get(1).intercept(), 1e-7);
    }

    @Test
    void tasksMayDifferInTheConstantTermAlone() {
        int[] of = IntStream.range(0, ROWS).map(i -> i % 2).toArray();
        double[] f = values("exp(-0.5*a)");
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = 3 * f[i] + (of[i] == 0 ? 1 : -4);
        }
        VariableProjection.Result found =
                new VariableProjection(
                                columns, y, ones(), new Tasks(List.of("p", "q"), of, true), false)
                        .fit(codes("exp(-($0*a))"), new double[] {0.8}, 200);
        assertArrayEquals(new double[] {0.5}, found.parameters(), 1e-8);
        for (int g = 0; g < 2; g++) {
            assertEquals(3, found.parts().get(g).coefficients()[0], 1e-8);
            assertEquals(g == 0 ? 1 : -4, found.parts().get(g).intercept(), 1e-8);
        }
    }

    @Test
    void impossibleFeaturesLeaveInfinity() {
        VariableProjection fit = over(uniform(0, 1));
        for (List<PostfixCode> each :
                List.of(
                        codes("log(b)"),
                        codes("a", "1/(a - a)"),
                        codes("a - a"),
                        codes("$0 + 0*a"),
                        codes("$0"))) {
            VariableProjection.Result found = fit.fit(each, new double[] {2}, 50);
            assertEquals(Double.POSITIVE_INFINITY, found.loss());
            assertArrayEquals(new double[] {2}, found.parameters());
            assertFalse(found.converged());
            assertTrue(Double.isFinite(found.parts().get(0).intercept()));
        }
    }

    @Test
    void aFeatureThatOthersHoldGetsNothing() {
        double[] y = uniform(0, 1);
        VariableProjection.Result found = over(y).fit(codes("a", "2*a + 1", "b"), new double[0], 0);
        double[] slopes = found.parts().get(0).coefficients();
        assertEquals(0, slopes[1]);
        assertEquals(over(y).fit(codes("a", "b"), new double[0], 0).loss(), found.loss(), 1e-15);
    }

    @Test
    void stepsOutOfTheDomainAreNotTaken() {
        double smallest = Arrays.stream(columns[0]).min().orElseThrow();
        double[] y = values("sqrt(a - 0.4999)");
        VariableProjection.Result found =
                over(y).fit(codes("sqrt(a - $0)"), new double[] {smallest - 0.4}, 200);
        assertTrue(found.parameters()[0] <= smallest);
        assertEquals(0.4999, found.parameters()[0], 1e-6);
    }

    @Test
    void noFitIsWorseThanItsStart() {
        VariableProjection fit = over(uniform(-1, 1));
        List<PostfixCode> features = codes("sin($0*a)/($1 + b^2)", "exp($2*b)");
        for (int k = 0; k < 50; k++) {
            double[] start = {
                4 * random.nextDouble(), random.nextDouble(), 2 * random.nextDouble() - 1
            };
            double before = fit.fit(features, start, 0).loss();
            VariableProjection.Result quick = fit.fit(features, start, 10, 1e-6);
            VariableProjection.Result thorough = fit.fit(features, start, 200);
            assertTrue(quick.loss() <= before * (1 + 1e-13));
            assertTrue(quick.steps() <= 10);
            assertTrue(thorough.loss() <= before * (1 + 1e-13));
            assertTrue(thorough.converged() || thorough.steps() == 200);
        }
    }

    @Test
    void resultsDoNotDependOnFitsBefore() {
        double[] y = uniform(-1, 1);
        List<PostfixCode> features = codes("exp($0*b)", "a/($1 + a)");
        VariableProjection used = over(y);
        used.fit(codes("a*b*$0*$1 + sin(a*$2)", "b", "a*a"), new double[] {1, 2, 3}, 20);
        VariableProjection.Result again = used.fit(features, new double[] {0.2, 1}, 50);
        VariableProjection.Result fresh = over(y).fit(features, new double[] {0.2, 1}, 50);
        assertArrayEquals(fresh.parameters(), again.parameters());
        assertEquals(fresh.loss(), again.loss());
        assertEquals(fresh.steps(), again.steps());
    }

    @Test
    void wrongInputIsRefused() {
        double[] y = uniform(0, 1);
        Tasks one = Tasks.one(ROWS);
        assertThrows(
                IllegalArgumentException.class,
                () -> new VariableProjection(columns, new double[3], ones(), one, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VariableProjection(columns, y, new double[ROWS], one, true));
        double[] negative = ones();
        negative[0] = -1;
        assertThrows(
                IllegalArgumentException.class,
                () -> new VariableProjection(columns, y, negative, one, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> over(y).fit(codes("a + $1"), new double[] {1}, 5));
    }
}
