package org.descry.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScoreTest {

    /** The sixth digit: what least squares in double precision surely keeps. */
    private static final double EXACT = 1e-6;

    private static final double GAP = Double.NaN;

    /** E = 2 r^2 + 1 in every row. */
    private static final Dataset SQUARE =
            table(
                    numbers("r", "pm", 1, 2, 3, 4, 5, 6),
                    numbers("E", "kJ/mol", 3, 9, 19, 33, 51, 73),
                    numbers("T", "K", 1, 5, 2, 8, 3, 1),
                    new TextColumn("name", List.of("a", "b", "c", "d", "e", "f")));

    @Test
    void exactFormulaHasItsCoefficientsAndNoError() {
        JsonNode result = score(SQUARE, "r^2", "E");
        JsonNode with = result.required("with_intercept");
        assertEquals(2, with.required("coefficients").get(0).asDouble(), EXACT);
        assertEquals(1, with.required("intercept").asDouble(), EXACT);
        assertEquals(0, with.required("train").required("rmse").asDouble(), EXACT);
        assertEquals(0, with.required("cv").required("rmse").asDouble(), EXACT);
        assertEquals(1, with.required("train").required("r2").asDouble(), EXACT);
        assertEquals(
                1, result.required("correlations").required("target").get(0).asDouble(), EXACT);
    }

    @Test
    void lineWithoutInterceptGoesThroughTheOrigin() {
        // Σ r²E / Σ r⁴ = (3 + 36 + 171 + 528 + 1275 + 2628) / (1 + 16 + 81 + 256 + 625 + 1296).
        JsonNode bare = score(SQUARE, "r^2", "E").required("without_intercept");
        assertEquals(4641.0 / 2275, bare.required("coefficients").get(0).asDouble(), EXACT);
        assertTrue(bare.required("intercept").isNull());
    }

    @Test
    void slopesAreInTheUnitsOfTheTable() {
        JsonNode result = score(SQUARE, "r^2; T/r", "E");
        JsonNode units = result.required("with_intercept").required("units");
        assertEquals("(kJ/mol)/pm^2", units.get(0).asString());
        assertEquals("(kJ/mol)*pm/K", units.get(1).asString());
        assertEquals("pm^2", result.required("features").get(0).required("unit").asString());
    }

    @Test
    void argumentsWithUnitsAreMarkedInTheUnitOfTheTable() {
        JsonNode marks = score(SQUARE, "exp(r)", "E").required("features").get(0).required("marks");
        assertEquals("argument in pm", marks.get(0).asString());
    }

    @Test
    void sumsOfOneKindInDifferentUnitsAreRefused() {
        Dataset data =
                table(
                        numbers("k", "eV/K", 1, 2, 3, 4),
                        numbers("T", "K", 1, 2, 3, 5),
                        numbers("H", "kJ/mol", 1, 2, 3, 7),
                        numbers("y", "", 1, 2, 3, 4));
        assertEquals(
                "the formula: the units of k*T + H do not go together: k*T is in eV, H is"
                        + " in kJ/mol; expected quantities of one kind and one unit in a sum or"
                        + " difference",
                refusal(data, "k*T + H", "y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r; T + )|formula 2: a name, a number or a bracket is expected here",
                "r; r + T|formula 2: the units of r + T do not go together: r is in pm, T is in K",
                "r - 2|a number with a unit is written 2[angstrom]",
                "names|(did you mean \"name\"?); expected one of r, E, T, name",
                "T; name*r|column name: the column holds text, but formula 2 computes with it",
                "E/r|column E: the formula uses the target itself",
                "r; r|formula 2: it is formula 1 again",
                "r;; T|formula 2: the formula is empty",
                "$0*r|has a parameter to be fitted inside the formula",
                "2*3|'2*3' names no column",
                "tau|needs nA, rA, rB, rX for tau, but there is no column nA, rA, rB, rX"
            })
    void mistakesInFormulasAreNamed(String formulas, String message) {
        String refusal = refusal(SQUARE, formulas, "E");
        assertTrue(refusal.contains(message), refusal);
    }

    @Test
    void caretStandsUnderThePlaceInTheFormula() {
        assertEquals(
                List.of("  T + )", "      ^"),
                refusal(SQUARE, "r; T + )", "E").lines().skip(1).toList());
    }

    @Test
    void rowsWithoutAValueAreLeftOutAndCountedByCause() {
        Dataset data =
                table(
                        numbers("a", "", 1, 2, 3, 4, -1, 0, GAP, 5),
                        numbers("y", "", 1, 2, 3, 4, 5, 6, 7, GAP));
        JsonNode rows = score(data, "log(a); 1/a", "y").required("rows");
        assertEquals(8, rows.required("read").asInt());
        assertEquals(4, rows.required("used").asInt());
        assertEquals(
                "{\"log(a) has no real value\":1,\"log(a) is infinite\":1,\"no value in a\":1,"
                        + "\"no value in y\":1}",
                compact(rows.required("causes")));
        assertEquals(6, rows.required("left_out").get(0).required("line").asInt());
    }

    @Test
    void tooFewRowsAreRefusedWithTheReasons() {
        Dataset data = table(numbers("a", "", 1, 2, -3, -4), numbers("y", "", 1, 2, 3, 4));
        String refusal = refusal(data, "sqrt(a)", "y");
        assertTrue(refusal.contains("2 rows can be used"), refusal);
        assertTrue(refusal.contains("sqrt(a) has no real value (2 rows)"), refusal);
    }

    @Test
    void featureThatAddsNothingIsNamed() {
        ToolResult result = Score.run(SQUARE, ScoreRequest.of("r^2; 3*r^2", "E"));
        assertTrue(
                result.lines()
                        .contains(
                                "note  F2 adds nothing: it is constant or a combination of the"
                                        + " others"));
    }

    @Test
    void textWithTwoLabelsIsATargetOfClasses() {
        Dataset data =
                table(
                        numbers("a", "", 1, 2, 3, 4, 5, 6),
                        new TextColumn("phase", List.of("no", "no", "yes", "no", "yes", "yes")));
        JsonNode result = score(data, "a", "phase");
        assertEquals("classification", result.required("kind").asString());
        assertEquals("yes", result.required("target").required("positive").asString());
        // 8 of the 9 pairs are in order: only 3 (yes) and 4 (no) are not.
        assertEquals(
                8.0 / 9,
                result.required("with_intercept").required("train").required("auc").asDouble(),
                EXACT);
        assertEquals(
                5.0 / 6, result.required("alone").get(0).required("accuracy").asDouble(), EXACT);
        assertTrue(result.required("without_intercept").isNull());
    }

    @Test
    void positiveClassCanBeChosen() {
        Dataset data = table(numbers("a", "", 1, 2, 3, 4), numbers("c", "", 0, 0, 1, 1));
        JsonNode target =
                Score.run(
                                data,
                                new ScoreRequest(
                                        "a", "c", Optional.empty(), Optional.of("0"), 2, 1))
                        .json()
                        .required("target");
        assertEquals("0", target.required("positive").asString());
        assertEquals("1", target.required("negative").asString());
    }

    @Test
    void twoNumbersAreARegressionWhenAskedFor() {
        Dataset data = table(numbers("a", "", 1, 2, 3, 4), numbers("c", "", 0, 0, 1, 1));
        ScoreRequest request =
                new ScoreRequest("a", "c", Optional.of(Kind.REGRESSION), Optional.empty(), 2, 1);
        assertEquals("regression", Score.run(data, request).json().required("kind").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three|the target has more than two classes",
                "same|the target has one value only, 7",
                "nowhere|there is no column 'nowhere' to explain"
            })
    void targetsThatCannotBeExplainedAreRefused(String target, String message) {
        Dataset data =
                table(
                        numbers("a", "", 1, 2, 3, 4),
                        numbers("same", "", 7, 7, 7, 7),
                        new TextColumn("three", List.of("x", "y", "z", "x")));
        String refusal = refusal(data, "a", target);
        assertTrue(refusal.contains(message), refusal);
    }

    @Test
    void targetMayBeNamedWithItsUnit() {
        assertEquals(
                "E",
                score(SQUARE, "r", "E (kJ/mol)").required("target").required("name").asString());
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        int[] reversed = {5, 4, 3, 2, 1, 0};
        JsonNode forward = score(SQUARE, "T; sqrt(r)", "E").required("with_intercept");
        JsonNode backward =
                score(SQUARE.withRows(reversed), "T; sqrt(r)", "E").required("with_intercept");
        // Sums in another order differ in the last bits.
        assertEquals(
                forward.required("cv").required("rmse").asDouble(),
                backward.required("cv").required("rmse").asDouble(),
                EXACT);
    }

    @Test
    void linesFitTheScreen() {
        ToolResult result =
                Score.run(
                        DataSource.read("builtin:octet-binaries"),
                        ScoreRequest.of(
                                "abs(IP_B-EA_B)/rp_A^2; abs(rs_A-rp_B)/exp(rs_A)",
                                "dE_RS_minus_ZB"));
        result.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        String text = String.join("\n", result.lines());
        assertTrue(text.contains("The formula itself was given, not searched for"), text);
        assertTrue(text.contains("argument in angstrom"), text);
        assertTrue(text.contains("0.09881"), text);
    }

    private static JsonNode score(Dataset data, String formulas, String target) {
        return Score.run(data, ScoreRequest.of(formulas, target)).json();
    }

    private static String refusal(Dataset data, String formulas, String target) {
        return assertThrows(
                        DatasetException.class,
                        () -> Score.run(data, ScoreRequest.of(formulas, target)))
                .getMessage();
    }

    private static String compact(JsonNode node) {
        return Json.mapper()
                .writer()
                .without(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(node);
    }

    private static Dataset table(Column... columns) {
        return Dataset.of("made-up", List.of(columns));
    }

    private static NumericColumn numbers(String name, String unit, double... values) {
        return new NumericColumn(name, Unit.parse(unit), values);
    }
}
