package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.models.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows and columns a run uses, what it says of the others, and what it refuses. */
class StudyRowsTest {
    @TempDir Path folder;

    @Test
    void aConstantColumnIsDroppedAndNamed() {
        StudyRows rows = rows("a,b,y\n1,7,1.5\n2,7,2.5\n3,7,3.4\n4,7,4.6\n", "y");
        assertEquals(List.of("a"), rows.features());
        assertSaid(rows, "Column b has one value in every training row and was dropped.");
    }

    @Test
    void aRowWithAMissingValueIsLeftOutAndListedByLine() {
        StudyRows rows = rows("a,b,y\n1,2,1.5\n2,,2.5\n3,1,\n4,5,4.6\n6,5,1\n", "y");
        assertArrayEquals(new int[] {0, 3, 4}, rows.train());
        assertEquals(
                List.of(
                        new StudyRows.LeftOut(3, "no value in b"),
                        new StudyRows.LeftOut(4, "no value in y")),
                rows.leftOut());
        assertSaid(rows, "2 rows were left out");
    }

    @Test
    void aColumnWithoutAnyValueCostsNoRow() {
        StudyRows rows = rows("a,reason,y\n1,,1.5\n2,,2.5\n3,,3.4\n4,,4.6\n", "y");
        assertEquals(List.of("a"), rows.features());
        assertEquals(4, rows.train().length);
        assertSaid(rows, "Left out, empty in every row: reason.");
    }

    @Test
    void aMissingValueInAnUnusedColumnCostsNothing() {
        StudySettings s = settings("a,b,y\n1,,1.5\n2,,2.5\n3,1,0\n4,5,4.6\n", "y", List.of("a"));
        assertEquals(4, StudyRows.of(Study.read(s.data()), s).train().length);
    }

    @Test
    void equalRowsAreCountedAndKept() {
        StudyRows rows = rows("a,b,y\n1,2,1.5\n1,2,2.5\n3,1,3\n4,5,4.6\n", "y");
        assertEquals(4, rows.train().length);
        assertSaid(
                rows,
                "1 training row has the feature values of another; equal rows stay in one fold.");
    }

    @Test
    void anAllTextColumnIsALabelAndNoFeature() {
        StudyRows rows = rows("name,a,y\nfirst,1,1.5\nsecond,2,2.5\nthird,3,3\nfourth,7,1\n", "y");
        assertEquals(List.of("a"), rows.features());
        assertEquals("second", rows.label(1));
    }

    @Test
    void twoValuesMeanClassesAndTheLargerIsPositive() {
        StudyRows rows = rows("a,y\n1,-1\n2,1\n3,-1\n4,1\n", "y");
        assertEquals(Kind.CLASSIFICATION, rows.kind());
        assertEquals("1", rows.target().positive());
        assertArrayEquals(new double[] {0, 1, 0, 1}, rows.targetValues());
        assertSaid(rows, "classification");
    }

    @Test
    void textClassesWork() {
        StudyRows rows = rows("a,y\n1,no\n2,yes\n3,no\n4,yes\n", "y");
        assertEquals("yes", rows.target().positive());
        assertEquals("no", rows.target().negative());
        assertEquals(List.of("a"), rows.features());
    }

    @Test
    void threeClassesAreRefused() {
        assertRefused(
                "a,y\n1,A\n2,B\n3,C\n4,A\n",
                "y",
                "column y",
                "3 classes",
                "A, B, C",
                "two classes");
    }

    @Test
    void aConstantTargetIsRefused() {
        assertRefused("a,y\n1,5\n2,5\n3,5\n", "y", "column y", "5", "a target that varies");
    }

    @Test
    void anUnknownTargetIsRefusedWithTheNearestName() {
        assertRefused("a,bandgap\n1,5\n2,6\n3,5\n", "bandgp", "bandgp", "did you mean", "bandgap");
    }

    @Test
    void anUnknownFeatureIsRefused() {
        StudySettings s = settings("abc,y\n1,1\n2,3\n3,5\n", "y", List.of("abd"));
        String message = assertThrows(DatasetException.class, () -> rows(s)).getMessage();
        assertTrue(message.contains("abd") && message.contains("abc"), message);
    }

    @Test
    void textCannotBeAFeature() {
        StudySettings s = settings("name,a,y\nx,1,1\nz,2,3\nw,3,5\n", "y", List.of("name"));
        String message = assertThrows(DatasetException.class, () -> rows(s)).getMessage();
        assertTrue(message.contains("name") && message.contains("text"), message);
    }

