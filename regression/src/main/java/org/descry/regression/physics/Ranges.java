package org.descry.regression.physics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The range of values that each column may have; together they span a box.
 *
 * @param of finite range by column name, in the unit of the column
 */
public record Ranges(SortedMap<String, Interval> of) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if one is infinite
     */
    public Ranges {
        of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
        of.forEach(
                (name, range) -> {
                    if (!range.isFinite()) {
                        throw new IllegalArgumentException(
                                "the range of column '%s' needs finite ends, got %s..%s"
                                        .formatted(name, range.lower(), range.upper()));
                    }
                });
    }

    /** Returns ranges by column name. */
    public static Ranges of(Map<String, Interval> ranges) {
        return new Ranges(new TreeMap<>(ranges));
    }

    /**
     * Returns the range of a column.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Interval column(String name) {
        Interval range = of.get(name);
        if (range == null) {
            throw new IllegalArgumentException(
                    "column '%s' has no range; there are ranges of %s"
                            .formatted(name, String.join(", ", of.keySet())));
        }
        return range;
    }

    /** Returns the box over the columns of a model, in its order. */
    Interval[] box(Model model) {
        Interval[] box = new Interval[model.columns().size()];
        for (int j = 0; j < box.length; j++) {
            box[j] = column(model.columns().get(j));
        }
        return box;
    }
}
