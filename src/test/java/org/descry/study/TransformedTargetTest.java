package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.physics.Physics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Targets whose logarithm is fitted. */
final class TransformedTargetTest {
    @TempDir private Path folder;

    /** y = 10^(a/b + noise) eV, and its logarithm; the last six rows test. */
    private Path table(boolean logarithm) {
        RandomGenerator random = Runs.random(3);
        StringBuilder text =
                new StringBuilder("a,b,train,").append(logarithm ? "logy\n" : "y (eV)\n");
        for (int i = 0; i < 36; i++) {
            double a = 1 + 3 * random.nextDouble();
            double b = 1 + random.nextDouble();
            double y = StrictMath.pow(10, a / b + 0.05 * random.nextGaussian());
            text.append(Numbers.text(a)).append(',').append(Numbers.text(b)).append(',');
            text.append(i < 30 ? "1," : "0,");
            text.append(Numbers.text(logarithm ? StrictMath.log10(y) : y)).append('\n');
        }
        String name = logarithm ? "logarithm.csv" : "plain.csv";
        return Runs.write(folder.resolve(name), text.toString());
    }

    private StudySettings settings(boolean logarithm) {
        StudySettings s =
                Runs.settings(
                        table(logarithm).toString(),
                        logarithm ? "logy" : "y",
                        List.of("a", "b"),
                        Runs.search("+,-,*,/", 4, 1),
                        "5",
                        9);
        return Runs.withSplit(s, "train");
    }

    @Test
    void aTransformGivesWhatATableWithAColumnOfLogarithmsGives() {
        JsonNode one = Runs.results(settings(false).withTransform(Transform.LOG10));
        JsonNode other = Runs.results(settings(true));
        assertEquals(other.path("selected"), one.path("selected"));
        assertEquals(other.path("front").size(), one.path("front").size());
        for (int i = 0; i < other.path("front").size(); i++) {
            JsonNode expected = other.path("front").get(i);
            JsonNode member = one.path("front").get(i);
            for (String same :
                    List.of(
                            "coefficients",
                            "intercept",
                            "train",
                            "cv",
                            "cv_se",
                            "test",
                            "p_value")) {
                assertEquals(expected.path(same), member.path(same), same);
            }
            assertEquals(
                    expected.path("formula").asString().replace("logy", "log10(y)"),
                    member.path("formula").asString());
        }
        assertEquals(other.at("/permutation/p"), one.at("/permutation/p"));
        assertEquals(other.path("nested"), one.path("nested"));
        assertTrue(other.at("/target/transform").isNull());
        assertEquals("log10", one.at("/target/transform").asString());
        assertEquals("eV", one.at("/target/unit").asString());
        assertEquals("decades", one.at("/figures/error_unit").asString());
    }

    @Test
    void figuresShowTheTargetItself() {
        JsonNode results = Runs.results(settings(false).withTransform(Transform.LOG10));
        JsonNode logarithms = Runs.results(settings(true)).at("/figures/parity");
        for (int i = 0; i < logarithms.size(); i++) {
            JsonNode expected = logarithms.get(i);
            JsonNode point = results.at("/figures/parity").get(i);
            for (String value : List.of("observed", "predicted", "lower", "upper")) {
                if (expected.path(value).isNumber()) {
                    double own = StrictMath.pow(10, expected.path(value).asDouble());
                    // Observed values go through a logarithm and back.
                    assertEquals(own, point.path(value).asDouble(), 1e-13 * own, value);
                }
            }
        }
        double factor = results.path("held_out_factor").asDouble();
        assertTrue(factor > 1 && factor < 1.5, results.path("held_out_factor").toString());
        String third = results.at("/sentences/2/text").asString();
        assertTrue(third.contains(" decades (log10 of y/eV) on held-out rows"), third);
        assertTrue(third.contains("within a factor 1."), third);
    }

