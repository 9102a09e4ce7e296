package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.units.Dimension;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * Looks through a library for what fits into open places, many formulas and several places at once.
 * It only proposes: what it finds is fitted on all rows.
 */
final class LibraryScan {
    private static final int WIDTH = TargetSums.WIDTH;
    private static final int TOGETHER = TargetSums.FEATURES;

    private final Library library;
    private final int rows;
    private final TargetSums sums = TargetSums.best();
    private final List<Panel> panels;
    private final double[] zeros;
    private final double[] some = new double[TOGETHER * WIDTH];
    private final double[][] x = new double[TOGETHER][];
    private double[] squares = new double[TOGETHER * WIDTH];
    private double[] dots = new double[0];

    /** Formulas side by side with their squares; those beyond {@code to} are zero. */
    private record Panel(Dimension unit, int from, int to, double[] values, double[] squares) {}

    /**
     * @param at the rows looked at, positions among those of the library
     */
    LibraryScan(Library library, int[] at) {
        this.library = library;
        this.rows = at.length;
        this.zeros = new double[rows];
        this.panels = new ArrayList<>();
        for (Library.Group group : library.groups()) {
            for (int from = group.from(); from < group.to(); from += WIDTH) {
                panels.add(panel(group, from, at));
            }
        }
    }

    private LibraryScan(LibraryScan other) {
        this.library = other.library;
        this.rows = other.rows;
        this.zeros = other.zeros;
        this.panels = other.panels;
    }

    /** Returns one for another thread. */
    LibraryScan another() {
        return new LibraryScan(this);
    }

    private Panel panel(Library.Group group, int from, int[] at) {
        int to = Math.min(group.to(), from + WIDTH);
        double[] x = new double[rows * WIDTH];
        double[] squares = new double[rows * WIDTH];
        for (int k = from; k < to; k++) {
            double[] values = library.values(k);
            for (int i = 0; i < rows; i++) {
                double v = values[at[i]];
                x[i * WIDTH + k - from] = v;
                squares[i * WIDTH + k - from] = v * v;
            }
        }
        return new Panel(group.dimension(), from, to, x, squares);
    }

    /** Offers every formula of the library to every gap whose unit it has. */
    void fill(List<Gap> gaps) {
        for (Panel panel : panels) {
            List<Gap> open = new ArrayList<>();
            for (Gap gap : gaps) {
                if (gap.unit.isEmpty()
                        || gap.unit.get().isUnknown()
                        || panel.unit.isUnknown()
                        || gap.unit.get().equals(panel.unit)) {
                    open.add(gap);
                }
            }
            for (int g = 0; g < open.size(); g += TOGETHER) {
                fill(panel, open.subList(g, Math.min(open.size(), g + TOGETHER)));
            }
        }
    }

    private void fill(Panel panel, List<Gap> gaps) {
        List<double[]> weights = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (Gap gap : gaps) {
            weights.add(gap.square);
            vectors.addAll(Arrays.asList(gap.vectors));
        }
        squares = products(panel.squares, weights, squares);
        dots = products(panel.values, vectors, dots);
        int at = 0;
        for (int g = 0; g < gaps.size(); g++) {
            Gap gap = gaps.get(g);
            for (int k = panel.from; k < panel.to; k++) {
                int lane = k - panel.from;
                gap.offer(
                        k,
                        library.complexity(k),
                        dots,
                        at * WIDTH + lane,
                        WIDTH,
                        squares[g * WIDTH + lane]);
            }
            at += gap.vectors.length;
        }
    }

    /** Returns the products of each vector with each formula of a panel [vectors × WIDTH]. */
    private double[] products(double[] panel, List<double[]> vectors, double[] into) {
        int groups = (vectors.size() + TOGETHER - 1) / TOGETHER;
        int needed = groups * TOGETHER * WIDTH;
        double[] all = into.length >= needed ? into : new double[needed];
        for (int g = 0; g < groups; g++) {
            for (int k = 0; k < TOGETHER; k++) {
                int v = g * TOGETHER + k;
                x[k] = v < vectors.size() ? vectors.get(v) : zeros;
            }
            Arrays.fill(some, 0);
            sums.dots(panel, x, rows, some);
            System.arraycopy(some, 0, all, g * TOGETHER * WIDTH, some.length);
        }
        return all;
    }
}
