package org.descry.datasets.statistics;

/** Values below which a share of all values lies. */
public final class Quantile {

    private Quantile() {}

    /**
     * Returns a quantile, interpolated linearly between neighbours.
     *
     * @param sorted values [n] from small to large, at least one
     * @param share of the values below it, from 0 to 1
     * @throws IllegalArgumentException if there is no value or no such share
     * @source Hyndman and Fan, Am. Stat. 50, 361 (1996), doi:10.1080/00031305.1996.10473566: their
     *     definition 7
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a quantile needs values and a share from 0 to 1, got %d values and %s"
                            .formatted(sorted.length, share));
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
