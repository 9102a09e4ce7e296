package org.descry.tools;

import java.util.List;
import java.util.Map;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;

/**
 * Units of features and of their coefficients, called as a table calls its own: with radii in pm, a
 * coefficient of their product is in {@code eV/pm^2}.
 */
public final class SlopeUnits {
    /** A parameter that no feature has. */
    private static final int SLOT = 1 << 20;

    private final UnitNames names;
    private final Map<String, Unit> columns;
    private final Unit target;

    /**
     * @param data the table
     * @param columns unit of every column that features name
     * @param target unit of what is explained
     */
    public SlopeUnits(Dataset data, Map<String, Unit> columns, Unit target) {
        this.names = new UnitNames(data);
        this.columns = Map.copyOf(columns);
        this.target = target;
    }

    /** Returns the unit of a feature; empty text for a pure number, {@code ?} when unknown. */
    public String feature(Expression feature) {
        return names.of(quantity(feature));
    }

    /** Returns the unit of a feature's coefficient in the same way. */
    public String coefficient(Expression feature) {
        return names.of(Quantity.of(target).per(quantity(feature)));
    }

    /** A number added to a feature has the feature's unit. */
    private Quantity quantity(Expression feature) {
        Expression sum = new Binary(Operator.ADD, feature, new Parameter(SLOT));
        return Quantity.of(Parameters.units(sum, columns).get(SLOT));
    }

    /** Returns units in a sentence: {@code eV, pure number}. */
    public static String words(List<String> units) {
        return String.join(", ", units.stream().map(u -> u.isEmpty() ? "pure number" : u).toList());
    }
}
