package org.descry.datasets.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;

class CorrelationsTest {

    @Test
    void equalThoseOfEveryTwoColumnsOverTheRowsThatHaveBoth() {
        Random random = new Random(3);
        int rows = 2500;
        List<NumericColumn> columns = new ArrayList<>();
        double[] common = random.doubles(rows).toArray();
        for (int j = 0; j < 6; j++) {
            double gaps = j < 3 ? 0 : 0.3 * (j - 2);
            double offset = j % 2 == 0 ? 1e6 : 0;
            double[] values = new double[rows];
            for (int i = 0; i < rows; i++) {
                values[i] =
                        random.nextDouble() < gaps
                                ? Double.NaN
                                : offset + common[i] + j * random.nextGaussian();
            }
            columns.add(new NumericColumn("c" + j, Unit.DIMENSIONLESS, values));
        }
        Correlations all =
                Correlations.of(
                        columns,
                        columns.stream().map(c -> Spread.of(CheckedTable.values(c))).toList());
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                NumericColumn a = columns.get(i);
                NumericColumn b = columns.get(j);
                int[] both =
                        IntStream.range(0, rows)
                                .filter(row -> !Double.isNaN(a.value(row) + b.value(row)))
                                .toArray();
                double expected =
                        Correlation.of(a.withRows(both).values(), b.withRows(both).values());
                // offsets of 1e6 beside a spread of 1 leave about nine digits
                assertEquals(expected, all.of(i, j), 1e-9);
                if (i != j) {
                    assertEquals(both.length, all.rows(i, j));
                }
            }
        }
    }
}
