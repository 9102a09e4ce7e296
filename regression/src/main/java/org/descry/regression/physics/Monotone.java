package org.descry.regression.physics;

import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Variable;

/**
 * The model never falls, or never grows, with a column while all others stay: {@code increasing in
 * rA}. It may stay level.
 *
 * @param column name of the column
 * @param increasing whether the model never falls; otherwise it never grows
 */
public record Monotone(String column, boolean increasing) implements Rule {

    /** Judges the slopes along the column. */
    Verdict verdict(Interval slopes) {
        double least = increasing ? slopes.lower() : -slopes.upper();
        double most = increasing ? slopes.upper() : -slopes.lower();
        return least >= 0 ? Verdict.CERTIFIED : most < 0 ? Verdict.VIOLATED : Verdict.UNKNOWN;
    }

    @Override
    public String text() {
        return (increasing ? "increasing in " : "decreasing in ") + new Variable(column).text();
    }

    @Override
    public Monotone in(Map<String, Unit> columns, Unit target) {
        return this;
    }

    @Override
    public boolean hasUnits() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.monotone(this);
    }
}
