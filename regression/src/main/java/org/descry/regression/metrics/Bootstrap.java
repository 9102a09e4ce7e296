package org.descry.regression.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How uncertain a number measured on some rows is because these rows and no others were at hand.
 *
 * <p>Rows are drawn again with replacement, those of a group together, and the number is measured
 * on what was drawn; the interval holds the middle of 1,000 such numbers (percentile interval),
 * fewer above 20,000 rows but never fewer than 200. Predictions stay as they are: what another
 * sample would have let the search find is not part of it.
 *
 * @source Efron, Tibshirani, Stat. Sci. 1, 54 (1986), doi:10.1214/ss/1177013815
 */
public final class Bootstrap {
    private static final int MOST_DRAWS = 1_000;
    private static final int FEWEST_DRAWS = 200;
    private static final long ROW_BUDGET = 20_000_000L;

    private final int[][] units;
    private final int rows;

    /**
     * @param groups which rows are drawn together [n]; a number of its own for each row when there
     *     are no groups
     */
    public Bootstrap(int[] groups) {
        List<List<Integer>> lists = new ArrayList<>();
        Map<Integer, Integer> place = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            Integer known = place.get(groups[i]);
            if (known == null) {
                place.put(groups[i], lists.size());
                lists.add(new ArrayList<>(List.of(i)));
            } else {
                lists.get(known).add(i);
            }
        }
        this.units =
                lists.stream()
                        .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        this.rows = groups.length;
    }

    /** Numbers measured on some rows, always as many. */
    @FunctionalInterface
    public interface Measure {
        /**
         * Returns the numbers; NaN for one without meaning on these rows.
         *
         * @param rows which rows, one of them possibly several times
         */
        double[] of(int[] rows);
    }

    /**
     * Returns each number on all rows with its interval.
     *
     * @param level coverage aimed at, strictly between 0 and 1
     * @param random source of the draws
     * @return one for each number; empty for a number without meaning on all rows or on more than
     *     half of the draws, and when there are fewer than two groups
     */
    public List<Optional<Estimate>> intervals(
            Measure measure, double level, RandomGenerator random) {
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        double[] values = measure.of(all);
        int draws = (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, ROW_BUDGET / rows));
        double[][] drawn = new double[draws][];
        for (int d = 0; d < draws && units.length > 1; d++) {
            drawn[d] = measure.of(draw(random));
        }
        List<Optional<Estimate>> estimates = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            estimates.add(
                    units.length > 1 && Double.isFinite(values[k])
                            ? interval(values[k], column(drawn, k), level)
                            : Optional.empty());
        }
        return estimates;
    }

    private int[] draw(RandomGenerator random) {
        int[] chosen = new int[rows + largest()];
        int n = 0;
        for (int u = 0; u < units.length; u++) {
            int[] unit = units[random.nextInt(units.length)];
            if (n + unit.length > chosen.length) {
                chosen = Arrays.copyOf(chosen, 2 * chosen.length + unit.length);
            }
            System.arraycopy(unit, 0, chosen, n, unit.length);
            n += unit.length;
        }
        return Arrays.copyOf(chosen, n);
    }

    private int largest() {
        return Arrays.stream(units).mapToInt(u -> u.length).max().orElse(0);
    }

    private static double[] column(double[][] drawn, int k) {
        return Arrays.stream(drawn).mapToDouble(d -> d[k]).filter(Double::isFinite).toArray();
    }

    private static Optional<Estimate> interval(double value, double[] draws, double level) {
        if (draws.length < FEWEST_DRAWS / 2) {
            return Optional.empty();
        }
        double tail = 0.5 * (1 - level);
        double lower = Quantiles.of(draws, tail);
        double upper = Quantiles.of(draws, 1 - tail);
        return Optional.of(
                new Estimate(value, Math.min(value, lower), Math.max(value, upper), level));
    }
}
