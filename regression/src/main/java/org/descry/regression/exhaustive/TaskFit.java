package org.descry.regression.exhaustive;

import java.util.List;
import org.descry.regression.fitting.Fit;
import org.descry.regression.search.TaskPart;

/**
 * The coefficients of a descriptor, of each task, and what they leave.
 *
 * @param parts coefficients of each task
 * @param loss root mean square error, or mean log loss for classes
 */
record TaskFit(List<TaskPart> parts, double loss) {
    TaskFit {
        parts = List.copyOf(parts);
    }

    static TaskFit of(Fit fit) {
        return new TaskFit(List.of(new TaskPart(fit.coefficients(), fit.intercept())), fit.loss());
    }

    /** Returns the fit of the only task. */
    Fit single() {
        TaskPart part = parts.get(0);
        return new Fit(part.coefficients(), part.intercept(), loss);
    }
}
