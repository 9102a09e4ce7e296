package org.descry.regression.physics;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Variables;

/** Judges one model by one rule after the other, with the point where it broke the last one. */
final class Judgement implements Rule.Cases<Verdict> {
    private final Model model;
    private final Ranges ranges;
    private final Interval[] box;
    private final Witnesses witnesses;
    private Optional<SortedMap<String, Double>> witness = Optional.empty();

    Judgement(Physics physics, Model model, Ranges ranges) {
        this.model = model;
        this.ranges = ranges;
        this.box = ranges.box(model);
        this.witnesses = new Witnesses(physics, model, ranges);
    }

    Verdict of(Rule rule) {
        witness = rule.match(witnesses);
        return witness.isPresent() ? Verdict.VIOLATED : rule.match(this);
    }

    /**
     * Returns a point where the model breaks the rule judged last; empty when it is not known to.
     */
    Optional<SortedMap<String, Double>> witness() {
        return witness;
    }

    private Verdict broken(Model by, double[] point) {
        witness = Optional.of(Witnesses.named(by, point));
        return Verdict.VIOLATED;
    }

    @Override
    public Verdict monotone(Monotone rule) {
        int column = model.columns().indexOf(rule.column());
        if (column < 0 || box[column].lower() == box[column].upper()) {
            return Verdict.CERTIFIED;
        }
        return Bisection.ask(
                box,
                part -> {
                    Enclosure whole = model.over(part, column);
                    if (whole.defined() && rule.verdict(whole.slope(0)) == Verdict.CERTIFIED) {
                        return Verdict.CERTIFIED;
                    }
                    double[] middle = Points.middle(part);
                    return Witnesses.breaks(rule, model, middle, column)
                            ? broken(model, middle)
                            : Verdict.UNKNOWN;
                });
    }

    @Override
    public Verdict bounds(Bounds rule) {
        return Bisection.ask(
                box,
                part -> {
                    if (holds(part, rule::verdict)) {
                        return Verdict.CERTIFIED;
                    }
                    double[] middle = Points.middle(part);
                    return Witnesses.breaks(rule, model, middle)
                            ? broken(model, middle)
                            : Verdict.UNKNOWN;
                });
    }

    /** Whether the values in a box are certified, as they are or by their slopes. */
    private boolean holds(Interval[] part, Function<Interval, Verdict> rule) {
        Enclosure whole = model.over(part);
        if (!whole.defined()) {
            return false;
        }
        return rule.apply(whole.value()) == Verdict.CERTIFIED
                || rule.apply(bySlopes(part)) == Verdict.CERTIFIED;
    }

    /** Returns the range of values that the one in the middle and the slopes leave. */
    private Interval bySlopes(Interval[] part) {
        int[] wide =
                IntStream.range(0, part.length)
                        .filter(j -> part[j].lower() < part[j].upper())
                        .toArray();
        double[] middle = Points.middle(part);
        Enclosure slopes = model.over(part, wide);
        Interval values = model.at(middle).value();
        for (int k = 0; k < wide.length; k++) {
            Interval step = part[wide[k]].minus(Interval.of(middle[wide[k]]));
            values = values.plus(slopes.slope(k).times(step));
        }
        return values.and(slopes.value()).orElse(slopes.value());
    }

    @Override
    public Verdict anchor(Anchor rule) {
        KnownValue known = witnesses.known(rule);
        return Bisection.ask(
                known.slice(),
                part -> {
                    boolean holds = !known.isFarAway() && holds(part, known::verdict);
                    if (holds || known.limit(part) == Verdict.CERTIFIED) {
                        return Verdict.CERTIFIED;
                    }
                    double[] middle = Points.middle(part);
                    return known.brokenAt(middle) ? broken(model, middle) : Verdict.UNKNOWN;
                });
    }

    @Override
    public Verdict symmetric(Symmetric rule) {
        if (isSymmetricAsWritten(rule)) {
            return Verdict.CERTIFIED;
        }
        Model both = model.with(rule.first()).with(rule.second());
        Optional<Interval[]> shared = Witnesses.shared(rule, both, ranges);
        if (shared.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return Bisection.ask(
                shared.get(),
                part -> {
                    double[] middle = Points.middle(part);
                    return Witnesses.breaks(rule, both, middle)
                            ? broken(both, middle)
                            : Verdict.UNKNOWN;
                });
    }

    /** Whether exchanging the names gives the same formula; equal parameters are one. */
    private boolean isSymmetricAsWritten(Symmetric rule) {
        Expression one = Parameters.substitute(model.formula(), s -> new Parameter(first(s)));
        Expression other =
                Variables.rename(
                        one, Map.of(rule.first(), rule.second(), rule.second(), rule.first()));
        return Canonical.of(one).equals(Canonical.of(other));
    }

    private int first(int slot) {
        int same = 0;
        while (model.parameters()[same] != model.parameters()[slot]) {
            same++;
        }
        return same;
    }
}
