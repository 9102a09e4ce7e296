package org.descry.regression.evolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.UnitException;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;

/** Whether the units of formulas that evolution begins with go together. */
public final class Beginnings {

    private Beginnings() {}

    /**
     * Checks a formula. Its numbers are fitted, so one that is added has the unit it needs.
     *
     * @param formula over the columns, without parameters
     * @param columns unit of every column it names
     * @param freeUnits whether functions may take arguments with units
     * @throws IllegalArgumentException if parts of it do not go together, naming them and the units
     *     of its columns
     */
    public static void requireUnits(
            Expression formula, Map<String, Unit> columns, boolean freeUnits) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        columns.forEach((name, unit) -> dimensions.put(name, unit.dimension()));
        Expression numbered = StartFormula.of(formula).features().get(0);
        try {
            Dimensions.check(numbered, dimensions, freeUnits);
        } catch (UnitException wrong) {
            List<String> units =
                    Variables.of(formula).stream()
                            .map(name -> new Variable(name).text() + words(columns.get(name)))
                            .toList();
            throw new IllegalArgumentException(
                    wrong.getMessage() + "; " + String.join(", ", units), wrong);
        }
    }

    private static String words(Unit unit) {
        return unit.dimension().isUnknown()
                ? " has an unknown unit"
                : unit.symbol().isEmpty() ? " is a pure number" : " is in " + unit.symbol();
    }
}
