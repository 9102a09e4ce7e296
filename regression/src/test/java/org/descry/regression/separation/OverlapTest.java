package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTest {
    /** Distances are sums of products of numbers near 1: a few hundred roundings. */
    private static final double ROUNDING = 1e-13;

    private static final boolean[] TWO_AND_TWO = {true, true, false, false};

    @Test
    void marginOfOneFeatureIsTheGapInStandardDeviations() {
        // mean 3, population standard deviation sqrt((9 + 4 + 4 + 9) / 4)
        Overlap overlap = Overlap.of(new double[][] {{0, 1, 5, 6}}, TWO_AND_TWO);
        assertTrue(overlap.separable());
        assertEquals(4 / Math.sqrt(6.5), overlap.margin(), ROUNDING);
    }

    @Test
    void rangesThatTouchOverlapInBothRows() {
        Overlap overlap = Overlap.of(new double[][] {{0, 1, 1, 6}}, TWO_AND_TWO);
        assertEquals(new Overlap(2, false, 0), overlap);
    }

    @Test
    void crossingSegmentsShareNoRowAndAreNotSeparable() {
        double[][] cross = {{-1, 1, 0, 0}, {0, 0, -1, 1}};
        assertEquals(new Overlap(0, false, 0), Overlap.of(cross, TWO_AND_TWO));
        double[][] inSpace = {cross[0], cross[1], {2, 2, 2, 2}};
        assertEquals(new Overlap(0, false, 0), Overlap.of(inSpace, TWO_AND_TWO));
    }

    @Test
    void aRowOnAnEdgeOfTheOtherRegionCounts() {
        boolean[] labels = {true, true, true, false, false};
        double[][] values = {{0, 2, 0, 1, 3}, {0, 0, 2, 1, 3}};
        assertEquals(new Overlap(1, false, 0), Overlap.of(values, labels));
    }

    @Test
    void aRowNextToAnEdgeByTheLastBitIsToldFromOneOnIt() {
        boolean[] labels = {true, true, true, false};
        double below = Math.nextDown(0.1);
        double[] x = {0.1, 0.3, 0.1, 0.2};
        assertEquals(1, Overlap.of(new double[][] {x, {0.1, 0.1, 0.4, 0.1}}, labels).rows());
        assertEquals(0, Overlap.of(new double[][] {x, {0.1, 0.1, 0.4, below}}, labels).rows());
    }

    @Test
    void aLineThatRoundingWouldBendIsStillALine() {
        // all on y = x, far from each other in size: plain products cannot tell
        double[] x = {1e-9, 1 + 0x1p-52, 0.5 + 0x1p-53, 2e-9};
        boolean[] labels = {true, true, false, false};
        assertEquals(2, Overlap.of(new double[][] {x, x.clone()}, labels).rows());
        double[] bent = x.clone();
        bent[2] = Math.nextUp(bent[2]);
        assertEquals(1, Overlap.of(new double[][] {x, bent}, labels).rows());
    }

    @Test
    void sameplaceForAllRowsIsOverlapOfAllRows() {
        for (int d = 1; d <= 4; d++) {
            double[][] values = new double[d][4];
            for (double[] column : values) {
                Arrays.fill(column, 0.1);
            }
            assertEquals(new Overlap(4, false, 0), Overlap.of(values, TWO_AND_TWO));
        }
    }

    @Test
    void oneRowOfEachClassIsSeparatedByItsDistance() {
        boolean[] labels = {true, false};
        for (int d = 1; d <= 4; d++) {
            double[][] values = new double[d][];
            Arrays.setAll(values, k -> new double[] {1, 1 + (k + 1) * 0.25});
            // every standardised feature is -1 and 1
            assertEquals(2 * Math.sqrt(d), Overlap.of(values, labels).margin(), ROUNDING);
        }
    }

    @Test
    void sizeOfTheValuesDoesNotMatter() {
        double[][] values = {{0, 1, 5, 3, 2}, {0, 2, 1, 4, 7}};
        boolean[] labels = {true, true, true, false, false};
        Overlap expected = Overlap.of(values, labels);
        for (double size : new double[] {0x1p-900, 0x1p-166, 0x1p166, 0x1p1000}) {
            double[][] scaled = new double[2][5];
            for (int row = 0; row < 5; row++) {
                scaled[0][row] = values[0][row] * size;
                scaled[1][row] = values[1][row] / size;
            }
            assertEquals(expected, Overlap.of(scaled, labels));
        }
    }

    @Test
    void rowsAndSeparabilityAgreeWithLinearProgramsOnSmallGrids() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            int d = 1 + random.nextInt(3);
            double[][] values = new double[d][2 + random.nextInt(9)];
            int size = 2 + random.nextInt(5);
            for (double[] column : values) {
                Arrays.setAll(column, row -> random.nextInt(size));
            }
            boolean[] labels = labels(values[0].length, random);
            Overlap overlap = Overlap.of(values, labels);
            String where = "seed " + seed;
            assertEquals(LinearPrograms.separable(values, labels), overlap.separable(), where);
            assertEquals(LinearPrograms.rows(values, labels), overlap.rows(), where);
        }
    }

    @Test
    void rowsAndSeparabilityAgreeWithLinearProgramsOnRandomValues() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = 6 + random.nextInt(20);
            boolean[] labels = labels(n, random);
            double[][] values = apart(2 + random.nextInt(2), labels, 2, random);
            Overlap overlap = Overlap.of(values, labels);
            String where = "seed " + seed;
            assertEquals(LinearPrograms.separable(values, labels), overlap.separable(), where);
            assertEquals(LinearPrograms.rows(values, labels), overlap.rows(), where);
        }
    }

    @Test
    void marginIsTheWidestStripOfAFineScanOfDirections() {
        int separable = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            boolean[] labels = labels(4 + random.nextInt(12), random);
            double[][] values = apart(2, labels, 4, random);
            Overlap overlap = Overlap.of(values, labels);
            double[][] z = new double[2][];
            Arrays.setAll(z, k -> standardised(values[k]));
            double scan = widestStrip(z, labels);
            if (overlap.separable()) {
                separable++;
                assertTrue(scan <= overlap.margin() + ROUNDING, "seed " + seed);
                // directions are at most 2e-4 apart and no row is farther than 8 from another
                assertEquals(scan, overlap.margin(), 8e-4, "seed " + seed);
            } else {
                assertTrue(scan <= 0, "seed " + seed);
            }
        }
        assertTrue(separable > 50, "too few separable cases to mean anything: " + separable);
    }

    @Test
    void marginInThePlaneEqualsThatOfTheGeneralMethod() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            boolean[] labels = labels(4 + random.nextInt(40), random);
            double[][] values = apart(2, labels, 3, random);
            Overlap plane = Overlap.of(values, labels);
            double[][] more = {values[0], values[1], new double[labels.length]};
            Overlap general = Overlap.of(more, labels);
            assertEquals(plane.rows(), general.rows(), "seed " + seed);
            // the general method promises 1e-10 of the value
            assertEquals(plane.margin(), general.margin(), 1e-10 * plane.margin(), "seed " + seed);
        }
    }

    @Test
    void marginInSpaceIsReachedByItsOwnDirectionAndByNoOther() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            boolean[] labels = labels(8 + random.nextInt(40), random);
            double[][] values = apart(3 + random.nextInt(2), labels, 4, random);
            ClassedFeatures features = new ClassedFeatures(values, labels);
            HullDistance distance = new HullDistance(features.standard);
            double margin = distance.between(0, features.first, features.first, features.rows);
            double[] u = distance.difference();
            double along = strip(features, u);
            // a strip of that width exists, and the two hulls are no farther apart than the two
            // points that the search ends with: the distance is bracketed
            assertEquals(margin, along, 1e-10 * Math.max(1, margin), "seed " + seed);
            for (int k = 0; margin > 0 && k < 50; k++) {
                double[] other = u.clone();
                for (int d = 0; d < u.length; d++) {
                    other[d] += 0.1 * random.nextGaussian();
                }
                assertTrue(strip(features, other) <= margin + 1e-10, "seed " + seed);
            }
        }
    }

    @Test
    void marginThenFewerRowsDecideAndCrossingRegionsStandLast() {
        Overlap wide = new Overlap(0, true, 0.5);
        Overlap sameToTenDigits = new Overlap(0, true, Math.nextUp(0.5));
        Overlap narrow = new Overlap(0, true, 0.25);
        Overlap crossing = new Overlap(0, false, 0);
        Overlap one = new Overlap(1, false, 0);
        assertEquals(0, Overlap.BEST_FIRST.compare(wide, sameToTenDigits));
        assertTrue(Overlap.BEST_FIRST.compare(wide, narrow) < 0);
        assertTrue(Overlap.BEST_FIRST.compare(narrow, one) < 0);
        assertTrue(Overlap.BEST_FIRST.compare(one, new Overlap(2, false, 0)) < 0);
        assertTrue(Overlap.BEST_FIRST.compare(one, crossing) < 0);
    }

    @Test
    void wrongInputIsRefused() {
        boolean[] labels = {true, false};
        double[][] none = {};
        double[][] infinite = {{1, Double.POSITIVE_INFINITY}};
        double[][] notANumber = {{1, 2}, {Double.NaN, 0}};
        double[][] tooShort = {{1}};
        for (double[][] values : new double[][][] {none, infinite, notANumber, tooShort}) {
            assertThrows(IllegalArgumentException.class, () -> Overlap.of(values, labels));
        }
        boolean[] oneClass = {true, true};
        assertThrows(
                IllegalArgumentException.class,
                () -> Overlap.of(new double[][] {{1, 2}}, oneClass));
        assertThrows(IllegalArgumentException.class, () -> new Overlap(1, true, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Overlap(0, false, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Overlap(0, true, Double.NaN));
    }

    @Test
    void sharedWidthOfOneFeatureIsInStandardDeviations() {
        IntervalOverlap overlap =
                IntervalOverlap.of(
                        new double[] {0, 4, 3, 6, 2},
                        new boolean[] {true, true, false, false, true});
        // mean 3, population standard deviation 2; the classes share [3, 4]
        assertEquals(2, overlap.rows());
        assertEquals(0.5, overlap.width(), ROUNDING);
        assertFalse(overlap.separable());
    }

    /** Random labels, both classes present. */
    static boolean[] labels(int n, Random random) {
        boolean[] labels = new boolean[n];
        for (int row = 0; row < n; row++) {
            labels[row] = random.nextBoolean();
        }
        labels[0] = true;
        labels[1] = false;
        return labels;
    }

    /** Random values, the classes shifted against each other by up to {@code most}. */
    static double[][] apart(int d, boolean[] labels, double most, Random random) {
        double[][] values = new double[d][labels.length];
        for (double[] column : values) {
            double shift = most * random.nextDouble();
            for (int row = 0; row < column.length; row++) {
                column[row] = random.nextGaussian() + (labels[row] ? shift : 0);
            }
        }
        return values;
    }

    private static double[] standardised(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return Arrays.stream(x).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
    }

    private static double widestStrip(double[][] z, boolean[] labels) {
        double widest = Double.NEGATIVE_INFINITY;
        int directions = 40_000;
        for (int k = 0; k < directions; k++) {
            double angle = 2 * Math.PI * k / directions;
            double ux = Math.cos(angle);
            double uy = Math.sin(angle);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < labels.length; row++) {
                double height = ux * z[0][row] + uy * z[1][row];
                if (labels[row]) {
                    low = Math.min(low, height);
                } else {
                    high = Math.max(high, height);
                }
            }
            widest = Math.max(widest, low - high);
        }
        return widest;
    }

    /** Width of the strip between the classes along u, 0 if there is none. */
    private static double strip(ClassedFeatures features, double[] u) {
        double length = Math.sqrt(Arrays.stream(u).map(v -> v * v).sum());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < features.rows; row++) {
            double height = 0;
            for (int d = 0; d < u.length; d++) {
                height += u[d] * features.standard[d][row];
            }
            if (row < features.first) {
                low = Math.min(low, height);
            } else {
                high = Math.max(high, height);
            }
        }
        return length > 1e-9 ? Math.max(0, (low - high) / length) : 0;
    }
}
