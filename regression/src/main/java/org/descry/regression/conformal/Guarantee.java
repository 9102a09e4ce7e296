package org.descry.regression.conformal;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How often intervals hold the true value: what is proven, and what is usual.
 *
 * <p>Proven is meant for new rows drawn like the training rows, over many tables of this size and
 * whatever the model; it says nothing of single regions or of rows chosen for their prediction.
 *
 * @param name what the intervals are made by, for the reader
 * @param rows rows behind them
 * @param typical coverage aimed at and usually met
 * @param atLeast coverage proven; empty when nothing is
 * @param supported whether there are rows enough for the level; without, there is no interval
 */
public record Guarantee(
        String name, int rows, double typical, OptionalDouble atLeast, boolean supported) {

    /**
     * Returns what holds for CV+ intervals, jackknife+ being the case of as many folds as rows.
     *
     * @param name what they are called: {@code CV+}, {@code jackknife+}
     * @param folds number of folds K, at least 2
     * @param rows held-out rows n, at least K
     * @param level coverage aimed at
     * @return with a proven coverage of 1 − 2α − min{2(1 − 1/K)/(n/K + 1), (1 − K/n)/(K + 1)}, α
     *     being 1 − level; none when that is not positive
     * @source Barber, Candès, Ramdas, Tibshirani, Ann. Stat. 49, 486 (2021),
     *     doi:10.1214/20-AOS1965, theorems 1 and 4
     */
    public static Guarantee crossValidated(String name, int folds, int rows, double level) {
        double k = folds;
        double n = rows;
        double loss = Math.min(2 * (1 - 1 / k) / (n / k + 1), Math.max(0, 1 - k / n) / (k + 1));
        double proven = 1 - 2 * (1 - level) - loss;
        return new Guarantee(
                "%s with %d folds".formatted(name, folds),
                rows,
                level,
                proven > 0 ? OptionalDouble.of(proven) : OptionalDouble.empty(),
                rank(rows, level) >= 1);
    }

    /**
     * Returns what holds for CV+ intervals whose folds are groups: rows of a group are not drawn
     * one by one, so nothing is proven.
     */
    public static Guarantee overGroups(String name, int folds, int rows, double level) {
        return new Guarantee(
                "%s with %d folds of whole groups".formatted(name, folds),
                rows,
                level,
                OptionalDouble.empty(),
                rank(rows, level) >= 1);
    }

    /**
     * Returns how many of the held-out rows may lie beyond either end: ⌊(1 − level)(n + 1)⌋. Below
     * 1 the rows cannot support the level.
     */
    public static int rank(int rows, double level) {
        // a hair is added so that 0.1 · 10 is 1 whatever its rounding
        return (int) Math.floor((1 - level) * (rows + 1) + 1e-9);
    }

    /** Returns the fewest rows that support a level. */
    public static int fewestRows(double level) {
        return (int) Math.ceil(1 / (1 - level) - 1e-9) - 1;
    }

    /**
     * Returns the guarantee in words: {@code CV+ with 10 folds on 82 rows: at least 72 %, typically
     * 90 %}.
     */
    public String text() {
        String on = "%s on %s row%s: ".formatted(name, count(rows), rows == 1 ? "" : "s");
        if (!supported) {
            return on
                    + "unsupported, %s needs at least %s rows"
                            .formatted(percent(typical), count(fewestRows(typical)));
        }
        return on
                + atLeast.stream()
                        .mapToObj(p -> "at least %s, typically %s")
                        .findFirst()
                        .orElse("no coverage is proven%s, typically %s")
                        .formatted(
                                atLeast.isPresent() ? floor(atLeast.getAsDouble()) : "",
                                percent(typical));
    }

    private static String count(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Rounds down: a guarantee is not to be promised larger than it is. */
    private static String floor(double share) {
        return (int) Math.floor(100 * share + 1e-9) + " %";
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }
}
