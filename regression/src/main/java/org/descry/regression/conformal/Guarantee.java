package org.descry.regression.conformal;

import java.util.Arrays;
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
 * @param about whether the proof asks for folds of one size and these differ by a row
 * @param supported whether there are rows enough for the level; without, there is no interval
 */
public record Guarantee(
        String name,
        int rows,
        double typical,
        OptionalDouble atLeast,
        boolean about,
        boolean supported) {

    /**
     * Returns what holds for CV+ intervals, jackknife+ being the case of as many folds as rows.
     *
     * <p>Every choice that the rows decide must have been made anew in every fold; where one was
     * not, {@link #unproven} holds.
     *
     * @param name what they are called: {@code CV+}, {@code jackknife+}
     * @param sizes held-out rows of each of the K folds, n together
     * @param level coverage aimed at
     * @return with a proven coverage of 1 − 2α − min{2(1 − 1/K)/(n/K + 1), (1 − K/n)/(K + 1)}, α
     *     being 1 − level; none when that is not positive. The first bound holds for folds of any
     *     sizes, since the mean of the folds' p-values weighted by their rows is, doubled, a
     *     p-value; the second is not used where sizes differ by more than one row
     * @source Barber, Candès, Ramdas, Tibshirani, Ann. Stat. 49, 486 (2021),
     *     doi:10.1214/20-AOS1965, theorems 1 and 4; weighted means of p-values: Vovk, Wang,
     *     Biometrika 107, 791 (2020), doi:10.1093/biomet/asaa027
     */
    public static Guarantee crossValidated(String name, int[] sizes, double level) {
        double k = sizes.length;
        int rows = Arrays.stream(sizes).sum();
        int differ =
                Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow();
        double ofAnySizes = 2 * (1 - 1 / k) / (rows / k + 1);
        double loss = differ > 1 ? ofAnySizes : Math.min(ofAnySizes, (1 - k / rows) / (k + 1));
        double proven = 1 - 2 * (1 - level) - loss;
        return new Guarantee(
                "%s with %d folds".formatted(name, sizes.length),
                rows,
                level,
                proven > 0 ? OptionalDouble.of(proven) : OptionalDouble.empty(),
                differ == 1 && loss < ofAnySizes,
                rank(rows, level) >= 1);
    }

    /**
     * Returns what holds for CV+ intervals where nothing is proven: folds of whole groups, whose
     * rows are not drawn one by one, or a choice that the held-out rows had a part in.
     *
     * @param name what the intervals are made by, with the reason
     */
    public static Guarantee unproven(String name, int rows, double level) {
        return new Guarantee(
                name, rows, level, OptionalDouble.empty(), false, rank(rows, level) >= 1);
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
        String proven =
                atLeast.isEmpty()
                        ? "no coverage is proven"
                        : "at least %s%s"
                                .formatted(about ? "about " : "", floor(atLeast.getAsDouble()));
        return "%s%s, typically %s".formatted(on, proven, percent(typical));
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
