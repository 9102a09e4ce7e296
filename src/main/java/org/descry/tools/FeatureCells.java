package org.descry.tools;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.compositions.Gap;

/** Turns formulas into cells and counts what could not be computed and why. */
final class FeatureCells {

    /** Told apart; what comes beyond is counted together, so that memory does not grow. */
    private static final int MOST_REASONS = 10_000;

    private static final String OTHERS = "other reasons";

    private final FeatureSet set;
    private final String empty;
    private final Map<String, Count> gaps = new TreeMap<>();
    private final Map<String, Count> estimates = new TreeMap<>();
    private long computed;
    private long withGaps;

    /**
     * How often something happened.
     *
     * @param rows how many rows
     * @param columns how many features of such a row, at most
     * @param firstLine line of the first such row
     */
    record Count(long rows, int columns, int firstLine) {}

    FeatureCells(FeatureSet set) {
        this.set = set;
        this.empty = ",".repeat(set.columns().size());
    }

    /**
     * Appends the features of a formula, a comma before each; a feature without a value is an empty
     * cell.
     *
     * @return why there are none; empty text when there are
     */
    String append(String formula, int line, StringBuilder row) {
        if (formula.isEmpty()) {
            row.append(empty);
            return "the cell is empty";
        }
        Composition composition;
        try {
            composition = Composition.parse(formula);
        } catch (CompositionException e) {
            row.append(empty);
            return e.reason();
        }
        ComputedFeatures features = set.compute(composition);
        for (int column = 0; column < set.columns().size(); column++) {
            double value = features.value(column);
            row.append(',');
            if (!Double.isNaN(value)) {
                row.append(Numbers.text(value));
            }
        }
        computed++;
        withGaps += features.gaps().isEmpty() ? 0 : 1;
        for (Gap gap : features.gaps()) {
            count(gaps, gap.reason(), gap.columns().size(), line);
        }
        for (String estimate : features.estimated()) {
            count(estimates, estimate, 0, line);
        }
        return "";
    }

    private static void count(Map<String, Count> counts, String what, int columns, int line) {
        counts.merge(
                named(what, counts),
                new Count(1, columns, line),
                (old, one) ->
                        new Count(old.rows + 1, Math.max(old.columns, columns), old.firstLine));
    }

    /** Returns under which name to count something. */
    static String named(String what, Map<String, ?> counts) {
        return counts.size() < MOST_REASONS || counts.containsKey(what) ? what : OTHERS;
    }

    /** Returns how many rows have features. */
    long computed() {
        return computed;
    }

    /** Returns how many of these lack some feature. */
    long withGaps() {
        return withGaps;
    }

    /** Returns why features are missing, by reason. */
    List<Map.Entry<String, Count>> gaps() {
        return mostRowsFirst(gaps);
    }

    /** Returns values that the source only estimated, by property and element. */
    List<Map.Entry<String, Count>> estimates() {
        return mostRowsFirst(estimates);
    }

    private static List<Map.Entry<String, Count>> mostRowsFirst(Map<String, Count> counts) {
        return counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().rows, a.getValue().rows))
                .toList();
    }
}
