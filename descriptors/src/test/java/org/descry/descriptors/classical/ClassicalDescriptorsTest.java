package org.descry.descriptors.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.classical.NamedDescriptor.Input;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassicalDescriptorsTest {

    /** Shannon's radii of CaTiO3 and of CsPbI3, in the order nA rA rB rX. */
    private static final List<String> NAMES = List.of("nA", "rA", "rB", "rX");

    private static double value(String name, double... row) {
        double[][] columns = new double[row.length][];
        for (int i = 0; i < row.length; i++) {
            columns[i] = new double[] {row[i]};
        }
        return Program.compile(ClassicalDescriptors.byName(name).expression(), NAMES)
                .evaluate(columns, 1)[0];
    }

    /** Two decimals, as Bartel et al. print them. */
    @ParameterizedTest
    @CsvSource({
        "t, 2, 1.34, 0.605, 1.40, 0.97",
        "tau, 2, 1.34, 0.605, 1.40, 3.88",
        "mu, 2, 1.34, 0.605, 1.40, 0.43",
        "t, 2, 1.44, 0.605, 1.40, 1.00",
        "tau, 2, 1.44, 0.605, 1.40, 3.80",
        "t, 1, 1.88, 1.19, 2.20, 0.85",
        "tau, 1, 1.88, 1.19, 2.20, 4.30",
        "mu/t, 2, 1.34, 0.605, 1.40, 0.45"
    })
    void valueOfAKnownCompound(
            String name, double nA, double rA, double rB, double rX, double expected) {
        assertEquals(expected, value(name, nA, rA, rB, rX), 0.005);
    }

    @Test
    void tauHasNoValueForEqualRadii() {
        assertFalse(Double.isFinite(value("tau", 3, 1, 1, 1.4)));
    }

    @Test
    void everyDescriptorIsAPureNumberAndListsItsInputs() {
        for (NamedDescriptor each : ClassicalDescriptors.list()) {
            Map<String, Dimension> columns = new TreeMap<>();
            for (Input input : each.inputs()) {
                columns.put(input.name(), input.unit().dimension());
            }
            assertEquals(Variables.of(each.expression()), columns.keySet(), each.name());
            assertEquals(
                    Dimension.DIMENSIONLESS,
                    Dimensions.of(each.expression(), columns),
                    each.name());
            assertTrue(each.doi().startsWith("10."), each.name());
        }
    }

    @Test
    void complexitiesArePinned() {
        assertEquals(9, Complexity.of(ClassicalDescriptors.byName("t").expression()));
        assertEquals(3, Complexity.of(ClassicalDescriptors.byName("μ").expression()));
        assertEquals(16, Complexity.of(ClassicalDescriptors.byName("τ").expression()));
        assertEquals(13, Complexity.of(ClassicalDescriptors.byName("mu/t").expression()));
        assertEquals(15, Complexity.of(ClassicalDescriptors.byName("(mu+t)^eta").expression()));
    }

    @Test
    void windowsAreThoseOfTheSources() {
        assertTrue(ClassicalDescriptors.byName("t").window().orElseThrow().contains(0.97));
        assertFalse(ClassicalDescriptors.byName("t").window().orElseThrow().contains(1.059));
        assertTrue(ClassicalDescriptors.byName("tau").window().orElseThrow().contains(-3));
        assertFalse(ClassicalDescriptors.byName("tau").window().orElseThrow().contains(Double.NaN));
        assertTrue(ClassicalDescriptors.byName("mu/t").window().isEmpty());
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> ClassicalDescriptors.byName("tolerance"));
        assertEquals(
                "there is no classical descriptor 'tolerance'; there are: t, mu, tau, mu/t, (mu+t)^eta",
                e.getMessage());
    }
}
