package org.descry.regression.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.units.Unit;
import org.descry.regression.physics.Interval;
import org.descry.regression.physics.Ranges;

/**
 * Ranges of columns, such as those of the candidates a model will be used for.
 *
 * <pre>{@code
 * Box box = Box.parse("rA=0.5..2.0 angstrom,chi_A=0.7..2.5");
 * }</pre>
 *
 * @param ranges range of each column by its name; a column without one has the range of its values
 *     in the table
 */
public record Box(SortedMap<String, Range> ranges) {
    /** No ranges: nothing is asked of formulas beyond the table. */
    public static final Box NONE = new Box(new TreeMap<>());

    public Box {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /**
     * The values a column may have.
     *
     * @param lower smallest
     * @param upper largest, not below {@code lower}
     * @param unit unit of both; empty: the unit of the column as written
     */
    public record Range(double lower, double upper, Optional<Unit> unit) {
        public Range {
            if (!(lower <= upper && lower >= -Double.MAX_VALUE && upper <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "a range needs finite ends, the smaller first, got %s..%s"
                                .formatted(lower, upper));
            }
        }

        /**
         * Reads {@code 0.5..2.0} or {@code 0.5..2.0 angstrom}.
         *
         * @throws IllegalArgumentException if the text is no range
         */
        public static Range parse(String text) {
            String trimmed = text.strip();
            int dots = trimmed.indexOf("..");
            if (dots < 0) {
                throw new IllegalArgumentException(
                        "expected a range such as 0.5..2.0 or 0.5..2.0 angstrom, got '%s'"
                                .formatted(trimmed));
            }
            String[] rest = trimmed.substring(dots + 2).strip().split("\\s+", 2);
            Optional<Unit> unit =
                    rest.length == 1 ? Optional.empty() : Optional.of(Unit.parse(rest[1]));
            return new Range(number(trimmed.substring(0, dots)), number(rest[0]), unit);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'%s' is no number".formatted(text), e);
            }
        }

        /** Returns the range as {@link #parse} reads it. */
        public String text() {
            return Numbers.text(lower)
                    + ".."
                    + Numbers.text(upper)
                    + unit.map(u -> " " + u.symbol()).orElse("");
        }

        private Range in(String name, Unit written) {
            if (unit.isEmpty()) {
                return this;
            }
            try {
                return new Range(
                        unit.get().convert(lower, written),
                        unit.get().convert(upper, written),
                        Optional.empty());
            } catch (IllegalArgumentException other) {
                throw new IllegalArgumentException(
                        "the range of column '%s': %s".formatted(name, other.getMessage()), other);
            }
        }
    }

    /**
     * Reads ranges separated by commas: {@code rA=0.5..2.0,rB=0.3..1.2 angstrom}.
     *
     * @throws IllegalArgumentException if the text cannot be read or names a column twice
     */
    public static Box parse(String text) {
        SortedMap<String, Range> ranges = new TreeMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "expected ranges such as rA=0.5..2.0,rB=0.3..1.2, got '%s'"
                                .formatted(part.strip()));
            }
            String name = part.substring(0, equals).strip();
            if (ranges.put(name, Range.parse(part.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("column '%s' has two ranges".formatted(name));
            }
        }
        return new Box(ranges);
    }

    /** Returns whether there are no ranges. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * Returns the same ranges in the units of the columns.
     *
     * @param names names of all columns
     * @param units their units, as many
     * @throws IllegalArgumentException if a range names no column or has a unit of another kind
     */
    public Box in(List<String> names, List<Unit> units) {
        SortedMap<String, Range> converted = new TreeMap<>();
        ranges.forEach(
                (name, range) -> {
                    int at = names.indexOf(name);
                    if (at < 0) {
                        throw new IllegalArgumentException(
                                "the box: '%s' is not one of the columns %s"
                                        .formatted(name, names));
                    }
                    converted.put(name, range.in(name, units.get(at)));
                });
        return new Box(converted);
    }

    /**
     * Returns the range of every column: that given here, or else that of its values.
     *
     * @param names names of all columns
     * @param columns values of each column, as many; NaN counts for nothing
     * @throws IllegalArgumentException if a range names no column or has a unit, see {@link #in},
     *     or a column has neither a range nor a value
     */
    public Ranges over(List<String> names, List<double[]> columns) {
        SortedMap<String, Interval> all = new TreeMap<>();
        for (int j = 0; j < names.size(); j++) {
            Range given = ranges.get(names.get(j));
            if (given == null) {
                DoubleSummaryStatistics values =
                        Arrays.stream(columns.get(j))
                                .filter(x -> !Double.isNaN(x))
                                .summaryStatistics();
                if (values.getCount() == 0) {
                    throw new IllegalArgumentException(
                            "column '%s' has neither a range nor a value".formatted(names.get(j)));
                }
                all.put(names.get(j), new Interval(values.getMin(), values.getMax()));
            } else if (given.unit().isPresent()) {
                throw new IllegalArgumentException(
                        "the range of '%s' is not in the unit of the column"
                                .formatted(names.get(j)));
            } else {
                all.put(names.get(j), new Interval(given.lower(), given.upper()));
            }
        }
        for (String each : ranges.keySet()) {
            if (!all.containsKey(each)) {
                throw new IllegalArgumentException(
                        "the box: '%s' is not one of the columns %s".formatted(each, names));
            }
        }
        return new Ranges(all);
    }

    /** Returns the ranges as {@link #parse} reads them. */
    public String text() {
        return ranges.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().text())
                .collect(Collectors.joining(","));
    }
}
