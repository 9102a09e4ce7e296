package org.descry.regression.physics;

import java.util.Map;
import java.util.Optional;
import org.descry.datasets.units.Unit;

/**
 * The model's values lie within limits: {@code positive}, {@code below 10 eV}, {@code between 0 and
 * 5}. Values equal to a limit are allowed, so that a positive model may be 0 somewhere.
 *
 * @param lower smallest value allowed; empty: none
 * @param upper largest value allowed, above {@code lower}; empty: none
 */
public record Bounds(Optional<Quantity> lower, Optional<Quantity> upper) implements Rule {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if there is none, one is infinite, the upper is not above
     *     the lower, or they are of different kinds
     */
    public Bounds {
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new IllegalArgumentException("limits of the values need a number");
        }
        if (!lower.map(Quantity::isFinite).orElse(true)
                || !upper.map(Quantity::isFinite).orElse(true)) {
            throw new IllegalArgumentException("limits of the values must be finite");
        }
        if (lower.isPresent() && upper.isPresent()) {
            Quantity low = lower.get();
            Quantity high = upper.get();
            if (!low.fits(high)) {
                throw new IllegalArgumentException(
                        "%s and %s are not the same kind of quantity"
                                .formatted(low.text(), high.text()));
            }
            if (low.compare(high).orElse(-1) >= 0) {
                throw new IllegalArgumentException(
                        "the smaller number comes first, got %s and %s"
                                .formatted(low.text(), high.text()));
            }
        }
    }

    /** Returns the rule that values are at least this. */
    public static Bounds above(Quantity lower) {
        return new Bounds(Optional.of(lower), Optional.empty());
    }

    /** Returns the rule that values are at most this. */
    public static Bounds below(Quantity upper) {
        return new Bounds(Optional.empty(), Optional.of(upper));
    }

    /** Returns the smallest value allowed, minus infinity without one; units are left aside. */
    double least() {
        return lower.map(Quantity::value).orElse(Double.NEGATIVE_INFINITY);
    }

    /** Returns the largest value allowed, infinity without one; units are left aside. */
    double most() {
        return upper.map(Quantity::value).orElse(Double.POSITIVE_INFINITY);
    }

    /** Judges the values of a model; units are left aside. */
    Verdict verdict(Interval values) {
        if (values.lower() >= least() && values.upper() <= most()) {
            return Verdict.CERTIFIED;
        }
        boolean outside = values.upper() < least() || values.lower() > most();
        return outside ? Verdict.VIOLATED : Verdict.UNKNOWN;
    }

    @Override
    public String text() {
        if (upper.isEmpty()) {
            return isZero(lower) ? "positive" : "above " + lower.get().text();
        }
        if (lower.isEmpty()) {
            return isZero(upper) ? "negative" : "below " + upper.get().text();
        }
        Quantity low = lower.get();
        String first = low.unit().equals(upper.get().unit()) ? unitless(low) : low.text();
        return "between " + first + " and " + upper.get().text();
    }

    private static boolean isZero(Optional<Quantity> limit) {
        return limit.equals(Optional.of(Quantity.of(0)));
    }

    private static String unitless(Quantity quantity) {
        return Quantity.of(quantity.value()).text();
    }

    @Override
    public Bounds in(Map<String, Unit> columns, Unit target) {
        return new Bounds(lower.map(q -> q.in(target)), upper.map(q -> q.in(target)));
    }

    @Override
    public boolean hasUnits() {
        return lower.flatMap(Quantity::unit).isPresent()
                || upper.flatMap(Quantity::unit).isPresent();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.bounds(this);
    }
}
