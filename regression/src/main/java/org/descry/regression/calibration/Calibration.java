package org.descry.regression.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.descry.regression.metrics.ProbabilityScores;

/**
 * A calibrator chosen by cross-validation, with what the choice rests on.
 *
 * @param calibrator the chosen method, fitted to all rows
 * @param trials one line per method, the simplest first
 */
public record Calibration(Calibrator calibrator, List<Trial> trials) {

    /** Copies the list. */
    public Calibration {
        trials = List.copyOf(trials);
    }

    /**
     * How one method did on rows it was not fitted to.
     *
     * @param method name of the method
     * @param logLoss mean log loss over all held-out rows (nats), clipped as reported
     * @param aboveBest how much that is above the best method's, at least 0
     * @param standardError standard error of {@code aboveBest}, from the differences row by row
     */
    public record Trial(String method, double logLoss, double aboveBest, double standardError) {}

    /**
     * Chooses the simplest method whose cross-validated log loss is within one standard error of
     * the best.
     *
     * <p>The standard error is that of the difference to the best method, row by row: both are
     * judged on the same rows, and the spread they share says nothing about which is better. Folds
     * hold the classes in like shares; rows of one key stay together, and keys alone decide the
     * fold, so the choice does not depend on the order of the rows.
     *
     * @param logOdds honest log-odds of the model [n], of rows it was not fitted to; not NaN
     * @param labels true class [n], {@code true} = positive
     * @param rowKeys a number per row [n] that depends on its content and the seed; equal for
     *     replicates
     * @param folds number of folds, at least 2; fewer are used when there are fewer keys
     * @return the chosen calibrator, fitted to all rows, and the trials
     * @throws IllegalArgumentException if there are no rows, lengths differ, a value is NaN or
     *     {@code folds} is below 2
     */
    public static Calibration choose(
            double[] logOdds, boolean[] labels, long[] rowKeys, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("folds must be at least 2, got " + folds);
        }
        if (rowKeys.length != labels.length) {
            throw new IllegalArgumentException(
                    "rowKeys must have one value per row (%d), got %d"
                            .formatted(labels.length, rowKeys.length));
        }
        int[] order = order(logOdds, labels, rowKeys);
        double[] score = new double[order.length];
        boolean[] label = new boolean[order.length];
        long[] key = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            score[i] = logOdds[order[i]];
            label[i] = labels[order[i]];
            key[i] = rowKeys[order[i]];
        }
        return choose(score, label, foldsOf(label, key, folds));
    }

    /** Sorted by key, so that sums do not depend on the order the rows came in. */
    private static int[] order(double[] logOdds, boolean[] labels, long[] rowKeys) {
        if (logOdds.length != labels.length) {
            throw new IllegalArgumentException(
                    "labels must have one value per row (%d), got %d"
                            .formatted(logOdds.length, labels.length));
        }
        Integer[] order = new Integer[logOdds.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer i) -> rowKeys[i])
                        .thenComparingDouble(i -> logOdds[i])
                        .thenComparing(i -> labels[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Deals the keys of each class (its first row's) to the folds in turn; keys are sorted. */
    private static int[] foldsOf(boolean[] label, long[] key, int folds) {
        int[] foldOfRow = new int[key.length];
        int[] dealt = new int[2];
        for (int i = 0; i < key.length; i++) {
            if (i > 0 && key[i] == key[i - 1]) {
                foldOfRow[i] = foldOfRow[i - 1];
            } else {
                int ofClass = label[i] ? 1 : 0;
                // The second class is dealt from the other end, so that small classes even out the
                // folds.
                int turn = dealt[ofClass]++ % folds;
                foldOfRow[i] = label[i] ? turn : folds - 1 - turn;
            }
        }
        return foldOfRow;
    }

    private static Calibration choose(double[] score, boolean[] label, int[] foldOfRow) {
        List<double[]> losses = new ArrayList<>();
        for (String method : Calibrator.METHODS) {
            losses.add(heldOutLosses(method, score, label, foldOfRow));
        }
        int best = 0;
        for (int m = 1; m < losses.size(); m++) {
            if (mean(losses.get(m)) < mean(losses.get(best))) {
                best = m;
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (int m = 0; m < losses.size(); m++) {
            trials.add(trial(Calibrator.METHODS.get(m), losses.get(m), losses.get(best)));
        }
        for (Trial trial : trials) {
            if (trial.aboveBest() <= trial.standardError()) {
                Calibrator fitted = Calibrator.fit(trial.method(), score, label);
                return new Calibration(fitted, trials);
            }
        }
        throw new IllegalStateException("the best method is within any error of itself");
    }

    private static Trial trial(String method, double[] loss, double[] best) {
        int n = loss.length;
        double[] above = new double[n];
        for (int i = 0; i < n; i++) {
            above[i] = loss[i] - best[i];
        }
        double mean = mean(above);
        double squares = 0;
        for (double a : above) {
            squares += (a - mean) * (a - mean);
        }
        double error = n > 1 ? Math.sqrt(squares / (n - 1.0) / n) : 0;
        return new Trial(method, mean(loss), mean, error);
    }

    private static double[] heldOutLosses(
            String method, double[] score, boolean[] label, int[] foldOfRow) {
        int folds = Arrays.stream(foldOfRow).max().orElseThrow() + 1;
        double[] loss = new double[score.length];
        for (int fold = 0; fold < folds; fold++) {
            int kept = 0;
            double[] trainScore = new double[score.length];
            boolean[] trainLabel = new boolean[score.length];
            for (int i = 0; i < score.length; i++) {
                if (foldOfRow[i] != fold) {
                    trainScore[kept] = score[i];
                    trainLabel[kept++] = label[i];
                }
            }
            // With a single key there is nothing to hold out: the rows judge themselves.
            Calibrator fitted =
                    kept == 0
                            ? Calibrator.fit(method, score, label)
                            : Calibrator.fit(
                                    method,
                                    Arrays.copyOf(trainScore, kept),
                                    Arrays.copyOf(trainLabel, kept));
            for (int i = 0; i < score.length; i++) {
                if (foldOfRow[i] == fold) {
                    loss[i] = ProbabilityScores.logLoss(label[i], fitted.apply(score[i]));
                }
            }
        }
        return loss;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
