package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class KernelsTest {
    private static final int[] ROWS = {0, 1, 7, 8, 9, 255, 256, 257, 1021};

    @Test
    void theExpectedImplementationsRun() {
        String expected = System.getProperty("descry.expect.backend", TupleRows.best().name());
        assertEquals(expected, TupleRows.best().name());
        assertEquals(expected, GramTile.best().name());
    }

    @Test
    void innerProductsEqualPlainSumsBitForBit() {
        Random random = new Random(1);
        for (int rows : ROWS) {
            double[] packed = random.doubles(2L * rows * GramTile.PANEL, -3, 3).toArray();
            int right = rows * GramTile.PANEL;
            double[] expected = new double[GramTile.PANEL * GramTile.PANEL];
            for (int i = 0; i < GramTile.PANEL; i++) {
                for (int j = 0; j < GramTile.PANEL; j++) {
                    double sum = 0;
                    for (int row = 0; row < rows; row++) {
                        double a = packed[row * GramTile.PANEL + i];
                        sum = Math.fma(a, packed[right + row * GramTile.PANEL + j], sum);
                    }
                    expected[i * GramTile.PANEL + j] = sum;
                }
            }
            for (GramTile tile : new GramTile[] {GramTile.best(), new ScalarGramTile()}) {
                double[] sums = new double[expected.length];
                tile.add(packed, 0, right, rows, sums);
                assertArrayEquals(expected, sums, 0.0, rows + " rows");
            }
        }
    }

    @Test
    void rowsAreFilledWithTheSameBitsAndNothingBesideThem() {
        Random random = new Random(3);
        double[] gram = random.doubles(700, -1, 1).toArray();
        TupleTile tile = new TupleTile();
        tile.covariance = random.doubles(700, -1, 1).toArray();
        tile.scale = 0.7;
        for (int columns : new int[] {1, 7, 8, 9, 63, 64, 65, TupleTile.COLUMNS}) {
            int first = 100;
            tile.take(first, first + columns);
            for (int from = first; from < first + columns; from += 5) {
                double[] expected = new double[TupleTile.ROWS * TupleTile.COLUMNS];
                for (int k = from; k < first + columns; k++) {
                    expected[3 * TupleTile.COLUMNS + k - first] =
                            0.7 * gram[k] - 0.3 * tile.covariance[k];
                }
                for (TupleRows rows : new TupleRows[] {TupleRows.best(), new ScalarTupleRows()}) {
                    Arrays.fill(tile.matrix, 0);
                    rows.fill(tile, 3, gram, 0.3, from);
                    assertArrayEquals(expected, tile.matrix, 0.0, columns + " columns");
                }
            }
        }
    }

    @Test
    void everyPlaceOfAHitIsSeen() {
        for (int columns : new int[] {1, 7, 8, 9, 63, 64, 65, TupleTile.COLUMNS}) {
            TupleTile tile = quiet(columns);
            for (TupleRows rows : new TupleRows[] {TupleRows.best(), new ScalarTupleRows()}) {
                assertEquals(false, rows.anyHit(tile, 4, 0));
                for (int row = 4; row < 8; row++) {
                    for (int column = 0; column < columns; column++) {
                        int at = row * TupleTile.COLUMNS + column;
                        double before = tile.matrix[at];
                        tile.matrix[at] = 2;
                        assertEquals(true, tile.hit(row, column));
                        assertEquals(true, rows.anyHit(tile, 4, column));
                        assertEquals(false, rows.anyHit(tile, 0, 0));
                        tile.matrix[at] = before;
                    }
                }
            }
        }
    }

    @Test
    void rowsWithoutABoundAlwaysHit() {
        TupleTile tile = quiet(9);
        tile.bound[6] = 0;
        for (TupleRows rows : new TupleRows[] {TupleRows.best(), new ScalarTupleRows()}) {
            assertEquals(true, rows.anyHit(tile, 4, 0));
            assertEquals(true, tile.hit(6, 3));
            assertEquals(false, rows.anyHit(tile, 0, 0));
        }
    }

    /** A tile in which nothing is a hit. */
    private static TupleTile quiet(int columns) {
        Random random = new Random(columns);
        TupleTile tile = new TupleTile();
        tile.take(0, columns);
        Arrays.fill(tile.left, TupleTile.NEVER);
        for (int c = 0; c < columns; c++) {
            tile.left[c] = 0.5 + random.nextDouble();
            tile.pivotRow[c] = 0.2 * random.nextGaussian();
        }
        for (int r = 0; r < 8; r++) {
            tile.slope[r] = 0.2 * random.nextDouble();
            tile.bound[r] = -1;
            for (int c = 0; c < columns; c++) {
                tile.matrix[r * TupleTile.COLUMNS + c] = 0.3 * random.nextDouble();
            }
        }
        return tile;
    }
}
