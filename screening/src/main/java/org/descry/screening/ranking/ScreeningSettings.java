package org.descry.screening.ranking;

/**
 * What a screening returns.
 *
 * @param top how many candidates to rank, at least 1
 * @param order which predicted values come first; for classes the likeliest come first and this is
 *     {@link RankOrder#HIGHEST}
 * @param sample how many survivors at most to keep for a map, at least 1
 */
public record ScreeningSettings(int top, RankOrder order, int sample) {

    /** Points of the map unless told otherwise. */
    public static final int DEFAULT_SAMPLE = 2_000;

    /** Refuses counts below 1. */
    public ScreeningSettings {
        if (!(top >= 1 && sample >= 1)) {
            throw new IllegalArgumentException(
                    "top and sample must be at least 1, got %d and %d".formatted(top, sample));
        }
    }

    /**
     * Returns settings with the usual size of the sample.
     *
     * @param top how many candidates to rank
     * @param order which predicted values come first
     */
    public static ScreeningSettings of(int top, RankOrder order) {
        return new ScreeningSettings(top, order, DEFAULT_SAMPLE);
    }
}