    @Test
    void theTargetCannotBeAFeature() {
        StudySettings s = settings("a,y\n1,1\n2,3\n3,5\n", "y", List.of("a", "y"));
        String message = assertThrows(DatasetException.class, () -> rows(s)).getMessage();
        assertTrue(message.contains("target"), message);
    }

    @Test
    void fewerRowsThanTheDimensionAndTwoAreRefused() {
        // D = 1 here: three rows are enough, two are not
        assertEquals(3, rows("a,y\n1,1.5\n2,2.5\n3,3\n", "y").train().length);
        assertRefused(
                "a,y\n1,1.5\n2,2.5\n", "y", "2 usable training rows", "at least 3", "dimension 1");
        assertRefused("a,y\n1,1.5\n2,2.5\n3,\n", "y", "2 usable training rows");
    }

    @Test
    void onlyConstantFeaturesAreRefused() {
        assertRefused("a,y\n7,1\n7,2\n7,3\n7,4\n", "y", "constant", "a column that varies");
    }

    @Test
    void aSplitWithOtherValuesIsRefusedWithLineAndColumn() {
        StudySettings s =
                Runs.withSplit(
                        settings("a,y,part\n1,1.5,1\n2,2.5,0\n3,3,2\n4,4,1\n", "y", List.of()),
                        "part");
        String message = assertThrows(DatasetException.class, () -> rows(s)).getMessage();
        assertTrue(
                message.contains("line 4")
                        && message.contains("part")
                        && message.contains("1 (train)"),
                message);
    }

    @Test
    void theSplitAndTheGroupAreNoFeatures() {
        StudySettings s =
                Runs.withGroup(
                        Runs.withSplit(
                                settings(
                                        "a,y,part,lab\n1,1.5,1,1\n2,2.5,0,1\n3,3,1,2\n4,4,1,2\n",
                                        "y",
                                        List.of()),
                                "part"),
                        "lab");
        StudyRows rows = rows(s);
        assertEquals(List.of("a"), rows.features());
        assertArrayEquals(new int[] {0, 2, 3}, rows.train());
        assertArrayEquals(new int[] {1}, rows.test());
        assertEquals(Optional.of(List.of("1", "2", "2")), rows.training().groups());
    }

    @Test
    void aConstantInTheTrainingRowsIsDroppedThoughTestRowsVary() {
        StudySettings s =
                Runs.withSplit(
                        settings(
                                "a,b,y,part\n1,7,1.5,1\n2,7,2.5,1\n3,7,3,1\n4,9,4,0\n",
                                "y",
                                List.of()),
                        "part");
        assertEquals(List.of("a"), rows(s).features());
    }

    @Test
    void thePositiveClassCanBeNamed() {
        StudySettings plain = settings("a,y\n1,no\n2,yes\n3,no\n4,yes\n", "y", List.of());
        assertEquals("no", rows(withPositive(plain, "no")).target().positive());
        String message =
                assertThrows(DatasetException.class, () -> rows(withPositive(plain, "maybe")))
                        .getMessage();
        assertTrue(message.contains("maybe") && message.contains("no or yes"), message);
    }

    private static StudySettings withPositive(StudySettings s, String positive) {
        return new StudySettings(
                s.name(),
                s.data(),
                s.target(),
                s.kind(),
                Optional.of(positive),
                s.features(),
                s.split(),
                s.group(),
                s.search(),
                s.folds(),
                s.shuffles().first(),
                s.level(),
                s.seed(),
                s.screen());
    }

    private StudySettings settings(String csv, String target, List<String> features) {
        Path file = Runs.write(folder.resolve("own.csv"), csv);
        return Runs.settings(file.toString(), target, features, Runs.search("+", 3, 1), "2", 0);
    }

    private StudyRows rows(String csv, String target) {
        return rows(settings(csv, target, List.of()));
    }

    private static StudyRows rows(StudySettings s) {
        return StudyRows.of(Study.read(s.data()), s);
    }

    private void assertRefused(String csv, String target, String... parts) {
        String message = assertThrows(DatasetException.class, () -> rows(csv, target)).getMessage();
        assertTrue(message.contains("own.csv"), message);
        for (String part : parts) {
            assertTrue(message.contains(part), "\"" + part + "\" is not in: " + message);
        }
    }

    private static void assertSaid(StudyRows rows, String part) {
        assertTrue(rows.notes().stream().anyMatch(n -> n.contains(part)), rows.notes().toString());
    }
}
