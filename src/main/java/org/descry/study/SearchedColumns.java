package org.descry.study;

import java.util.List;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Unit;
import org.descry.regression.search.SpaceSettings;
import org.descry.screening.spaces.Spelling;

/** Whether the columns that a search names are among those formulas are made of. */
final class SearchedColumns {
    private SearchedColumns() {}

    /**
     * Checks required columns and the box.
     *
     * @param features columns that formulas are made of
     * @param units their units
     * @throws DatasetException if a name is unknown or a range has a unit of another kind
     */
    static void check(Dataset data, SpaceSettings space, List<String> features, List<Unit> units) {
        space.required().forEach(name -> require(data, name, "models must hold", features));
        space.box()
                .ranges()
                .keySet()
                .forEach(name -> require(data, name, "the box has a range for", features));
        try {
            space.box().in(features, units);
        } catch (IllegalArgumentException other) {
            throw DatasetException.inFile(
                    data.source(), other.getMessage(), "a range in a unit of the column's kind");
        }
    }

    private static void require(Dataset data, String name, String why, List<String> features) {
        if (!features.contains(name)) {
            throw DatasetException.inFile(
                    data.source(),
                    "has no varying column \"%s\" to make formulas of, which %s%s"
                            .formatted(name, why, Spelling.hint(name, features)),
                    "one of " + String.join(", ", features));
        }
    }
}
