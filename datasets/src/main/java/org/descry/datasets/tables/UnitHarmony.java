package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Dimension;

/** Brings columns of one dimension to one unit, so that their sum means something. */
final class UnitHarmony {

    private UnitHarmony() {}

    /**
     * Returns the columns, each in the unit of the first one of its dimension.
     *
     * <p>Units of equal size, such as eV and eV/atom, stay as written; unknown units are never
     * converted.
     *
     * @param columns in the order of the file
     * @param notes gets one sentence per converted column
     */
    static List<Column> apply(List<Column> columns, List<String> notes) {
        Map<Dimension, NumericColumn> first = new LinkedHashMap<>();
        List<Column> harmonised = new ArrayList<>();
        for (Column column : columns) {
            if (!(column instanceof NumericColumn numbers)
                    || numbers.unit().dimension().isUnknown()) {
                harmonised.add(column);
                continue;
            }
            NumericColumn model = first.putIfAbsent(numbers.unit().dimension(), numbers);
            if (model == null || model.unit().factor() == numbers.unit().factor()) {
                harmonised.add(column);
                continue;
            }
            harmonised.add(numbers.in(model.unit()));
            notes.add(
                    "column %s is converted from %s to %s, the unit of %s"
                            .formatted(numbers.name(), shown(numbers), shown(model), model.name()));
        }
        return harmonised;
    }

    private static String shown(NumericColumn column) {
        return column.unit().symbol().isEmpty() ? "a pure number" : column.unit().symbol();
    }
}
