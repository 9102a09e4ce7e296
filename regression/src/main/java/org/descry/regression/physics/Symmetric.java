package org.descry.regression.physics;

import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Variable;

/**
 * The model has the same value when two columns are exchanged: {@code symmetric in rA and rB}. It
 * is asked where both columns have the values of both.
 *
 * @param first name of one column, the first in alphabetical order
 * @param second name of the other
 */
public record Symmetric(String first, String second) implements Rule {

    /**
     * Puts the names in order.
     *
     * @throws IllegalArgumentException if they are equal
     */
    public Symmetric {
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "two different columns are needed, got '%s' twice".formatted(first));
        }
        if (first.compareTo(second) > 0) {
            String smaller = second;
            second = first;
            first = smaller;
        }
    }

    @Override
    public String text() {
        return "symmetric in " + new Variable(first).text() + " and " + new Variable(second).text();
    }

    @Override
    public Symmetric in(Map<String, Unit> columns, Unit target) {
        Unit one = columns.get(first);
        Unit other = columns.get(second);
        if (one != null
                && other != null
                && !one.dimension().isUnknown()
                && !other.dimension().isUnknown()
                && !one.dimension().equals(other.dimension())) {
            throw new IllegalArgumentException(
                    "'%s' is in %s and '%s' in %s: they cannot be exchanged"
                            .formatted(first, words(one), second, words(other)));
        }
        return this;
    }

    private static String words(Unit unit) {
        return unit.dimension().isDimensionless() ? "no unit" : unit.symbol();
    }

    @Override
    public boolean hasUnits() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.symmetric(this);
    }
}
