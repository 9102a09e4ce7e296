package org.descry.regression.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.junit.jupiter.api.Test;

class HullTest {

    @Test
    void cornerCutOffATriangleIsOutsideThoughEachFeatureIsInRange() {
        Hull hull = Hull.of(new double[][] {{0, 10, 0, 1}, {0, 0, 2, 0.5}}, 4).orElseThrow();
        assertEquals(3, hull.corners().length);
        assertFalse(hull.isOutside(new double[] {5, 0.9}));
        assertTrue(hull.isOutside(new double[] {6, 1.1}));
        assertTrue(hull.isOutside(new double[] {10, 2}));
    }

    @Test
    void edgeIsInsideAndHalfAPerCentBeyondItToo() {
        double[][] square = {{0, 1, 0, 1}, {0, 0, 100, 100}};
        Hull hull = Hull.of(square, 4).orElseThrow();
        assertFalse(hull.isOutside(new double[] {0, 50}));
        assertFalse(hull.isOutside(new double[] {1.004, 50}));
        assertTrue(hull.isOutside(new double[] {1.006, 50}));
        assertTrue(hull.isOutside(new double[] {0.5, -0.6}));
    }

    @Test
    void agreesWithALinearProgramInThreeFeatures() {
        Random random = new Random(7);
        double[][] x = new double[3][120];
        for (int j = 0; j < 3; j++) {
            double unit = Math.pow(1000, j);
            Arrays.setAll(x[j], i -> unit * random.nextGaussian());
        }
        Hull hull = Hull.of(x, 120).orElseThrow();
        int inside = 0;
        int outside = 0;
        for (int t = 0; t < 150; t++) {
            double[] point = new double[3];
            for (int j = 0; j < 3; j++) {
                point[j] = Math.pow(1000, j) * 1.8 * random.nextGaussian();
            }
            if (holds(x, point, 1)) {
                assertFalse(hull.isOutside(point), Arrays.toString(point));
                inside++;
            } else if (!holds(x, point, 1.05)) {
                // outside even of the hull made larger by 5 %, so beyond the margin
                assertTrue(hull.isOutside(point), Arrays.toString(point));
                outside++;
            }
        }
        assertTrue(inside > 30 && outside > 30, inside + " inside, " + outside + " outside");
    }

    /** Whether weights of sum 1 make the point from the rows, blown up about 0. */
    private static boolean holds(double[][] x, double[] point, double larger) {
        int n = x[0].length;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            double unit = Math.pow(1000, j);
            constraints.add(
                    new LinearConstraint(
                            Arrays.stream(x[j]).map(v -> larger * v / unit).toArray(),
                            Relationship.EQ,
                            point[j] / unit));
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        constraints.add(new LinearConstraint(ones, Relationship.EQ, 1));
        try {
            new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(new double[n], 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true));
            return true;
        } catch (NoFeasibleSolutionException e) {
            return false;
        }
    }

    @Test
    void noTrainingRowIsOutside() {
        Random random = new Random(9);
        for (int features = 2; features <= 3; features++) {
            double[][] x = new double[features][2000];
            for (double[] c : x) {
                Arrays.setAll(c, i -> Math.exp(2 * random.nextGaussian()));
            }
            Hull hull = Hull.of(x, 2000).orElseThrow();
            for (int i = 0; i < 2000; i++) {
                int row = i;
                assertFalse(hull.isOutside(Arrays.stream(x).mapToDouble(c -> c[row]).toArray()));
            }
            assertTrue(hull.corners().length < 200, hull.corners().length + " corners");
        }
    }

    @Test
    void featuresOnALineHaveAFlatHull() {
        Hull hull = Hull.of(new double[][] {{1, 2, 3}, {2, 4, 6}, {7, 7, 7}}, 3).orElseThrow();
        assertFalse(hull.isOutside(new double[] {2.5, 5, 7}));
        assertTrue(hull.isOutside(new double[] {2.5, 4, 7}));
        assertTrue(hull.isOutside(new double[] {2.5, 5, 7.1}));
    }

    @Test
    void oneFeatureOrFourHaveNone() {
        assertTrue(Hull.of(new double[][] {{1, 2}}, 2).isEmpty());
        assertTrue(Hull.of(new double[][] {{1}, {2}, {3}, {4}}, 1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new Hull(new double[][] {{1}}));
    }
}
