package org.descry.regression.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.regression.conformal.Guarantee;

/**
 * What prediction ranges are made from: the models of the folds and their held-out errors.
 *
 * <p>Every fold repeated the search and the choice of complexity, so the ranges account for both.
 * For numbers they are CV+ intervals: the model of a row's fold at the new point, plus and minus
 * that row's held-out error, cut at the ranks of the level. With scales an error counts as a
 * multiple of the scale of its row and becomes as large again as the scale at the new point. For
 * classes the range is the span of the folds' probabilities and has no level.
 *
 * @param method {@code cv+}, {@code jackknife+}, {@code fold-span} or {@code none}; {@code " over
 *     groups"} is added when whole groups were held out, {@code " of one size"} when the complexity
 *     was chosen once with all rows, {@code " of the mean"} when the folds' models are their means
 *     because the formulas' ranges were wider
 * @param level coverage aimed at
 * @param folds the folds' models; empty without folds
 * @param residuals absolute held-out errors of each fold's rows [folds][rows of the fold], in the
 *     unit of what is fitted; empty for classes
 * @param scales how errors grow away from the training rows; empty when they are not to
 * @param tasks task of each of these rows, by position [folds][rows of the fold]; empty when there
 *     are none
 * @source Barber, Candès, Ramdas, Tibshirani, Ann. Stat. 49, 486 (2021), doi:10.1214/20-AOS1965
 */
public record Ranges(
        String method,
        double level,
        List<LinearFormula> folds,
        double[][] residuals,
        Optional<Scales> scales,
        int[][] tasks) {

    private static final String OVER_GROUPS = " over groups";
    private static final String OF_ONE_SIZE = " of one size";
    private static final String OF_THE_MEAN = " of the mean";

    /** Rows of a task that may lie beyond an end before its own rows alone make its ranges. */
    private static final int OWN_RANK = 2;

    public Ranges {
        folds = List.copyOf(folds);
    }

    /** Makes ranges whose errors do not grow away from the training rows. */
    public Ranges(String method, double level, List<LinearFormula> folds, double[][] residuals) {
        this(method, level, folds, residuals, Optional.empty(), new int[0][]);
    }

    /** Returns the ranges of a model without folds: none. */
    public static Ranges none(double level) {
        return new Ranges("none", level, List.of(), new double[0][]);
    }

    /** Returns these ranges with errors that grow away from the training rows. */
    public Ranges scaled(Scales by) {
        return new Ranges(method, level, folds, residuals, Optional.of(by), tasks);
    }

    /** Returns these ranges with the task of each held-out row. */
    public Ranges withTasks(int[][] of) {
        return new Ranges(method, level, folds, residuals, scales, of);
    }

    /** Returns these ranges, said to be of whole groups held out. */
    public Ranges overGroups() {
        return named(method + OVER_GROUPS);
    }

    /**
     * Returns these ranges, said to be of formulas whose complexity was not chosen in the folds.
     */
    public Ranges ofOneSize() {
        return named(method + OF_ONE_SIZE);
    }

    /** Returns these ranges, said to be those of the mean in place of the formula's. */
    public Ranges ofTheMean() {
        return named(method + OF_THE_MEAN);
    }

    private Ranges named(String name) {
        return new Ranges(name, level, folds, residuals, scales, tasks);
    }

    /** Whether these are the ranges of the mean because the formula's were no narrower. */
    public boolean isOfTheMean() {
        return method.endsWith(OF_THE_MEAN);
    }

    /**
     * Returns the ranges of rows of one task: its constants in every fold and, where the task has
     * enough held-out rows, their errors alone (so that the level holds within the task); else the
     * errors of all tasks.
     *
     * @source Vovk, Lindsay, Nouretdinov, Gammerman, Mondrian confidence machine (2003)
     */
    Ranges task(int position) {
        List<LinearFormula> own = folds.stream().map(f -> f.task(position)).toList();
        Ranges all = new Ranges(method, level, own, residuals, scales, new int[0][]);
        long count =
                Arrays.stream(tasks)
                        .flatMapToInt(Arrays::stream)
                        .filter(t -> t == position)
                        .count();
        if (Guarantee.rank((int) count, level) < OWN_RANK) {
            return all;
        }
        return new Ranges(
                method,
                level,
                own,
                ofTask(residuals, position),
                scales.map(s -> new Scales(s.folds(), ofTask(s.heldOut(), position))),
                new int[0][]);
    }

    private double[][] ofTask(double[][] values, int position) {
        double[][] own = new double[values.length][];
        for (int f = 0; f < own.length; f++) {
            int fold = f;
            own[f] =
                    IntStream.range(0, values[f].length)
                            .filter(i -> tasks[fold][i] == position)
                            .mapToDouble(i -> values[fold][i])
                            .toArray();
        }
        return own;
    }

    /** Returns the number of held-out rows behind the ranges. */
    public int rows() {
        return Arrays.stream(residuals).mapToInt(r -> r.length).sum();
    }

    /** Returns how often the intervals hold; empty for classes and without folds. */
    public Optional<Guarantee> guarantee() {
        if (residuals.length == 0) {
            return Optional.empty();
        }
        String name = method.startsWith("jackknife+") ? "jackknife+" : "CV+";
        return Optional.of(
                whyUnproven()
                        .map(
                                why ->
                                        Guarantee.unproven(
                                                "%s with %d folds%s"
                                                        .formatted(name, folds.size(), why),
                                                rows(),
                                                level))
                        .orElseGet(
                                () ->
                                        Guarantee.crossValidated(
                                                name,
                                                Arrays.stream(residuals)
                                                        .mapToInt(r -> r.length)
                                                        .toArray(),
                                                level)));
    }

    /** Returns what the held-out rows had a part in; empty when their folds repeated everything. */
    private Optional<String> whyUnproven() {
        if (method.contains(OVER_GROUPS)) {
            return Optional.of(" of whole groups");
        }
        if (method.contains(OF_THE_MEAN)) {
            return Optional.of(" of the mean, chosen with all rows");
        }
        return method.contains(OF_ONE_SIZE)
                ? Optional.of(", the complexity chosen with all rows")
                : Optional.empty();
    }

    /** As {@link #interval(double[], double[])} where all scales are 1. */
    double[] interval(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return interval(values, ones);
    }

    /**
     * Returns the interval at one point.
     *
     * @param values value of each fold's model there [folds]
     * @param scale scale of each fold's model there [folds]
     * @return lower and upper end; NaN when there are too few rows for the level
     */
    double[] interval(double[] values, double[] scale) {
        int n = rows();
        double[] low = new double[n];
        double[] high = new double[n];
        int at = 0;
        for (int f = 0; f < values.length; f++) {
            for (int k = 0; k < residuals[f].length; k++) {
                double own = scales.isPresent() ? scales.get().heldOut()[f][k] : 1;
                double error = residuals[f][k] / own * scale[f];
                low[at] = values[f] - error;
                high[at++] = values[f] + error;
            }
        }
        int rank = Guarantee.rank(n, level);
        if (rank < 1) {
            return new double[] {Double.NaN, Double.NaN};
        }
        Arrays.sort(low);
        Arrays.sort(high);
        return new double[] {low[rank - 1], high[n - rank]};
    }
}
