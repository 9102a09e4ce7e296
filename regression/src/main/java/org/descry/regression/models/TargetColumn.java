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
 */
public record TargetColumn(
        String name, Unit unit, String positive, String negative, Optional<TaskColumn> task) {

    /** Makes a target without tasks. */
    public TargetColumn(String name, Unit unit, String positive, String negative) {
        this(name, unit, positive, negative, Optional.empty());
    }

    /** Returns this target with tasks. */
    public TargetColumn withTask(TaskColumn column) {
        return new TargetColumn(name, unit, positive, negative, Optional.of(column));
    }

    /** Returns this target for rows of one task. */
    public TargetColumn withoutTask() {
        return new TargetColumn(name, unit, positive, negative);
    }
}
