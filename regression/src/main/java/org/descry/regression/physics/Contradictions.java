package org.descry.regression.physics;

import java.util.List;
import java.util.Optional;

/** Rules that no model, or only a constant one, can keep together. */
final class Contradictions {
    private Contradictions() {}

    /**
     * Throws when rules contradict.
     *
     * <p>Numbers with a unit and numbers without are compared once both are in one unit.
     *
     * @throws IllegalArgumentException if some do, naming them and saying why
     */
    static void refuse(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int k = i + 1; k < rules.size(); k++) {
                refuse(rules.get(i), rules.get(k), reason(rules.get(i), rules.get(k)));
            }
        }
        refuseOppositeTwins(rules);
        refuseWrongWay(rules);
    }

    private static void refuse(Rule a, Rule b, Optional<String> reason) {
        if (reason.isPresent()) {
            throw new IllegalArgumentException(
                    "the rules '%s' and '%s' contradict: %s"
                            .formatted(a.text(), b.text(), reason.get()));
        }
    }

    private static Optional<String> reason(Rule a, Rule b) {
        if (a instanceof Monotone m && b instanceof Monotone o) {
            return m.column().equals(o.column()) && m.increasing() != o.increasing()
                    ? Optional.of(
                            "only a model that is level in %s does both".formatted(m.column()))
                    : Optional.empty();
        }
        if (a instanceof Bounds m && b instanceof Bounds o) {
            return apart(m, o).or(() -> apart(o, m));
        }
        if (a instanceof Anchor m && b instanceof Anchor o) {
            return twoValues(m, o);
        }
        if (a instanceof Anchor m && b instanceof Bounds o) {
            return outside(m, o);
        }
        return a instanceof Bounds m && b instanceof Anchor o ? outside(o, m) : Optional.empty();
    }

    private static Optional<String> apart(Bounds above, Bounds below) {
        if (above.lower().isEmpty() || below.upper().isEmpty()) {
            return Optional.empty();
        }
        Quantity low = above.lower().get();
        Quantity high = below.upper().get();
        if (!low.fits(high)) {
            return Optional.of(otherKind(low, high));
        }
        return low.compare(high).orElse(-1) >= 0
                ? Optional.of(
                        "values of at least %s and at most %s leave nothing to predict"
                                .formatted(low.text(), high.text()))
                : Optional.empty();
    }

    private static Optional<String> outside(Anchor anchor, Bounds bounds) {
        Quantity value = anchor.value();
        for (Quantity limit : bounds.lower().stream().toList()) {
            if (!value.fits(limit)) {
                return Optional.of(otherKind(value, limit));
            }
            if (value.compare(limit).orElse(0) < 0) {
                return Optional.of("%s is below %s".formatted(value.text(), limit.text()));
            }
        }
        for (Quantity limit : bounds.upper().stream().toList()) {
            if (!value.fits(limit)) {
                return Optional.of(otherKind(value, limit));
            }
            if (value.compare(limit).orElse(0) > 0) {
                return Optional.of("%s is above %s".formatted(value.text(), limit.text()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> twoValues(Anchor a, Anchor b) {
        if (!a.value().fits(b.value())) {
            return Optional.of(otherKind(a.value(), b.value()));
        }
        if (!a.column().equals(b.column())) {
            return Optional.empty();
        }
        if (!a.place().fits(b.place())) {
            return Optional.of(otherKind(a.place(), b.place()));
        }
        return a.place().compare(b.place()).orElse(1) == 0
                        && a.value().compare(b.value()).orElse(0) != 0
                ? Optional.of("a model has one value at %s".formatted(a.place().text()))
                : Optional.empty();
    }

    private static String otherKind(Quantity a, Quantity b) {
        return "%s and %s are not the same kind of quantity".formatted(a.text(), b.text());
    }

    /** What may be exchanged cannot grow with one and fall with the other. */
    private static void refuseOppositeTwins(List<Rule> rules) {
        for (Rule each : rules) {
            if (each instanceof Symmetric twins) {
                Optional<Monotone> first = monotone(rules, twins.first());
                Optional<Monotone> second = monotone(rules, twins.second());
                if (first.isPresent()
                        && second.isPresent()
                        && first.get().increasing() != second.get().increasing()) {
                    throw new IllegalArgumentException(
                            "the rules '%s' and '%s' contradict: '%s' gives both columns the same direction"
                                    .formatted(
                                            first.get().text(), second.get().text(), twins.text()));
                }
            }
        }
    }

    /** Two known values of one column must rise or fall as the model does. */
    private static void refuseWrongWay(List<Rule> rules) {
        for (Rule a : rules) {
            for (Rule b : rules) {
                if (a instanceof Anchor low
                        && b instanceof Anchor high
                        && low.column().equals(high.column())
                        && low.place().compare(high.place()).orElse(0) < 0) {
                    int rise = -low.value().compare(high.value()).orElse(0);
                    Optional<Monotone> way = monotone(rules, low.column());
                    if (way.isPresent() && (way.get().increasing() ? rise < 0 : rise > 0)) {
                        throw new IllegalArgumentException(
                                "the rules '%s' and '%s' contradict '%s': the value goes the other way"
                                        .formatted(low.text(), high.text(), way.get().text()));
                    }
                }
            }
        }
    }

    private static Optional<Monotone> monotone(List<Rule> rules, String column) {
        for (Rule each : rules) {
            if (each instanceof Monotone m && m.column().equals(column)) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }
}
