package org.descry.regression.physics;

import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;

/**
 * What a formula tends to when one column goes somewhere and the others stay.
 *
 * @param value the limit; infinite when the formula grows or falls beyond every number
 */
public record Tendency(double value) {
    /** Checks the value. */
    public Tendency {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a limit is a number or infinite, got NaN");
        }
    }

    /**
     * Returns the limit of a formula, or empty when it has none, or none that is known.
     *
     * @param formula any formula
     * @param parameters value of every parameter, by slot
     * @param columns names of the columns, in the order of {@code at}
     * @param at values of the columns [p], finite; that of the moving one is not looked at
     * @param column name of the moving column
     * @param place where it goes, perhaps infinite
     * @param fromAbove whether it comes from larger numbers to a finite place
     */
    public static Optional<Tendency> of(
            Expression formula,
            double[] parameters,
            List<String> columns,
            double[] at,
            String column,
            double place,
            boolean fromAbove) {
        Model model = new Model(formula, parameters, columns);
        Growth way = Growth.towards(place, fromAbove);
        Optional<Growth> growth =
                formula.match(
                        new GrowthOfModel(model, Points.box(at), columns.indexOf(column), way));
        if (growth.isEmpty()) {
            return Optional.empty();
        }
        if (growth.get().endless()) {
            boolean up = growth.get().factor().lower() > 0;
            return Optional.of(
                    new Tendency(up ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY));
        }
        return growth.get().limit().filter(Interval::isFinite).map(v -> new Tendency(v.middle()));
    }
}
