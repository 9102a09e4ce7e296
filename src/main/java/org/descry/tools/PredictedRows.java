package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.descry.datasets.files.Numbers;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;

/** Turns predictions into cells and counts what they say. */
final class PredictedRows {

    private static final String NO_INTERVAL = "no-interval";

    private final FittedModel model;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;
    private long predicted;
    private long inDomain;

    PredictedRows(FittedModel model) {
        this.model = model;
    }

    /** Returns the names of the columns appended, without a prefix. */
    List<String> header() {
        return model.kind() == Kind.CLASSIFICATION
                ? List.of(
                        "prediction",
                        "probability",
                        "probability_lower",
                        "probability_upper",
                        "in_domain",
                        "reason")
                : List.of("prediction", "lower", "upper", "in_domain", "reason");
    }

    /**
     * Returns the cells of one row, in the order of {@link #header}.
     *
     * @param predictions of a block
     * @param i which of its rows
     * @param unseen codes to add
     */
    List<String> cells(Predictions predictions, int i, Set<String> unseen) {
        double value = predictions.prediction()[i];
        boolean finite = Double.isFinite(value);
        String said = predictions.reason().get(i);
        List<String> codes = new ArrayList<>();
        if (!said.isEmpty()) {
            codes.addAll(List.of(said.split(";")));
        }
        codes.addAll(unseen);
        if (!finite && codes.isEmpty()) {
            codes.add("non-finite");
        }
        boolean inside = finite && predictions.inDomain()[i] && unseen.isEmpty();
        rows++;
        predicted += finite ? 1 : 0;
        inDomain += inside ? 1 : 0;
        codes.forEach(code -> reasons.merge(code, 1L, Long::sum));
        List<String> cells = new ArrayList<>();
        if (model.kind() == Kind.CLASSIFICATION) {
            cells.add(finite ? label(value) : "");
            cells.add(number(predictions.probability()[i]));
        } else {
            cells.add(number(value));
        }
        cells.add(number(predictions.lower()[i]));
        cells.add(number(predictions.upper()[i]));
        cells.add(Boolean.toString(inside));
        cells.add(String.join(";", codes));
        return cells;
    }

    private String label(double value) {
        return value == 1 ? model.target().positive() : model.target().negative();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : "";
    }

    long rows() {
        return rows;
    }

    long predicted() {
        return predicted;
    }

    long inDomain() {
        return inDomain;
    }

    /** Returns the number of rows by code, the most frequent first, without those on intervals. */
    List<Map.Entry<String, Long>> reasons() {
        return reasons.entrySet().stream()
                .filter(each -> !each.getKey().equals(NO_INTERVAL))
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** Returns how many rows have a prediction without an interval. */
    long withoutInterval() {
        return reasons.getOrDefault(NO_INTERVAL, 0L);
    }
}
