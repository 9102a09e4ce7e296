package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.Optional;
import org.descry.datasets.units.Dimension;

/**
 * An open place in a descriptor: what would have to stand there, row by row, and what the rest of
 * the model can do about it.
 *
 * <p>With something of values b in the place, slopes and intercept of the model fitted anew, the
 * residual is about {@code target - a*s*b - c*s - (features and intercept)}; s is how the model
 * changes with the place. {@link LibraryScan} finds the b that leave least for free a and c, for c
 * = 0, and for a = 1, c = 0.
 */
final class Gap {
    /** A number in the place of the open one that can be told from all others. */
    static final int VARIANTS = 3;

    static final int PLAIN = 0;
    static final int SCALED = 1;
    static final int SHIFTED = 2;

    private static final int LARGEST = 12;

    /** What is left of a target that the rest of the model can make up anyway. */
    private static final double DEGENERATE = 1e-9;

    /** Steeper than this many times the typical slope no row counts more. */
    private static final double STEEPEST = 10;

    /** Dimension of what fits; empty: any. */
    final Optional<Dimension> unit;

    /** Weights of b^2 [rows]. */
    final double[] square;

    /** Vectors whose products with b are needed: those of the rest, of the shift, of the target. */
    final double[][] vectors;

    private final double[] slope;
    private final double[] wanted;
    private final double[][] others;
    private final int rest;
    private final boolean shifts;
    private final double shiftLength;
    private final double alongShift;

    /** What is left when only slopes are fitted, and when a shift is too. */
    final double left;

    private final double leftShifted;
    final double[][] best = new double[VARIANTS][LARGEST + 1];
    final int[][] formula = new int[VARIANTS][LARGEST + 1];

