package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class ClassWorkloadTest {
    @ParameterizedTest
    @ValueSource(ints = {60, 200})
    void boundsFindWhatSortingEveryFeatureFinds(int rows) {
        ClassWorkload work = new ClassWorkload(rows, TargetSums.best());
        int wanted = work.sorted();
        assertTrue(wanted >= 5, wanted + " wanted");
        assertEquals(wanted, work.bounded());
        assertEquals(wanted, new ClassWorkload(rows, new ScalarTargetSums()).bounded());
    }
}
