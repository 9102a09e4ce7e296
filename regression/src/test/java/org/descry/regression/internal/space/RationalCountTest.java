package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The number of different formulas against an independent count: every tree, one by one, without
 * leaving any out, as its values at four points modulo another prime.
 *
 * <p>Two trees are the same feature when they are equal as functions up to a constant factor; trees
 * with a constant part do not count. The square is a node of its own that comes with
 * multiplication: x*x is written x^2.
 */
class RationalCountTest {
    private static final long PRIME = 2_147_483_629L; // the largest below 2^31 but one
    private static final int POINTS = 4;

    private final List<long[][]> trees = new ArrayList<>(); // [complexity][tree][point]
    private final LongSet known = new LongSet(1 << 16);

    @Test
    void threeColumnsAndTheFourOperationsUpToComplexityNine() {
        TreeMap<Integer, Long> expected = countTrees(3, "+-*/", 9);
        TreeMap<Integer, Long> found =
                ExhaustiveSearch.count(
                        Spaces.unitless(3, 0, Spaces.random(1)),
                        Operator.parseList("+,-,*,/"),
                        9,
                        false);
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2; +-*/; 8",
                "4; +-*/; 6",
                "4; +-; 9",
                "4; -; 9",
                "3; -*; 8",
                "3; -/*; 7",
                "3; +*; 8",
                "3; */; 8",
                "5; +; 9"
            })
    void otherColumnsAndOperations(int columns, String symbols, int complexity) {
        Map<Integer, Long> expected = countTrees(columns, symbols, complexity);
        String operators = String.join(",", symbols.split(""));
        Map<Integer, Long> found =
                ExhaustiveSearch.count(
                        Spaces.unitless(columns, 0, Spaces.random(1)),
                        Operator.parseList(operators),
                        complexity,
                        false);
        assertEquals(expected, found);
    }

    private TreeMap<Integer, Long> countTrees(int columns, String symbols, int complexity) {
        RandomGenerator random = Spaces.random(7);
        long[][] leaves = new long[columns][POINTS];
        for (long[] leaf : leaves) {
            for (int k = 0; k < POINTS; k++) {
                leaf[k] = 1 + random.nextLong(PRIME - 1);
            }
        }
        TreeMap<Integer, Long> counts = new TreeMap<>();
        trees.add(new long[0][]);
        for (int c = 1; c <= complexity; c++) {
            List<long[]> level = new ArrayList<>();
            long[] count = new long[1];
            boolean last = c == complexity;
            Visitor visitor =
                    tree -> {
                        if (isConstant(tree)) {
                            return;
                        }
                        if (known.add(fingerprint(tree))) {
                            count[0]++;
                        }
                        if (!last) {
                            level.add(tree);
                        }
                    };
            if (c == 1) {
                List.of(leaves).forEach(visitor::visit);
            } else {
                trees(c, symbols, visitor);
            }
            trees.add(level.toArray(long[][]::new));
            counts.put(c, count[0]);
        }
        return counts;
    }

    private interface Visitor {
        void visit(long[] tree);
    }

    private void trees(int complexity, String symbols, Visitor visitor) {
        if (symbols.contains("*")) {
            for (long[] a : trees.get(complexity - 1)) {
                visitor.visit(power(a, 2));
            }
        }
        for (int left = 1; left <= complexity - 2; left++) {
            for (long[] b : trees.get(complexity - 1 - left)) {
                long[] inverse = symbols.contains("/") ? power(b, PRIME - 2) : b;
                for (long[] a : trees.get(left)) {
                    for (char symbol : symbols.toCharArray()) {
                        visitor.visit(combined(symbol, a, b, inverse));
                    }
                }
            }
        }
    }

    private static long[] combined(char symbol, long[] a, long[] b, long[] inverse) {
        long[] result = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            result[k] =
                    switch (symbol) {
                        case '+' -> (a[k] + b[k]) % PRIME;
                        case '-' -> (a[k] - b[k] + PRIME) % PRIME;
                        case '*' -> a[k] * b[k] % PRIME;
                        default -> a[k] * inverse[k] % PRIME;
                    };
        }
        return result;
    }

    private static long[] power(long[] a, long exponent) {
        long[] result = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            long power = 1;
            long base = a[k];
            for (long e = exponent; e > 0; e >>= 1) {
                power = (e & 1) == 1 ? power * base % PRIME : power;
                base = base * base % PRIME;
            }
            result[k] = power;
        }
        return result;
    }

    private static boolean isConstant(long[] tree) {
        return tree[0] == tree[1] && tree[0] == tree[2] && tree[0] == tree[3];
    }

    /**
     * The ratios of the values at the points: equal for functions that differ by a constant factor.
     */
    private static long fingerprint(long[] tree) {
        long inverse = power(tree, PRIME - 2)[0];
        long first = tree[1] * inverse % PRIME;
        long second = tree[2] * inverse % PRIME;
        long third = tree[3] * inverse % PRIME;
        return ((first << 31) ^ second ^ (third * 0x9E3779B97F4A7C15L)) | 1L << 63;
    }
}
