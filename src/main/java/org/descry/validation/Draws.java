package org.descry.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Seeds;

/**
 * Draws a share of some rows without replacement. Rows that stay together (groups, or equal rows)
 * are drawn whole, each class gives its share, and a row's luck depends on its content and the seed
 * alone; a smaller share of the same seed is a part of a larger one.
 */
final class Draws {
    private Draws() {}

    /**
     * Returns the rows drawn, ascending; at least one unit of each class.
     *
     * @param among positions of the rows to draw from
     * @param share part wanted of the rows that stay together, above 0, at most 1
     * @param seed seed of this draw
     */
    static int[] share(DiscoveryData data, int[] among, double share, long seed) {
        long[] keys = data.rowKeys(seed);
        int[] together = data.together();
        Map<Integer, List<Integer>> units = new TreeMap<>();
        for (int row : among) {
            units.computeIfAbsent(together[row], any -> new ArrayList<>()).add(row);
        }
        Map<Integer, List<List<Integer>>> strata = new TreeMap<>();
        for (List<Integer> unit : units.values()) {
            int stratum =
                    data.kind() == Kind.CLASSIFICATION && data.target()[unit.get(0)] > 0.5 ? 1 : 0;
            strata.computeIfAbsent(stratum, any -> new ArrayList<>()).add(unit);
        }
        List<Integer> drawn = new ArrayList<>();
        for (List<List<Integer>> stratum : strata.values()) {
            stratum.sort(Comparator.comparingLong(unit -> smallest(keys, unit)));
            int wanted = Math.max(1, (int) Math.round(share * stratum.size()));
            stratum.subList(0, wanted).forEach(drawn::addAll);
        }
        return drawn.stream().mapToInt(i -> i).sorted().toArray();
    }

    private static long smallest(long[] keys, List<Integer> unit) {
        return unit.stream().mapToLong(row -> Seeds.mix(keys[row])).min().orElseThrow();
    }
}
