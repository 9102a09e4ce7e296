package org.descry.regression.physics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.descry.descriptors.expressions.Expression;

/**
 * Judges models by declared physics all over a box, by interval arithmetic.
 *
 * <pre>{@code
 * ModelCheck check = ModelCheck.of(Physics.parse(List.of("increasing in x", "positive")), ranges);
 * Map<Rule, Verdict> verdicts = check.verdicts(Expression.parse("$0 + $1*x^2"), 0.5, 2);
 * }</pre>
 *
 * <p>Limits, directions and known values are certified only where the model has a value everywhere
 * (a model that does not name a column neither grows nor falls with it); symmetry is certified when
 * exchanging the two names gives the same formula. A rule is violated only at a point where the
 * model has a value; what differs by rounding is no violation, and known values may be missed by
 * {@value Witnesses#TOLERANCE} of the largest value of the model.
 *
 * <p>The work is counted in boxes and points, so verdicts do not depend on time. Models with a
 * parameter that is not a finite number are judged unknown. Immutable and safe to share between
 * threads.
 */
public final class ModelCheck {
    private final Physics physics;
    private final Ranges ranges;

    private ModelCheck(Physics physics, Ranges ranges) {
        this.physics = physics;
        this.ranges = ranges;
    }

    /**
     * Returns the check of rules over ranges.
     *
     * @param physics rules in the units of the columns and the target, see {@link Physics#in}
     * @param ranges a range for every column that rules or models name; the place of a known value
     *     needs none
     * @throws IllegalArgumentException if a rule has units of its own, or one names a column
     *     without a range
     */
    public static ModelCheck of(Physics physics, Ranges ranges) {
        for (Rule each : physics.rules()) {
            if (each.hasUnits()) {
                throw new IllegalArgumentException(
                        "rule '%s' is not in the units of the table".formatted(each.text()));
            }
            if (each instanceof Monotone rule) {
                ranges.column(rule.column());
            } else if (each instanceof Symmetric rule) {
                ranges.column(rule.first());
                ranges.column(rule.second());
            }
        }
        return new ModelCheck(physics, ranges);
    }

    /**
     * Returns the verdict on every rule, in the order of the rules.
     *
     * @param model the whole formula, outer coefficients and intercept included
     * @param parameters value of every parameter, by slot
     * @throws IllegalArgumentException if a column has no range or a parameter no value
     */
    public Map<Rule, Verdict> verdicts(Expression model, double... parameters) {
        Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
        boolean finite = finite(parameters);
        Optional<Judgement> judgement =
                finite && !physics.isEmpty()
                        ? Optional.of(judgement(model, parameters))
                        : Optional.empty();
        for (Rule each : physics.rules()) {
            verdicts.put(each, judgement.map(j -> j.of(each)).orElse(Verdict.UNKNOWN));
        }
        return Collections.unmodifiableMap(verdicts);
    }

    /**
     * Returns a point where a model breaks a rule: of a monotone rule where the slope is wrong, of
     * a symmetric one where exchanging the two values changes that of the model; of a limit only
     * the other columns count.
     *
     * @param rule one of the rules
     * @param model the whole formula
     * @param parameters value of every parameter, by slot
     * @return value by column name; empty unless the verdict is {@code VIOLATED}
     * @throws IllegalArgumentException if it is none of the rules, a column has no range or a
     *     parameter no value
     */
    public Optional<SortedMap<String, Double>> witness(
            Rule rule, Expression model, double... parameters) {
        if (!physics.rules().contains(rule)) {
            throw new IllegalArgumentException(
                    "'%s' is not one of the rules %s".formatted(rule.text(), physics.text()));
        }
        if (!finite(parameters)) {
            return Optional.empty();
        }
        Judgement judgement = judgement(model, parameters);
        judgement.of(rule);
        return judgement.witness();
    }

    private Judgement judgement(Expression model, double[] parameters) {
        return new Judgement(physics, Model.of(model, parameters), ranges);
    }

    /**
     * Returns whether a model breaks a rule at one of a few points: the middle of the box and at
     * most {@value Points#CORNERS} of its corners. Fast enough for every model of a search; when
     * true, {@link #verdicts} has a rule that is violated.
     *
     * @param model the whole formula, outer coefficients and intercept included
     * @param parameters value of every parameter, by slot
     * @throws IllegalArgumentException if a column has no range or a parameter no value
     */
    public boolean violated(Expression model, double... parameters) {
        if (physics.isEmpty() || !finite(parameters)) {
            return false;
        }
        Witnesses witnesses = new Witnesses(physics, Model.of(model, parameters), ranges);
        for (Rule each : physics.rules()) {
            if (each.match(witnesses).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean finite(double[] parameters) {
        for (double each : parameters) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return true;
    }
}
