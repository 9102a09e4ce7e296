package org.descry.regression.exhaustive;

import java.util.SortedMap;
import java.util.TreeMap;

/** How large a space will be, told before it is built. */
final class SpaceOutlook {
    private final SortedMap<Integer, Double> written = new TreeMap<>();
    private double parts;
    private int counted = 1;

    /**
     * @param columns primary features, which are parts as well
     */
    SpaceOutlook(int columns) {
        written.put(1, (double) columns);
        parts = columns;
    }

    /** Adds a layer whose number of formulas is exact. */
    void counted(int complexity, double formulas, double itsParts) {
        forecast(complexity, formulas, itsParts);
        counted = complexity;
    }

    /** Adds a layer whose number of formulas is a forecast. */
    void forecast(int complexity, double formulas, double itsParts) {
        written.put(complexity, formulas);
        parts += itsParts;
    }

    /** Returns the formulas written down of each complexity. */
    SortedMap<Integer, Double> written() {
        return written;
    }

    /** Returns about how many of them others are made of. */
    double parts() {
        return parts;
    }

    /** Returns the complexity up to which the numbers are exact. */
    int counted() {
        return counted;
    }

    double formulas() {
        return written.values().stream().mapToDouble(f -> f).sum();
    }
}
