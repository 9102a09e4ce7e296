package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.physics.Defined;
import org.descry.regression.physics.Interval;
import org.descry.regression.physics.ModelCheck;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Ranges;
import org.descry.regression.physics.Verdict;
import org.descry.regression.search.Box;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;

/**
 * What models may be, over the box or, where it says nothing, the range of the target's own rows:
 * they keep the declared physics; those that evolve have a value everywhere, too, and hold the
 * required columns.
 */
final class ModelRules {
    private final Physics physics;

    /** Part of a column's range by which poles stay away from its values. */
    private static final double MARGIN = 0.05;

    private final Box box;
    private final List<String> required;

    ModelRules(SearchSettings settings) {
        this.physics = settings.evolution().physics();
        this.box = settings.space().box();
        this.required = settings.space().required();
    }

    /**
     * Returns wider ranges of the columns for which none is given: what has a pole just beyond the
     * outermost row lets that row decide everything. Nothing changes its sign.
     */
    private static Ranges widened(Ranges ranges, Box given) {
        Map<String, Interval> wide = new TreeMap<>();
        ranges.of()
                .forEach(
                        (name, range) -> {
                            double more = MARGIN * (range.upper() - range.lower());
                            Interval all =
                                    new Interval(
                                            lowered(range.lower(), more),
                                            -lowered(-range.upper(), more));
                            wide.put(name, given.ranges().containsKey(name) ? range : all);
                        });
        return Ranges.of(wide);
    }

    private static double lowered(double end, double by) {
        return end > 0 ? Math.max(end - by, end / 2) : end == 0 ? 0 : end - by;
    }

    /** Whether there are rules that a model of the exhaustive search may break. */
    boolean hasPhysics() {
        return !physics.isEmpty();
    }

    /**
     * Returns the rules for models of one target, by the values of its own rows. Its tasks without
     * a training row have no constants yet, and nothing is asked of them.
     */
    OfTarget of(Problem problem, Target target) {
        int[] rows =
                Arrays.stream(target.trainRows())
                        .filter(row -> problem.weights()[row] > 0)
                        .toArray();
        boolean[] seen = new boolean[problem.tasks().count()];
        for (int row : rows) {
            seen[problem.tasks().of()[row]] = true;
        }
        List<PrimaryFeature> features = problem.features();
        return new OfTarget(
                seen,
                box.over(
                        features.stream().map(PrimaryFeature::name).toList(),
                        features.stream().map(f -> f.on(rows).values()).toList()));
    }

    /** The rules for models of one target. */
    final class OfTarget {
        private final boolean[] seen;
        private final ModelCheck check;
        private final Ranges wide;

        private OfTarget(boolean[] seen, Ranges ranges) {
            this.seen = seen;
            this.check = ModelCheck.of(physics, ranges);
            this.wide = widened(ranges, box);
        }

        /** Whether a model that evolves may be kept, as far as a few points tell. */
        boolean mayKeep(FoundModel model) {
            return isDefined(model)
                    && holdsForAll(model, numbers -> !check.violated(model.whole(), numbers));
        }

        /** Whether a model that evolved may be shown. */
        boolean mayShow(FoundModel model) {
            return holdsRequired(model) && isDefined(model) && keepsPhysics(model);
        }

        /** Whether no rule is proven to be broken. */
        boolean keepsPhysics(FoundModel model) {
            return holdsForAll(
                    model,
                    numbers ->
                            !check.verdicts(model.whole(), numbers)
                                    .containsValue(Verdict.VIOLATED));
        }

        private boolean holdsForAll(FoundModel model, Predicate<double[]> ofNumbers) {
            for (int task = 0; task < model.parts().size() && hasPhysics(); task++) {
                if (seen[task] && !ofNumbers.test(model.numbers(task))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isDefined(FoundModel model) {
            return model.features().stream()
                    .allMatch(f -> Defined.over(f, model.parameters(), wide));
        }
    }

    private boolean holdsRequired(FoundModel model) {
        Set<String> held = new TreeSet<>();
        model.features().forEach(f -> held.addAll(Variables.of(f)));
        return held.containsAll(required);
    }
}
