package org.descry.screening.formulas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many atoms of each element a formula may have.
 *
 * @param ranges one per element, in the order of the elements
 */
public record Amounts(List<Range> ranges) {

    /** More elements than this have too many ratios to try them all. */
    public static final int MOST_ELEMENTS = 5;

    /** The largest amount. */
    public static final int LARGEST = 99;

    private static final long MOST_RATIOS = 1L << 17;
    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?\\s*");

    /** Copies the list and refuses what is too much to try. */
    public Amounts {
        ranges = List.copyOf(ranges);
        if (ranges.size() < 2 || ranges.size() > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    "expected from 2 to %d elements, got %d"
                            .formatted(MOST_ELEMENTS, ranges.size()));
        }
        long ratios = 1;
        for (Range each : ranges) {
            ratios *= each.size();
        }
        if (ratios > MOST_RATIOS) {
            throw new IllegalArgumentException(
                    "%,d ratios are too many to try for every set of charges; expected at most %,d, so"
                                    .formatted(ratios, MOST_RATIOS)
                            + " smaller amounts or fewer elements");
        }
    }

    /**
     * The amounts of one element.
     *
     * @param from smallest, at least 1
     * @param to largest, at most 99
     */
    public record Range(int from, int to) {
        /** Refuses an empty range. */
        public Range {
            if (!(from >= 1 && from <= to && to <= LARGEST)) {
                throw new IllegalArgumentException(
                        "amounts go from 1 to %d, smaller first; got %d-%d"
                                .formatted(LARGEST, from, to));
            }
        }

        int size() {
            return to - from + 1;
        }
    }

    /**
     * Returns amounts from 1 on for every element.
     *
     * @param most the largest
     * @param elements how many elements
     */
    public static Amounts upTo(int most, int elements) {
        return new Amounts(Collections.nCopies(elements, new Range(1, most)));
    }

    /**
     * Reads amounts such as {@code 1-4,1-4,1-9} or {@code 1,1,4}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Amounts parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            Matcher matcher = RANGE.matcher(each);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "expected a number or a range such as 1-4 for each element, got '%s'"
                                .formatted(each));
            }
            int from = Integer.parseInt(matcher.group(1));
            String to = matcher.group(2);
            ranges.add(new Range(from, to == null ? from : Integer.parseInt(to)));
        }
        return new Amounts(ranges);
    }
}
