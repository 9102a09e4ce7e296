package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text reads back to the very same tree. */
final class PrintParseTest {

    private static final int FORMULAS = 10000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void textReadsBackToTheSameFormula(long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        for (int i = 0; i < FORMULAS; i++) {
            Expression e = formulas.next(1 + i % 14);
            assertEquals(e, Expression.parse(e.text()), () -> "seed " + seed + ": " + e.text());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void canonicalTextReadsBackToTheSameFormula(long seed) {
        RandomFormulas formulas = new RandomFormulas(seed);
        for (int i = 0; i < FORMULAS; i++) {
            Expression e = Canonical.of(formulas.next(1 + i % 14));
            assertEquals(e, Expression.parse(e.text()), () -> "seed " + seed + ": " + e.text());
        }
    }
}
