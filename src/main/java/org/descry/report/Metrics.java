package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;

/** Names, meaning and form of the metrics of one kind of run, in the order of its tables. */
enum Metrics {
    /** Two classes. */
    CLASSIFICATION(
            List.of(
                    "accuracy",
                    "balanced_accuracy",
                    "mcc",
                    "auc",
                    "brier",
                    "log_loss",
                    "ece",
                    "ece_null95")),
    /** Numbers. */
    REGRESSION(List.of("rmse", "mae", "r2", "max_abs", "spearman", "kendall"));

    private final List<String> keys;

    Metrics(List<String> keys) {
        this.keys = keys;
    }

    static Metrics of(Part results) {
        return results.at("kind").text().equals("classification") ? CLASSIFICATION : REGRESSION;
    }

    /** Returns the metric by which runs of this kind are told in one number. */
    String headline() {
        return this == CLASSIFICATION ? "balanced_accuracy" : "rmse";
    }

    /** Returns the heading of each column. */
    List<Column> columns(String unit) {
        return keys.stream().map(k -> new Column(title(k, unit), meaning(k), true)).toList();
    }

    /** Returns the cells of a row, dashes where a metric has no meaning or is not there. */
    List<Cell> cells(Part metrics, String correct) {
        List<Cell> cells = new ArrayList<>();
        for (String key : keys) {
            double value = metrics.at(key).value();
            if (!Double.isFinite(value)) {
                cells.add(Cell.none());
            } else {
                cells.add(cell(key, value, key.equals("accuracy") ? correct : ""));
            }
        }
        return cells;
    }

    /** Returns one metric in its form. */
    static Cell cell(String key, double value, String below) {
        return switch (key) {
            case "accuracy" -> Cell.percent(value, below);
            case "balanced_accuracy",
                    "mcc",
                    "auc",
                    "r2",
                    "spearman",
                    "kendall",
                    "brier",
                    "log_loss",
                    "ece",
                    "ece_null95" ->
                    Cell.fixed(value, 3);
            default -> Cell.number(value);
        };
    }

    /** Returns the words of a metric's heading. */
    static String title(String key, String unit) {
        String in = unit.isEmpty() ? "" : " (" + unit + ")";
        return switch (key) {
            case "accuracy" -> "accuracy";
            case "balanced_accuracy" -> "balanced accuracy";
            case "mcc" -> "MCC";
            case "auc" -> "AUC";
            case "brier" -> "Brier";
            case "log_loss" -> "log loss";
            case "ece" -> "ECE";
            case "ece_null95" -> "ECE by chance";
            case "rmse" -> "RMSE" + in;
            case "mae" -> "MAE" + in;
            case "r2" -> "R²";
            case "max_abs" -> "largest error" + in;
            case "spearman" -> "Spearman";
            case "kendall" -> "Kendall";
            default -> key;
        };
    }

    /** Returns a metric's meaning in a few words. */
    static String meaning(String key) {
        return switch (key) {
            case "accuracy" -> "share of rows predicted correctly";
            case "balanced_accuracy" -> "mean of the shares predicted correctly in each class";
            case "mcc" -> "Matthews correlation of predicted and observed class";
            case "auc" -> "area under the ROC curve";
            case "brier" -> "mean squared error of the probabilities; smaller is better";
            case "log_loss" -> "mean logarithmic loss of the probabilities; smaller is better";
            case "ece" -> "expected calibration error over ten bins; smaller is better";
            case "ece_null95" ->
                    "the ECE that perfect probabilities stay below in 95 % of samples this size";
            case "rmse" -> "root mean squared error";
            case "mae" -> "mean absolute error";
            case "r2" -> "share of the variance explained";
            case "max_abs" -> "largest absolute error";
            case "spearman" -> "correlation of the ranks of observed and predicted values";
            case "kendall" ->
                    "pairs of rows put in the right order less those put in the wrong one";
            default -> "";
        };
    }
}
