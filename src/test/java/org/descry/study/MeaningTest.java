package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.physics.Tendency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MeaningTest {

    @TempDir Path folder;

    private static Meaning.Input input(double rising, double falling) {
        Meaning.Spread change = new Meaning.Spread(0.004, 0.0125, 0.03);
        return new Meaning.Input(
                "rA",
                change,
                rising,
                falling,
                change,
                Optional.empty(),
                0.5,
                0.625,
                Optional.empty(),
                Optional.of(new Tendency(Double.NEGATIVE_INFINITY)));
    }

    private static MeaningText text() {
        return new MeaningText(new TargetColumn("Ea", Unit.parse("eV"), "", ""), Kind.REGRESSION);
    }

    @Test
    void onePerCentMoreIsToldInTheUnitOfTheTarget() {
        assertEquals(
                "1 % more rA: Ea +0.0125 eV (median; +0.004 to +0.03); rises in all rows; carries 62 %"
                        + " of the spread",
                text().sentence(input(1, 0)));
        assertTrue(
                text().sentence(input(0.75, 0.25))
                        .contains("rises in 75 %, falls in 25 % of rows"));
    }

    @Test
    void limitsHaveWords() {
        assertEquals("falls without end", text().limit(input(1, 0).toInfinity()));
        assertEquals("", text().limit(Optional.empty()));
        assertEquals("1.5 eV", text().limit(Optional.of(new Tendency(1.5))));
    }

    @Test
    void ratioThatMadeTheTargetHasTheSlopesOfARatio() {
        StringBuilder table = new StringBuilder("a [eV],b [eV],y\n");
        for (int i = 0; i < 24; i++) {
            double a = 1 + i % 5;
            double b = 2 + i % 4;
            table.append(a + "," + b + "," + (1 + 3 * a / b)).append('\n');
        }
        JsonNode results =
                Runs.results(
                        Runs.settings(
                                Runs.write(folder.resolve("ratio.csv"), table.toString()),
                                "y",
                                Runs.search("+,-,*,/", 3, 1),
                                "3",
                                0));
        JsonNode meaning = results.required("meaning");
        JsonNode a = named(meaning, "a");
        // y = 1 + 3 a/b: dy/da = 3/b between 3/5 and 3/2
        assertEquals(0.6, a.required("slope").required("min").asDouble(), 1e-9);
        assertEquals(1.5, a.required("slope").required("max").asDouble(), 1e-9);
        assertEquals(1, a.required("rows_rising").asDouble());
        assertEquals("1", a.required("limit_at_zero").asString());
        assertEquals("grows without end", a.required("limit_at_infinity").asString());
        JsonNode b = named(meaning, "b");
        assertEquals(1, b.required("rows_falling").asDouble());
        assertEquals("1", b.required("limit_at_infinity").asString());
        // shares of a/b over [1, 5] x [2, 5], from the moments of uniform a and of 1/b:
        // E a = 3, V a = 16/12; E 1/b = ln(5/2)/3, E 1/b^2 = 1/10
        double inverse = Math.log(2.5) / 3;
        double spread = 0.1 - inverse * inverse;
        double all = (16 / 12.0 + 9) * 0.1 - 9 * inverse * inverse;
        double alone = inverse * inverse * 16 / 12;
        // sampled to a standard error below 0.01
        assertEquals(alone / all, a.required("sobol_first").asDouble(), 0.02);
        assertEquals(1 - 9 * spread / all, a.required("sobol_total").asDouble(), 0.02);
        assertTrue(meaning.required("units").asString().startsWith("Kept"));
        assertEquals(0, meaning.required("classical").size());
    }

    private static JsonNode named(JsonNode meaning, String name) {
        return IntStream.range(0, meaning.required("inputs").size())
                .mapToObj(meaning.required("inputs")::get)
                .filter(i -> i.required("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void classicalDescriptorsAreComparedWhereTheirColumnsAre() {
        StringBuilder table = new StringBuilder("rA [angstrom],rB [angstrom],rX [angstrom],y\n");
        for (int i = 0; i < 30; i++) {
            double rB = 0.5 + 0.02 * (i % 7);
            double rX = 1.3 + 0.05 * (i % 4);
            table.append((1.1 + 0.03 * (i % 5)) + "," + rB + "," + rX + "," + (2 - 3 * rB / rX));
            table.append('\n');
        }
        JsonNode results =
                Runs.results(
                        Runs.settings(
                                Runs.write(folder.resolve("mu.csv"), table.toString()),
                                "y",
                                Runs.search("+,-,*,/", 3, 1),
                                "3",
                                0));
        JsonNode classical = results.required("meaning").required("classical");
        // without charges there is no tau
        List<String> names =
                IntStream.range(0, classical.size())
                        .mapToObj(i -> classical.get(i).required("name").asString())
                        .toList();
        assertEquals(List.of("t", "mu", "mu/t"), names);
        // y falls with mu along a straight line
        assertEquals(-1, classical.get(1).required("pearson").asDouble(), 1e-9);
        assertEquals(-1, classical.get(1).required("spearman").asDouble(), 1e-9);
        assertFalse(classical.get(0).required("pearson").asDouble() < -0.99);
    }
}
