package org.descry.regression.discovery;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Rounding;

/**
 * How often the whole search does as well on shuffled targets.
 *
 * @param permutations number of shuffles B
 * @param exceeded shuffles k that did at least as well at their best complexity
 * @param p (1 + k) / (B + 1), over all complexities (Westfall-Young)
 * @param byComplexity p of each front member by its complexity
 * @param nullErrors best training error of each shuffle at the selected complexity [B]
 * @param observed training error of the selected member
 * @param scheme how rows were shuffled, in words
 * @source Westfall, Young, Resampling-Based Multiple Testing (1993), minP procedure
 */
public record ChanceTest(
        int permutations,
        int exceeded,
        double p,
        TreeMap<Integer, Double> byComplexity,
        double[] nullErrors,
        double observed,
        String scheme) {

    /**
     * Compares the real front with those of the shuffles.
     *
     * @param selected complexity whose errors are kept for the histogram
     */
    static ChanceTest of(Front real, List<Front> shuffled, int selected, String scheme) {
        int all = shuffled.size() + 1;
        // All complexities where any search found something, so that no search is favoured.
        TreeSet<Integer> complexities = new TreeSet<>(complexities(real));
        shuffled.forEach(front -> complexities.addAll(complexities(front)));
        double[][] errors = new double[complexities.size()][all];
        int at = 0;
        for (int complexity : complexities) {
            errors[at][0] = Rounding.toTenDigits(real.within(complexity).loss());
            for (int b = 1; b < all; b++) {
                errors[at][b] = Rounding.toTenDigits(shuffled.get(b - 1).within(complexity).loss());
            }
            at++;
        }
        SmallestP smallest = SmallestP.of(errors, all);
        TreeMap<Integer, Double> byComplexity = new TreeMap<>();
        at = 0;
        for (int complexity : complexities) {
            if (complexities(real).contains(complexity)) {
                byComplexity.put(complexity, smallest.own()[at]);
            }
            at++;
        }
        double[] nullErrors =
                shuffled.stream().mapToDouble(f -> f.within(selected).loss()).toArray();
        return new ChanceTest(
                shuffled.size(),
                smallest.exceeded(),
                smallest.p(),
                byComplexity,
                nullErrors,
                real.within(selected).loss(),
                scheme);
    }

    private static List<Integer> complexities(Front front) {
        return front.models().stream().skip(1).map(FoundModel::complexity).toList();
    }
}
