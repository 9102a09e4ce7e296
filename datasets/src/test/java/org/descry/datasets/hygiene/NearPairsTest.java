package org.descry.datasets.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;

class NearPairsTest {

    /** Every pair compared one by one, on rows of few values so that many are near. */
    @Test
    void findsWhatComparingAllPairsFinds() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20; trial++) {
            double[] widths = {0.1, 1.5, 0.01};
            List<NumericColumn> columns = new ArrayList<>();
            for (double width : widths) {
                double[] values =
                        random.doubles(300).map(v -> Math.rint(v * 12) * 0.7 * width).toArray();
                columns.add(new NumericColumn("c" + width, Unit.DIMENSIONLESS, values));
            }
            List<Integer> rows = IntStream.range(0, 300).boxed().toList();
            List<List<Integer>> equal = new ArrayList<>();
            for (int i : rows) {
                List<Integer> set =
                        rows.stream()
                                .filter(
                                        k ->
                                                columns.stream()
                                                        .allMatch(c -> c.value(i) == c.value(k)))
                                .toList();
                if (set.size() > 1 && set.get(0) == i) {
                    equal.add(set);
                }
            }
            long expected = 0;
            for (int i : rows) {
                for (int k = i + 1; k < 300; k++) {
                    boolean near = true;
                    boolean same = true;
                    for (int j = 0; j < widths.length; j++) {
                        double apart = columns.get(j).value(i) - columns.get(j).value(k);
                        near &= Math.abs(apart) <= widths[j];
                        same &= apart == 0;
                    }
                    expected += near && !same ? 1 : 0;
                }
            }
            NearPairs pairs = NearPairs.of(columns, widths, rows, equal);
            assertTrue(expected > 100, "trial " + trial);
            assertEquals(expected, pairs.count(), "trial " + trial);
            assertEquals(Wording.SHOWN, pairs.first().size());
            assertTrue(pairs.isComplete());
        }
    }
}
