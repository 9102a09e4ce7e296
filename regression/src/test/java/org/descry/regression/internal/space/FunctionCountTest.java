package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.search.PrimaryFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The number of different formulas with functions against an independent count: every tree of sums,
 * differences, log, exp and sqrt, brought to a sum of whole multiples of columns and functions.
 *
 * <p>Known identities are those of sums, and that exp and log undo each other. A tree counts when
 * all its parts have finite, not enormous, not constant values on the rows. What is minus a simpler
 * formula is not a part of its own: -x = y - (x + y) would be an argument of log.
 */
class FunctionCountTest {
    private static final double[][] COLUMNS = {{43, 57, 41.5, 49, 60}, {20, 29, 22, 25.5, 24}};

    /** A sum of terms, by their text, with the values on the rows. */
    private record Tree(TreeMap<String, Integer> terms, double[] values) {
        Tree plus(Tree other, int sign) {
            TreeMap<String, Integer> sum = new TreeMap<>(terms);
            other.terms.forEach((term, n) -> sum.merge(term, sign * n, Integer::sum));
            sum.values().removeIf(n -> n == 0);
            double[] v = values.clone();
            for (int i = 0; i < v.length; i++) {
                v[i] += sign * other.values[i];
            }
            return new Tree(sum, v);
        }

        Tree function(String name) {
            double[] v = new double[values.length];
            for (int i = 0; i < v.length; i++) {
                v[i] =
                        switch (name) {
                            case "log" -> StrictMath.log(values[i]);
                            case "exp" -> StrictMath.exp(values[i]);
                            default -> Math.sqrt(values[i]);
                        };
            }
            return new Tree(new TreeMap<>(Map.of(name + terms, 1)), v);
        }

        /** Whether the tree is one term that a function only undoes. */
        boolean isOne(String function) {
            return terms.size() == 1
                    && terms.firstKey().startsWith(function)
                    && terms.firstEntry().getValue() == 1;
        }

        /** The terms divided by their common factor, with the first one positive. */
        String feature() {
            int common = terms.values().stream().reduce(0, FunctionCountTest::gcd);
            int sign = terms.firstEntry().getValue() < 0 ? -common : common;
            TreeMap<String, Integer> normal = new TreeMap<>();
            terms.forEach((term, n) -> normal.put(term, n / sign));
            return normal.toString();
        }

        String minus() {
            TreeMap<String, Integer> minus = new TreeMap<>();
            terms.forEach((term, n) -> minus.put(term, -n));
            return minus.toString();
        }

        boolean usable() {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double v : values) {
                if (!(Math.abs(v) <= 1e50)) {
                    return false;
                }
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
            return max - min > 1e-12 * Math.max(Math.abs(min), Math.abs(max));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "+,-,log,exp,sqrt; 6",
                "+,log,sqrt; 7",
                "-,log; 7",
                "-,exp,sqrt; 6",
                "log,exp,sqrt; 6",
                "+,-,exp; 6"
            })
    void sumsAndFunctionsOfTwoColumns(String operators, int complexity) {
        List<PrimaryFeature> features =
                List.of(
                        new PrimaryFeature("x", Dimension.DIMENSIONLESS, COLUMNS[0]),
                        new PrimaryFeature("y", Dimension.DIMENSIONLESS, COLUMNS[1]));
        assertEquals(
                countTrees(List.of(operators.split(",")), complexity),
                ExhaustiveSearch.count(features, Operator.parseList(operators), complexity, false));
    }

    private static TreeMap<Integer, Long> countTrees(List<String> operators, int complexity) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        Set<String> simpler = new TreeSet<>();
        List<List<Tree>> usable = new ArrayList<>(List.of(List.of()));
        for (int c = 1; c <= complexity; c++) {
            List<Tree> level = c == 1 ? columns() : trees(operators, usable, c);
            level.removeIf(t -> t.terms.isEmpty());
            int before = known.size();
            level.forEach(t -> known.add(t.feature()));
            counts.put(c, (long) known.size() - before);
            level.removeIf(t -> !t.usable() || simpler.contains(t.minus()));
            level.forEach(t -> simpler.add(t.terms.toString()));
            usable.add(level);
        }
        return counts;
    }

    private static List<Tree> columns() {
        List<Tree> columns = new ArrayList<>();
        columns.add(new Tree(new TreeMap<>(Map.of("x", 1)), COLUMNS[0]));
        columns.add(new Tree(new TreeMap<>(Map.of("y", 1)), COLUMNS[1]));
        return columns;
    }

    private static List<Tree> trees(
            List<String> operators, List<List<Tree>> usable, int complexity) {
        List<Tree> trees = new ArrayList<>();
        for (String operator : operators) {
            if (operator.length() > 1) {
                String undone =
                        operator.equals("log") ? "exp" : operator.equals("exp") ? "log" : "none";
                for (Tree t : usable.get(complexity - 1)) {
                    if (!t.isOne(undone)) {
                        trees.add(t.function(operator));
                    }
                }
                continue;
            }
            int sign = operator.equals("+") ? 1 : -1;
            for (int left = 1; left <= complexity - 2; left++) {
                for (Tree a : usable.get(left)) {
                    for (Tree b : usable.get(complexity - 1 - left)) {
                        trees.add(a.plus(b, sign));
                    }
                }
            }
        }
        return trees;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }
}
