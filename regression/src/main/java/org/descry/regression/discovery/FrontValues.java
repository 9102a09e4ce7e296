package org.descry.regression.discovery;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;

/** Values of every front's models on all rows, each row by its own task, each computed once. */
final class FrontValues {
    private final DiscoveryData data;
    private final List<Front> fronts;
    private final Map<FoundModel, double[]> values = new IdentityHashMap<>();

    FrontValues(DiscoveryData data, List<Front> fronts) {
        this.data = data;
        this.fronts = fronts;
    }

    Front front(int target) {
        return fronts.get(target);
    }

    /**
     * Returns the value (log-odds for classes) of a target's best model of at most this complexity
     * [n].
     */
    double[] within(int target, int complexity) {
        return of(fronts.get(target).within(complexity));
    }

    double[] of(FoundModel model) {
        return values.computeIfAbsent(
                model,
                m -> formula(m).over(data.names()).values(data.columns(), data.tasks().of()));
    }

    private static LinearFormula formula(FoundModel m) {
        return new LinearFormula(
                m.features(),
                m.parameters(),
                m.parts().stream()
                        .map(p -> new LinearFormula.Constants(p.coefficients(), p.intercept()))
                        .toList());
    }
}
