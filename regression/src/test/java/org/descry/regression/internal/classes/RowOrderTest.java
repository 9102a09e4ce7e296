package org.descry.regression.internal.classes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class RowOrderTest {
    private final Random random = new Random(4);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 200, 1021})
    void rowsAreSortedByValueThenByNumber(int rows) {
        for (boolean plain : new boolean[] {true, false}) {
            RowOrder sorting = new RowOrder(rows, plain);
            for (Columns kind : Columns.values()) {
                double[] x = kind.values(rows, random);
                int[] expected =
                        IntStream.range(0, rows)
                                .boxed()
                                .sorted(
                                        Comparator.comparingLong((Integer i) -> rounded(x[i]))
                                                .thenComparing(i -> i))
                                .mapToInt(i -> i)
                                .toArray();
                int[] order = new int[rows];
                boolean[] ends = new boolean[rows];
                sorting.sort(x, order, ends);
                assertArrayEquals(expected, order, kind.toString());
                for (int k = 0; k < rows; k++) {
                    boolean end = k + 1 < rows && rounded(x[order[k]]) != rounded(x[order[k + 1]]);
                    assertEquals(end, ends[k], kind.toString());
                }
            }
        }
    }

    /** Numbers that sort like the values, the last 18 bits rounded away. */
    private static long rounded(double x) {
        long bits = Double.doubleToRawLongBits(x + 0.0);
        long sortable = bits < 0 ? bits ^ Long.MAX_VALUE : bits;
        return (sortable + (1 << 17)) >> 18;
    }

    @Test
    void valuesThatCountAsEqualKeepTheOrderOfTheRows() {
        double[] x = {2, 1 + 1e-15, 1, 1 - 1e-15, 0, 1};
        int[] order = new int[6];
        boolean[] ends = new boolean[6];
        new RowOrder(6, true).sort(x, order, ends);
        assertArrayEquals(new int[] {4, 1, 2, 3, 5, 0}, order);
        assertArrayEquals(new boolean[] {true, false, false, false, true, false}, ends);
    }
}