    /**
     * @param slope how the model changes with the place, times the root of each row's weight [rows]
     * @param wanted what would have to stand there [rows]
     * @param others columns of the model's other parts, times the roots of the weights
     */
    Gap(Optional<Dimension> unit, double[] slope, double[] wanted, double[][] others) {
        int n = slope.length;
        this.unit = unit;
        this.slope = slope;
        this.wanted = wanted;
        temper(slope);
        double[] target = new double[n];
        this.square = new double[n];
        for (int i = 0; i < n; i++) {
            target[i] = slope[i] * wanted[i];
            square[i] = slope[i] * slope[i];
        }
        double whole = dot(target, target);
        double[][] kept = others;
        double[][] basis = new double[others.length][];
        int size = 0;
        for (double[] column : others) {
            double[] q = column.clone();
            if (direction(q, basis, size)) {
                basis[size++] = q;
            }
        }
        double[] rest = target.clone();
        for (int k = 0; k < size; k++) {
            subtract(rest, basis[k]);
        }
        if (!(dot(rest, rest) > DEGENERATE * whole)) {
            // inside a logarithm a factor does what the constant term does: that one stays as it is
            kept = new double[0][];
            size = 0;
            rest = target;
        }
        target = rest;
        this.others = kept;
        this.rest = size;
        this.left = dot(target, target);
        double[] shift = slope.clone();
        double length = Math.sqrt(dot(shift, shift));
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < size; k++) {
                subtract(shift, basis[k]);
            }
        }
        this.shiftLength = Math.sqrt(dot(shift, shift));
        this.shifts = shiftLength > 1e-9 * length;
        this.vectors = new double[size + (shifts ? 2 : 1)][n];
        for (int k = 0; k < size; k++) {
            multiply(slope, basis[k], vectors[k]);
        }
        double along = 0;
        if (shifts) {
            for (int i = 0; i < n; i++) {
                shift[i] /= shiftLength;
            }
            multiply(slope, shift, vectors[size]);
            along = dot(shift, target);
        }
        this.alongShift = along;
        this.leftShifted = left - along * along;
        multiply(slope, target, vectors[vectors.length - 1]);
        for (int v = 0; v < VARIANTS; v++) {
            Arrays.fill(best[v], Double.POSITIVE_INFINITY);
            Arrays.fill(formula[v], -1);
        }
    }

    /** Keeps single rows from deciding everything. */
    private static void temper(double[] slope) {
        double mean = Math.sqrt(dot(slope, slope) / slope.length);
        for (int i = 0; i < slope.length; i++) {
            if (Math.abs(slope[i]) > STEEPEST * mean) {
                slope[i] = Math.copySign(STEEPEST * mean, slope[i]);
            }
        }
    }

    private static boolean direction(double[] q, double[][] basis, int size) {
        double before = Math.sqrt(dot(q, q));
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < size; k++) {
                subtract(q, basis[k]);
            }
        }
        double length = Math.sqrt(dot(q, q));
        if (!(length > 1e-9 * before)) {
            return false;
        }
        for (int i = 0; i < q.length; i++) {
            q[i] /= length;
        }
        return true;
    }

    private static void subtract(double[] from, double[] unit) {
        double along = dot(from, unit);
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * unit[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Hears of a formula.
     *
     * @param number its number in the library
     * @param complexity its complexity
     * @param dots its products with each of {@link #vectors}, at {@code at}, {@code at + step}, ...
     * @param squares its weighted sum of squares
     */
    void offer(int number, int complexity, double[] dots, int at, int step, double squares) {
        int last = vectors.length - 1;
        double free = squares;
        for (int k = 0; k < rest; k++) {
            double d = dots[at + k * step];
            free -= d * d;
        }
        if (!(free > 1e-9 * squares)) {
            return;
        }
        double e = dots[at + last * step];
        int c = Math.min(LARGEST, complexity);
        keep(PLAIN, c, number, left - 2 * e + free);
        keep(SCALED, c, number, left - e * e / free);
        if (shifts) {
            double d = dots[at + rest * step];
            double own = free - d * d;
            double more = e - alongShift * d;
            if (own > 1e-9 * squares) {
                keep(SHIFTED, c, number, leftShifted - more * more / own);
            }
        }
    }

    private void keep(int variant, int complexity, int number, double remains) {
        if (remains < best[variant][complexity]) {
            best[variant][complexity] = remains;
            formula[variant][complexity] = number;
        }
    }

    /**
     * Returns the same place for a formula that is to stand beside another: with a factor of its
     * own for that other one.
     *
     * @param b values of the other [rows]
     * @param itsUnit what both measure
     */
    Gap beside(double[] b, Dimension itsUnit) {
        double[][] more = Arrays.copyOf(others, others.length + 1);
        double[] column = new double[b.length];
        multiply(slope, b, column);
        more[others.length] = column;
        return new Gap(Optional.of(itsUnit), slope.clone(), wanted, more);
    }

    /**
     * Returns the product of powers of the columns that comes nearest to what is wanted; what
     * stands beside is left out.
     */
    Optional<PowerLaw.Product> product(PowerLaw law) {
        double[] weights = new double[slope.length];
        for (int i = 0; i < weights.length; i++) {
            double relative = slope[i] * wanted[i];
            weights[i] = relative * relative;
        }
        return law.of(wanted, weights);
    }

    /**
     * Returns the factors with which formulas fill the place together, and last their shift.
     *
     * @param inside their values [formulas][rows]
     */
    double[] factorsAndShift(int variant, double[][] inside) {
        double[] all = new double[inside.length + 1];
        if (variant == PLAIN) {
            all[0] = 1;
            return all;
        }
        int n = slope.length;
        int free = variant == SHIFTED ? 1 : 0;
        double[][] x = new double[inside.length + free + others.length][n];
        for (int k = 0; k < inside.length; k++) {
            multiply(slope, inside[k], x[k]);
        }
        if (free == 1) {
            x[inside.length] = slope;
        }
        System.arraycopy(others, 0, x, inside.length + free, others.length);
        double[] target = new double[n];
        multiply(slope, wanted, target);
        double[] found = SmallLeastSquares.solved(x, target);
        System.arraycopy(found, 0, all, 0, inside.length + free);
        return all;
    }
}
