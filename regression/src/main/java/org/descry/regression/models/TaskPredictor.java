package org.descry.regression.models;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Predicts rows of several tasks with one model, each with the constants of its own task. */
public final class TaskPredictor {
    /** Why a row of a task that the training rows did not have cannot be predicted. */
    public static final String UNKNOWN_TASK = "unknown-task";

    private final TaskColumn column;
    private final List<FittedModel> models;

    private TaskPredictor(TaskColumn column, List<FittedModel> models) {
        this.column = column;
        this.models = models;
    }

    /**
     * Returns a predictor for a model.
     *
     * @throws IllegalArgumentException if the model has no tasks
     */
    public static TaskPredictor of(FittedModel model) {
        TaskColumn column =
                model.target()
                        .task()
                        .orElseThrow(() -> new IllegalArgumentException("the model has no tasks"));
        return new TaskPredictor(column, column.tasks().stream().map(model::forTask).toList());
    }

    /**
     * Returns predictions as {@link FittedModel#predict}. A row of an unknown task has no
     * prediction and the reason {@value #UNKNOWN_TASK}; one without a task the reason {@code
     * missing:} and the name of the column.
     *
     * @param columns values [inputs × rows], in the units of the model's inputs; NaN = missing
     * @param tasks name of each row's task [rows]; blank = missing
     */
    public Predictions predict(double[][] columns, List<String> tasks) {
        int rows = tasks.size();
        double[] prediction = unknown(rows);
        boolean classes = models.get(0).kind() == Kind.CLASSIFICATION;
        double[] probability = classes ? unknown(rows) : new double[0];
        double[] lower = unknown(rows);
        double[] upper = unknown(rows);
        boolean[] inDomain = new boolean[rows];
        String[] reason = new String[rows];
        for (int i = 0; i < rows; i++) {
            reason[i] = tasks.get(i).isBlank() ? "missing:" + column.name() : UNKNOWN_TASK;
        }
        int[] of = tasks.stream().mapToInt(t -> position(column.find(t))).toArray();
        for (int task = 0; task < models.size(); task++) {
            int wanted = task;
            int[] own = IntStream.range(0, rows).filter(i -> of[i] == wanted).toArray();
            if (own.length == 0) {
                continue;
            }
            Predictions part = models.get(task).predict(pick(columns, own), own.length);
            for (int k = 0; k < own.length; k++) {
                prediction[own[k]] = part.prediction()[k];
                if (classes) {
                    probability[own[k]] = part.probability()[k];
                }
                lower[own[k]] = part.lower()[k];
                upper[own[k]] = part.upper()[k];
                inDomain[own[k]] = part.inDomain()[k];
                reason[own[k]] = part.reason().get(k);
            }
        }
        return new Predictions(prediction, probability, lower, upper, inDomain, List.of(reason));
    }

    /** Rows of no task are left out of every part. */
    private int position(OptionalInt found) {
        return found.orElse(models.size());
    }

    private static double[] unknown(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns)
                .map(c -> Arrays.stream(rows).mapToDouble(i -> c[i]).toArray())
                .toArray(double[][]::new);
    }
}
