package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.descry.descriptors.evaluation.Program;
import org.junit.jupiter.api.Test;

class PowerLawTest {
    private static final int ROWS = 40;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final SplittableRandom random = new SplittableRandom(7);
    private final double[][] columns = new double[NAMES.size()][];
    private final double[] alike = new double[ROWS];

    PowerLawTest() {
        for (int j = 0; j < columns.length; j++) {
            columns[j] = random.doubles(ROWS, 0.5, 4).toArray();
        }
        Arrays.fill(alike, 1);
    }

    private double[] wanted(double noise) {
        double[] wanted = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double exact =
                    -3
                            * columns[0][i]
                            * columns[0][i]
                            * Math.sqrt(columns[1][i])
                            / Math.pow(columns[3][i], 5);
            wanted[i] = exact * (1 + noise * (random.nextDouble() - 0.5));
        }
        return wanted;
    }

    private Optional<PowerLaw.Product> found(double[] wanted) {
        return new PowerLaw(NAMES, columns, ROWS).of(wanted, alike);
    }

    @Test
    void aProductIsFoundUpToItsFactorHoweverLong() {
        double[] wanted = wanted(0);
        PowerLaw.Product product = found(wanted).orElseThrow();
        double[] values = Program.compile(product.formula(), NAMES).evaluate(columns, ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(-3, wanted[i] / values[i], 1e-9);
            assertEquals(values[i], product.values()[i], 1e-9 * values[i]);
        }
    }

    @Test
    void noiseOfTenPercentDoesNotChangeTheProduct() {
        assertEquals(
                found(wanted(0)).orElseThrow().formula(),
                found(wanted(0.1)).orElseThrow().formula());
    }

    @Test
    void valuesOfBothSignsAreNoProduct() {
        double[] wanted = wanted(0);
        wanted[3] = -wanted[3];
        assertTrue(found(wanted).isEmpty());
    }

    @Test
    void rowsThatDoNotCountMayHaveAnyValue() {
        double[] wanted = wanted(0);
        wanted[3] = 0;
        alike[3] = 0;
        assertEquals(
                found(wanted(0)).orElseThrow().formula(), found(wanted).orElseThrow().formula());
    }

    @Test
    void columnsWithoutLogarithmAreLeftOut() {
        columns[2][5] = 0;
        assertTrue(found(wanted(0)).isPresent());
        columns[0][5] = -1;
        columns[1][5] = -1;
        columns[3][5] = -1;
        assertTrue(found(wanted(0)).isEmpty());
    }
}
