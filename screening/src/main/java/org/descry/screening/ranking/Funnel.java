package org.descry.screening.ranking;

import java.util.List;

/**
 * How many candidates went into and came out of each constraint, in order.
 *
 * @param steps each takes in what the one before let out, the first one the whole space
 */
public record Funnel(List<Step> steps) {

    /** Refuses steps whose counts do not follow from each other. */
    public Funnel {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).in() != steps.get(i - 1).out()) {
                throw new IllegalArgumentException(
                        "step \"%s\" takes in %d, but %d came out before it"
                                .formatted(
                                        steps.get(i).name(),
                                        steps.get(i).in(),
                                        steps.get(i - 1).out()));
            }
        }
    }

    /** Returns the number of candidates that passed every step. */
    public long survivors() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).out();
    }

    /**
     * One constraint.
     *
     * @param name what was asked
     * @param in candidates that were asked
     * @param out candidates that passed, at most {@code in}
     * @param detail why the others were refused, with counts; may be empty
     */
    public record Step(String name, long in, long out, String detail) {
        /** Refuses impossible counts. */
        public Step {
            if (!(0 <= out && out <= in)) {
                throw new IllegalArgumentException(
                        "step \"%s\" cannot let out %d of %d".formatted(name, out, in));
            }
        }
    }
}
