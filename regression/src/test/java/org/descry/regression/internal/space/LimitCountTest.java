package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts of different formulas within a number of operators and of rungs, against an enumeration of
 * all trees that knows nothing of layers, classes or signs.
 */
final class LimitCountTest {
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    /** A tree's values at two points of another field than the one the space uses. */
    private record Tree(BigInteger a, BigInteger b, int operators, int depth) {
        String key() {
            BigInteger ratio = a.multiply(b.modInverse(PRIME)).mod(PRIME);
            return ratio.min(PRIME.subtract(ratio)).toString();
        }

        String place() {
            return a + " " + b + " " + operators + " " + depth;
        }

        boolean usable() {
            return a.signum() != 0 && b.signum() != 0;
        }

        boolean constant() {
            return a.equals(b);
        }
    }

    /** Columns, operators, most operators (0: any), rungs (0: any). */
    @ParameterizedTest
    @CsvSource({
        "2, '+,-,*,/', 3, 0",
        "2, '+,-,*,/', 0, 2",
        "3, '+,-,*,/', 0, 2",
        "2, '+,-,*,/', 4, 3",
        "3, '+,*', 3, 2",
        "3, '-,/', 3, 2",
        "3, '*,/', 3, 0",
        "4, '+,-', 3, 0",
        "3, '+,-,*,/', 3, 2"
    })
    void everyDifferentFormulaCountsOnce(int columns, String symbols, int operators, int rung) {
        List<PrimaryFeature> features = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            features.add(new PrimaryFeature("x" + j, Dimension.DIMENSIONLESS, new double[0]));
        }
        SpaceSettings settings =
                SpaceSettings.of(Operator.parseList(symbols))
                        .within(OptionalInt.empty(), limit(operators), limit(rung));
        FeatureSpace space = Spaces.of(features, settings, Long.MAX_VALUE);
        assertEquals(
                distinct(columns, symbols, operators, rung),
                space.counts().distinct().orElseThrow());
        assertEquals(space.counts().distinct().orElseThrow(), space.listed().length);
    }

    private static OptionalInt limit(int n) {
        return n == 0 ? OptionalInt.empty() : OptionalInt.of(n);
    }

    private static long distinct(int columns, String symbols, int operators, int rung) {
        Random random = new Random(7);
        List<Tree> trees = new ArrayList<>();
        TreeSet<String> known = new TreeSet<>();
        for (int j = 0; j < columns; j++) {
            trees.add(new Tree(new BigInteger(120, random), new BigInteger(120, random), 0, 0));
            known.add(trees.get(j).place());
        }
        int from = 0;
        while (from < trees.size()) {
            int to = trees.size();
            for (int i = 0; i < to; i++) {
                for (int j = i < from ? from : 0; j < to; j++) {
                    for (String symbol : symbols.split(",")) {
                        add(trees, known, trees.get(i), trees.get(j), symbol, operators, rung);
                    }
                    if (j < i && symbols.contains("/")) {
                        add(trees, known, trees.get(j), trees.get(i), "/", operators, rung);
                    }
                }
                if (i < from && symbols.contains("/")) {
                    for (int j = from; j < to; j++) {
                        add(trees, known, trees.get(j), trees.get(i), "/", operators, rung);
                    }
                }
            }
            from = to;
        }
        TreeSet<String> keys = new TreeSet<>();
        trees.stream().filter(t -> !t.constant()).forEach(t -> keys.add(t.key()));
        return keys.size();
    }

    private static void add(
            List<Tree> trees,
            TreeSet<String> known,
            Tree x,
            Tree y,
            String symbol,
            int operators,
            int rung) {
        // x * x is written x^2: one operator on x
        boolean square = x == y && symbol.equals("*");
        int n = square ? x.operators + 1 : x.operators + y.operators + 1;
        int depth = Math.max(x.depth, y.depth) + 1;
        if ((operators > 0 && n > operators) || (rung > 0 && depth > rung)) {
            return;
        }
        Tree t = new Tree(of(x.a, y.a, symbol), of(x.b, y.b, symbol), n, depth);
        // what has a constant part is no feature and no part of one
        if (t.usable() && !t.constant() && known.add(t.place())) {
            trees.add(t);
        }
    }

    private static BigInteger of(BigInteger x, BigInteger y, String symbol) {
        return (switch (symbol) {
                    case "+" -> x.add(y);
                    case "-" -> x.subtract(y);
                    case "*" -> x.multiply(y);
                    default -> x.multiply(y.modInverse(PRIME));
                })
                .mod(PRIME);
    }
}
