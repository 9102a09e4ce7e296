package org.descry.regression.models;

import java.util.Optional;
import org.descry.datasets.units.Unit;

/**
 * What a model predicts.
 *
 * @param name column name
 * @param unit unit of the values; dimensionless for classes
 * @param positive text of the positive class; empty for regression
 * @param negative text of the other class; empty for regression
 * @param task the column that chooses the constants; empty when all rows share them
 * @param transform what is fitted in place of the values; none for classes
 */
public record TargetColumn(
        String name,
        Unit unit,
        String positive,
        String negative,
        Optional<TaskColumn> task,
        Transform transform) {

    public TargetColumn {
        if (transform != Transform.NONE && !positive.isEmpty()) {
            throw new IllegalArgumentException(
                    "classes have no logarithm, so %s has no transform".formatted(name));
        }
    }

    /** Makes a target without tasks, fitted as it is. */
    public TargetColumn(String name, Unit unit, String positive, String negative) {
        this(name, unit, positive, negative, Optional.empty(), Transform.NONE);
    }

    /** Returns this target with tasks. */
    public TargetColumn withTask(TaskColumn column) {
        return new TargetColumn(name, unit, positive, negative, Optional.of(column), transform);
    }

    /** Returns this target for rows of one task. */
    public TargetColumn withoutTask() {
        return new TargetColumn(name, unit, positive, negative, Optional.empty(), transform);
    }

    /**
     * Returns this target with something else fitted in its place.
     *
     * @throws IllegalArgumentException if it has classes
     */
    public TargetColumn withTransform(Transform other) {
        return new TargetColumn(name, unit, positive, negative, task, other);
    }

    /** Returns what is fitted: {@code y}, or {@code log10(y)}. */
    public String fittedName() {
        return transform.left(name);
    }

    /** Returns the unit of what is fitted: that of the target, or none for a logarithm. */
    public Unit fittedUnit() {
        return transform == Transform.NONE ? unit : Unit.DIMENSIONLESS;
    }

    /** Returns the unit of errors for the reader: {@code eV}, or {@code decades}. */
    public String errorUnit() {
        return transform.errorUnit(unit);
    }

    /** Returns what errors are errors of: {@code Ea}, or {@code log10 of Ea/eV}. */
    public String meaning() {
        return transform.meaning(name, unit);
    }
}
