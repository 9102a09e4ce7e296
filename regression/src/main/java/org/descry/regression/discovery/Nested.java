package org.descry.regression.discovery;

import java.util.List;
import org.descry.regression.search.FoundModel;

/**
 * The whole procedure, choice of complexity and calibration included, repeated in every fold.
 *
 * @param result how it did on held-out rows
 * @param models the model each fold chose [folds]
 * @param errors mean loss on each fold's held-out rows [folds]
 * @param inside whether each fold chose its complexity; else all have the one chosen with all rows
 */
public record Nested(
        CrossValidated result, List<FoundModel> models, double[] errors, boolean inside) {
    public Nested {
        models = List.copyOf(models);
    }
}
