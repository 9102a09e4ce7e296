package org.descry.datasets.sisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongSissoInputTest {

    private static final String LEAST = "nsample=5\nnsf=3\nops='(+)(-)'\n";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTexts")
    void wrongLineGivesOneSentence(String text, String message) throws IOException {
        Path file = folder.resolve("SISSO.in");
        Files.writeString(file, text);

        DatasetException e = assertThrows(DatasetException.class, () -> SissoInput.read(file));

        assertEquals(file + message, e.getMessage());
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                added(
                        "nf_siss=20",
                        "'nf_siss' is no keyword of SISSO.in (did you mean nf_sis?);"
                                + " expected a keyword of SISSO 3.5, or ! in front of a comment"),
                added("desc_dim=0", "desc_dim=0: 0 is too small; expected a whole number from 1"),
                added(
                        "desc_dim=1001",
                        "desc_dim=1001: 1001 is too large; expected a whole number from 1 to 1000"),
                added(
                        "desc_dim=two",
                        "desc_dim=two: 'two' is not a whole number; expected a whole number from 1"),
                added(
                        "desc_dim=2.0",
                        "desc_dim=2.0: '2.0' is not a whole number; expected a whole number from 1"),
                added(
                        "ptype=3",
                        "ptype=3: there is no such type;"
                                + " expected 1 for regression or 2 for classification"),
                added(
                        "fcomplexity=8",
                        "fcomplexity=8: a feature has at most 7 operators;"
                                + " expected a whole number from 0 to 7"),
                added(
                        "ops='(+)(scd)'",
                        "ops='(+)(scd)': (scd), the Cauchy distribution, does not exist here;"
                                + " expected ops without (scd); a column with 1/(pi*(1+x^2)) can"
                                + " take its place"),
                added(
                        "ops='(+)(tan)'",
                        "ops='(+)(tan)': there is no operator (tan);"
                                + " expected (+)(-)(*)(/)(exp)(exp-)(^-1)(^2)(^3)(^6)(sqrt)(cbrt)(log)"
                                + "(|-|)(sin)(cos)"),
                added(
                        "ops='(+)(-)",
                        "ops='(+)(-): the quotes do not match; expected ops='(+)(-)(*)(/)'"),
                added(
                        "ops='(+)+(-)'",
                        "ops=(+)+(-): '+(-)' cannot be read; expected operators in brackets:"
                                + " (+)(-)(*)(/)"),
                added("ops=''", "ops='': a layer has no operators; expected ops='(+)(-)(*)(/)'"),
                added(
                        "fcomplexity=4\nops='(+)','(-)'",
                        5,
                        "ops='(+)','(-)': 2 of 3 layers have operators;"
                                + " expected one set for all layers, or 3 sets separated by commas"),
                added(
                        "funit=(1:4)",
                        "funit=(1:4): there is no range (1:4), nsf is 3;"
                                + " expected (first:last) with 1 <= first <= last <= 3"),
                added(
                        "funit=(1:2)(2:3)",
                        "funit=(1:2)(2:3): feature 2 is in two groups;"
                                + " expected each feature in one group at most"),
                added(
                        "funit=(1-2)",
                        "funit=(1-2): '(1-2)' cannot be read; expected brackets such as (1:8)(9:14)"),
                added(
                        "fmax_min=1e6",
                        "fmax_min=1e6: fmax_min is 1000000 and fmax_max is 100000;"
                                + " expected fmax_min not above fmax_max"),
                added(
                        "fmax_max=NaN",
                        "fmax_max=NaN: 'NaN' is not a number from 0 on;"
                                + " expected a number such as 0.001, 1e-3 or 1d-3"),
                added(
                        "nf_sis=20,",
                        "nf_sis=20,: 1 of 2 dimensions have a size;"
                                + " expected one size for all dimensions, or 2 sizes"),
                added(
                        "scmt=maybe",
                        "scmt=maybe: this is neither yes nor no; expected .true. or .false."),
                added("metric='MSE'", "metric='MSE': 'MSE' is not known; expected RMSE or MaxAE"),
                added(
                        "metric='RMSE",
                        "metric='RMSE: the quote is not closed; expected the same quote at the end"),
                added(
                        "task_weighting=3",
                        "task_weighting=3: there is no such weighting; expected 1 when all tasks"
                                + " count the same, 2 when they count by their rows"),
                added("nsample=60,80", "nsample=60,80: ntask is 1; expected one number of rows"),
                added(
                        "nsample=(60,80)",
                        "nsample=(60,80): brackets are for classes, and ptype=1 has none;"
                                + " expected one number of rows"),
                added(
                        "ptype=2\nnsample=(5,6,7)",
                        5,
                        "nsample=(5,6,7): classes in a task: 3;"
                                + " expected two classes in each task; more are not told apart here"),
                added(
                        "ptype=2\nnsample=(5,6),(7,8)",
                        5,
                        "nsample=(5,6),(7,8): ntask is 1; expected one bracket such as (100,80)"),
                added(
                        "ptype=2\nnsample=(5,6)\nisconvex=(1,2)",
                        6,
                        "isconvex=(1,2): this does not fit to nsample;"
                                + " expected one bracket of 0 or 1, one per class, such as (1,1)"),
                added(
                        "nvf=2",
                        "nvf=2: SISSO 3.5 has no such input;"
                                + " expected nvf=0, and all features as columns of train.dat"));
    }

    private static Arguments added(String line, String message) {
        return added(line, 4, message);
    }

    private static Arguments added(String lines, int line, String message) {
        return Arguments.of(LEAST + lines + "\n", ", line " + line + ": " + message);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void missingKeywordIsNamed(String text, String message) throws IOException {
        Path file = folder.resolve("SISSO.in");
        Files.writeString(file, text);

        DatasetException e = assertThrows(DatasetException.class, () -> SissoInput.read(file));

        assertEquals(file + message, e.getMessage());
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("", ": nsample is missing; expected a line such as nsample=82"),
                Arguments.of(
                        "nsample=\n", ": nsample is missing; expected a line such as nsample=82"),
                Arguments.of("nsample=5\n", ": nsf is missing; expected a line such as nsf=14"),
                Arguments.of(
                        "nsample=5\nnsf=2\n",
                        ": ops is missing; expected a line such as ops='(+)(-)(*)(/)'"));
    }

    @Test
    void eightUnitsAreMoreThanCanBeToldApart() throws IOException {
        Path file = folder.resolve("SISSO.in");
        Files.writeString(
                file,
                "nsample=5\nnsf=8\nops='(+)'\nfunit=(1:1)(2:2)(3:3)(4:4)(5:5)(6:6)(7:7)(8:8)\n");

        DatasetException e = assertThrows(DatasetException.class, () -> SissoInput.read(file));

        assertTrue(e.problem().endsWith(": 8 different units"), e.problem());
        assertEquals("at most 7, which is what can be told apart here", e.expected());
    }

    @Test
    void fileOfUnitsBesideItIsRefused() throws IOException {
        Path file = folder.resolve("SISSO.in");
        Files.writeString(file, LEAST);
        Files.writeString(folder.resolve("feature_units"), "1.0\n1.0\n0.0\n");

        DatasetException e = assertThrows(DatasetException.class, () -> SissoInput.read(file));

        assertEquals(folder.resolve("feature_units").toString(), e.file());
    }

    @Test
    void fileThatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("SISSO.in");
        assertEquals("there is no such file", problem(file));
        assertEquals("this is a folder", problem(folder));
        Files.write(file, new byte[] {'n', 's', 'f', 0, 1});
        assertEquals("this is not a text file", problem(file));
        Files.write(file, "nsf=3\n! größe\n".getBytes(StandardCharsets.ISO_8859_1));
        DatasetException e = assertThrows(DatasetException.class, () -> SissoInput.read(file));
        assertEquals("the text is not UTF-8", e.problem());
        assertEquals(2, e.line().orElseThrow());
    }

    private static String problem(Path file) {
        return assertThrows(DatasetException.class, () -> SissoInput.read(file)).problem();
    }
}
