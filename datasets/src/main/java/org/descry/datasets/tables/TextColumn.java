package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of labels: formulas, names, groups. Never a feature. Immutable.
 *
 * @param name as in the header
 * @param values one per row [n]; empty where the label is missing
 */
public record TextColumn(String name, List<String> values) implements Column {

    /** Copies the values. */
    public TextColumn {
        values = List.copyOf(values);
    }

    /** Returns the label of one row; empty when missing. */
    public String value(int row) {
        return values.get(row);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public int missing() {
        return (int) values.stream().filter(String::isBlank).count();
    }

    @Override
    public TextColumn withRows(int[] rows) {
        List<String> kept = new ArrayList<>(rows.length);
        for (int row : rows) {
            kept.add(values.get(row));
        }
        return new TextColumn(name, kept);
    }
}
