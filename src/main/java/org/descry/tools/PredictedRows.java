package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.descry.datasets.files.Numbers;
import org.descry.regression.conformal.ClassSets;
import org.descry.regression.domain.Reason;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;

/** Turns predictions into cells and counts what they say. */
final class PredictedRows {

    private static final List<String> WITHOUT_INTERVAL =
            List.of(Reason.NO_INTERVAL.code(), Reason.UNSUPPORTED.code());

    private final FittedModel model;
    private final Optional<ClassSets> classSets;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> sets = new TreeMap<>();
    private long rows;
    private long predicted;
    private long inDomain;

    PredictedRows(FittedModel model) {
        this.model = model;
        this.classSets = model.classSets();
    }

    /** Returns the names of the columns appended, without a prefix. */
    List<String> header() {
        if (model.kind() == Kind.REGRESSION) {
            return List.of("prediction", "lower", "upper", "in_domain", "reason");
        }
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "prediction",
                                "probability",
                                "probability_lower",
                                "probability_upper",
                                "in_domain",
                                "reason"));
        classSets.ifPresent(sets -> header.add("set"));
        return List.copyOf(header);
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
        classSets.ifPresent(sets -> cells.add(set(sets, predictions.probability()[i])));
        return cells;
    }

    /** Returns the classes that cannot be ruled out; empty where a row is not predicted. */
    private String set(ClassSets of, double probability) {
        if (!Double.isFinite(probability)) {
            return "";
        }
        String set =
                switch (of.at(probability)) {
                    case POSITIVE -> "{%s}".formatted(model.target().positive());
                    case NEGATIVE -> "{%s}".formatted(model.target().negative());
                    case BOTH -> "{both}";
                    case NEITHER -> "{neither}";
                };
        sets.merge(set, 1L, Long::sum);
        return set;
    }

    /** Returns the number of rows by set of classes; empty for numbers. */
    Map<String, Long> sets() {
        return sets;
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
                .filter(each -> !WITHOUT_INTERVAL.contains(each.getKey()))
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** Returns how many rows have a prediction without an interval. */
    long withoutInterval() {
        return WITHOUT_INTERVAL.stream().mapToLong(c -> reasons.getOrDefault(c, 0L)).sum();
    }
}
