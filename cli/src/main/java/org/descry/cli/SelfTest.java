package org.descry.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Small computations with known answers, done on the user's machine. Each returns what was found
 * and throws when it is wrong.
 */
final class SelfTest {

    private SelfTest() {}

    /** Compares exp and log with Java's strict ones, which differ by at most 1 ulp. */
    static String elementaryFunctions() {
        double exp = furthest(ElementaryFunctions::exp, StrictMath::exp, -700, 700);
        double log = furthest(ElementaryFunctions::log, StrictMath::log, 1e-3, 1e3);
        String found =
                String.format(Locale.ROOT, "exp within %.1f ulp and log within %.1f ulp", exp, log);
        // Each is within 1 ulp of the true value, so the two are within 2 of each other.
        if (!(exp <= 2 && log <= 2)) {
            throw new IllegalStateException(found + ", expected 2");
        }
        return found;
    }

    /**
     * Evaluates τ of SrTiO3 from its Shannon radii.
     *
     * @source Bartel et al., Science Advances 5, eaav0693 (2019), eq. 2, doi:10.1126/sciadv.aav0693
     */
    static String formulas() {
        double ratio = 1.44 / 0.605;
        double expected = 1.4 / 0.605 - 2 * (2 - ratio / StrictMath.log(ratio));
        double[][] row = {{2}, {1.44}, {0.605}, {1.4}};
        double tau =
                Program.compile(
                                ClassicalDescriptors.byName("tau").expression(),
                                List.of("nA", "rA", "rB", "rX"))
                        .evaluate(row, 1)[0];
        String found = String.format(Locale.ROOT, "tau of SrTiO3 = %.4f", tau);
        // A handful of roundings of numbers below 10.
        if (!(Math.abs(tau - expected) < 1e-13)) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s, expected %.4f", found, expected));
        }
        return found;
    }

    private static double furthest(
            DoubleUnaryOperator ours, DoubleUnaryOperator strict, double from, double to) {
        int points = 1000;
        double worst = 0;
        for (int i = 0; i <= points; i++) {
            double x = from + (to - from) * i / points;
            double expected = strict.applyAsDouble(x);
            double distance = Math.abs(ours.applyAsDouble(x) - expected) / Math.ulp(expected);
            worst = Math.max(worst, Double.isNaN(distance) ? Double.MAX_VALUE : distance);
        }
        return worst;
    }
}
