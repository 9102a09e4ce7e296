package org.descry.regression.internal.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class PairWorkloadTest {
    @ParameterizedTest
    @ValueSource(ints = {18, 82, 500})
    void whatIsTimedCountsTheSameFeaturesAsThePlainLoop(int rows) {
        Set<Panel> doubles = Panel.both(PairWorkload.SIX);
        for (Set<Panel> panels : List.of(doubles, Panel.fastest(doubles))) {
            PairWorkload work = new PairWorkload(48, rows, 2.0 / rows, panels);
            int expected = work.plain(PairWorkload.SIX, 48);
            assertTrue(expected > 100, "only " + expected);
            assertEquals(expected, work.scan(PairTile.best(), PairWorkload.SIX));
            assertEquals(
                    work.plain(PairWorkload.SUM_DIFFERENCE_PRODUCT, 48),
                    work.scan(PairTile.best(), PairWorkload.SUM_DIFFERENCE_PRODUCT));
        }
    }
}
