package org.descry.tools;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.compositions.Gap;

/** Turns formulas into cells and counts what could not be computed and why. */
final class FeatureCells {

    private static final String NO_FORMULA = "the cell is empty";

    /** What data frames write into empty cells; a compound Na N is not known. */
    private static final String NO_NUMBER = "NaN";

    private final FeatureSet set;
    private final EmptyCells refused;
    private final EmptyCells gaps;
    private final long[] filled;
    private final Map<String, Long> estimates = new TreeMap<>();
    private long computed;
    private long withGaps;

    FeatureCells(FeatureSet set) {
        int columns = set.columns().size();
        this.set = set;
        this.refused = new EmptyCells(columns);
        this.gaps = new EmptyCells(columns);
        this.filled = new long[columns];
    }

    /**
     * Appends the features of a formula and the reasons of what is missing, a comma before each; a
     * feature without a value is an empty cell.
     *
     * @return why there is no feature at all; empty text when the formula was understood
     */
    String append(String formula, int line, StringBuilder row) {
        Composition composition;
        try {
            if (formula.isEmpty() || formula.equals(NO_NUMBER)) {
                return refuse(NO_FORMULA, line, row);
            }
            composition = Composition.parse(formula);
        } catch (CompositionException e) {
            return refuse(e.reason(), line, row);
        }
        ComputedFeatures features = set.compute(composition);
        for (int column = 0; column < filled.length; column++) {
            double value = features.value(column);
            row.append(',');
            if (!Double.isNaN(value)) {
                filled[column]++;
                row.append(Numbers.text(value));
            }
        }
        computed++;
        withGaps += features.gaps().isEmpty() ? 0 : 1;
        features.gaps().forEach(gap -> gaps.add(gap, line));
        features.estimated().forEach(what -> estimates.merge(what, 1L, Long::sum));
        if (features.gaps().isEmpty()) {
            row.append(',');
        } else {
            reason(
                    features.gaps().stream().map(Gap::reason).collect(Collectors.joining("; ")),
                    row);
        }
        return "";
    }

    private String refuse(String reason, int line, StringBuilder row) {
        row.append(",".repeat(filled.length));
        reason(reason, row);
        refused.addAll(reason, line);
        return reason;
    }

    private static void reason(String text, StringBuilder row) {
        row.append(Csv.line(List.of(), List.of(text)));
    }

    /** Returns how many rows have features. */
    long computed() {
        return computed;
    }

    /** Returns how many of these lack some feature. */
    long withGaps() {
        return withGaps;
    }

    /** Returns in how many rows a column has a value. */
    long filled(int column) {
        return filled[column];
    }

    /** Returns why formulas were not understood. */
    EmptyCells refused() {
        return refused;
    }

    /** Returns why features of formulas that were understood are missing. */
    EmptyCells gaps() {
        return gaps;
    }

    /** Returns values that the source only estimated, and in how many rows. */
    Map<String, Long> estimates() {
        return estimates;
    }
}
