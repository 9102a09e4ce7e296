package org.descry.descriptors.catalysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BandMomentsTest {

    /** The trapezoid errs by about the square of the step, here 0.001 of the band. */
    private static final double GRID = 2e-5;

    /** Uniform from -4 to 2: width 6/sqrt(12), kurtosis 9/5, two thirds filled. */
    @Test
    void rectangularBandHasItsKnownMoments() {
        BandMoments band = BandMoments.of(grid(-4, 2), density(-4, 2, e -> 1), 0);
        assertEquals(-1, band.centreEv(), GRID);
        assertEquals(6 / Math.sqrt(12), band.widthEv(), GRID);
        assertEquals(0, band.skewness(), GRID);
        assertEquals(1.8, band.kurtosis(), GRID);
        assertEquals(2.0 / 3, band.filling(), GRID);
        assertEquals(-1 + 3 / Math.sqrt(12), band.upperEdgeEv(), GRID);
        assertEquals(6, band.states(), GRID);
        assertEquals(1, band.densityAtFermi(), GRID);
    }

    /** Semi-elliptic of half width R: width R/2, kurtosis 2, half filled at its centre. */
    @Test
    void semiellipticBandHasItsKnownMoments() {
        double[] density = density(-3, 3, e -> Math.sqrt(Math.max(0, 9 - e * e)));
        BandMoments band = BandMoments.of(grid(-3, 3), density, 0);
        assertEquals(0, band.centreEv(), GRID);
        assertEquals(1.5, band.widthEv(), 1e-4);
        assertEquals(2, band.kurtosis(), 1e-4);
        assertEquals(0.5, band.filling(), GRID);
    }

    /** Density rising as a line from 0: a triangle, skewness -2*sqrt(2)/5, kurtosis 12/5. */
    @Test
    void triangularBandIsSkewed() {
        BandMoments band = BandMoments.of(grid(0, 3), density(0, 3, e -> e), 1.5);
        assertEquals(2 - 1.5, band.centreEv(), GRID);
        assertEquals(3 / Math.sqrt(18), band.widthEv(), GRID);
        assertEquals(-2 * Math.sqrt(2) / 5, band.skewness(), GRID);
        assertEquals(2.4, band.kurtosis(), 1e-4);
        assertEquals(0.25, band.filling(), GRID);
        assertEquals(1.5, band.densityAtFermi(), GRID);
    }

    @Test
    void shiftOfTheScaleAndSizeOfTheDensityChangeNothing() {
        double[] density = density(-4, 2, e -> 1 + 0.3 * e);
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.abs(density[i]);
        }
        BandMoments one = BandMoments.of(grid(-4, 2), density, 0);
        double[] tenfold = Arrays.stream(density).map(d -> 10 * d).toArray();
        BandMoments other = BandMoments.of(grid(1, 7), tenfold, 5);
        assertEquals(one.centreEv(), other.centreEv(), 1e-12);
        assertEquals(one.widthEv(), other.widthEv(), 1e-12);
        assertEquals(one.skewness(), other.skewness(), 1e-10);
        assertEquals(one.filling(), other.filling(), 1e-10);
    }

    @Test
    void wrongBandsAreRefusedWithThePoint() {
        refused("energies must increase, got 0.0 at point 3", new double[] {0, 1, 0}, 1, 1, 1);
        refused("energies must increase, got 1.0 at point 3", new double[] {0, 1, 1}, 1, 1, 1);
        refused("density must be 0 or more, got -1.0 at point 2", new double[] {0, 1}, 1, -1);
        refused(
                "density must be 0 or more, got NaN at point 1",
                new double[] {0, 1},
                Double.NaN,
                1);
        refused("the density is 0 at all energies", new double[] {0, 1}, 0, 0);
        refused("outside the energies, 1.0 to 2.0 eV", new double[] {1, 2}, 1, 1);
        refused("two energies at least", new double[] {0}, 1);
    }

    private static void refused(String message, double[] energies, double... density) {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> BandMoments.of(energies, density, 0));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    private static double[] grid(double from, double to) {
        double[] grid = new double[1001];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = from + (to - from) * i / (grid.length - 1);
        }
        return grid;
    }

    private static double[] density(double from, double to, DoubleUnaryOperator of) {
        return Arrays.stream(grid(from, to)).map(of).toArray();
    }
}
