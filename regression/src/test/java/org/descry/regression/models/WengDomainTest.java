package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.perovskites.PerovskiteColumn;
import org.descry.descriptors.perovskites.PerovskiteFeatures;
import org.descry.regression.domain.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Oxides that were made because a formula promised more of them than of any known one: all lie
 * beyond the values the formula had in the known ones.
 *
 * @source Weng et al., Nat. Commun. 11, 3513 (2020), doi:10.1038/s41467-020-17263-9
 */
class WengDomainTest {
    private static final List<String> KNOWN =
            List.of(
                    "LaFeO3",
                    "LaMnO3",
                    "LaCoO3",
                    "La0.5Sr0.5CoO3",
                    "LaNiO3",
                    "Ba0.5Sr0.5Co0.8Fe0.2O3");

    private static final List<String> NEW =
            List.of(
                    "Sr0.25Ba0.75NiO3",
                    "Cs0.3La0.7NiO3",
                    "Cs0.4La0.6Mn0.25Co0.75O3",
                    "SrNi0.75Co0.25O3",
                    "Cs0.25La0.75Mn0.5Ni0.5O3");

    /** Radii of A, B and X with the source's choice of them [3 × formulas]. */
    private static double[][] radii(List<String> formulas) {
        List<PerovskiteColumn> columns =
                List.of(PerovskiteColumn.R_A, PerovskiteColumn.R_B, PerovskiteColumn.R_X);
        PerovskiteFeatures features = new PerovskiteFeatures(RadiusConvention.WENG);
        return columns.stream()
                .map(
                        c ->
                                formulas.stream()
                                        .map(f -> features.compute(Composition.parse(f)))
                                        .mapToDouble(found -> found.value(c.ordinal()))
                                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void fiveNewOxidesLieBelowEveryKnownOneAndAreMarked() {
        double[][] known = radii(KNOWN);
        LinearFormula formula =
                new LinearFormula(
                        List.of(ClassicalDescriptors.byName("mu/t").expression()),
                        new double[] {1},
                        0);
        List<String> names = List.of("rA", "rB", "rX");
        double[][] x = formula.over(names).featureValues(known, KNOWN.size());
        FittedModel model =
                new FittedModel(
                        "mu/t",
                        Kind.REGRESSION,
                        new TargetColumn("potential", Unit.parse("V"), "", ""),
                        formula,
                        List.of(
                                input("rA", known[0]),
                                input("rB", known[1]),
                                input("rX", known[2])),
                        Optional.empty(),
                        Ranges.none(0.9),
                        Domain.of(x, KNOWN.size(), List.of())
                                .within(Surroundings.of(known, x, KNOWN.size())),
                        "0");
        Predictions fresh = model.predict(radii(NEW), NEW.size());
        for (int i = 0; i < NEW.size(); i++) {
            assertFalse(fresh.inDomain()[i], NEW.get(i));
            assertTrue(fresh.reason().get(i).contains("feature-below:1"), fresh.reason().get(i));
            // the order of the list is that of mu/t, the smallest first
            assertTrue(i == 0 || fresh.prediction()[i - 1] < fresh.prediction()[i], NEW.get(i));
        }
        Predictions old = model.predict(known, KNOWN.size());
        for (int i = 0; i < KNOWN.size(); i++) {
            assertEquals("no-interval", old.reason().get(i), KNOWN.get(i));
        }
    }

    private static InputColumn input(String name, double[] values) {
        return new InputColumn(
                name,
                Unit.parse("angstrom"),
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }
}
