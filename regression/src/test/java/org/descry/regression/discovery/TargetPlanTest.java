package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"5", "loo", "group"})
    void foldsAndShufflesDependOnContentNotOnPosition(String folds) {
        DiscoveryData data = NoisyTables.noise(1, 24, 3);
        data = NoisyTables.withGroups(data, groups(24, 4));
        int[] order = NoisyTables.shuffledOrder(24, 7);
        DiscoveryData moved = NoisyTables.reordered(data, order);

        TargetPlan here = plan(data, folds, 3);
        TargetPlan there = plan(moved, folds, 3);

        assertEquals(here.targets.size(), there.targets.size());
        for (int t = 0; t < here.targets.size(); t++) {
            Target a = here.targets.get(t);
            Target b = there.targets.get(t);
            for (int i = 0; i < order.length; i++) {
                assertEquals(a.train()[order[i]], b.train()[i], "target " + t);
                assertEquals(a.values()[order[i]], b.values()[i], "target " + t);
            }
        }
    }

    @Test
    void foldsDoNotDependOnTheNamesAndTheOrderOfTheColumns() {
        DiscoveryData data = NoisyTables.noise(2, 20, 2);
        DiscoveryData renamed =
                new DiscoveryData(
                        List.of("z", "y"),
                        data.units(),
                        new double[][] {data.columns()[1], data.columns()[0]},
                        data.target(),
                        data.kind(),
                        Optional.empty());
        assertArrayEquals(plan(data, "5", 0).folds.of(), plan(renamed, "5", 0).folds.of());
    }

    @Test
    void rowsThatDifferOnlyByAnExchangeOfColumnsStillDependOnContent() {
        // Every pair (i, j) comes with (j, i), as in a table of ordered pairs of elements.
        int m = 5;
        double[][] x = new double[2][m * m];
        double[] y = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                x[0][m * i + j] = i + 1;
                x[1][m * i + j] = j + 1;
                y[m * i + j] = (i + 1.0) / (j + 1.0);
            }
        }
        DiscoveryData data =
                new DiscoveryData(
                        List.of("a", "b"),
                        List.of(Unit.DIMENSIONLESS, Unit.DIMENSIONLESS),
                        x,
                        y,
                        Kind.REGRESSION,
                        Optional.empty());
        int[] order = NoisyTables.shuffledOrder(m * m, 3);
        int[] here = plan(data, "5", 0).folds.of();
        int[] there = plan(NoisyTables.reordered(data, order), "5", 0).folds.of();
        for (int i = 0; i < order.length; i++) {
            assertEquals(here[order[i]], there[i]);
        }
    }

    @Test
    void equalRowsOfUnlikeClassesAreDealtByContentToo() {
        // 12 different rows, each twice, once of either class
        DiscoveryData once = NoisyTables.noise(11, 12, 2);
        int[] twice = new int[24];
        Arrays.setAll(twice, i -> i / 2);
        DiscoveryData both = NoisyTables.reordered(once, twice);
        double[] classes = new double[24];
        Arrays.setAll(classes, i -> i % 2);
        DiscoveryData data =
                new DiscoveryData(
                        both.names(),
                        both.units(),
                        both.columns(),
                        classes,
                        Kind.CLASSIFICATION,
                        Optional.empty());
        int[] order = NoisyTables.shuffledOrder(24, 2);
        int[] here = plan(data, "5", 0).folds.of();
        int[] there = plan(NoisyTables.reordered(data, order), "5", 0).folds.of();
        for (int i = 0; i < order.length; i++) {
            assertEquals(here[order[i]], there[i]);
        }
    }

    @Test
    void anotherSeedDealsOtherFolds() {
        DiscoveryData data = NoisyTables.noise(1, 40, 2);
        DiscoverySettings other =
                new DiscoverySettings(
                        NoisyTables.search("+", 3, 1), FoldPlan.parse("5"), 0, 0.9, 99);
        assertNotEquals(
                Arrays.toString(plan(data, "5", 0).folds.of()),
                Arrays.toString(new TargetPlan(data, other).folds.of()));
    }

    @Test
    void duplicateRowsStayTogetherInEveryFoldAndInnerFold() {
        DiscoveryData once = NoisyTables.noise(3, 10, 2);
        int[] twice = new int[20];
        Arrays.setAll(twice, i -> i % 10);
        TargetPlan plan = plan(NoisyTables.reordered(once, twice), "5", 0);
        for (Target target : plan.targets) {
            for (int i = 0; i < 10; i++) {
                assertEquals(target.train()[i], target.train()[i + 10]);
            }
        }
    }

    @Test
    void groupsStayTogetherInEveryFoldAndInnerFold() {
        List<String> groups = groups(30, 6);
        DiscoveryData data = NoisyTables.withGroups(NoisyTables.noise(4, 30, 2), groups);
        for (Target target : plan(data, "3", 0).targets) {
            for (int i = 0; i < 30; i++) {
                assertEquals(target.train()[groups.indexOf(groups.get(i))], target.train()[i]);
            }
        }
    }

    @Test
    void classesAreDealtEvenly() {
        DiscoveryData data =
                NoisyTables.of(5, 50, 2, Kind.CLASSIFICATION, (row, noise) -> noise > 0.6 ? 1 : 0);
        int positives = (int) Arrays.stream(data.target()).sum();
        Folds folds = plan(data, "5", 0).folds;
        for (int f = 0; f < 5; f++) {
            int[] held = folds.heldOut(f);
            double inFold = Arrays.stream(held).mapToDouble(i -> data.target()[i]).sum();
            assertEquals(10, held.length);
            assertTrue(
                    inFold >= Math.floor(positives / 5.0) && inFold <= Math.ceil(positives / 5.0),
                    "fold " + f + " has " + inFold + " of " + positives);
        }
    }

    @Test
    void innerFoldsNeverTrainOnRowsOfTheirOuterFold() {
        TargetPlan plan = plan(NoisyTables.noise(6, 25, 2), "5", 0);
        assertTrue(plan.nested());
        for (int f = 0; f < 5; f++) {
            for (int g = 0; g < plan.inner.get(f).count(); g++) {
                for (int row : plan.folds.heldOut(f)) {
                    assertFalse(plan.targets.get(plan.inner(f, g)).train()[row]);
                }
            }
        }
    }

    @Test
    void shufflesKeepTheValuesOfEachGroup() {
        List<String> groups = groups(30, 5);
        DiscoveryData data = NoisyTables.withGroups(NoisyTables.noise(8, 30, 2), groups);
        TargetPlan plan = plan(data, "group", 4);
        for (int b = 0; b < 4; b++) {
            Target shuffled = plan.targets.get(plan.permutationStart() + b);
            assertFalse(Arrays.equals(data.target(), shuffled.values()));
            for (String group : groups.subList(0, 5)) {
                assertEquals(
                        values(data.target(), groups, group),
                        values(shuffled.values(), groups, group));
            }
        }
    }

    @Test
    void eachRowIsHeldOutOnceWithoutFoldsOfSeveralRows() {
        TargetPlan plan = plan(NoisyTables.noise(9, 12, 2), "loo", 0);
        assertEquals(12, plan.folds.count());
        for (int f = 0; f < 12; f++) {
            assertEquals(1, plan.folds.heldOut(f).length);
        }
    }

    @Test
    void foldsByGroupWithoutGroupsAreRefused() {
        DiscoveryData data = NoisyTables.noise(9, 12, 2);
        assertThrows(IllegalArgumentException.class, () -> plan(data, "group", 0));
    }

    private static TargetPlan plan(DiscoveryData data, String folds, int permutations) {
        return new TargetPlan(
                data,
                new DiscoverySettings(
                        NoisyTables.search("+", 3, 1),
                        FoldPlan.parse(folds),
                        permutations,
                        0.9,
                        1));
    }

    private static List<String> groups(int rows, int count) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            groups.add("g" + i % count);
        }
        return groups;
    }

    private static List<Double> values(double[] all, List<String> groups, String group) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (groups.get(i).equals(group)) {
                values.add(all[i]);
            }
        }
        values.sort(null);
        return values;
    }
}
