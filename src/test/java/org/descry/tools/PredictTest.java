package org.descry.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictTest {

    @TempDir private Path folder;

    private OptionalDouble prevalence = OptionalDouble.empty();
    private String table;

    @Test
    void columnsAreAppendedAndOtherCellsStayAsWritten() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        predict(model, "note, rA [angstrom],E\n\"a, b\", 1.50,007\nc,1.2,\n");
        assertEquals(
                "note, rA [angstrom],E,prediction,lower,upper,in_domain,reason\n"
                        + "\"a, b\", 1.50,007,4,3.5,4.5,true,\n"
                        + "c,1.2,,3.4,2.9,3.9,true,\n",
                table);
    }

    @Test
    void folderStandsForItsModel() throws IOException {
        Models.regression(folder.resolve("run"));
        ToolResult result = predict(folder.resolve("run"), "rA [angstrom]\n1.5\n");
        assertEquals(1, result.json().required("rows").required("predicted").asInt());
    }

    @Test
    void unitsAreConvertedToThoseOfTheModel() throws IOException {
        ToolResult result =
                predict(Models.regression(folder.resolve("run")), "rA [pm]\n150\n120\n");
        assertTrue(table.contains("\n150,4,3.5,4.5,true,\n"), table);
        assertTrue(
                result.lines().contains("note  rA is converted from pm to angstrom for the model"));
    }

    @Test
    void otherQuantitiesAreRefused() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        String refusal = refusal(model, "rA\n1.5\n", Optional.empty());
        assertTrue(
                refusal.endsWith(
                        "column rA: the column is in pure numbers, but the model was made with"
                                + " angstrom; expected the header rA [angstrom], or rA [?] to take"
                                + " the numbers as they are"),
                refusal);
    }

    @Test
    void numbersOfUnknownUnitAreTakenAsTheyAre() throws IOException {
        ToolResult result = predict(Models.regression(folder.resolve("run")), "rA [?]\n1.5\n");
        assertTrue(table.contains("1.5,4,"), table);
        assertTrue(String.join(" ", result.lines()).contains("are taken as they are"));
    }

    @Test
    void missingCellGivesAnEmptyPredictionAndAReason() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        ToolResult result = predict(model, "name,rA [angstrom]\na,\nb,3\nc,1.5\n");
        assertEquals(
                List.of(
                        "a,,,,,false,missing:rA;non-finite",
                        "b,3,7,6.5,7.5,false,above-range:rA;leverage",
                        "c,1.5,4,3.5,4.5,true,"),
                table.lines().skip(1).toList());
        assertEquals(3, result.json().required("rows").required("read").asInt());
        assertEquals(2, result.json().required("rows").required("predicted").asInt());
        assertEquals(1, result.json().required("rows").required("out_of_domain").asInt());
        assertEquals(1, result.json().required("reasons").required("above-range:rA").asInt());
    }

    @Test
    void existingColumnIsNotOverwrittenButAPrefixHelps() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        String csv = "rA [angstrom],prediction\n1.5,3\n";
        String refusal = refusal(model, csv, Optional.empty());
        assertTrue(refusal.contains("column prediction: the column is there already"), refusal);
        run(model, csv, Optional.empty(), Optional.of("new_"));
        assertTrue(table.startsWith("rA [angstrom],prediction,new_prediction,new_lower"), table);
    }

    @Test
    void columnThatIsNotThereIsNamed() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        String refusal = refusal(model, "ra [angstrom]\n1.5\n", Optional.empty());
        assertTrue(
                refusal.contains(
                        "there is no column 'rA', which the model reads (did you mean \"ra\"?);"
                                + " expected a column rA [angstrom], or a column named formula"),
                refusal);
    }

    @Test
    void classesAreCalledByTheirNames() throws IOException {
        Path model = Models.classes(folder.resolve("run"));
        predict(model, "nA,rB [angstrom],rX [angstrom]\n2,0.5,1.5\n1,1,3\n");
        // Log-odds 3 - 2·(3 - 2) = 1 and 3 - 2·(3 - 1) = -1.
        List<String> rows = table.lines().toList();
        assertEquals(
                "nA,rB [angstrom],rX [angstrom],prediction,probability,probability_lower,"
                        + "probability_upper,in_domain,reason",
                rows.get(0));
        assertTrue(
                rows.get(1).startsWith("2,0.5,1.5,\"yes, it is\",0.73105857863000"), rows.get(1));
        assertTrue(rows.get(1).endsWith(",,,true,no-interval"), rows.get(1));
        assertTrue(rows.get(2).startsWith("1,1,3,no,0.268941421369995"), rows.get(2));
        assertTrue(rows.get(2).contains("above-range:rX"), rows.get(2));
    }

    @Test
    void classesThatCannotBeRuledOutStandInASetAndTheBaseRateBesideThem() throws IOException {
        Path model = Models.classesHeldOut(folder.resolve("run"));
        // log-odds 3 and 1: P = 0.953 lies above all ten negatives, 0.731 among both classes
        ToolResult result = predict(model, "nA,rB [angstrom],rX [angstrom]\n2,1,2\n2,0.5,1.5\n");
        List<String> rows = table.lines().toList();
        assertTrue(rows.get(0).endsWith(",reason,set"), rows.get(0));
        assertTrue(rows.get(1).endsWith(",\"{yes, it is}\""), rows.get(1));
        assertTrue(rows.get(2).endsWith(",{both}"), rows.get(2));
        assertEquals(1, result.json().required("sets").required("{both}").asInt());
        assertEquals(0.5, result.json().at("/model/base_rate").asDouble());
        String said = String.join(" ", result.lines()).replaceAll("\\s+", " ");
        assertTrue(said.contains("base rate: 50 % of the training rows are yes, it is"), said);
        assertTrue(said.contains("at most 10 % of the rows of each class lose it"), said);
    }

    @Test
    void anotherPrevalenceMovesProbabilitiesByBayesAndLeavesTheSets() throws IOException {
        Path model = Models.classesHeldOut(folder.resolve("run"));
        String csv = "nA,rB [angstrom],rX [angstrom]\n2,1,2\n2,0.5,1.5\n";
        prevalence = OptionalDouble.of(0.1);
        ToolResult result = predict(model, csv);
        // odds e³/9 and e/9
        double first = StrictMath.exp(3) / 9;
        double second = StrictMath.exp(1) / 9;
        assertEquals(
                first / (1 + first),
                result.json().at("/predictions/0/probability").asDouble(),
                1e-12);
        assertEquals(
                second / (1 + second),
                result.json().at("/predictions/1/probability").asDouble(),
                1e-12);
        assertEquals("no", result.json().at("/predictions/1/prediction").asString());
        assertEquals("{yes, it is}", result.json().at("/predictions/0/set").asString());
        assertEquals("{both}", result.json().at("/predictions/1/set").asString());
        assertTrue(String.join(" ", result.lines()).contains("probabilities moved"));
    }

    @Test
    void aPrevalenceNeedsClassesAndTheirBaseRate() throws IOException {
        prevalence = OptionalDouble.of(0.1);
        String numbers =
                refusal(
                        Models.regression(folder.resolve("run")),
                        "rA [angstrom]\n1.5\n",
                        Optional.empty());
        assertTrue(numbers.contains("this model predicts numbers"), numbers);
        String none =
                refusal(
                        Models.classes(folder.resolve("other")),
                        "formula\nCaTiO3\n",
                        Optional.empty());
        assertTrue(none.contains("how frequent its classes were"), none);
    }

    @Test
    void inputsOfPerovskitesAreComputedFromFormulas() throws IOException {
        Path model = Models.classes(folder.resolve("run"));
        ToolResult result = predict(model, "formula\nCaTiO3\nNaCl\nSrSnO3\nCsPbI3\nperovskite\n");
        List<String> rows = table.lines().skip(1).toList();
        // Shannon: Ti4+ 0.605, O2- 1.40 angstrom; log-odds 3 - 2·(1.4/0.605 - 2) = 2.37.
        assertTrue(rows.get(0).startsWith("CaTiO3,\"yes, it is\",0.9146"), rows.get(0));
        assertTrue(rows.get(1).startsWith("NaCl,,,,,false,missing:nA;missing:rB;"), rows.get(1));
        assertTrue(rows.get(2).endsWith("unseen-element"), rows.get(2));
        assertTrue(rows.get(3).endsWith("unseen-anion;unseen-element"), rows.get(3));
        assertEquals(1, result.json().required("refusals").required("no chemical formula").asInt());
        assertTrue(
                result.lines()
                        .contains(
                                "note  nA, rB, rX are computed from the column formula (charges,"
                                        + " Shannon radii)"));
    }

    @Test
    void inputsOfHybridsAreComputedFromFormulas() throws IOException {
        Path model = Models.classes(folder.resolve("run"));
        predict(model, "formula\nMAPbI3\nMAPbBr2I\nMACl\n");
        List<String> rows = table.lines().skip(1).toList();
        // Shannon: Pb2+ 1.19, I- 2.20 angstrom; log-odds 3 - 2·(2.20/1.19 - 1) = 1.3025.
        assertTrue(rows.get(0).startsWith("MAPbI3,\"yes, it is\",0.7862"), rows.get(0));
        // Br- 1.96, so rX is 2.04 on the mean; log-odds 3 - 2·(2.04/1.19 - 1) = 1.5714.
        assertTrue(rows.get(1).startsWith("MAPbBr2I,\"yes, it is\",0.8279"), rows.get(1));
        assertTrue(rows.get(2).startsWith("MACl,,,,,false,missing:nA;"), rows.get(2));
    }

    @Test
    void fileIsWrittenWholeAndTheDataFileIsNeverReplaced() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        Path out = folder.resolve("new").resolve("out.csv");
        ToolResult result = run(model, "rA [angstrom]\n1.5\n", Optional.of(out), Optional.empty());
        assertEquals("", table);
        assertEquals(
                "rA [angstrom],prediction,lower,upper,in_domain,reason\n1.5,4,3.5,4.5,true,\n",
                Files.readString(out));
        try (var files = Files.list(out.getParent())) {
            assertEquals(List.of(out), files.toList());
        }
        assertTrue(result.complete());
        Path data = folder.resolve("data.csv");
        assertThrows(
                DatasetException.class,
                () -> run(model, "rA [angstrom]\n1.5\n", Optional.of(data), Optional.empty()));
        assertEquals("rA [angstrom]\n1.5\n", Files.readString(data));
    }

    @Test
    void stoppedWorkKeepsTheRowsSoFar() throws IOException {
        Path model = Models.regression(folder.resolve("run"));
        Path data = Files.writeString(folder.resolve("d.csv"), "rA [angstrom]\n1.5\n");
        StringBuilder out = new StringBuilder();
        PredictRequest request =
                new PredictRequest(
                        model,
                        data.toString(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty());
        ToolResult result = Predict.run(request, out, Progress.NONE, () -> true);
        assertFalse(result.complete());
        assertTrue(result.lines().contains("Stopped after 0 of 1 row; the rows so far are kept."));
        assertEquals(1, out.toString().lines().count());
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("model.json"), "{\"schema\": \"other\"}");
        String other = refusal(text, "rA\n1\n", Optional.empty());
        assertTrue(other.contains("this is no model file"), other);
        String nothing = refusal(folder.resolve("nowhere"), "rA\n1\n", Optional.empty());
        assertTrue(nothing.contains("nowhere: there is no such file"), nothing);
        Files.writeString(text, "not even JSON");
        assertTrue(refusal(text, "rA\n1\n", Optional.empty()).contains("this is no model file"));
        Files.writeString(text, "{\"schema\": \"descry-model/1\", \"kind\": \"regression\"}");
        assertTrue(refusal(text, "rA\n1\n", Optional.empty()).contains("this is no model file"));
    }

    private ToolResult predict(Path model, String csv) throws IOException {
        return run(model, csv, Optional.empty(), Optional.empty());
    }

    private String refusal(Path model, String csv, Optional<String> prefix) {
        return assertThrows(DatasetException.class, () -> run(model, csv, Optional.empty(), prefix))
                .getMessage();
    }

    private ToolResult run(Path model, String csv, Optional<Path> out, Optional<String> prefix)
            throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), csv);
        StringBuilder text = new StringBuilder();
        PredictRequest request =
                new PredictRequest(model, data.toString(), out, prefix, prevalence);
        ToolResult result = Predict.run(request, text, Progress.NONE, () -> false);
        result.lines().forEach(line -> assertTrue(line.length() <= 80 || line.contains("/"), line));
        table = text.toString();
        return result;
    }
}
