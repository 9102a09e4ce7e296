package org.descry.datasets.hygiene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HygieneReportTest {

    @TempDir Path folder;

    @Test
    void everyCheckSpeaksAndACleanTableHasNothing() throws IOException {
        StringBuilder csv = new StringBuilder("name,a [eV],b,c,y\n");
        for (int i = 0; i < 12; i++) {
            int scattered = (7 * i) % 12;
            csv.append(
                    "n%d,%d.5,%d,%d,%d\n"
                            .formatted(i, i, scattered, (5 * i * i) % 11, i * scattered));
        }
        HygieneReport report = report(csv.toString(), "y");
        assertEquals(
                List.of(Check.values()),
                report.findings().stream().map(Finding::check).distinct().toList());
        assertEquals(List.of(), report.findings().stream().filter(Finding::isFound).toList());
        assertTrue(
                report.findings().stream()
                        .anyMatch(f -> f.sentence().equals("nothing found: no value is missing")));
    }

    @Test
    void repeatedRowsGiveDuplicatesNoiseAndCeiling() throws IOException {
        HygieneReport report =
                report("f,a,b,y [eV]\nA,1,2,1\nB,1,2,3\nC,5,7,4\nC,5,7,4\nD,6,1,8\n", "y");
        Finding duplicate = only(report, Check.DUPLICATES);
        assertEquals(
                "1 row repeats an earlier one in every column: line 5 as line 4",
                duplicate.sentence());
        assertEquals(List.of(3), duplicate.rows());
        // Sets {1, 3} and {4, 4}: squares 2 + 0 over 2 degrees of freedom, sd 1. Variance of
        // 1, 3, 4, 4, 8 is 26/4 = 6.5, so R² cannot exceed 1 - 1/6.5 = 0.8462.
        Finding noise = only(report, Check.NOISE_FLOOR);
        assertTrue(
                noise.sentence()
                        .startsWith(
                                "4 rows in 2 sets are equal in all 2 features, yet y differs within a"
                                        + " set by a standard deviation of 1 eV (pooled, 2 degrees of"
                                        + " freedom)"),
                noise.sentence());
        assertTrue(noise.sentence().contains("R² above about 0.8462"), noise.sentence());
        assertTrue(noise.sentence().endsWith("lines 2, 3, 4, 5"), noise.sentence());
    }

    @Test
    void nearlyEqualRowsAreFound() throws IOException {
        HygieneReport report = report("a,b,c\n1,2,3\n1.00001,2,3\n5,9,4\n100,50,7\n1,2,3\n", null);
        Finding near = only(report, Check.NEAR_DUPLICATES);
        assertTrue(
                near.sentence().startsWith("2 pairs of rows differ, but in no"), near.sentence());
        assertEquals(List.of(0, 1, 4), near.rows());
    }

    @Test
    void conflictingClassesNameTheirRowsAndValues() throws IOException {
        HygieneReport report = report("a,b,ok\n1,2,yes\n1,2,no\n3,4,yes\n5,6,no\n", "ok");
        assertEquals(
                "1 set of rows with equal features has different values of ok: lines 2, 3 (yes and"
                        + " no)",
                only(report, Check.CONFLICTING_LABELS).sentence());
        assertEquals(
                "ok has 2 classes: yes: 2 rows (50 %), no: 2 rows (50 %)",
                only(report, Check.CLASS_BALANCE).sentence());
        assertFalse(only(report, Check.NOISE_FLOOR).isFound());
    }

    @Test
    void labelsInSeveralSpellingsAreFoundButElementsAreNotMixedUp() throws IOException {
        HygieneReport report =
                report(
                        "support,f,x\nceria (100),Co,1\nCeria(100),CO,2\nzirconia,TiCaO3,3\nother,CaTiO3,4\n",
                        null);
        List<Finding> found = of(report, Check.LABEL_SPELLING);
        assertEquals(2, found.size(), found::toString);
        assertEquals(
                "column support: 1 set of labels differ only in white space or case: 'ceria (100)' and"
                        + " 'Ceria(100)'; lines 2, 3",
                found.get(0).sentence());
        assertEquals(List.of(2, 3), found.get(1).rows());
    }

    @Test
    void blocksAreProposedAsGroupsWithTheirRows() throws IOException {
        StringBuilder csv = new StringBuilder("metal,Ec [eV],chi,x,y\n");
        String[] metals = {"Cu", "Ag", "Au", "Pt"};
        for (int i = 0; i < 13; i++) {
            int m = i == 12 ? 0 : i % 4;
            csv.append("%s,%d.5,%d,%d,%d\n".formatted(metals[m], m, m / 2 + m, i * i % 7 + i, i));
        }
        HygieneReport report = report(csv.toString(), "y");
        Finding block = only(report, Check.BLOCKS);
        assertEquals(
                "columns metal, Ec, chi repeat together in 4 blocks of 13 rows; proposed as groups:"
                        + " --group metal",
                block.sentence());
        assertEquals(
                "groups of metal: 4 groups of 3 to 4 rows, median 3; the largest is 'Cu'",
                only(report, Check.ROWS_PER_GROUP).sentence());
    }

    @Test
    void constantAndCollinearColumnsAreNamed() throws IOException {
        HygieneReport report =
                report(
                        "a,b,k,twice,sum\n1,5,3,2,6\n2,3,3,4,5\n4,4,3,8,8\n7,1,3,14,8\n3,9,3,6,12\n",
                        null);
        assertEquals(
                "column k has the value 3 in every row", only(report, Check.CONSTANT).sentence());
        assertEquals(
                List.of(
                        "columns a and twice lie on a straight line: r = 1",
                        "column sum is a sum of the columns a, b with factors and a constant, up to rounding"),
                of(report, Check.COLLINEAR).stream().map(Finding::sentence).toList());
    }

    @Test
    void outliersFollowTheRobustRule() throws IOException {
        // Median 3, distances 2 1 0 1 97: their median 1, so 5 deviations are 7.413.
        Finding outlier = only(report("a\n1\n2\n3\n4\n100\n", null), Check.OUTLIERS);
        assertEquals(
                "column a: 1 value lies more than 5 robust standard deviations (1.483) from the median"
                        + " 3: 100 (line 6)",
                outlier.sentence());
    }

    @Test
    void columnsThatGiveTheTargetAwayAreSuspected() throws IOException {
        HygieneReport numbers =
                report(
                        "x,copy,cube,code,y\n3,2,1,a,1\n9,4,8,b,2\n1,2.001,1,a,1\n2,6,27,c,3\n7,4,8,b,2\n8,6,27,c,3\n",
                        "y");
        List<String> sentences =
                of(numbers, Check.LEAKAGE).stream().map(Finding::sentence).toList();
        assertEquals(3, sentences.size(), sentences::toString);
        assertTrue(sentences.get(0).contains("copy may give y away: they lie on a straight line"));
        assertTrue(sentences.get(1).contains("cube may give y away: they order the rows alike"));
        assertTrue(sentences.get(2).contains("code may give y away: each of its 3 values"));
        HygieneReport classes =
                report("t,ok\n1,0\n2,0\n3,0\n4,1\n5,1\n6,1\n".replace("2,0", "2.5,0"), "ok");
        assertEquals(
                "column t may give ok away: one threshold, between 3 and 4, separates the classes"
                        + " without a mistake",
                only(classes, Check.LEAKAGE).sentence());
    }

    @Test
    void missingValuesAreCountedByColumn() throws IOException {
        List<Finding> found = of(report("a,b\n1,\n,2\n3,3\n4,\n", null), Check.MISSING);
        assertEquals("column a: 1 of 4 values are missing (25 %): line 3", found.get(0).sentence());
        assertEquals(
                "column b: 2 of 4 values are missing (50 %): lines 2, 5", found.get(1).sentence());
        assertEquals("1 of 4 rows have a value in every column", found.get(2).sentence());
    }

    @Test
    void unitsThatDoNotGoWithTheirValuesAreSuspected() throws IOException {
        assertEquals(
                "column rA has a median of 140 angstrom, too long for atoms: is it pm?",
                only(report("rA [angstrom]\n140\n120\n150\n", null), Check.UNITS).sentence());
        assertTrue(
                only(report("rA [pm]\n1.40\n1.20\n1.5\n", null), Check.UNITS)
                        .sentence()
                        .startsWith("column rA has a median of 1.4 pm, too short for atoms"));
        assertTrue(
                only(report("rA\n1.40\n1.20\n1.5\n", null), Check.UNITS)
                        .sentence()
                        .contains("those of a radius in Å"));
        assertTrue(only(report("T [K]\n-20\n300\n", null), Check.UNITS).sentence().contains("°C"));
        assertFalse(
                only(report("rA [pm],a [angstrom]\n140,5\n120,6\n", null), Check.UNITS).isFound());
    }

    @Test
    void oneWrongValueDoesNotMakeAllRowsNeighbours() throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 20; i++) {
            csv.append("%d,%d,%d\n".formatted(i, (7 * i) % 20, (3 * i) % 20));
        }
        csv.append("5000000,6000000,7000000\n");
        assertFalse(only(report(csv.toString(), null), Check.NEAR_DUPLICATES).isFound());
    }

    @Test
    void nearPairsAreAllCountedThoughFewAreShown() throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 10; i++) {
            csv.append("%d,%d,%d\n".formatted(i, (7 * i) % 10, (3 * i) % 10));
            csv.append("%d.00001,%d,%d\n".formatted(i, (7 * i) % 10, (3 * i) % 10));
        }
        Finding near = only(report(csv.toString(), null), Check.NEAR_DUPLICATES);
        assertTrue(near.sentence().startsWith("10 pairs of rows differ, but in no"));
        assertTrue(near.sentence().contains(": line 2 and line 3, "), near.sentence());
        assertTrue(near.sentence().endsWith("line 16 and line 17 and 2 more"), near.sentence());
        assertEquals(20, near.rowCount());
    }

    @Test
    void rowsThatDifferInLabelsOnlyAreRepeats() throws IOException {
        List<Finding> found =
                of(
                        report("id,a,b,c\nx,1,2,3\ny,4,5,7\nz,1,2,3\nx,1,2,3\n", null),
                        Check.DUPLICATES);
        assertEquals(
                List.of(
                        "1 row repeats an earlier one in every column: line 5 as line 2",
                        "1 row repeats an earlier one in every number, only labels differ: line 4 as"
                                + " line 2"),
                found.stream().map(Finding::sentence).toList());
    }

    @Test
    void columnsWithGapsAreComparedWhereBothHaveValues() throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c,s\n");
        int[] c = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        for (int i = 0; i < 12; i++) {
            csv.append(
                    "%d,%s,%d,%s\n"
                            .formatted(
                                    i * i,
                                    i % 2 == 0 ? "" : 3 * i * i,
                                    c[i],
                                    i < 2 ? "7" + i : ""));
        }
        List<String> found =
                of(report(csv.toString(), null), Check.COLLINEAR).stream()
                        .map(Finding::sentence)
                        .toList();
        assertEquals(
                List.of(
                        "columns a and b lie on a straight line: r = 1, over the 6 rows that have both",
                        "not looked for: pairs of columns with fewer than 5 rows in common (3); sums"
                                + " with columns that are empty in too many rows (s)"),
                found);
    }

    @Test
    void sharesThatAddUpToOneAreASumDespiteRounding() throws IOException {
        StringBuilder csv = new StringBuilder("x,y,z\n");
        for (int i = 1; i < 30; i++) {
            double x = Math.rint(1e4 * ((7 * i) % 30) / 61.0) / 1e4;
            double y = Math.rint(1e4 * ((11 * i) % 30) / 67.0) / 1e4;
            csv.append("%s,%s,%s\n".formatted(x, y, Math.rint(1e4 * (1 - x - y)) / 1e4));
        }
        assertEquals(
                "column z is a sum of the columns x, y with factors and a constant, up to rounding",
                only(report(csv.toString(), null), Check.COLLINEAR).sentence());
    }

    @Test
    void blocksWithEmptyCellsAreNamedAsNotLookedFor() throws IOException {
        List<Finding> found =
                of(report("lab,x\nA,1\nA,2\nB,3\nB,4\n,5\nB,6\nA,7\n", null), Check.BLOCKS);
        assertEquals("nothing found: no column repeats in blocks", found.get(0).sentence());
        assertEquals(
                "not looked for: columns with empty cells, whose rows may belong to any block (lab)",
                found.get(1).sentence());
    }

    @Test
    void columnAndItsSquareAreNoBlocks() throws IOException {
        StringBuilder csv = new StringBuilder("d,d2,x\n");
        for (int i = 0; i < 12; i++) {
            csv.append("%d,%d,%d\n".formatted(i % 4, (i % 4) * (i % 4), i * i % 13));
        }
        assertFalse(only(report(csv.toString(), null), Check.BLOCKS).isFound());
    }

    @Test
    void symbolInSmallLettersIsASpelling() throws IOException {
        Finding found = only(report("m,x\nCu,1\ncu,2\nAg,3\n", null), Check.LABEL_SPELLING);
        assertTrue(found.sentence().contains("'cu' and 'Cu'; lines 2, 3"), found.sentence());
    }

    @Test
    void copiesSayNothingOfTheNoise() throws IOException {
        Finding copies =
                only(report("a,b,y\n1,2,5\n1,2,5\n3,4,6\n5,1,7\n", "y"), Check.NOISE_FLOOR);
        assertTrue(copies.sentence().contains("copies rather than repeated measurements"));
        assertEquals(List.of(0, 1), copies.rows());
    }

    @Test
    void romanNumbersAreNoFormulas() throws IOException {
        String csv = "site,x\nIV,1\nVI,2\nIX,3\nXII,4\nVIII,5\n";
        assertFalse(only(report(csv, null), Check.LABEL_SPELLING).isFound());
    }

    @Test
    void fewLengthsInAnotherUnitAreSuspected() throws IOException {
        assertEquals(
                "column rA: 1 value differs from the others by about a factor 100: pm among Å?"
                        + " (line 4)",
                only(report("rA [angstrom]\n1.4\n1.2\n135\n1.6\n1.1\n", null), Check.UNITS)
                        .sentence());
        // A long tail is no other unit.
        assertFalse(
                only(report("rA [angstrom]\n1.4\n1.2\n6.9\n1.6\n1.1\n", null), Check.UNITS)
                        .isFound());
    }

    @Test
    void tooFewRowsAndATargetWithoutValuesAreSaidAndNothingFails() throws IOException {
        HygieneReport one = report("a,b,y\n1,2,3\n", "y");
        assertEquals(List.of(), of(one, Check.CONSTANT).stream().filter(Finding::isFound).toList());
        assertEquals(
                "not looked for: it takes at least 5 rows", only(one, Check.COLLINEAR).sentence());
        assertEquals("y has 1 class: 3: 1 row (100 %)", only(one, Check.CLASS_BALANCE).sentence());
    }

    @Test
    void unknownTargetListsTheColumns() {
        DatasetException e = assertThrows(DatasetException.class, () -> report("a,b\n1,2\n", "z"));
        assertTrue(e.getMessage().contains("there is no column 'z'; expected one of a, b"));
    }

    @Test
    void jsonCountsRowsFromOneAndNamesPlaces() throws IOException {
        Path file = folder.resolve("t.json");
        Files.writeString(file, "[{\"a\":1,\"b\":2},{\"a\":1,\"b\":2}]");
        Map<String, Object> json = HygieneReport.of(TableFile.read(file), Optional.empty()).json();
        String text = Json.text(json);
        assertTrue(text.contains("\"schema\" : \"descry-check/1\""), text);
        assertTrue(text.contains("row 2 as row 1"), text);
        assertEquals(
                2, Json.mapper().readTree(text).get("findings").get(0).get("rows").get(0).asInt());
    }

    private HygieneReport report(String csv, String target) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, csv);
        return HygieneReport.of(TableFile.read(file), Optional.ofNullable(target));
    }

    private static List<Finding> of(HygieneReport report, Check check) {
        return report.findings().stream().filter(f -> f.check() == check).toList();
    }

    private static Finding only(HygieneReport report, Check check) {
        List<Finding> found = of(report, check);
        assertEquals(1, found.size(), () -> Arrays.toString(found.toArray()));
        return found.get(0);
    }
}
