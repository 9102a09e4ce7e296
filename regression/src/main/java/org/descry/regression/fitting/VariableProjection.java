package org.descry.regression.fitting;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Tape;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;

/**
 * Fits the constants inside features together with their slopes and constant terms: damped
 * Gauss-Newton steps on what the best slopes leave.
 *
 * <p>Made once for some rows and used for many fits; nothing is allocated but the results. The same
 * bits on every machine. For one thread.
 *
 * @source Kaufman, BIT 15, 49 (1975), doi:10.1007/BF01932995 (derivative of what is left, the
 *     slopes being eliminated); Moré, Lecture Notes in Mathematics 630, 105 (1978),
 *     doi:10.1007/BFb0067700 (scaling, acceptance of steps)
 */
public final class VariableProjection {
    /**
     * Part of the sum of squares that a step must promise to gain in a thorough fit. Far below what
     * rounding lets one see, because a parameter's error goes with the root of it.
     */
    public static final double THOROUGH = 1e-18;

    /** The same for a quick fit. */
    public static final double QUICK = 1e-7;

    private static final double FIRST_DAMPING = 1e-3;
    private static final double SMALLEST_DAMPING = 1e-16;
    private static final double LARGEST_DAMPING = 1e16;

    /** Gain, as a part of the sum of squares, that rounding hides. */
    private static final double ROUNDING = 1e-14;

    /** Part of a squared length that is nothing but rounding when the rest has been taken away. */
    private static final double NO_CHANGE = 1e-24;

    /** Part of the target's sum of squares that is nothing but rounding. */
    private static final double NOTHING = 1e-30;

    private final double[][] columns;
    private final FittedRows rows;
    private final SlopeFit linear;
    private Tape[] tapes = new Tape[0];
    private double[][] x = new double[0][];
    private Inner inner = new Inner(0, 0);

