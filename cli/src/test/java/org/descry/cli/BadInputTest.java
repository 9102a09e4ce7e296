package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong files, given to the real command line: each is refused with one clear message that says
 * where, what, and what was expected; nothing is printed to stdout, nothing is half-written.
 */
final class BadInputTest {

    /** A table with which nothing is wrong. */
    private static final String GOOD =
            """
            r [angstrom],E (eV),name,y
            1,2,a,3.1
            2,1,b,1.9
            3,5,c,8.2
            4,4,d,7.7
            5,9,e,14.1
            6,7,f,13.2
            """;

    /** A study with which nothing is wrong. */
    private static final String STUDY =
            """
            name: small
            data: table.csv
            target: {column: y, kind: regression}
            features: [r, E]
            search: {methods: [exhaustive], operators: ["+", "*"], max-complexity: 3, dimension: 1}
            validation: {folds: 3, permutations: 9}
            seed: 1
            """;

    /** A space with which nothing is wrong. */
    private static final String SPACE =
            """
            templates: ["A B X3"]
            sites: {A: [Ca, Sr, Ba], B: [Ti, Zr], X: [O]}
            constraints: [charge-neutral]
            top: 3
            """;

    /** Holds finished runs, made once. */
    @TempDir private static Path runs;

    @TempDir private Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("an empty file", "", List.of("empty")),
                arguments("only a header", "a,y\n", List.of("no rows", "expected")),
                arguments("one row", "a,y\n1,2\n", List.of("expected")),
                arguments(
                        "text among numbers",
                        GOOD.replace("3,5", "3,five"),
                        List.of("line 4", "column E", "five", "expected a number")),
                arguments(
                        "a header twice",
                        GOOD.replace("E (eV)", "r [pm]"),
                        List.of("line 1", "column r", "expected")),
                arguments(
                        "a unit nobody knows",
                        GOOD.replace("angstrom", "angstrm"),
                        List.of("line 1", "angstrm", "expected")),
                arguments(
                        "no such target",
                        GOOD.replace(",y", ",z"),
                        List.of("table.csv", "y", "expected one of r, E, name, z")),
                arguments(
                        "a target of one value",
                        GOOD.replaceAll(",[0-9.]+\n", ",1\n"),
                        List.of("column y", "expected")),
                arguments(
                        "a target of text with three classes",
                        GOOD.replace("y\n", "z\n").replace("name", "y"),
                        List.of("column y", "classes", "expected two classes")),
                arguments(
                        "a cell too many",
                        GOOD.replace("4,4,", "4,4,4,"),
                        List.of("line 5", "expected")),
                arguments(
                        "a cell too few",
                        GOOD.replace("4,4,", "4,"),
                        List.of("line 5", "expected")),
                arguments(
                        "a quote without end",
                        GOOD.replace("4,4,", "4,\"4,"),
                        List.of("line 5", "quote")),
                arguments("no text at all", "\u0000\u0001PNG\u0000\n\u0000", List.of("text")),
                arguments(
                        "only missing values",
                        GOOD.replaceAll("\n\\d[^\n]*", "\n,,,"),
                        List.of("expected")),
                arguments(
                        "fewer rows than a model needs",
                        "a,b,y\n1,2,3\n2,3,5\n3,1,4\n",
                        List.of("3 usable training rows", "at least 5")));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("tables")
    void tableIsRefusedByDiscover(String what, String table, List<String> parts)
            throws IOException {
        Path file = write("table.csv", table);
        refused(parts, "discover", "--data", file.toString(), "--target", "y", "--out", out());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("tables")
    void tableIsRefusedByScore(String what, String table, List<String> parts) throws IOException {
        if (what.startsWith("fewer rows") || what.startsWith("only missing")) {
            return; // one formula needs three rows, and only those it reads must be there
        }
        Path file = write("table.csv", table);
        String formula = table.startsWith("a") ? "a" : "r*E";
        refused(parts.subList(0, 1), "score", formula, "--data", file.toString(), "--target", "y");
    }

    /** Two tasks of three rows each, and weights. */
    private static final String ROWS =
            """
            r [angstrom],E (eV),lab,w,y
            1,2,a,1,3.1
            2,1,a,2,1.9
            3,5,a,1,8.2
            4,4,b,0,7.7
            5,9,b,1,14.1
            6,7,b,1,13.2
            """;

    static Stream<Arguments> rowColumns() {
        return Stream.of(
                arguments(
                        "a negative weight",
                        ROWS.replace("b,0,", "b,-2,"),
                        "--weights w",
                        List.of("line 5", "column w", "-2 is negative", "a weight of 0 or more")),
                arguments(
                        "weights of zero only",
                        ROWS.replaceAll("([ab]),\\d,", "$1,0,"),
                        "--weights w",
                        List.of("column w", "0 in every usable row", "weights above 0")),
                arguments(
                        "weights of text",
                        ROWS,
                        "--weights lab",
                        List.of("column lab", "text", "numbers")),
                arguments("the target as weights", ROWS, "--weights y", List.of("is the target")),
                arguments("no such weights", ROWS, "--weights weight", List.of("no column", "w")),
                arguments("no such tasks", ROWS, "--tasks labs", List.of("no column", "lab")),
                arguments("the target as tasks", ROWS, "--tasks y:offset", List.of("the target")),
                arguments(
                        "the tasks as a feature",
                        ROWS,
                        "--tasks w --features r,w",
                        List.of("column w", "task", "other columns")),
                arguments(
                        "tasks too small for coefficients of their own",
                        ROWS.replace("2,1,a", "2,1,b"),
                        "--tasks lab --dimension 1",
                        List.of(
                                "column lab",
                                "task a has 2 usable training rows",
                                "at least 3 in every task for dimension 1",
                                "--tasks lab:offset")),
                arguments(
                        "a task of one row",
                        ROWS.replace("2,1,a", "2,1,b").replace("3,5,a", "3,5,b"),
                        "--tasks lab:offset --dimension 1",
                        List.of("task a has 1 usable training row;", "at least 2 in every task")));
    }

    @Test
    void physicsIsRefusedForClasses() throws IOException {
        Path file =
                write("table.csv", GOOD.replaceAll(",[0-9.]+\n", ",1\n").replace(",c,1", ",c,0"));
        for (String option : List.of("--physics=positive")) {
            CommandLineRun run =
                    CommandLineRun.of(
                            "discover",
                            "--data",
                            file.toString(),
                            "--target",
                            "y",
                            option,
                            "--out",
                            out());
            assertEquals(ExitCode.WRONG_USAGE, run.code(), run.err());
            assertTrue(run.err().contains("y has two classes"), run.err());
            assertEquals("", run.out());
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("rowColumns")
    void columnOfTasksOrWeightsIsRefused(
            String what, String table, String options, List<String> parts) throws IOException {
        Path file = write("table.csv", table);
        List<String> arguments = new ArrayList<>(List.of("discover", "--data", file.toString()));
        arguments.addAll(List.of("--target", "y", "--kind", "regression", "--out", out()));
        arguments.addAll(List.of(options.split(" ")));
        refused(parts, arguments.toArray(String[]::new));
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        refused(
                List.of("nowhere.csv"),
                "discover",
                "--data",
                folder.resolve("nowhere.csv").toString(),
                "--target",
                "y",
                "--out",
                out());
        refused(
                List.of("builtin:perovskites", "abx3-formability"),
                "discover",
                "--data",
                "builtin:perovskites",
                "--target",
                "y",
                "--out",
                out());
        refused(
                List.of(folder.toString()),
                "discover",
                "--data",
                folder.toString(),
                "--target",
                "y",
                "--out",
                out());
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                arguments("r // E", List.of("^", "r // E")),
                arguments("(r + 1", List.of("^", "(r + 1")),
                arguments("", List.of("formula")),
                arguments("r * q", List.of("q", "r, E")),
                arguments("r + E", List.of("angstrom", "eV")),
                arguments("tan(r)", List.of("tan")));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("formulas")
    void formulaIsRefused(String formula, List<String> parts) throws IOException {
        Path file = write("table.csv", GOOD);
        refused(parts, "score", formula, "--data", file.toString(), "--target", "y");
    }

    static Stream<Arguments> studies() {
        return Stream.of(
                arguments("an empty file", "", List.of("empty")),
                arguments("no YAML", "name: [a\ndata: }", List.of("line")),
                arguments(
                        "a key nobody knows",
                        STUDY.replace("seed: 1", "sed: 1"),
                        List.of("line 7", "sed", "seed")),
                arguments(
                        "a key of a later version",
                        STUDY + "suggest: w\n",
                        List.of("line 8", "suggest", "not in this version")),
                arguments(
                        "tasks without a column",
                        STUDY + "tasks: {offset-only: true}\n",
                        List.of("line 8", "column")),
                arguments(
                        "neither yes nor no",
                        STUDY + "tasks: {column: name, offset-only: maybe}\n",
                        List.of("line 8", "maybe", "true or false")),
                arguments(
                        "a method that does not exist",
                        STUDY.replace("[exhaustive]", "[exhaustive, random]"),
                        List.of("line 5", "random", "exhaustive, evolutionary, or both")),
                arguments(
                        "a number of evolution without it",
                        STUDY.replace("dimension: 1", "dimension: 1, trials: 9"),
                        List.of("line 5", "trials", "methods: [exhaustive]")),
                arguments(
                        "a formula to begin with that cannot be read",
                        STUDY.replace("[exhaustive]", "[evolutionary], start: [r, r//E]"),
                        List.of("line 5", "start", "r//E", "^")),
                arguments(
                        "a formula to begin with of a column that is not there",
                        STUDY.replace("[exhaustive]", "[evolutionary], start: r*q"),
                        List.of("table.csv", "start", "\"q\"", "one of r, E")),
                arguments(
                        "physics that nobody can read",
                        STUDY.replace("dimension: 1", "dimension: 1, physics: [rising in r]"),
                        List.of("line 5", "physics", "rising in r", "increasing in x")),
                arguments(
                        "physics of a column that is not there",
                        STUDY.replace("dimension: 1", "dimension: 1, physics: increasing in q"),
                        List.of("table.csv", "physics", "\"q\"", "one of r, E")),
                arguments(
                        "physics in a unit of another kind",
                        STUDY.replace("dimension: 1", "dimension: 1, physics: above 5 kg"),
                        List.of("table.csv", "above 5 kg")),
                arguments(
                        "a word for a number",
                        STUDY.replace("permutations: 9", "permutations: many"),
                        List.of("line 6", "permutations", "many")),
                arguments(
                        "an impossible value",
                        STUDY.replace("dimension: 1", "dimension: 9"),
                        List.of("line 5", "dimension", "9")),
                arguments(
                        "an operator nobody knows",
                        STUDY.replace("\"*\"", "\"%\""),
                        List.of("line 5", "'%'")),
                arguments("no target", STUDY.replaceAll("target.*\n", ""), List.of("target")),
                arguments(
                        "a feature that is not there",
                        STUDY.replace("[r, E]", "[r, e]"),
                        List.of("table.csv", "\"e\"", "E")),
                arguments(
                        "an element nobody knows",
                        STUDY + "screen:\n" + SPACE.replace("Ti", "Xx").indent(2),
                        List.of("line 10", "Xx")));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("studies")
    void studyIsRefused(String what, String study, List<String> parts) throws IOException {
        write("table.csv", GOOD);
        Path file = write("study.yaml", study);
        refused(parts, "run", file.toString(), "--out", out());
    }

    @Test
    void studyThatIsNeitherThereNorBuiltInIsNamed() {
        refused(List.of("perovskite-formability"), "run", "perovskite");
        refused(List.of("nowhere.yaml"), "run", folder.resolve("nowhere.yaml").toString());
    }

    static Stream<Arguments> spaces() {
        return Stream.of(
                arguments("an empty file", "", List.of("empty")),
                arguments(
                        "no templates",
                        SPACE.replace("templates", "patterns"),
                        List.of("patterns")),
                arguments("a site without a list", SPACE.replace(", X: [O]", ""), List.of("X")),
                arguments(
                        "an element nobody knows",
                        SPACE.replace("Zr", "Xx"),
                        List.of("line 2", "Xx")),
                arguments(
                        "a constraint nobody knows",
                        SPACE.replace("charge-neutral", "charge-neutrl"),
                        List.of("line 3", "charge-neutrl", "charge-neutral")),
                arguments(
                        "a key of a later version",
                        SPACE + "mixing: {A: {elements: 2, step: 0.25}}\n",
                        List.of("line 5", "mixing", "not in this version")));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("spaces")
    void spaceIsRefused(String what, String space, List<String> parts) throws IOException {
        Path model = SmallRun.single(runs);
        Path file = write("space.yaml", space);
        refused(parts, "screen", model.toString(), "--space", file.toString(), "--out", out());
    }

    @Test
    void spaceWhoseCandidatesLackAnInputOfTheModelIsRefused() throws IOException {
        Path model = SmallRun.single(runs);
        Path file = write("space.yaml", SPACE);
        refused(
                List.of("Ebind"),
                "screen",
                model.toString(),
                "--space",
                file.toString(),
                "--out",
                out());
    }

    static Stream<Arguments> modelFiles() {
        return Stream.of(
                arguments("no JSON", "model: {"),
                arguments("other JSON", "{\"schema\": \"something/1\"}"),
                arguments("a list", "[1, 2]"),
                arguments("nothing", ""));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("modelFiles")
    void modelIsRefused(String what, String text) throws IOException {
        Path model = write("model.json", text);
        refused(
                List.of("model.json", "expected the folder of a finished run"),
                "predict",
                model.toString(),
                "--data",
                "builtin:single-atom-diffusion");
        refused(
                List.of("expected the folder of a finished run"),
                "predict",
                folder.resolve("nothing").toString(),
                "--data",
                "builtin:octet-binaries");
    }

    @Test
    void tableWithoutAnInputOfTheModelIsRefused() throws IOException {
        Path model = SmallRun.single(runs);
        Path data = write("new.csv", "Ec (eV)\n4\n");
        Path predicted = folder.resolve("out.csv");
        refused(
                List.of("Ebind"),
                "predict",
                model.toString(),
                "--data",
                data.toString(),
                "--out",
                predicted.toString());
        assertFalse(Files.exists(predicted));
    }

    @Test
    void tableWithAColumnCalledPredictionIsRefused() throws IOException {
        Path model = SmallRun.single(runs);
        Path data = write("new.csv", "Ebind (eV),Ec (eV),prediction\n2,4,1\n");
        refused(
                List.of("column prediction", "--prefix"),
                "predict",
                model.toString(),
                "--data",
                data.toString());
        CommandLineRun prefixed =
                CommandLineRun.of(
                        "predict", model.toString(), "--data", data.toString(), "--prefix", "my_");
        assertEquals(ExitCode.DONE, prefixed.code(), prefixed.err());
        assertTrue(
                prefixed.out().startsWith("Ebind (eV),Ec (eV),prediction,my_prediction,"),
                prefixed.out());
    }

    @Test
    void folderWithoutARunHasNoReport() {
        refused(List.of("results.json"), "report", folder.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private void refused(List<String> parts, String... arguments) {
        List<String> before = files();
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.err() + run.out());
        for (String part : parts) {
            assertTrue(run.err().contains(part), () -> part + " is not in: " + run.err());
        }
        assertEquals("", run.out());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertTrue(run.err().lines().count() <= 4, run.err());
        assertEquals(before, files(), "nothing may be left behind");
    }

    private List<String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            walk.forEach(path -> names.add(folder.relativize(path).toString()));
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
