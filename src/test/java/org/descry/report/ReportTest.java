package org.descry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FILES =
            List.of("results.json", "model.json", "ranking.csv", "baselines.json");

    @TempDir Path directory;

    @Test
    void thePageHoldsEverySectionOfAClassification() throws IOException {
        String page = page("sample");
        for (String id :
                List.of(
                        "sentences",
                        "formula",
                        "front",
                        "baselines",
                        "quality",
                        "chance",
                        "map",
                        "funnel",
                        "ranking",
                        "notes",
                        "folds",
                        "provenance",
                        "roc",
                        "calibration")) {
            assertTrue(page.contains("id=\"" + id + "\""), "the page lacks " + id);
        }
        assertFalse(page.contains("id=\"parity\""));
    }

    @Test
    void aRegressionWithoutScreeningShowsOnlyWhatItHas() throws IOException {
        String page = page("sample-regression");
        assertTrue(page.contains("id=\"parity\""));
        for (String id : List.of("map", "funnel", "ranking", "chance", "folds")) {
            assertFalse(page.contains("<section id=\"" + id + "\""), "the page shows " + id);
            assertFalse(page.contains("href=\"#" + id + "\""), "the contents name " + id);
        }
        assertTrue(page.contains("Nothing beyond chance was found"));
        assertTrue(page.contains("it comes with validate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/front/5/cv/balanced_accuracy",
                "/front/5/train/log_loss",
                "/front/5/coefficients/0",
                "/front/5/intercept",
                "/baselines/0/test/balanced_accuracy",
                "/baselines/2/all/mcc",
                "/folds/3/error",
                "/permutation/p",
                "/permutation/observed",
                "/test_summary/balanced_accuracy/lower",
                "/test_summary/difference/value",
                "/figures/calibration/2/observed",
                "/figures/roc/0/auc",
                "/figures/map/candidates/0/probability",
                "/rows/base_rate",
                "/seconds/wall"
            })
    void aNumberChangedInTheResultsIsFoundOnThePage(String pointer) throws IOException {
        copy("sample");
        Path file = directory.resolve("results.json");
        ObjectNode results = (ObjectNode) JSON.readTree(Files.readString(file));
        int cut = pointer.lastIndexOf('/');
        var parent = results.at(pointer.substring(0, cut));
        String key = pointer.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.put(key, 0.577215);
        } else {
            ((tools.jackson.databind.node.ArrayNode) parent)
                    .set(Integer.parseInt(key), JSON.valueToTree(0.577215));
        }
        assertFalse(html().contains(shown(pointer)), "the sample holds the number already");
        Files.writeString(file, results.toString());
        assertTrue(html().contains(shown(pointer)), pointer + " does not reach the page");
    }

    private static String shown(String pointer) {
        return pointer.endsWith("base_rate") ? "57.7 %" : "0.577";
    }

    @Test
    void aNumberChangedInTheRankingIsFoundOnThePage() throws IOException {
        copy("sample");
        Path file = directory.resolve("ranking.csv");
        String table = Files.readString(file);
        String first = table.split("\n")[1];
        String probability = first.split(",")[17];
        Files.writeString(file, table.replace(probability, "0.577215"));
        assertTrue(html().contains("\"0.577215\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample-regression"})
    void thePageRefersToNothingOutsideButDois(String sample) throws IOException {
        String page = page(sample);
        Matcher reference =
                Pattern.compile("(?i)(?:src|href|action|data|poster)\\s*=\\s*[\"']([^\"']*)")
                        .matcher(page);
        while (reference.find()) {
            String to = reference.group(1);
            assertTrue(
                    to.startsWith("#")
                            || to.startsWith("https://doi.org/10.")
                            || to.equals("data:,"),
                    to);
        }
        assertFalse(page.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!\\))").matcher(page).find());
        String without =
                page.replace("http://www.w3.org/2000/svg", "").replace("https://doi.org/", "");
        assertFalse(without.contains("http://") || without.contains("https://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample-regression"})
    void twoReportsOfOneRunAreEqual(String sample) throws IOException {
        copy(sample);
        assertEquals(html(), html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes", "features", "sentences", "rashomon", "folds", "test_summary", "baselines",
                "permutation", "funnel", "figures", "counts", "limits", "seconds", "backend",
                "provenance"
            })
    void aSectionThatIsNullOrAbsentLeavesThePageWhole(String key) throws IOException {
        copy("sample");
        Path file = directory.resolve("results.json");
        ObjectNode results = (ObjectNode) JSON.readTree(Files.readString(file));
        results.putNull(key);
        Files.writeString(file, results.toString());
        String withNull = html();
        results.remove(key);
        Files.writeString(file, results.toString());
        String hash = "[0-9a-f]{64}|value=\"[0-9]+\" title=\"[0-9]+\">[^<]*";
        assertEquals(withNull.replaceAll(hash, ""), html().replaceAll(hash, ""));
        assertTrue(withNull.contains("</html>"));
        assertFalse(Pattern.compile("\\bNaN\\b").matcher(withNull).find());
        assertFalse(withNull.contains(">null<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"results.json", "model.json", "ranking.csv"})
    void aMissingFileIsNamed(String name) throws IOException {
        copy("sample");
        Files.delete(directory.resolve(name));
        var refused = assertThrows(IllegalArgumentException.class, () -> Report.write(directory));
        assertTrue(refused.getMessage().contains(name + " is missing"), refused.getMessage());
        assertFalse(Files.exists(directory.resolve("report.html")));
    }

    @Test
    void damagedResultsAreRefusedWithTheirLine() throws IOException {
        copy("sample");
        Files.writeString(directory.resolve("results.json"), "{\n\"schema\": oops\n}");
        var refused = assertThrows(IllegalArgumentException.class, () -> Report.write(directory));
        assertTrue(refused.getMessage().contains("results.json, line 2"), refused.getMessage());
    }

    @Test
    void textOfTheFilesCannotBecomeMarkup() throws IOException {
        copy("sample");
        Path file = directory.resolve("results.json");
        String bad = "<script>alert(1)</script>";
        ObjectNode results = (ObjectNode) JSON.readTree(Files.readString(file));
        results.put("title", bad);
        ((ObjectNode) results.at("/front/5/features/0")).put("mathml", bad).put("formula", bad);
        ((ObjectNode) results.at("/figures/map/rows/0")).put("label", bad);
        ((ObjectNode) results.at("/provenance/data")).put("doi", "10.1/\"><script>alert(1)");
        Files.writeString(file, results.toString());
        Path ranking = directory.resolve("ranking.csv");
        Files.writeString(ranking, Files.readString(ranking).replace("ABX3", bad));
        assertFalse(html().contains("<script>alert"));
    }

    @Test
    void aRunOfManyRowsStaysReadableAndSaysWhatItLeavesOut() throws IOException {
        copy("sample-regression");
        Path file = directory.resolve("results.json");
        ObjectNode results = (ObjectNode) JSON.readTree(Files.readString(file));
        var parity = ((ObjectNode) results.at("/figures")).putArray("parity");
        for (int i = 0; i < 12_000; i++) {
            parity.addObject().put("observed", i * 1e-3).put("predicted", i * 1e-3 + 0.25);
        }
        Files.writeString(file, results.toString());
        String page = html();
        assertTrue(page.contains("Shown are 1500 of 12\u202f000 rows"));
        assertTrue(page.length() < 600_000, "length " + page.length());
    }

    @Test
    void thePageIsSmall() throws IOException {
        assertTrue(page("sample").length() < 300_000);
        List<String> drawings = new ArrayList<>();
        Matcher svg = Pattern.compile("(?s)<svg class=\"plot\".*?</svg>").matcher(page("sample"));
        while (svg.find()) {
            drawings.add(svg.group());
        }
        assertEquals(5, drawings.size());
        assertTrue(drawings.stream().allMatch(d -> d.length() < 60_000 && d.contains("<text")));
    }

    private String page(String sample) throws IOException {
        copy(sample);
        return html();
    }

    private String html() throws IOException {
        Path file = Report.write(directory);
        assertEquals(directory.resolve("report.html"), file);
        return Files.readString(file);
    }

    private void copy(String sample) throws IOException {
        for (String name : FILES) {
            try (InputStream in = ReportTest.class.getResourceAsStream(sample + "/" + name)) {
                if (in != null) {
                    Files.write(directory.resolve(name), in.readAllBytes());
                }
            }
        }
    }
}
