package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.Box;
import org.junit.jupiter.api.Test;

final class BoxCheckTest {
    @Test
    void aColumnWithoutARangeHasThatOfItsValues() {
        BoxCheck check = new BoxCheck(Box.parse("a=-1..1"), List.of("a", "b"));
        check.addColumn(0, new double[] {2, 3});
        check.addColumn(1, new double[] {2, 3});
        assertFalse(check.divides(0));
        assertTrue(check.divides(1));
        check.add(Op.pack(Operator.SUB, false), 1, 0);
        assertTrue(check.divides(2));
        assertTrue(check.allows(Op.pack(Operator.LOG, false), 2));
        assertFalse(check.allows(Op.pack(Operator.LOG, true), 2));
    }
}