    @Test
    void targetsWithoutALogarithmAreCountedAndTheFirstIsNamed() {
        Path data =
                Runs.write(
                        folder.resolve("own.csv"),
                        "a,y\n1,2\n2,3\n3,-0.5\n4,0\n5,6\n6,7\n7,8\n8,9\n");
        StudySettings s = Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0);
        String message = refusal(s.withTransform(Transform.LOG10));
        for (String part :
                List.of("own.csv", "line 4", "y", "-0.5", "2 have 0 or less", "of 8 usable rows")) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void classesAreRefusedWithTheReason() {
        Path data = Runs.write(folder.resolve("own.csv"), "a,y\n1,1\n2,2\n3,1\n4,2\n5,1\n6,2\n");
        StudySettings s =
                Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0)
                        .withTransform(Transform.LOG10);
        NotInThisVersionException refused =
                assertThrows(
                        NotInThisVersionException.class,
                        () -> StudyRows.of(Study.read(s.data()), s));
        assertTrue(refused.getMessage().contains("two classes"), refused.getMessage());
    }

    @Test
    void aTransformIsOfferedOnceAndNeverApplied() {
        double[] wide =
                IntStream.range(0, 30).mapToDouble(i -> StrictMath.pow(10, i / 7.0)).toArray();
        StudyRows rows = rows(wide);
        List<String> offers = rows.notes().stream().filter(n -> n.contains("--transform")).toList();
        assertEquals(
                List.of(
                        "y spans 4.1 decades: --transform log10 fits its order of magnitude instead"
                                + " of its largest values."),
                offers);
        assertEquals(Transform.NONE, rows.target().transform());
    }

    @Test
    void aTransformIsNotOfferedWhereItWouldNotHelp() {
        assertNothingOffered(IntStream.range(0, 30).mapToDouble(i -> 1 + 100.0 * i).toArray());
        assertNothingOffered(
                IntStream.range(0, 30).mapToDouble(i -> StrictMath.pow(10, i / 15.0)).toArray());
        assertNothingOffered(
                IntStream.range(0, 30).mapToDouble(i -> StrictMath.pow(10, i / 7.0) - 2).toArray());
        double[] oneFar = IntStream.range(0, 30).mapToDouble(i -> 1 + i % 3).toArray();
        oneFar[7] = 1e4;
        assertNothingOffered(oneFar);
    }

    private void assertNothingOffered(double[] y) {
        assertFalse(rows(y).notes().stream().anyMatch(n -> n.contains("--transform")));
    }

    private StudyRows rows(double[] y) {
        StringBuilder text = new StringBuilder("a,y\n");
        for (int i = 0; i < y.length; i++) {
            text.append(i).append(',').append(Numbers.text(y[i])).append('\n');
        }
        Path data = Runs.write(folder.resolve("own.csv"), text.toString());
        StudySettings s = Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0);
        return StudyRows.of(Study.read(s.data()), s);
    }

    @Test
    void rulesOfTheTargetBecomeRulesOfItsLogarithm() {
        assertEquals(
                List.of(
                        "increasing in a",
                        "symmetric in a and b",
                        "between -1 and 3",
                        "y = 2 at a = 5"),
                fitted(
                        "increasing in a",
                        "symmetric in a and b",
                        "between 0.1 eV and 1000 eV",
                        "y = 100 at a = 5"));
        assertEquals(List.of("below 1"), fitted("between 0 and 10000 meV"));
        assertEquals(List.of(), fitted("positive", "above -3"));
    }

    @Test
    void rulesThatALogarithmCannotKeepAreRefusedWithTheReason() {
        for (String rule : List.of("negative", "below -2", "y = 0 at a = inf", "y = -1 at a = 0")) {
            String message =
                    assertThrows(IllegalArgumentException.class, () -> fitted(rule)).getMessage();
            assertTrue(message.contains("'" + rule + "'"), message);
            assertTrue(message.contains("y is above 0 everywhere"), message);
        }
    }

    private static List<String> fitted(String... rules) {
        TargetColumn y =
                new TargetColumn("y", Unit.parse("eV"), "", "").withTransform(Transform.LOG10);
        Map<String, Unit> columns =
                Map.of("a", Unit.parse("angstrom"), "b", Unit.parse("angstrom"));
        return FittedPhysics.of(Physics.parse(List.of(rules)), columns, y).text();
    }

    @Test
    void aStudyFileKeepsTheTransform() {
        table(false);
        String text = "data: plain.csv\ntarget: {column: y, transform: log10}\n";
        StudySettings s = StudyFile.read(Runs.write(folder.resolve("s.yaml"), text).toString());
        assertEquals(Transform.LOG10, s.transform());
        Path again = Runs.write(folder.resolve("t.yaml"), StudyFile.text(s));
        assertEquals(Transform.LOG10, StudyFile.read(again.toString()).transform());
        Path wrong = Runs.write(folder.resolve("u.yaml"), text.replace("log10", "sqrt"));
        String message =
                assertThrows(DatasetException.class, () -> StudyFile.read(wrong.toString()))
                        .getMessage();
        assertTrue(message.contains("target.transform"), message);
        assertTrue(message.contains("none, log10, log"), message);
    }

    private static String refusal(StudySettings s) {
        return assertThrows(DatasetException.class, () -> StudyRows.of(Study.read(s.data()), s))
                .getMessage();
    }
}
