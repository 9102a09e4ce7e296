package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.tables.TextColumn;

/** Reads the chemical formulas of rows, where there are any. */
final class Compositions {
    private Compositions() {}

    /**
     * Returns the composition of each row; empty when no column holds a formula in each of them.
     */
    static Optional<List<Composition>> of(StudyRows rows, int[] which) {
        Optional<String> label = rows.label();
        if (label.isEmpty()) {
            return Optional.empty();
        }
        TextColumn column = rows.data().text(label.get());
        List<Composition> all = new ArrayList<>();
        for (int row : which) {
            Optional<Composition> one = parse(column.value(row));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(all);
    }

    private static Optional<Composition> parse(String text) {
        try {
            return Optional.of(Composition.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label that is no formula
        }
    }
}
