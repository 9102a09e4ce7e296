package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.descry.datasets.files.Json;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.domain.Surroundings;
import org.junit.jupiter.api.Test;

class ReachTest {

    /** y = the sum of features over rows x, y. */
    private static FittedModel model(double[] x, double[] y, String... features) {
        double[][] columns = {x, y};
        int n = x.length;
        LinearFormula formula =
                new LinearFormula(
                        Arrays.stream(features).map(Expression::parse).toList(),
                        Arrays.stream(features).mapToDouble(f -> 1).toArray(),
                        0);
        double[][] values = formula.over(List.of("x", "y")).featureValues(columns, n);
        return new FittedModel(
                "planted",
                Kind.REGRESSION,
                new TargetColumn("E", Unit.DIMENSIONLESS, "", ""),
                formula,
                List.of(input("x", x), input("y", y)),
                Optional.empty(),
                Ranges.none(0.9),
                Domain.of(values, n, List.of()).within(Surroundings.of(columns, values, n)),
                "0");
    }

    private static InputColumn input(String name, double[] values) {
        return new InputColumn(
                name,
                Unit.DIMENSIONLESS,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static String codes(FittedModel model, double x, double y) {
        return model.outside(new double[][] {{x}, {y}}, 1).get(0).orElse("");
    }

    /** Values 0, 0.1, ..., 1 of both columns, each with each. */
    private static FittedModel grid(String... features) {
        double[] x = new double[121];
        double[] y = new double[121];
        for (int i = 0; i < 121; i++) {
            x[i] = i / 11 / 10.0;
            y[i] = i % 11 / 10.0;
        }
        return model(x, y, features);
    }

    @Test
    void eachCodeComesAlone() {
        // a little beyond the edge of an input that the formula does not hold
        assertEquals("above-range:y", codes(grid("x"), 0.5, 1.02));
        assertEquals("below-range:y", codes(grid("x"), 0.5, -0.02));
        // a feature's range is that of the rows, not of the box: here no row holds both ends
        assertEquals("", codes(grid("x*y"), 0.5, 0.5));
        FittedModel ring = ring("x*y");
        assertEquals("feature-above:1", codes(ring, 0.76, 0.76));
        assertEquals("feature-below:1", codes(ring, -0.76, 0.76));
        // a triangle lacks the corner; (0.6, 0.6) is half a step from its rows
        assertEquals("outside-hull", codes(triangle("x", "y"), 0.53, 0.53));
        // rows on a ring with nothing in its middle
        assertEquals("far-from-rows", codes(ring("x + y"), 0, 0));
    }

    private static FittedModel ring(String... features) {
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            x[i] = Math.cos(i * Math.PI / 30);
            y[i] = Math.sin(i * Math.PI / 30);
        }
        return model(x, y, features);
    }

    private static FittedModel triangle(String... features) {
        double[] x = new double[66];
        double[] y = new double[66];
        int n = 0;
        for (int i = 0; i <= 10; i++) {
            for (int j = 0; i + j <= 10; j++) {
                x[n] = i / 10.0;
                y[n++] = j / 10.0;
            }
        }
        return model(x, y, features);
    }

    @Test
    void leverageComesAloneWhereFewRowsHoldTheFeature() {
        // 94 rows near 0, six near 1: the leverage there is 1/100 + 0.94^2/(100*0.06*0.94) = 0.17,
        // the warning level 0.06
        double[] x = new double[100];
        double[] y = new double[100];
        for (int i = 0; i < 100; i++) {
            x[i] = (i >= 94 ? 1 : 0) + 0.001 * (i % 3);
            y[i] = i >= 94 ? 0.5 + 0.01 * (i - 94) : 0.01 * i;
        }
        assertEquals("leverage", codes(model(x, y, "x"), 1.001, 0.525));
    }

    @Test
    void plantedPoleIsMarkedAlone() {
        // two parts of the data on both sides of x = y; between the two lies the pole
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            double t = i / 2 / 30.0;
            x[i] = t + (i % 2 == 0 ? 0.1 : -0.1);
            y[i] = t;
        }
        FittedModel model = model(x, y, "x", "1/(x - y)^2 - 1/(x - y)^2 + y");
        assertEquals("", codes(model, 0.55, 0.45));
        assertEquals("near-pole", codes(model, 0.501, 0.5));
    }

    @Test
    void valuesThatAreMissingOrInfiniteAreNamedOnce() {
        assertEquals("missing:x;non-finite", codes(grid("x"), Double.NaN, 0.5));
        assertEquals(
                "above-range:x;non-finite", codes(grid("exp(x)"), Double.POSITIVE_INFINITY, 0.5));
    }

    @Test
    void atMostOneTrainingRowInTenIsMarked() {
        Random random = new Random(4);
        double[] x = new double[500];
        double[] y = new double[500];
        for (int i = 0; i < 500; i++) {
            x[i] = Math.exp(0.5 * random.nextGaussian());
            y[i] = 2 + random.nextDouble();
        }
        FittedModel model = model(x, y, "x/y", "y^2", "log(x)");
        long marked =
                model.outside(new double[][] {x, y}, 500).stream()
                        .filter(Optional::isPresent)
                        .count();
        assertTrue(marked <= 50, marked + " of 500");
    }

    @Test
    void fileKeepsTheSurroundings() {
        FittedModel model = triangle("x", "y");
        String text = Json.text(ModelFile.write(model));
        FittedModel read = ModelFile.read(Json.mapper().readTree(text));
        assertEquals(text, Json.text(ModelFile.write(read)));
        Random random = new Random(2);
        double[] x = random.doubles(300, -0.2, 1.2).toArray();
        double[] y = random.doubles(300, -0.2, 1.2).toArray();
        assertEquals(
                model.outside(new double[][] {x, y}, 300),
                read.outside(new double[][] {x, y}, 300));
    }
}
