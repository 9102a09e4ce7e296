package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the canonical form of every formula, tried on random ones. */
final class CanonicalPropertyTest {

    private static final int FORMULAS = 4000;
    private static final int LARGEST = 16;
    private static final int ROWS = 6;

    /** Within this two evaluations of one formula agree where it is well conditioned. */
    private static final double ROUNDING = 1e-6;

    private static final List<Operator> ARITHMETIC =
            List.of(
                    Operator.ADD,
                    Operator.SUB,
                    Operator.MUL,
                    Operator.DIV,
                    Operator.SQUARE,
                    Operator.CUBE,
                    Operator.INVERSE,
                    Operator.NEG,
                    Operator.ABS_DIFF,
                    Operator.ABS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void formOfAFormIsItself(long seed) {
        forEach(
                seed,
                (formulas, e) -> {
                    Expression once = Canonical.of(e);
                    assertEquals(once, Canonical.of(once), () -> "seed " + seed + ": " + e);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void formIsNeverLonger(long seed) {
        forEach(
                seed,
                (formulas, e) -> {
                    Expression form = Canonical.of(e);
                    assertTrue(
                            Complexity.asWritten(form) <= Complexity.asWritten(e),
                            () -> "seed " + seed + ": " + e + " became " + form);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void formDoesNotDependOnTheOrderOfWriting(long seed) {
        forEach(
                seed,
                (formulas, e) -> {
                    Expression other = formulas.shuffled(e);
                    assertEquals(
                            Canonical.of(e),
                            Canonical.of(other),
                            () -> "seed " + seed + ": " + e + " and " + other);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void formHasTheSameValues(long seed) {
        forEach(seed, (formulas, e) -> sameValues(seed, formulas, e, Canonical.of(e), 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void negatedFormHasTheNegativeValuesAndTheSameComplexity(long seed) {
        forEach(
                seed,
                (formulas, e) -> {
                    Optional<Expression> negative = Canonical.negated(e);
                    if (negative.isPresent()) {
                        assertTrue(Complexity.of(negative.get()) <= Complexity.of(e));
                        assertEquals(
                                negative.get(),
                                Canonical.of(negative.get()),
                                () -> "seed " + seed + ": " + e);
                        assertEquals(
                                Canonical.of(new Unary(Operator.NEG, e)),
                                negative.get(),
                                () -> "seed " + seed + ": " + e);
                        sameValues(seed, formulas, e, negative.get(), -1);
                    }
                });
    }

    private interface Property {
        void check(RandomFormulas formulas, Expression e);
    }

    private static void forEach(long seed, Property property) {
        RandomFormulas all = new RandomFormulas(seed);
        RandomFormulas arithmetic = new RandomFormulas(seed, ARITHMETIC, seed % 2 == 0);
        for (int i = 0; i < FORMULAS; i++) {
            property.check(all, all.next(1 + i % LARGEST));
            property.check(arithmetic, arithmetic.next(1 + i % LARGEST));
        }
    }

    /**
     * Compares rows where roundings on the way change the value little and nothing is zero or
     * infinite on the way.
     */
    private static void sameValues(
            long seed, RandomFormulas formulas, Expression e, Expression form, double sign) {
        double[][] columns = formulas.columns(ROWS);
        for (int row = 0; row < ROWS; row++) {
            double expected = value(e, columns, row, 0);
            boolean steady = Double.isFinite(expected);
            for (long noise = 1; noise <= 4; noise++) {
                double near = value(e, columns, row, noise);
                steady &= Math.abs(near - expected) <= ROUNDING * Math.abs(expected);
            }
            if (steady) {
                double actual = sign * value(form, columns, row, 0);
                assertTrue(
                        Math.abs(actual - expected) <= ROUNDING * Math.abs(expected),
                        () ->
                                "seed %d: %s is %s, but %s is %s"
                                        .formatted(seed, e, expected, form, actual));
            }
        }
    }

    private static double value(Expression e, double[][] columns, int row, long noise) {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(RandomFormulas.NAMES.get(i), columns[i][row]);
        }
        double[] parameters = {1.7, 0.6, -2.3};
        return e.match(
                noise == 0
                        ? new TreeEvaluation(values, parameters)
                        : new Noisy(values, parameters, noise));
    }

    /** Evaluates with large random roundings; NaN as soon as a part is zero, tiny or huge. */
    private static final class Noisy extends TreeEvaluation {

        private static final double NOISE = 1e-10;
        private final SplittableRandom random;

        Noisy(Map<String, Double> row, double[] parameters, long seed) {
            super(row, parameters);
            this.random = new SplittableRandom(seed);
        }

        @Override
        public Double unary(Unary node) {
            return rounded(super.unary(node));
        }

        @Override
        public Double binary(Binary node) {
            return rounded(super.binary(node));
        }

        private double rounded(double value) {
            boolean ordinary = Math.abs(value) > 1e-100 && Math.abs(value) < 1e100;
            return ordinary ? value * (1 + NOISE * (random.nextDouble() - 0.5)) : Double.NaN;
        }
    }
}
