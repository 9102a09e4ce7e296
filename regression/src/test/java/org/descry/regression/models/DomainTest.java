package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {

    @Test
    void leverageOfALineIsTheTextbookFormula() {
        // h(x) = 1/n + (x - mean)^2 / sum (x_i - mean)^2; x = 1..5: mean 3, sum of squares 10
        Domain domain = Domain.of(new double[][] {{1, 2, 3, 4, 5}}, 5, List.of());
        assertEquals(0.2, domain.leverage(new double[] {3}), 1e-15);
        assertEquals(0.6, domain.leverage(new double[] {5}), 1e-15);
        assertEquals(0.2 + 49 / 10.0, domain.leverage(new double[] {10}), 1e-14);
        assertEquals(1.2, domain.warningLevel(), 1e-15);
    }

    @Test
    void leveragesOfTheTrainingRowsSumToTheNumberOfCoefficients() {
        double[] a = {1, 2, 3, 4, 5, 7};
        double[] b = {2.5e6, 1e6, 4e6, 3e6, 9e6, 5e6}; // another scale: 12 orders in the scatter
        Domain domain = Domain.of(new double[][] {a, b}, 6, List.of());
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += domain.leverage(new double[] {a[i], b[i]});
        }
        // rounding of a two by two inverse
        assertEquals(3, sum, 1e-10);
        assertEquals(1.5, domain.warningLevel(), 1e-15);
    }

    @Test
    void aCrossOfTwoUnrelatedFeaturesHasLeverageByHand() {
        // (1,0) (-1,0) (0,1) (0,-1): scatter = 2 on the diagonal; h(1,1) = 1/4 + 1/2 + 1/2
        Domain domain = Domain.of(new double[][] {{1, -1, 0, 0}, {0, 0, 1, -1}}, 4, List.of());
        assertEquals(1.25, domain.leverage(new double[] {1, 1}), 1e-15);
    }

    @Test
    void theMeanAloneHasTheSameLeverageEverywhere() {
        Domain domain = Domain.of(new double[0][], 8, List.of());
        assertEquals(0.125, domain.leverage(new double[0]));
        assertEquals(0.375, domain.warningLevel());
    }
}
