package org.descry.descriptors.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the probabilities with the printed values and with the compounds.
 *
 * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), Table S1, doi:10.1126/sciadv.aav0693
 */
class TauProbabilityTest {

    private final Dataset published = BuiltinDatasets.read("abx3-formability");

    @ParameterizedTest
    @CsvSource({
        "1.20, 0.99",
        "2.42, 0.95",
        "3.08, 0.88",
        "3.70, 0.74",
        "4.24, 0.50",
        "4.84, 0.26",
        "5.23, 0.17",
        "6.23, 0.06",
        "7.25, 0.02",
        "10.9, 0.00"
    })
    void publishedProbabilityIsThePrintedOne(double tau, double probability) {
        // Half a digit of P, and half a digit of tau times the steepest slope, 0.44.
        assertEquals(probability, TauProbability.published(tau), 0.0075);
    }

    @Test
    void recalibratedIsCloserToTheTestCompounds() {
        assertEquals(0.0857, brier(TauProbability::published, 0), 0.0005);
        assertEquals(0.053, brier(TauProbability::recalibrated, 0), 0.0005);
    }

    @Test
    void recalibratedTellsTheMeanOfTheTrainingCompounds() {
        // A fitted height makes the mean probability the share of perovskites.
        double share = 0;
        double mean = 0;
        int n = 0;
        for (int row = 0; row < published.rows(); row++) {
            if (number("is_train", row) == 1) {
                share += number("perovskite", row);
                mean += TauProbability.recalibrated(number("tau_published", row));
                n++;
            }
        }
        assertEquals(460, n);
        assertEquals(share / n, mean / n, 1e-7);
    }

    @Test
    void bothFallWithTauAndAreNotDefinedForNan() {
        double last = 1;
        double lastPublished = 1;
        for (double tau = -10; tau < 100; tau += 0.37) {
            assertTrue(TauProbability.recalibrated(tau) <= last);
            assertTrue(TauProbability.published(tau) <= lastPublished);
            last = TauProbability.recalibrated(tau);
            lastPublished = TauProbability.published(tau);
        }
        assertTrue(Double.isNaN(TauProbability.recalibrated(Double.NaN)));
        assertTrue(Double.isNaN(TauProbability.published(Double.NaN)));
    }

    private double brier(DoubleUnaryOperator probability, int isTrain) {
        double sum = 0;
        int n = 0;
        for (int row = 0; row < published.rows(); row++) {
            if (number("is_train", row) == isTrain) {
                double p = probability.applyAsDouble(number("tau_published", row));
                double error = p - number("perovskite", row);
                sum += error * error;
                n++;
            }
        }
        return sum / n;
    }

    private double number(String column, int row) {
        return published.numeric(column).value(row);
    }
}
