package org.descry.regression.discovery;

/**
 * How often the search is repeated on shuffled targets.
 *
 * <p>Where it goes on until the answer is clear, it does so in batches, each all or none, and ends
 * after the batch in which as many shuffles as {@link #ENOUGH} did as well, or at {@link #MOST}.
 * What is clearly chance costs little so, and what is not gets a small p.
 *
 * @param first shuffles of the first batch, 0 or more
 * @param untilClear whether there are further batches
 * @source Besag, Clifford, Biometrika 78, 301 (1991), doi:10.1093/biomet/78.2.301
 */
public record ShufflePlan(int first, boolean untilClear) {
    /** Shuffles that did as well after which no more are made. */
    public static final int ENOUGH = 20;

    /** Shuffles after which no more are made. */
    public static final int MOST = 1_999;

    private static final int LARGEST = 100_000;
    private static final int FIRST = 99;
    private static final int[] BATCHES = {FIRST, 199, 499, 999, MOST};
    private static final String AUTO = "auto";

    public ShufflePlan {
        if (!(first >= 0 && first <= LARGEST)) {
            throw new IllegalArgumentException(
                    "expected auto or a number from 0 to %d, got %d".formatted(LARGEST, first));
        }
        if (untilClear && first != FIRST) {
            throw new IllegalArgumentException(
                    "auto begins with %d, got %d".formatted(FIRST, first));
        }
    }

    /** Returns a plan of so many shuffles, all of which are made. */
    public static ShufflePlan of(int count) {
        return new ShufflePlan(count, false);
    }

    /** Returns a plan that goes on until the answer is clear. */
    public static ShufflePlan auto() {
        return new ShufflePlan(FIRST, true);
    }

    /**
     * Reads a number or {@code auto}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ShufflePlan parse(String text) {
        if (text.strip().equals(AUTO)) {
            return auto();
        }
        try {
            return of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected auto or a number from 0 to %d, got '%s'".formatted(LARGEST, text), e);
        }
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return untilClear ? AUTO : Integer.toString(first);
    }

    /** Returns how many there are after the next batch: as many as now when it is enough. */
    int after(int made, int exceeded) {
        if (untilClear && exceeded < ENOUGH) {
            for (int total : BATCHES) {
                if (total > made) {
                    return total;
                }
            }
        }
        return made;
    }
}
