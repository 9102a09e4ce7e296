package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.Box;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of different formulas of every operator, and of many sets of operators. */
final class OperatorCountTest {
    private static final int COLUMNS = 2;
    private static final int SETS = 150;
    private static final int NONE = SpaceSettings.LARGEST;

    static Stream<List<Operator>> everyOperatorAloneAndWithPlus() {
        return searchable().stream()
                .flatMap(o -> Stream.of(List.of(o), List.of(Operator.ADD, o)))
                .map(set -> set.stream().distinct().toList())
                .distinct();
    }

    /** Sets of 2 to 5 operators. */
    static Stream<List<Operator>> someSets() {
        return IntStream.range(0, SETS)
                .mapToObj(
                        seed -> {
                            Random random = new Random(seed);
                            List<Operator> all = new ArrayList<>(searchable());
                            Collections.shuffle(all, random);
                            return all.subList(0, 2 + random.nextInt(4));
                        });
    }

    private static List<Operator> searchable() {
        return Arrays.stream(Operator.values()).filter(Operator::searchable).toList();
    }

    @ParameterizedTest
    @MethodSource("everyOperatorAloneAndWithPlus")
    void everyOperatorMakesAsManyFormulasAsThereAreTrees(List<Operator> operators) {
        assertCounts(COLUMNS, operators, new TreeCount.Limits(7, NONE, NONE));
        assertCounts(COLUMNS, operators, new TreeCount.Limits(NONE, 3, NONE));
        assertCounts(COLUMNS, operators, new TreeCount.Limits(NONE, NONE, 2));
        assertCounts(COLUMNS + 1, operators, new TreeCount.Limits(6, 4, 3));
    }

    @ParameterizedTest
    @MethodSource("someSets")
    void everySetMakesAsManyFormulasAsThereAreTrees(List<Operator> operators) {
        assertCounts(COLUMNS, operators, new TreeCount.Limits(6, NONE, NONE));
        assertCounts(COLUMNS, operators, new TreeCount.Limits(NONE, 2, NONE));
        assertCounts(COLUMNS + 1, operators, new TreeCount.Limits(6, 3, 2));
    }

    /** A column above zero, one on both sides, one below. */
    @ParameterizedTest
    @MethodSource("someSets")
    void insideABoxOnlyFormulasWithValuesAllOverItCount(List<Operator> operators) {
        List<Operator> some =
                operators.stream()
                        .filter(o -> o != Operator.SIN && o != Operator.COS)
                        .collect(Collectors.toCollection(ArrayList::new));
        some.addAll(List.of(Operator.LOG, Operator.SUB));
        List<Operator> each = some.stream().distinct().toList();
        assertCounts(each, new TreeCount.Limits(5, NONE, NONE), "a=0.7..2.3,b=-1.1..3");
        assertCounts(each, new TreeCount.Limits(NONE, 2, NONE), "a=0.7..2.3,b=-1.1..3,c=-5..-2");
    }

    private static void assertCounts(
            List<Operator> operators, TreeCount.Limits limits, String box) {
        List<TreeCount.Range> ranges =
                Box.parse(box).ranges().values().stream()
                        .map(r -> new TreeCount.Range(r.lower(), r.upper()))
                        .toList();
        assertCounts(ranges.size(), operators, limits, ranges, Box.parse(box));
    }

    private static void assertCounts(
            int columns, List<Operator> operators, TreeCount.Limits limits) {
        assertCounts(columns, operators, limits, List.of(), Box.NONE);
    }

    private static void assertCounts(
            int columns,
            List<Operator> operators,
            TreeCount.Limits limits,
            List<TreeCount.Range> ranges,
            Box box) {
        TreeMap<Integer, Long> expected = TreeCount.of(columns, operators, limits, ranges);
        SpaceSettings settings =
                SpaceSettings.of(operators)
                        .within(
                                limit(limits.complexity()),
                                limit(limits.operators()),
                                limit(limits.depth()))
                        .withBox(box);
        FeatureSpace space =
                Spaces.of(Spaces.unitless(columns, 0, Spaces.random(1)), settings, Long.MAX_VALUE);
        assertEquals(
                expected,
                new TreeMap<>(space.counts().distinctByComplexity()),
                () -> text(operators) + " within " + limits);
        assertEquals(expected.values().stream().mapToLong(n -> n).sum(), space.listed().length);
    }

    private static OptionalInt limit(int n) {
        return n == NONE ? OptionalInt.empty() : OptionalInt.of(n);
    }

    private static String text(List<Operator> operators) {
        return operators.stream().map(Operator::symbol).collect(Collectors.joining(","));
    }
}
