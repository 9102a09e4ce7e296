package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.Obtained;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Box;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyFileTest {
    private static final String HEAD = "data: own.csv\ntarget: y\n";

    @TempDir Path folder;

    @Test
    void everyKeyIsRead() {
        StudySettings s =
                read(
                        """
                        name: mine
                        data: builtin:abx3-formability
                        target: {column: perovskite, kind: classification, positive: 1}
                        features: [nA, rA]
                        split: {column: is_train}
                        group: A
                        search: {methods: [exhaustive], operators: ["+", log], max-complexity: 5, dimension: 2, sis: 40, free-units: true}
                        validation: {folds: loo, permutations: 19, level: 0.8}
                        screen:
                          templates: ["A B X3"]
                          sites: {A: alkali, B: metals, X: [O]}
                          top: 5
                        seed: 7
                        """);
        assertEquals("mine", s.name());
        assertEquals("builtin:abx3-formability", s.data());
        assertEquals("perovskite", s.target());
        assertEquals(Optional.of(Kind.CLASSIFICATION), s.kind());
        assertEquals(Optional.of("1"), s.positive());
        assertEquals(List.of("nA", "rA"), s.features());
        assertEquals(Optional.of("is_train"), s.split());
        assertEquals(Optional.of("A"), s.group());
        assertEquals(2, s.search().space().allOperators().size());
        assertEquals(OptionalInt.of(5), s.search().space().maxComplexity());
        assertEquals(2, s.search().dimension());
        assertEquals(OptionalInt.of(40), s.search().widths().fixed());
        assertTrue(s.search().space().freeUnits());
        assertEquals(FoldPlan.parse("loo"), s.folds());
        assertEquals(19, s.shuffles().first());
        assertEquals(0.8, s.level());
        assertEquals(7, s.seed());
        assertEquals(5, s.space().orElseThrow().top());
    }

    @Test
    void functionsWithConstantsAreReadAndWrittenBack() {
        String text = HEAD + "search: {fit-inside: [exp, \"^-1\", abs]}\n";
        SpaceSettings space = read(text).search().space();
        assertEquals(List.of(Operator.EXP, Operator.INVERSE, Operator.ABS_DIFF), space.fitted());
        assertEquals(space, read(StudyFile.text(read(text))).search().space());
        assertEquals(
                List.of(Operator.EXP),
                read(HEAD + "search: {fit-inside: exp}\n").search().space().fitted());
        assertEquals(List.of(), read(HEAD).search().space().fitted());
    }

    @Test
    void waysToObtainColumnsAreReadAndWrittenBack() {
        StudySettings settings = read(HEAD + "obtained: {\"a b\": dft, c: table}\n");
        assertEquals(Map.of("a b", Obtained.DFT, "c", Obtained.TABLE), settings.obtained());
        assertEquals(settings.obtained(), read(StudyFile.text(settings)).obtained());
        String message =
                assertThrows(DatasetException.class, () -> read(HEAD + "obtained: {c: guess}\n"))
                        .getMessage();
        assertTrue(message.contains("composition, table, experiment, calculation, DFT"), message);
    }

    @Test
    void tasksAndWeightsAreReadAndWrittenBack() {
        String text = HEAD + "tasks: {column: lab, offset-only: true}\nweights: w\n";
        RowSettings rows = read(text).rows();
        assertEquals(Optional.of(new RowSettings.Tasks("lab", true)), rows.tasks());
        assertEquals(Optional.of("w"), rows.weights());
        assertEquals(rows, read(StudyFile.text(read(text))).rows());
        RowSettings.Tasks own = read(HEAD + "tasks: lab\n").rows().tasks().orElseThrow();
        assertEquals(new RowSettings.Tasks("lab", false), own);
        assertEquals("lab:offset", RowSettings.Tasks.parse("lab:offset").text());
        assertEquals(RowSettings.NONE, read(HEAD).rows());
    }

    @Test
    void requiredColumnsAndTheBoxAreReadAndWrittenBack() {
        String search = "search: {require: [a, b], box: {a: 30..120 pm, 'b x': -1.5..2}}\n";
        SearchSettings read = read(HEAD + search).search();
        assertEquals(List.of("a", "b"), read.space().required());
        assertEquals(Box.parse("a=30..120 pm,b x=-1.5..2"), read.space().box());
        assertEquals(read, read(StudyFile.text(read(HEAD + search))).search());
        assertEquals(
                List.of("a"), read(HEAD + "search: {require: a}\n").search().space().required());
    }

    @Test
    void evolutionAndPhysicsAreReadAndWrittenBack() {
        String search =
                "search: {methods: [exhaustive, evolutionary], trials: 500, max-constants: 2, stop-error: 20 meV,"
                        + " start: [a/b, \"log(a + 1.5); `b x`\"],"
                        + " physics: [increasing in a, \"below 10 eV; y = 0 at a = inf\"]}\n";
        SearchSettings read = read(HEAD + search).search();
        EvolutionSettings evolution = read.evolution();
        assertEquals(EvolutionSettings.Method.BOTH, evolution.method());
        assertEquals(OptionalLong.of(500), evolution.trials());
        assertEquals(2, evolution.maxConstants());
        assertEquals("20 meV", evolution.stopError().orElseThrow().text());
        assertEquals(EvolutionSettings.parseStart("a/b; log(a + 1.5); `b x`"), evolution.start());
        assertEquals(
                List.of("increasing in a", "below 10 eV", "y = 0 at a = inf"),
                evolution.physics().text());
        assertEquals(read, read(StudyFile.text(read(HEAD + search))).search());
        for (String methods : List.of("exhaustive", "evolutionary", "[evolutionary, exhaustive]")) {
            String text = HEAD + "search: {methods: %s}\n".formatted(methods);
            assertEquals(read(text).search(), read(StudyFile.text(read(text))).search());
        }
        assertEquals(
                EvolutionSettings.Method.EVOLUTIONARY,
                read(HEAD + "search: {methods: evolutionary}\n").search().evolution().method());
    }

    @Test
    void modelsOfEvolutionAreAsLargeAsSoManyFeaturesOfTheLargestComplexity() {
        assertEquals(Optional.empty(), largest(""));
        assertEquals(Optional.of(17), largest("search: {max-complexity: 5, dimension: 3}\n"));
        assertEquals(Optional.of(100), largest("search: {max-complexity: 50, dimension: 3}\n"));
    }

    private Optional<Integer> largest(String search) {
        Runs.noise(1, 12, 3, false).write(folder.resolve("own.csv"));
        StudySettings s = read(HEAD + search);
        OptionalInt largest =
                s.discovery(StudyRows.of(Study.read(s.data()), s)).search().evolution().largest();
        return largest.isPresent() ? Optional.of(largest.getAsInt()) : Optional.empty();
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        StudySettings s = read(HEAD);
        assertEquals("study", s.name());
        assertEquals(folder.resolve("own.csv").toString(), s.data());
        assertEquals(StudySettings.defaultSearch(), s.search());
        assertEquals(FoldPlan.parse("10"), s.folds());
        assertEquals(99, s.shuffles().first());
        assertEquals(1, s.seed());
    }

    @Test
    void theBuiltInStudyIsTheOneOfThePaper() {
        StudySettings s = StudyFile.read("perovskite-formability");
        assertEquals(List.of("nA", "nB", "nX", "rA", "rB", "rX"), s.features());
        assertEquals(OptionalInt.of(7), s.search().space().maxComplexity());
        assertEquals(3, s.search().dimension());
        assertEquals(99, s.shuffles().first());
        assertEquals(100, s.space().orElseThrow().top());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // unknown keys
                "permutations: 9          | 3 | permutations      | not a known key",
                "sead: 1                  | 3 | sead              | did you mean",
                "search: {operator: [+]}  | 3 | search.operator   | operators",
                "target: {colum: y}       | 3 | target            | twice",
                // wrong types
                "search: fast             | 3 | search            | keys with values",
                "features: {a: b}         | 3 | features          | a word",
                "seed: one                | 3 | seed              | a number",
                "validation: {level: high}| 3 | validation.level  | a number",
                // impossible values
                "search: {dimension: 6}   | 3 | search.dimension  | 1 to 5",
                "search: {max-complexity: 0} | 3 | search.max-complexity | whole number",
                "search: {sis: 0}         | 3 | search.sis        | whole number",
                "search: {operators: [foo]} | 3 | search.operators | operator",
                "search: {free-units: perhaps} | 3 | search.free-units | true or false",
                "search: {fit-inside: [exp, '*']} | 3 | search.fit-inside | functions such as exp, log",
                "validation: {folds: 1}   | 3 | validation.folds  | loo",
                "validation: {permutations: -1} | 3 | validation.permutations | whole number",
                "validation: {level: 1.5} | 3 | validation.level  | between 0 and 1",
                "seed: 1.5                | 3 | seed              | whole number",
                // not in this version
                "suggest: ei              | 3 | suggest           | not in this version",
                "search: {methods: [random]} | 3 | search.methods | exhaustive, evolutionary, or both",
                "search: {box: {a: 1}}    | 3 | search.box.a      | a range such as",
                "search: {require: [a, a]} | 3 | search.require   | different columns",
                "search: {require: a, forbid: a} | 3 | search.require | not forbidden",
                "search: {rung: 0}        | 3 | search.rung       | 1 to 63",
                "screen: {templates: [\"A B X3\"], mixing: {A: {elements: 2}}} | 3 | screen.mixing | not in this version",
            })
    void aMistakeIsNamedWithFileLineKeyAndWhatIsExpected(
            String line, int number, String key, String expected) {
        String message = refusal(HEAD + line + "\n");
        assertTrue(message.contains("study.yaml"), message);
        assertTrue(message.contains("line " + number), message);
        assertTrue(message.contains('"' + key + '"'), message);
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("Exception"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: own.csv      | target",
                "target: y          | data",
                "''                 | empty",
                "'data: [a'         | not YAML",
                "just words         | keys"
            })
    void anIncompleteFileSaysWhatIsMissing(String text, String part) {
        assertTrue(refusal(text).contains(part), refusal(text));
    }

    @Test
    void aStudyThatIsNotThereNamesTheBuiltInOnes() {
        String message =
                assertThrows(DatasetException.class, () -> StudyFile.read("perovskites"))
                        .getMessage();
        assertTrue(message.contains("perovskite-formability"), message);
    }

    @Test
    void theStudyWrittenByARunGivesTheSameRunAgain() throws IOException {
        Runs.noise(1, 30, 3, true).write(folder.resolve("own table.csv"));
        StudySettings s =
                read(
                        """
                        name: "a \\"quoted\\" name"
                        data: own table.csv
                        target: {column: y, positive: 0}
                        features: [c1, c3]
                        search: {operators: "+,/,^2,^-1", max-complexity: 3, dimension: 2, sis: 5}
                        validation: {folds: 3, permutations: 4, level: 0.75}
                        seed: 11
                        """);
        Path first = Runs.files(s, folder.resolve("first"), 1);
        StudySettings again = StudyFile.read(first.resolve("study.yaml").toString());
        Path second = Runs.files(again, folder.resolve("second"), 1);
        for (String file : Runs.PROMISED) {
            assertEquals(Runs.promised(first, file), Runs.promised(second, file), file);
        }
        assertEquals(
                Files.readString(first.resolve("study.yaml")),
                Files.readString(second.resolve("study.yaml")));
    }

    @Test
    void theBuiltInStudyIsWrittenSoThatItReadsTheSame() {
        StudySettings s = StudyFile.read("perovskite-formability");
        Path file = Runs.write(folder.resolve("again.yaml"), StudyFile.text(s));
        StudySettings again = StudyFile.read(file.toString());
        assertEquals(StudyFile.text(s), StudyFile.text(again));
        assertEquals(s.search(), again.search());
        assertEquals(s.features(), again.features());
    }

    @Test
    void aFinishedDirectoryIsRefusedWithoutForce() throws IOException {
        StudySettings s = small();
        Path out = Runs.files(s, folder.resolve("run"), 1);
        String before = Runs.read(out.resolve("results.json"));
        assertThrows(
                FinishedRunException.class,
                () -> Runs.files(s.withSeed(2), folder.resolve("run"), 1));
        assertEquals(before, Runs.read(out.resolve("results.json")));

        Study.run(s.withSeed(2), Optional.of(out), 1, new Runs.Silent(), true);
        assertEquals(
                2, Runs.json(out.resolve("results.json")).path("provenance").path("seed").asInt());
        assertEquals(List.of("run", "small.csv"), listing());
    }

    @Test
    void aFinishedRunHoldsEveryFile() throws IOException {
        Path out = Runs.files(small(), folder.resolve("run"), 1);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of(
                            "baselines.json",
                            "front.csv",
                            "model.json",
                            "models.csv",
                            "report.html",
                            "results.json",
                            "study.yaml"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void wrongDataLeaveNothingBehind() throws IOException {
        Path data = Runs.write(folder.resolve("small.csv"), "a,y\n1,2\n2,3\n3,x\n");
        StudySettings s = Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0);
        assertThrows(DatasetException.class, () -> Runs.files(s, folder.resolve("out/run"), 1));
        assertFalse(Files.exists(folder.resolve("out/run")));
        assertEquals(List.of(), listing(folder.resolve("out")));
    }

    @Test
    void wrongDataLeaveAnEarlierRunAsItWas() throws IOException {
        Path out = Runs.files(small(), folder.resolve("run"), 1);
        String before = Runs.read(out.resolve("results.json"));
        Path data = Runs.write(folder.resolve("small.csv"), "a,y\n1,2\n2,3\n3,x\n");
        StudySettings wrong = Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0);
        assertThrows(
                DatasetException.class,
                () -> Study.run(wrong, Optional.of(out), 1, new Runs.Silent(), true));
        assertEquals(before, Runs.read(out.resolve("results.json")));
        assertEquals(List.of("run", "small.csv"), listing());
    }

    @Test
    void aRunStoppedBeforeAnythingIsFoundLeavesNothingBehind() throws IOException {
        StudySettings s = small();
        Progress stops = new Stopping();
        assertThrows(
                CancellationException.class,
                () -> Study.run(s, Optional.of(folder.resolve("run")), 1, stops, false));
        assertEquals(List.of("small.csv"), listing());
    }

    private static final class Stopping implements Progress {
        @Override
        public void phase(String name, long total) {}

        @Override
        public void step(long done) {}

        @Override
        public void note(String sentence) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    private StudySettings small() {
        Path data = Runs.noise(2, 20, 2, false).write(folder.resolve("small.csv"));
        return Runs.settings(data, "y", Runs.search("+,/", 3, 1), "2", 2);
    }

    private List<String> listing() throws IOException {
        return listing(folder);
    }

    private static List<String> listing(Path where) throws IOException {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private StudySettings read(String yaml) {
        return StudyFile.read(Runs.write(folder.resolve("study.yaml"), yaml).toString());
    }

    private String refusal(String yaml) {
        return assertThrows(DatasetException.class, () -> read(yaml)).getMessage();
    }
}
