package org.descry.regression.evolution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.descry.regression.search.FoundModel;

/** Tells when the error of a model of one target is small enough to end its evolution. */
final class Enough {
    private final OptionalDouble error;
    private final Function<Individual, Optional<FoundModel>> onAllRows;
    private final Set<Individual> tried = Collections.newSetFromMap(new IdentityHashMap<>());
    private Optional<FoundModel> reached = Optional.empty();

    /**
     * @param error the largest training error that is small enough; empty: none is
     * @param onAllRows returns the model fitted on all rows of the target, if it may be shown
     */
    Enough(OptionalDouble error, Function<Individual, Optional<FoundModel>> onAllRows) {
        this.error = error;
        this.onAllRows = onAllRows;
    }

    /** Returns whether there is an error that is small enough. */
    boolean isAsked() {
        return error.isPresent();
    }

    boolean isReachedBy(FoundModel model) {
        return isAsked() && model.loss() <= error.getAsDouble();
    }

    /** Returns whether one of these models is good enough on all rows, simple ones first. */
    boolean isReachedBy(List<Individual> front) {
        for (Individual each : front) {
            if (isAsked() && each.loss() <= error.getAsDouble() && tried.add(each)) {
                reached = onAllRows.apply(each).filter(this::isReachedBy);
                if (reached.isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the model that is good enough. */
    Optional<FoundModel> reached() {
        return reached;
    }
}