    /**
     * @param columns values [p × n]
     * @param y target values [n], finite where the weight is positive
     * @param weights how much each row counts [n], finite, none negative, at least one positive;
     *     only their ratios matter; a row of weight 0 counts as absent
     * @param tasks task of each row
     * @param intercept whether there is a constant term; tasks that differ in it alone have one in
     *     any case
     * @throws IllegalArgumentException if lengths differ or weights are not as described
     */
    public VariableProjection(
            double[][] columns, double[] y, double[] weights, Tasks tasks, boolean intercept) {
        for (double[] column : columns) {
            if (column.length != y.length) {
                throw new IllegalArgumentException(
                        "a column needs one value per row: %d rows, %d values"
                                .formatted(y.length, column.length));
            }
        }
        this.rows = new FittedRows(weights, tasks, intercept);
        this.columns = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            this.columns[k] = rows.pick(columns[k]);
        }
        this.linear = new SlopeFit(rows, rows.pick(y));
    }

    /**
     * Takes another target and other weights for the fits that follow: a step of a fit that
     * reweights.
     *
     * @param y target values [n]
     * @param weights as for the constructor; positive where they were, the others are not looked at
     * @throws IllegalArgumentException if a row that counted has no positive finite weight
     */
    public void change(double[] y, double[] weights) {
        rows.reweigh(weights);
        linear.explain(rows.pick(y));
    }

    /**
     * What was found.
     *
     * @param parameters constants inside features, by slot
     * @param parts slopes and constant term of each task
     * @param loss √(Σ weight · residual² / Σ weight); infinite if a feature has no finite value in
     *     some row or is constant, with the parameters given
     * @param steps steps tried
     * @param converged whether it ended because no step gained more, not because of too many steps
     */
    public record Result(
            double[] parameters, List<TaskPart> parts, double loss, int steps, boolean converged) {}

    /** As {@link #fit(List, double[], int, double)} with {@link #THOROUGH}. */
    public Result fit(List<PostfixCode> features, double[] start, int mostSteps) {
        return fit(features, start, mostSteps, THOROUGH);
    }

    /**
     * Fits features. Never worse than the start; a step that makes a value infinite or NaN is not
     * taken.
     *
     * @param features formulas over the columns; their parameters count through all of them, and
     *     one may stand in several
     * @param start values of the parameters, by slot; none for the slopes alone
     * @param mostSteps steps tried at most: about 10 for a quick fit, 200 for a thorough one
     * @param smallestGain part of the sum of squares that another step must promise to gain, for
     *     example {@link #QUICK}
     * @throws IllegalArgumentException if a parameter has no start
     */
    public Result fit(
            List<PostfixCode> features, double[] start, int mostSteps, double smallestGain) {
        for (PostfixCode code : features) {
            if (code.parameters() > start.length) {
                throw new IllegalArgumentException(
                        "the features have %d parameters, got %d values"
                                .formatted(code.parameters(), start.length));
            }
        }
        reserve(features.size());
        double[] at = start.clone();
        double left = evaluate(features, at, true);
        if (start.length == 0 || mostSteps == 0 || !(left < Double.POSITIVE_INFINITY)) {
            return result(at, left, 0, start.length == 0);
        }
        if (inner.parameters != start.length) {
            inner = new Inner(start.length, rows.count());
        }
        return descend(features, at, left, mostSteps, smallestGain);
    }

    private Result descend(
            List<PostfixCode> features,
            double[] at,
            double left,
            int mostSteps,
            double smallestGain) {
        double[] trial = inner.trial;
        Arrays.fill(inner.scale, 0);
        double damping = FIRST_DAMPING;
        double growth = 2;
        int steps = 0;
        boolean moved = true;
        boolean converged = false;
        boolean evaluatedHere = true;
        while (true) {
            if (moved) {
                linearise(features);
                converged = !(inner.step.promised() > smallestGain * left);
            }
            converged |= damping > LARGEST_DAMPING;
            if (converged || steps >= mostSteps) {
                break;
            }
            double[] step = inner.step.solve(damping, inner.scale);
            for (int k = 0; k < trial.length; k++) {
                trial[k] = at[k] + step[k];
            }
            double promised = inner.step.gain(damping, inner.scale);
            double found = evaluate(features, trial, false);
            steps++;
            double gain = left - found;
            boolean hidden = inner.step.promised() <= ROUNDING * left;
            moved = gain > 0 || hidden && gain >= -ROUNDING * left;
            evaluatedHere = moved;
            if (moved) {
                System.arraycopy(trial, 0, at, 0, at.length);
                converged = found <= NOTHING * linear.targetSquares();
                left = found;
            } else {
                converged = hidden;
            }
            double ratio = gain / promised;
            if (ratio > 0.75) {
                damping = Math.max(damping / 10, SMALLEST_DAMPING);
                growth = 2;
            } else if (!(ratio > 0.25)) {
                damping *= growth;
                growth *= 2;
            }
            if (converged) {
                break;
            }
        }
        if (!evaluatedHere) {
            left = evaluate(features, at, false);
        }
        return result(at, left, steps, converged);
    }

    /** Computes the features and fits their slopes; returns the sum of squares that is left. */
    private double evaluate(List<PostfixCode> features, double[] parameters, boolean all) {
        int n = rows.count();
        for (int j = 0; j < features.size(); j++) {
            PostfixCode code = features.get(j);
            if (all || code.parameters() > 0) {
                x[j] = tapes[j].run(code, columns, parameters, n);
            }
        }
        return linear.fit(x, features.size());
    }

    /** Works out how what is left changes with each parameter, and what a step could gain. */
    private void linearise(List<PostfixCode> features) {
        int n = rows.count();
        double[][] change = inner.change;
        Arrays.fill(inner.begun, false);
        for (int j = 0; j < features.size(); j++) {
            PostfixCode code = features.get(j);
            if (code.parameters() > 0) {
                tapes[j].differentiateParameters();
                addChanges(code, j);
            }
        }
        double[] rest = inner.rest;
        System.arraycopy(linear.rest(), 0, rest, 0, n);
        for (int k = 0; k < change.length; k++) {
            double square = 0;
            if (inner.begun[k]) {
                double whole = RowSums.dot(change[k], change[k], 0, n);
                linear.project(change[k]);
                square = RowSums.dot(change[k], change[k], 0, n);
                // slopes and constant terms do all that the parameter could
                square = square <= NO_CHANGE * whole ? 0 : square;
            }
            boolean finite = square < Double.POSITIVE_INFINITY;
            inner.scale[k] = Math.max(inner.scale[k], finite ? Math.sqrt(square) : 0);
            double length =
                    finite && square > 0 ? inner.orthogonalise(k, square, n) : inner.leftOut(k);
            inner.length[k] = length;
            double along = length > 0 ? RowSums.dot(change[k], rest, 0, n) / length : 0;
            inner.step.set(k, k, length);
            inner.step.set(k, along);
            if (length > 0) {
                RowSums.addScaled(rest, -along / length, change[k], 0, n);
            }
        }
    }

    /** Adds slope · derivative of one feature to the change of each of its parameters. */
    private void addChanges(PostfixCode code, int feature) {
        for (int i = 0; i < code.size(); i++) {
            if (!code.isParameter(i)) {
                continue;
            }
            int k = code.index(i);
            double[] slopes = tapes[feature].slopes(i);
            double[] out = inner.change[k];
            for (int set = 0; set < rows.slopeSets(); set++) {
                double factor = linear.slope(set, feature);
                int from = rows.slopeStart(set);
                int to = rows.slopeStart(set + 1);
                if (inner.begun[k]) {
                    RowSums.addScaled(out, factor, slopes, from, to);
                } else {
                    for (int row = from; row < to; row++) {
                        out[row] = factor * slopes[row];
                    }
                }
            }
            inner.begun[k] = true;
        }
    }

    private Result result(double[] parameters, double left, int steps, boolean converged) {
        double loss =
                left < Double.POSITIVE_INFINITY
                        ? Math.sqrt(left / rows.total())
                        : Double.POSITIVE_INFINITY;
        return new Result(parameters, linear.parts(), loss, steps, converged);
    }

    private void reserve(int features) {
        if (features > tapes.length) {
            int had = tapes.length;
            tapes = Arrays.copyOf(tapes, features);
            for (int j = had; j < features; j++) {
                tapes[j] = new Tape(rows.count());
            }
            x = new double[features][];
        }
    }

    /** What a step of a number of parameters needs. */
    private static final class Inner {
        private final int parameters;
        private final double[] trial;
        private final double[] scale;
        private final double[] length;
        private final boolean[] begun;
        private final double[] rest;
        private final double[][] change;
        private final DampedStep step;

        Inner(int parameters, int rows) {
            this.parameters = parameters;
            this.trial = new double[parameters];
            this.scale = new double[parameters];
            this.length = new double[parameters];
            this.begun = new boolean[parameters];
            this.rest = new double[rows];
            this.change = new double[parameters][rows];
            this.step = new DampedStep(parameters);
        }

        /** Leaves a parameter where it is: it changes nothing, or nothing that is finite. */
        private double leftOut(int k) {
            Arrays.fill(change[k], 0);
            for (int l = 0; l < k; l++) {
                step.set(l, k, 0);
            }
            return 0;
        }

        /**
         * Makes a change orthogonal to those before it.
         *
         * @return its length; 0 if those before it hold all of it
         */
        private double orthogonalise(int k, double square, int n) {
            double[] column = change[k];
            double left = square;
            for (int l = 0; l < k; l++) {
                double along = 0;
                if (length[l] > 0) {
                    along = RowSums.dot(change[l], column, 0, n) / length[l];
                    RowSums.addScaled(column, -along / length[l], change[l], 0, n);
                    left = -1;
                }
                step.set(l, k, along);
            }
            left = left < 0 ? RowSums.dot(column, column, 0, n) : left;
            return left > NO_CHANGE * square ? Math.sqrt(left) : 0;
        }
    }
}
