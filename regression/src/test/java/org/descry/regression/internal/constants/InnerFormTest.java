package org.descry.regression.internal.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InnerFormTest {
    private static final double[] X = {0.7, 2.1, 1.3, 3.9, 0.4, 2.8};
    private static final int N = X.length;

    static Stream<InnerForm> forms() {
        return SpaceSettings.FITTABLE.stream().flatMap(o -> InnerForm.of(o).stream());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void valuesAreThoseOfTheFormula(InnerForm form) {
        Expression formula = form.formula(new Variable("x"));
        Program program = Program.compile(formula, List.of("x"));
        double[] out = new double[N];
        for (double[] stretch : StartValues.of(form, X)) {
            for (double c : stretch) {
                form.values(X, c, out, N);
                double[] expected = program.evaluate(new double[][] {X}, new double[] {c}, N);
                for (int i = 0; i < N; i++) {
                    // canonical forms may order factors otherwise: rounding
                    assertEquals(expected[i], out[i], 1e-12 * (1 + Math.abs(out[i])));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyStartValueGivesFiniteValues(InnerForm form) {
        double[] out = new double[N];
        List<double[]> stretches = StartValues.of(form, X);
        assertTrue(!stretches.isEmpty());
        for (double[] stretch : stretches) {
            for (int k = 0; k < stretch.length; k++) {
                assertTrue(k == 0 || stretch[k] > stretch[k - 1], "ascending");
                form.values(X, stretch[k], out, N);
                assertTrue(Arrays.stream(out).allMatch(Double::isFinite), form + " " + stretch[k]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void derivativeIsThatOfDifferences(InnerForm form) {
        double[] derivative = new double[N];
        double[] above = new double[N];
        double[] below = new double[N];
        double[] stretch = StartValues.of(form, X).get(0);
        double c = 0.6 * stretch[3] + 0.4 * stretch[4];
        double h = 1e-6;
        form.derivative(X, c, derivative, N);
        form.values(X, c + h, above, N);
        form.values(X, c - h, below, N);
        for (int i = 0; i < N; i++) {
            double slope = (above[i] - below[i]) / (2 * h);
            // differences of step 1e-6 are good to about h² and rounding / h
            assertEquals(slope, derivative[i], 1e-6 * (1 + Math.abs(slope)), form.toString());
        }
    }

    @Test
    void unitsFollowTheRuleOfParameters() {
        Dimension energy = Unit.parse("eV").dimension();
        assertEquals(Optional.empty(), only(Operator.EXP).dimension(energy, false));
        assertEquals(
                Optional.of(Dimension.DIMENSIONLESS), only(Operator.EXP).dimension(energy, true));
        assertEquals(Optional.empty(), only(Operator.POW).dimension(energy, false));
        assertEquals(Optional.of(energy), only(Operator.ABS_DIFF).dimension(energy, false));
        assertEquals("1/eV", only(Operator.INVERSE).dimension(energy, false).orElseThrow().text());
    }

    private static InnerForm only(Operator operator) {
        return InnerForm.of(operator).get(0);
    }

    @Test
    void operatorsWithoutFormAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> InnerForm.of(Operator.ADD));
    }

    @Test
    void straightLinesGetNoConstant() {
        // the score is largest where the function is straightest: at the ends of every stretch
        ConstantSearch search =
                new ConstantSearch(
                        v -> {
                            double mean = Arrays.stream(v).sum() / N;
                            double meanX = Arrays.stream(X).sum() / N;
                            double xy = 0;
                            double xx = 0;
                            double yy = 0;
                            for (int i = 0; i < N; i++) {
                                xy += (X[i] - meanX) * (v[i] - mean);
                                xx += (X[i] - meanX) * (X[i] - meanX);
                                yy += (v[i] - mean) * (v[i] - mean);
                            }
                            return xy * xy / xx / yy;
                        },
                        N);
        assertTrue(search.best(only(Operator.LOG), X).isEmpty());
        assertTrue(search.best(only(Operator.EXP), X).isEmpty());
    }

    @Test
    void constantColumnsGetNoConstant() {
        ConstantSearch search = new ConstantSearch(v -> 1, N);
        double[] same = new double[N];
        assertTrue(search.best(only(Operator.EXP), same).isEmpty());
        double[] negative = Arrays.stream(X).map(v -> v - 1).toArray();
        assertTrue(StartValues.of(only(Operator.POW), negative).isEmpty());
    }

    @Test
    void limitsAreTheEndsOfTheStretch() {
        InnerForm inverse = only(Operator.INVERSE);
        double[] limits = ConstantSearch.limits(inverse, X, 1).orElseThrow();
        assertTrue(limits[0] > -0.4 && limits[0] < 1 && limits[1] > 1);
        assertTrue(ConstantSearch.limits(inverse, X, -1).isEmpty(), "-1 divides by zero between");
    }
}
