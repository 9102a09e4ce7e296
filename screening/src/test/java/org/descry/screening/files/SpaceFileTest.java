package org.descry.screening.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.ranking.RankOrder;
import org.descry.screening.spaces.Position;
import org.descry.screening.spaces.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceFileTest {

    private static final String WHOLE =
            """
            templates: ["A B X3", "A2 B B' X6"]
            sites:
              A: alkali + alkaline-earth
              B: metals - [Tc, Pm]
              B': metals
              X: [O, F]
            constraints:
              - charge-neutral
              - electronegativity-order
              - {exclude: [radioactive, toxic, noble-gas, Eu]}
              - window: "0.41 < mu"
              - radius-order
              - not-in-data
            top: 25
            rank: lowest
            """;

    @Test
    void wholeFileIsRead() {
        SpaceFile file = parse(WHOLE);
        assertEquals(List.of(Template.ABX3, Template.A2BB_X6), file.space().templates());
        assertEquals(List.of(Element.O, Element.F), file.space().site(Position.X).elements());
        assertEquals(
                List.of(
                        "charge-neutral",
                        "electronegativity-order",
                        "exclude radioactive, toxic, noble-gas, Eu",
                        "window 0.41 < mu",
                        "radius-order",
                        "not-in-data"),
                file.constraints().stream().map(Constraint::name).toList());
        assertEquals(25, file.top());
        assertEquals(Optional.of(RankOrder.LOWEST), file.rank());
    }

    @Test
    void neutralityMayNameASetOfStates() {
        SpaceFile file = parse(WHOLE.replace("- charge-neutral", "- charge-neutral: smact14"));
        assertEquals("charge-neutral smact14", file.constraints().get(0).name());
    }

    @Test
    void keysThatMayBeMissingHaveDefaults() {
        SpaceFile file = parse("templates: ABX3\nsites: {A: Cs, B: [Pb, Sn], X: halogens}\n");
        assertEquals(SpaceFile.DEFAULT_TOP, file.top());
        assertEquals(List.of(), file.constraints());
        assertEquals(Optional.empty(), file.rank());
    }

    @Test
    void valuesAreRankedLowestFirstAndClassesLikeliestFirst() {
        String space = "templates: ABX3\nsites: {A: Cs, B: Pb, X: I}\n";
        SpaceFile silent = parse(space);
        assertEquals(RankOrder.LOWEST, silent.settings(Kind.REGRESSION).order());
        assertEquals(RankOrder.HIGHEST, silent.settings(Kind.CLASSIFICATION).order());
        SpaceFile highest = parse(space + "rank: highest\n");
        assertEquals(RankOrder.HIGHEST, highest.settings(Kind.REGRESSION).order());
        SpaceFile lowest = parse(space + "rank: lowest\n");
        DatasetException e =
                assertThrows(DatasetException.class, () -> lowest.settings(Kind.CLASSIFICATION));
        assertTrue(e.getMessage().startsWith("space.yaml: key \"rank\""), e.getMessage());
    }

    @Test
    void spaceIsSaidInWords() {
        assertEquals(
                "A B X3 with A = Cs, B = [Pb, Sn], X = halogens",
                parse("templates: ABX3\nsites: {A: Cs, B: [Pb, Sn], X: halogens}\n")
                        .space()
                        .text());
    }

    @Test
    void blockOfAStudyIsRead() {
        SettingsNode study =
                SettingsNode.parse(
                        "study.yaml",
                        "name: x\nscreen:\n  templates: ABX3\n  sites: {A: Cs, B: Pb, X: I}\n  tip: 3\n");
        SettingsNode block = study.mapping().get("screen");
        DatasetException e = assertThrows(DatasetException.class, () -> SpaceFile.of(block));
        assertEquals(
                "study.yaml, line 5: key \"screen.tip\": is not a known key (did you mean \"top\"?)"
                        + "; expected one of templates, sites, constraints, top, rank, wanted, failures",
                e.getMessage());
    }

    @Test
    void whatIsWantedDecidesTheOrderAndTheBound() {
        SpaceFile file = wanted("wanted: \"< 400 meV\"\n");
        assertEquals(Optional.of(RankOrder.LOWEST), file.rank());
        assertEquals(0.1, file.failures());
        TargetColumn target = new TargetColumn("Ea", Unit.parse("eV"), "", "");
        assertEquals(0.4, file.wanted().orElseThrow().in(target), 1e-12);
        assertEquals(3, wanted("wanted: \"> 3\"\n").wanted().orElseThrow().in(target));
        assertEquals(0.25, wanted("failures: 0.25\n").failures());
    }

    @Test
    void contradictingOrImpossibleWishesAreRefused() {
        refused("wanted: cheap\n", "expected a bound such as");
        refused("wanted: \"< much eV\"\n", "expected a bound such as");
        refused("wanted: \"< 1 eV\"\nrank: highest\n", "wanted asks for the lowest values");
        refused("failures: 10\n", "a share such as 0.1");
        TargetColumn target = new TargetColumn("Ea", Unit.parse("eV"), "", "");
        Wanted length = wanted("wanted: \"< 1 pm\"\n").wanted().orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> length.in(target));
    }

    private static SpaceFile wanted(String line) {
        return SpaceFile.of(
                SettingsNode.parse(
                        "space.yaml", "templates: ABX3\nsites: {A: Cs, B: Pb, X: I}\n" + line));
    }

    private static void refused(String line, String message) {
        DatasetException e = assertThrows(DatasetException.class, () -> wanted(line));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void perovskiteSpaceIsTheDocumentedPool() {
        SpaceFile file = SpaceFile.perovskites();
        assertEquals(
                List.of("O", "F", "Cl", "Br", "I"),
                file.space().site(Position.X).elements().stream().map(Element::symbol).toList());
        // 6 alkali metals, 6 alkaline earths, 15 lanthanides, Y Ag Tl Cd Pb Bi
        assertEquals(33, file.space().site(Position.A).elements().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top: 25                | mixing: {A: {elements: 2}} | 14 | \"mixing\": is not in this version",
                "top: 25                | tops: 25                  | 14 | did you mean \"top\"",
                "top: 25                | top: 0                    | 14 | a whole number from 1 to 1000000",
                "top: 25                | top: many                 | 14 | is \"many\"; expected a number",
                "top: 25                | rank: lowest              | 15 | \"rank\" comes twice",
                "rank: lowest           | rank: best                | 15 | lowest or highest",
                "A: alkali +            | A: alkalis + Xx + | 3 | \"sites.A\": \"Xx\" is neither an element nor a group",
                "B': metals             | C: metals                 | 5  | \"sites.C\": is no site of the templates",
                "A2 B B' X6             | A2 B X6                   | 1  | template \"A2 B X6\" is not one of",
                "- charge-neutral       | - charge-neutrl           | 8  | did you mean \"charge-neutral\"",
                "- charge-neutral       | - charge-neutral: icsd    | 8  | no set of oxidation states 'icsd'",
                "- charge-neutral       | - exclude                 | 8  | needs a value",
                "- charge-neutral       | - stability               | 8  | is not in this version",
                "noble-gas, Eu          | noble-gas, Ex             | 10 | \"Ex\" is neither",
                "0.41 < mu              | 0.41 < my                 | 11 | no column \"my\" (did you mean \"mu\"?)",
                "0.41 < mu              | 0.41 mu                   | 11 | is not a window",
                "0.41 < mu              | rA < mu                   | 11 | different units (angstrom and none)",
                "window:                | windows:                  | 11 | did you mean \"window\"",
                "X: [O, F]              | X: []                     | 6  | is an empty list",
                "X: [O, F]              | X:                        | 6  | \"sites.X\": is empty",
                "X: [O, F]              | X: {O: 1}                 | 6  | is not a single value",
                "X: [O, F]              | X: [O, F                  | 7  | is not YAML"
            })
    void whatIsWrongIsSaidWithLineKeyAndExpectation(
            String old, String replacement, int line, String message) {
        DatasetException e =
                assertThrows(DatasetException.class, () -> parse(WHOLE.replace(old, replacement)));
        assertTrue(e.getMessage().startsWith("space.yaml, line " + line + ": "), e.getMessage());
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertTrue(e.getMessage().contains("; expected "), e.getMessage());
    }

    @Test
    void missingSiteIsNamed() {
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () -> parse("templates: ABX3\nsites: {A: Cs, X: I}\n"));
        assertTrue(e.getMessage().contains("site B has no list"), e.getMessage());
    }

    @Test
    void missingKeyIsNamed() {
        DatasetException e = assertThrows(DatasetException.class, () -> parse("templates: ABX3\n"));
        assertTrue(e.getMessage().contains("key \"sites\" is missing"), e.getMessage());
    }

    @Test
    void missingEmptyAndBinaryFilesAreRefused(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
        Path missing = folder.resolve("missing.yaml");
        for (Path file : List.of(empty, binary, missing)) {
            DatasetException e = assertThrows(DatasetException.class, () -> SpaceFile.read(file));
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }

    private static SpaceFile parse(String text) {
        return SpaceFile.of(SettingsNode.parse("space.yaml", text));
    }
}
