package org.descry.regression.physics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.FormulaException;
import org.descry.descriptors.expressions.Variable;

/** Reads one rule. */
final class RuleParser {
    /** Text outside backticks, or names within them. */
    private static final String PART = "((?:[^`]|`[^`]*`)*?)";

    private static final Pattern MONOTONE = pattern("(increasing|decreasing)\\s+in\\s+(.+)");
    private static final Pattern SIGN = pattern("(positive|negative)");
    private static final Pattern ONE_SIDED = pattern("(above|below)\\s+(.+)");
    private static final Pattern BETWEEN = pattern("between\\s+(.+?)\\s+and\\s+(.+)");
    private static final Pattern SYMMETRIC = pattern("symmetric\\s+in\\s+(.+)");
    private static final Pattern TWO = pattern(PART + "(?:\\s+and\\s+|\\s*,\\s*)" + PART);
    private static final Pattern ANCHOR =
            pattern(PART + "\\s*=\\s*" + PART + "\\s+at\\s+" + PART + "\\s*=\\s*" + PART);

    private static final String KINDS =
            "increasing in x; decreasing in x; positive; negative; above 0; below 10 eV; between 0"
                    + " and 5; symmetric in a and b; y = 0 at x = 0; y = 0 at x = inf";

    private RuleParser() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Returns the rule that a line states.
     *
     * @throws IllegalArgumentException if it states none, naming the line
     */
    static Rule parse(String line) {
        String text = line.strip();
        try {
            return rule(text)
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "no such rule; rules are written as: " + KINDS));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "rule '%s': %s".formatted(text, refused.getMessage()), refused);
        }
    }

    private static Optional<Rule> rule(String text) {
        Matcher m = MONOTONE.matcher(text);
        if (m.matches()) {
            return Optional.of(new Monotone(column(m.group(2)), isWord(m, "increasing")));
        }
        m = SIGN.matcher(text);
        if (m.matches()) {
            Quantity zero = Quantity.of(0);
            return Optional.of(isWord(m, "positive") ? Bounds.above(zero) : Bounds.below(zero));
        }
        m = ONE_SIDED.matcher(text);
        if (m.matches()) {
            Quantity limit = Quantity.parse(m.group(2));
            return Optional.of(isWord(m, "above") ? Bounds.above(limit) : Bounds.below(limit));
        }
        m = BETWEEN.matcher(text);
        if (m.matches()) {
            return Optional.of(between(Quantity.parse(m.group(1)), Quantity.parse(m.group(2))));
        }
        m = SYMMETRIC.matcher(text);
        return m.matches() ? Optional.of(symmetric(m.group(1).strip())) : anchor(text);
    }

    private static boolean isWord(Matcher m, String word) {
        return m.group(1).equalsIgnoreCase(word);
    }

    /** A unit after one of the numbers is that of the other, too, when that has none. */
    private static Bounds between(Quantity lower, Quantity upper) {
        return new Bounds(
                Optional.of(new Quantity(lower.value(), lower.unit().or(upper::unit))),
                Optional.of(new Quantity(upper.value(), upper.unit().or(lower::unit))));
    }

    private static Symmetric symmetric(String text) {
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        Matcher m = TWO.matcher(bracketed ? text.substring(1, text.length() - 1) : text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "two columns such as 'a and b' are expected after 'symmetric in', got '%s'"
                            .formatted(text));
        }
        return new Symmetric(column(m.group(1)), column(m.group(2)));
    }

    private static Optional<Rule> anchor(String text) {
        Matcher m = ANCHOR.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Quantity value = Quantity.parsePlace(m.group(2));
        Quantity place = Quantity.parsePlace(m.group(4));
        return Optional.of(new Anchor(target(m.group(1)), value, column(m.group(3)), place));
    }

    private static String column(String text) {
        return name(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a column is expected, got '%s'; names with spaces or signs stand in backticks"
                                                .formatted(text.strip())));
    }

    /** Targets may be called anything. */
    private static String target(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the name of the target, or 'value', is expected before the first =");
        }
        return name(text).orElse(text.strip().replace("`", ""));
    }

    private static Optional<String> name(String text) {
        try {
            return Expression.parse(text) instanceof Variable v
                    ? Optional.of(v.name())
                    : Optional.empty();
        } catch (FormulaException noFormula) {
            return Optional.empty();
        }
    }
}
