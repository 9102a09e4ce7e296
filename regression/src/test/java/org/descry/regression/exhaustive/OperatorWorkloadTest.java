package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.descry.descriptors.expressions.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OperatorWorkloadTest {
    private static final int COLUMNS = 40;

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"POW", "NEG"},
            mode = EnumSource.Mode.EXCLUDE)
    void theBestFormulaIsTheOneThatPlainLoopsFind(Operator operator) {
        OperatorWorkload work = new OperatorWorkload(operator, COLUMNS, 18);
        int perPair = operator == Operator.DIV ? 2 : 1;
        int expected = operator.arity() == 1 ? COLUMNS : COLUMNS * (COLUMNS - 1) / 2 * perPair;
        // a + a counts as a formula of its own where the layer is listed
        expected += operator == Operator.ADD ? COLUMNS : 0;
        assertEquals(expected, work.formulas());
        // both score by the same loop; a - b and b - a round alike but for the sign
        assertEquals(work.highestByPlainLoops(), work.score(work.select()[0]), 1e-14);
    }
}
