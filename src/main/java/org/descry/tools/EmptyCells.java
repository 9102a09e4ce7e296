package org.descry.tools;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.descriptors.compositions.Gap;

/** Counts the cells without a value, by reason and by column. */
final class EmptyCells {

    /** Told apart; what comes beyond is counted together, so that memory does not grow. */
    private static final int MOST_REASONS = 10_000;

    private static final String OTHERS = "other reasons";

    private final int columns;
    private final Map<String, Reason> reasons = new TreeMap<>();

    EmptyCells(int columns) {
        this.columns = columns;
    }

    /** How often something was the reason. */
    static final class Reason {
        private final String text;
        private final int first;
        private final long[] byColumn;
        private long rows;

        private Reason(String text, int first, int columns) {
            this.text = text;
            this.first = first;
            this.byColumn = new long[columns];
        }

        /** Returns the reason itself. */
        String text() {
            return text;
        }

        /** Returns the line of the first row. */
        int first() {
            return first;
        }

        /** Returns how many rows lack something for this reason. */
        long rows() {
            return rows;
        }

        /** Returns how many rows lack this column for this reason. */
        long rows(int column) {
            return byColumn[column];
        }

        /** Returns how many columns some row lacks for this reason. */
        int columns() {
            int count = 0;
            for (long each : byColumn) {
                count += each > 0 ? 1 : 0;
            }
            return count;
        }
    }

    /** Adds what a row lacks. */
    void add(Gap gap, int line) {
        Reason reason = reason(gap.reason(), line);
        reason.rows++;
        gap.columns().forEach(column -> reason.byColumn[column]++);
    }

    /** Adds a row that lacks everything. */
    void addAll(String why, int line) {
        add(Gap.of(why, 0, columns), line);
    }

    private Reason reason(String text, int line) {
        boolean told = reasons.size() < MOST_REASONS || reasons.containsKey(text);
        return reasons.computeIfAbsent(
                told ? text : OTHERS, name -> new Reason(name, line, columns));
    }

    /** Returns all reasons, those of most rows first. */
    List<Reason> reasons() {
        return reasons.values().stream()
                .sorted(Comparator.comparingLong((Reason reason) -> reason.rows).reversed())
                .toList();
    }

    /** Returns the reasons why a column lacks values, those of most rows first. */
    List<Reason> reasons(int column) {
        return reasons.values().stream()
                .filter(reason -> reason.rows(column) > 0)
                .sorted(Comparator.comparingLong((Reason reason) -> reason.rows(column)).reversed())
                .toList();
    }
}
