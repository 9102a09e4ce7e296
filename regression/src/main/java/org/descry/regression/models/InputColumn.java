package org.descry.regression.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;

/**
 * A column that a model reads, with the range it had in the training rows.
 *
 * @param name column name, without unit
 * @param unit unit the model expects its values in
 * @param min smallest training value, in {@code unit}
 * @param max largest training value, not below {@code min}
 * @param obtained how it is obtained for something new, if that is known
 */
public record InputColumn(
        String name, Unit unit, double min, double max, Optional<Obtained> obtained) {
    public InputColumn {
        if (!(min <= max)) {
            throw new IllegalArgumentException(
                    "column %s needs min <= max, got [%s, %s]".formatted(name, min, max));
        }
    }

    /** Makes a column of which it is not known how it is obtained. */
    public InputColumn(String name, Unit unit, double min, double max) {
        this(name, unit, min, max, Optional.empty());
    }

    /** Returns the unit of each column, by name. */
    static Map<String, Unit> units(List<InputColumn> columns) {
        Map<String, Unit> units = new TreeMap<>();
        columns.forEach(c -> units.put(c.name(), c.unit()));
        return units;
    }
}
