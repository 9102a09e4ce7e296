package org.descry.regression.physics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.descry.datasets.units.Unit;

/**
 * What is known of a target before any fit, as rules that models shall obey.
 *
 * <pre>{@code
 * Physics physics = Physics.parse(List.of("increasing in rA", "between 0 and 5 eV", "y = 0 at x = 0"));
 * }</pre>
 *
 * @param rules the rules, each once, in the order given
 */
public record Physics(List<Rule> rules) {
    /** Nothing is known. */
    public static final Physics NONE = new Physics(List.of());

    /**
     * Checks that the rules go together; equal ones count once.
     *
     * @throws IllegalArgumentException if two contradict, naming them and saying why
     */
    public Physics {
        rules = List.copyOf(new LinkedHashSet<>(rules));
        Contradictions.refuse(rules);
    }

    /**
     * Reads rules, one a line.
     *
     * <ul>
     *   <li>{@code increasing in x}, {@code decreasing in x}: never falls, never grows
     *   <li>{@code positive}, {@code negative}, {@code above 5}, {@code below 10 eV}, {@code
     *       between 0 and 5}: limits of the values, themselves allowed
     *   <li>{@code symmetric in a and b}, {@code symmetric in (a, b)}: the same value when the two
     *       are exchanged
     *   <li>{@code y = 0 at x = 0}, {@code y = 0 at x = inf}: a known value, a known limit; the
     *       name on the left is that of the target, or {@code value}
     * </ul>
     *
     * <p>Names with spaces or signs stand in backticks. Blank lines are ignored.
     *
     * @param rules the lines
     * @throws IllegalArgumentException if one cannot be read or two contradict
     */
    public static Physics parse(List<String> rules) {
        List<Rule> read = new ArrayList<>();
        for (String each : rules) {
            if (!each.isBlank()) {
                read.add(RuleParser.parse(each));
            }
        }
        return new Physics(read);
    }

    /** Returns whether there are no rules. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Returns the normal form of every rule, which {@link #parse} reads back. */
    public List<String> text() {
        return rules.stream().map(Rule::text).toList();
    }

    /** Returns the names of all columns that rules name, in alphabetical order. */
    public SortedSet<String> columns() {
        SortedSet<String> names = new TreeSet<>();
        for (Rule each : rules) {
            names.addAll(each.match(new Named()));
        }
        return names;
    }

    /**
     * Checks that the columns of the rules are there.
     *
     * @param names names of all columns, without the target
     * @throws IllegalArgumentException if one is not, or a rule gives the value of a column in
     *     place of the target's
     */
    public void requireColumns(List<String> names) {
        for (Rule each : rules) {
            for (String column : each.match(new Named())) {
                if (!names.contains(column)) {
                    throw new IllegalArgumentException(
                            "rule '%s': there is no column '%s'; there are: %s"
                                    .formatted(each.text(), column, String.join(", ", names)));
                }
            }
            if (each instanceof Anchor a && names.contains(a.target())) {
                throw new IllegalArgumentException(
                        "rule '%s': the target stands on the left, but '%s' is a column"
                                .formatted(each.text(), a.target()));
            }
        }
    }

    /**
     * Returns the same rules with their numbers in the units of the columns and of the target.
     *
     * @param columns unit by column name
     * @param target unit of the target
     * @throws IllegalArgumentException if a unit is of another kind than what it is given for, or
     *     rules contradict now that their units are known
     */
    public Physics in(Map<String, Unit> columns, Unit target) {
        List<Rule> converted = new ArrayList<>();
        for (Rule each : rules) {
            try {
                converted.add(each.in(columns, target));
            } catch (IllegalArgumentException other) {
                throw new IllegalArgumentException(
                        "rule '%s': %s".formatted(each.text(), other.getMessage()), other);
            }
        }
        return new Physics(converted);
    }

    /** The columns that a rule names. */
    private record Named() implements Rule.Cases<List<String>> {
        @Override
        public List<String> monotone(Monotone rule) {
            return List.of(rule.column());
        }

        @Override
        public List<String> bounds(Bounds rule) {
            return List.of();
        }

        @Override
        public List<String> symmetric(Symmetric rule) {
            return List.of(rule.first(), rule.second());
        }

        @Override
        public List<String> anchor(Anchor rule) {
            return List.of(rule.column());
        }
    }
}
