package org.descry.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.evolution.Beginnings;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.physics.Quantity;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.screening.spaces.Spelling;

/** Whether the columns that a search names are among those formulas are made of. */
final class SearchedColumns {
    private SearchedColumns() {}

    /**
     * Checks required columns, formulas that are left out, and the box.
     *
     * @param features columns that formulas are made of
     * @param units their units
     * @throws DatasetException if a name is unknown or a range has a unit of another kind
     */
    static void check(Dataset data, SpaceSettings space, List<String> features, List<Unit> units) {
        space.required().forEach(name -> require(data, name, "require", features));
        space.box().ranges().keySet().forEach(name -> require(data, name, "box", features));
        space.forbidden().stream()
                .flatMap(e -> Variables.of(e).stream())
                .forEach(name -> require(data, name, "forbid", features));
        try {
            space.box().in(features, units);
        } catch (IllegalArgumentException other) {
            throw DatasetException.inFile(
                    data.source(), other.getMessage(), "a range in a unit of the column's kind");
        }
    }

    /**
     * Checks formulas to begin with, declared physics, and the unit of an error to stop at.
     *
     * @param search what is searched for
     * @param features columns that formulas are made of
     * @param units their units
     * @param target what is explained
     * @throws DatasetException if a name is unknown, units do not go together, or a rule cannot be
     *     one of the target's logarithm
     */
    static void check(
            Dataset data,
            SearchSettings search,
            List<String> features,
            List<Unit> units,
            TargetColumn target) {
        EvolutionSettings evolution = search.evolution();
        Map<String, Unit> unitOf = new TreeMap<>();
        for (int j = 0; j < features.size(); j++) {
            unitOf.put(features.get(j), units.get(j));
        }
        for (Expression formula : evolution.start()) {
            Variables.of(formula).forEach(name -> require(data, name, "start", features));
            try {
                Beginnings.requireUnits(formula, unitOf, search.space().freeUnits());
            } catch (IllegalArgumentException refused) {
                throw DatasetException.inFile(
                        data.source(),
                        "--start (start: in a study): " + refused.getMessage(),
                        "quantities of one kind in sums, and pure numbers in functions");
            }
        }
        evolution.physics().columns().forEach(name -> require(data, name, "physics", features));
        try {
            evolution.physics().requireColumns(features);
            FittedPhysics.of(evolution.physics(), unitOf, target);
        } catch (IllegalArgumentException refused) {
            throw DatasetException.inFile(
                    data.source(),
                    "--physics (physics: in a study): " + refused.getMessage(),
                    "rules that fit the columns and the target");
        }
        evolution.stopError().ifPresent(error -> check(error, data, target));
    }

    private static void check(Quantity error, Dataset data, TargetColumn target) {
        try {
            error.in(target.fittedUnit());
        } catch (IllegalArgumentException refused) {
            String reason =
                    target.fittedUnit().symbol().isEmpty()
                            ? "\"%s\" has a unit, the error has none".formatted(error.text())
                            : refused.getMessage();
            throw DatasetException.inFile(
                    data.source(),
                    "--stop-error (stop-error: in a study): " + reason,
                    expected(target));
        }
    }

    /** Returns in words how an error to stop at is given. */
    private static String expected(TargetColumn target) {
        if (!target.positive().isEmpty()) {
            return "a mean log loss of the two classes, a number without a unit (0.69 is that of a guess)";
        }
        return target.transform() == Transform.NONE
                ? "an error in a unit of the target's kind, or without one"
                : "an error of the %s in %s, a number without a unit"
                        .formatted(target.meaning(), target.errorUnit());
    }

    private static void require(Dataset data, String name, String option, List<String> features) {
        if (!features.contains(name)) {
            throw DatasetException.inFile(
                    data.source(),
                    "--%s (%s: in a study) names \"%s\", which is not among the columns that formulas are made of%s"
                            .formatted(option, option, name, Spelling.hint(name, features)),
                    "one of " + String.join(", ", features));
        }
    }
}
