package org.descry.descriptors.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.stability.Decomposition.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random tables against another way to the hull: every set of as many phases as elements whose
 * mixture has the composition, by Cramer's rule; the lowest of them is the hull.
 */
class RandomHullTest {

    private static final List<String> ELEMENTS = List.of("Li", "Mn", "Fe", "O");

    @ParameterizedTest
    @CsvSource({"2, 12, 1", "2, 30, 2", "3, 14, 3", "3, 20, 4", "3, 25, 5", "4, 12, 6", "4, 16, 7"})
    void linearProgramFindsTheLowestOfAllMixtures(int elements, int compounds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Phase> phases = new ArrayList<>();
        for (int k = 0; k < elements; k++) {
            phases.add(phase(ELEMENTS.get(k), 0));
        }
        for (int i = 0; i < compounds; i++) {
            // Coarse energies make ties, small amounts make compositions on one line.
            phases.add(phase(formula(elements, random), -random.nextInt(20) / 10.0));
        }
        PhaseDiagram diagram = PhaseDiagram.of(phases);
        for (Phase phase : phases) {
            compare(diagram, phase, elements);
        }
        for (int i = 0; i < 30; i++) {
            compare(diagram, phase(formula(elements, random), -random.nextDouble()), elements);
        }
    }

    private static void compare(PhaseDiagram diagram, Phase phase, int elements) {
        Stability stability = diagram.judge(phase);
        double lowest = Double.POSITIVE_INFINITY;
        List<Phase> others = new ArrayList<>();
        double[] wanted = fractions(phase, elements);
        for (Phase each : diagram.phases()) {
            boolean same = near(fractions(each, elements), wanted);
            if (!same || each.energyEv() < phase.energyEv()) {
                others.add(each);
            }
        }
        lowest = lowest(others, wanted, elements, new ArrayList<>(), 0);
        if (Double.isInfinite(lowest)) {
            assertTrue(stability.decompositionEv().isEmpty(), phase.name());
            return;
        }
        assertEquals(
                phase.energyEv() - lowest,
                stability.decompositionEv().orElseThrow(),
                1e-8,
                phase.name());
        Decomposition products = stability.competitors().orElseThrow();
        assertBalanced(products, wanted, elements);
        OptionalDouble none = OptionalDouble.empty();
        Decomposition hull = diagram.judge(phase.composition(), none).competitors().orElseThrow();
        assertEquals(
                lowest(diagram.phases(), wanted, elements, new ArrayList<>(), 0),
                hull.energyEv(),
                1e-8);
    }

    private static void assertBalanced(Decomposition products, double[] wanted, int elements) {
        double[] sum = new double[elements];
        for (Product product : products.products()) {
            double[] part = fractions(product.phase(), elements);
            for (int k = 0; k < elements; k++) {
                sum[k] += product.share() * part[k];
            }
        }
        assertTrue(near(sum, wanted), products.reaction());
    }

    private static boolean near(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (!(Math.abs(a[k] - b[k]) < 1e-7)) {
                return false;
            }
        }
        return true;
    }

    /** Tries all sets of phases, from a place in the list on. */
    private static double lowest(
            List<Phase> phases, double[] wanted, int elements, List<Phase> chosen, int from) {
        if (chosen.size() == elements) {
            return energy(chosen, wanted, elements);
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = from; i < phases.size(); i++) {
            chosen.add(phases.get(i));
            lowest = Math.min(lowest, lowest(phases, wanted, elements, chosen, i + 1));
            chosen.remove(chosen.size() - 1);
        }
        return lowest;
    }

    /** Returns the energy of the mixture of some phases, or infinity when there is none. */
    private static double energy(List<Phase> chosen, double[] wanted, int elements) {
        double[][] columns = new double[elements][];
        for (int i = 0; i < elements; i++) {
            columns[i] = fractions(chosen.get(i), elements);
        }
        double all = determinant(columns);
        if (Math.abs(all) < 1e-9) {
            return Double.POSITIVE_INFINITY;
        }
        double energy = 0;
        for (int i = 0; i < elements; i++) {
            double[] kept = columns[i];
            columns[i] = wanted;
            double share = determinant(columns) / all;
            columns[i] = kept;
            if (share < -1e-10) {
                return Double.POSITIVE_INFINITY;
            }
            energy += share * chosen.get(i).energyEv();
        }
        return energy;
    }

    private static double determinant(double[][] columns) {
        int n = columns.length;
        if (n == 1) {
            return columns[0][0];
        }
        double sum = 0;
        for (int skipped = 0; skipped < n; skipped++) {
            double[][] minor = new double[n - 1][n - 1];
            for (int i = 1; i < n; i++) {
                for (int k = 0, to = 0; k < n; k++) {
                    if (k != skipped) {
                        minor[i - 1][to++] = columns[i][k];
                    }
                }
            }
            sum += (skipped % 2 == 0 ? 1 : -1) * columns[0][skipped] * determinant(minor);
        }
        return sum;
    }

    private static String formula(int elements, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < elements; k++) {
            int amount = random.nextInt(4);
            if (amount > 0) {
                text.append(ELEMENTS.get(k)).append(amount);
            }
        }
        return text.isEmpty() ? "LiMn" : text.toString();
    }

    private static Phase phase(String formula, double energy) {
        return new Phase(formula, Composition.parse(formula), energy);
    }

    private static double[] fractions(Phase phase, int elements) {
        double[] fractions = new double[elements];
        double atoms = 0;
        for (int k = 0; k < elements; k++) {
            fractions[k] = phase.composition().amount(Element.of(ELEMENTS.get(k)));
            atoms += fractions[k];
        }
        for (int k = 0; k < elements; k++) {
            fractions[k] /= atoms;
        }
        return fractions;
    }
}
