package org.descry.regression.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Isotonic regression without its steps: observed frequencies of neighbouring rows, joined by
 * straight lines of log-odds.
 *
 * <p>The rows are pooled into blocks of rising frequency (pool adjacent violators). Each block
 * gives one knot, at the mean score of its rows, with half a positive and half a negative row added
 * so that no frequency is 0 or 1; blocks that this puts out of order are pooled further. Beyond the
 * outer knots the log-odds go on with a tenth of the mean slope. The map rises strictly, so rows
 * keep their order up to the limits of {@link Calibrator}.
 *
 * @source Oron, Flournoy, Stat. Biopharm. Res. 9, 258 (2017), doi:10.1080/19466315.2017.1286256
 *     (centred isotonic regression); Zadrozny, Elkan, Proc. KDD 2002, 694,
 *     doi:10.1145/775047.775151 (isotonic calibration)
 */
public final class SmoothedIsotonic implements Calibrator {

    static final String METHOD = "smoothed-isotonic";

    private static final double TAIL = 0.1;

    private final int rows;
    private final double tailSlope;
    private final double[] knot;
    private final double[] level;

    private SmoothedIsotonic(int rows, double tailSlope, double[] knot, double[] level) {
        this.rows = rows;
        this.tailSlope = tailSlope;
        this.knot = knot;
        this.level = level;
    }

    static SmoothedIsotonic fit(LabelledScores rows) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Block row = new Block(rows.score(i), 1, rows.label(i) ? 1 : 0);
            // Rows of one score cannot be told apart, whatever their class.
            boolean tied = i > 0 && rows.score(i) == rows.score(i - 1);
            if (tied) {
                row = blocks.remove(blocks.size() - 1).with(row);
            }
            blocks.add(row);
        }
        List<Block> knots = pooled(pooled(blocks, Block::frequency), Block::smoothedFrequency);
        double[] knot = knots.stream().mapToDouble(Block::centre).toArray();
        double[] level =
                knots.stream().mapToDouble(b -> Logistic.logOdds(b.smoothedFrequency())).toArray();
        int last = knot.length - 1;
        double mean = last == 0 ? 1 : (level[last] - level[0]) / (knot[last] - knot[0]);
        return new SmoothedIsotonic(rows.size(), TAIL * mean, knot, level);
    }

    private static List<Block> pooled(List<Block> blocks, ToDoubleFunction<Block> frequency) {
        List<Block> stack = new ArrayList<>();
        for (Block block : blocks) {
            Block top = block;
            while (!stack.isEmpty()
                    && frequency.applyAsDouble(stack.get(stack.size() - 1))
                            >= frequency.applyAsDouble(top)) {
                top = stack.remove(stack.size() - 1).with(top);
            }
            stack.add(top);
        }
        return stack;
    }

    /** Rows of neighbouring scores: sum of the scores, number of rows, number of positive ones. */
    private record Block(double scores, int count, int positives) {

        Block with(Block next) {
            return new Block(scores + next.scores, count + next.count, positives + next.positives);
        }

        double centre() {
            return scores / count;
        }

        double frequency() {
            return (double) positives / count;
        }

        double smoothedFrequency() {
            return (positives + 0.5) / (count + 1.0);
        }
    }

    static SmoothedIsotonic read(double[] values) {
        if (values.length < 4 || values.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "calibration '%s' needs an even count of numbers from 4 on, got %d"
                            .formatted(METHOD, values.length));
        }
        int knots = (values.length - 2) / 2;
        double[] knot = Arrays.copyOfRange(values, 2, 2 + knots);
        double[] level = Arrays.copyOfRange(values, 2 + knots, values.length);
        for (int j = 0; j < knots; j++) {
            Logistic.requireFinite("knot", knot[j]);
            Logistic.requireFinite("level", level[j]);
            if (j > 0 && !(knot[j] > knot[j - 1] && level[j] > level[j - 1])) {
                throw new IllegalArgumentException("knots and levels must rise strictly");
            }
        }
        Logistic.requireSlope("tail slope", values[1]);
        return new SmoothedIsotonic(Logistic.requireRows(values[0]), values[1], knot, level);
    }

    @Override
    public double apply(double logOdds) {
        if (Double.isNaN(logOdds)) {
            return Double.NaN;
        }
        double s = LabelledScores.clip(logOdds);
        int last = knot.length - 1;
        double calibrated;
        if (s <= knot[0]) {
            calibrated = level[0] + tailSlope * (s - knot[0]);
        } else if (s >= knot[last]) {
            calibrated = level[last] + tailSlope * (s - knot[last]);
        } else {
            int found = Arrays.binarySearch(knot, s);
            int right = found >= 0 ? found + 1 : -found - 1;
            double part = (s - knot[right - 1]) / (knot[right] - knot[right - 1]);
            calibrated = level[right - 1] + part * (level[right] - level[right - 1]);
        }
        return Logistic.clipped(calibrated, rows);
    }

    @Override
    public String method() {
        return METHOD;
    }

    /** Returns the number of rows, the outer slope, the knots, and their log-odds. */
    @Override
    public double[] values() {
        double[] values = new double[2 + 2 * knot.length];
        values[0] = rows;
        values[1] = tailSlope;
        System.arraycopy(knot, 0, values, 2, knot.length);
        System.arraycopy(level, 0, values, 2 + knot.length, level.length);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmoothedIsotonic s && Arrays.equals(values(), s.values());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        return "SmoothedIsotonic[rows=" + rows + ", knots=" + knot.length + "]";
    }
}
