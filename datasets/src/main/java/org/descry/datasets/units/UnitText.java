package org.descry.datasets.units;

import java.util.ArrayList;
import java.util.List;

/** Writes products of powers of unit symbols the way a person would. */
final class UnitText {

    private UnitText() {}

    /**
     * One symbol raised to one exponent.
     *
     * @param symbol for example {@code eV}
     * @param exponent any fraction; factors with exponent 0 are not written
     */
    record Factor(String symbol, Rational exponent) {}

    /** Returns {@code eV/(angstrom^2*K)}; empty text when every exponent is 0. */
    static String of(List<Factor> factors) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Factor factor : factors) {
            if (factor.exponent().sign() > 0) {
                above.add(power(factor.symbol(), factor.exponent()));
            } else if (factor.exponent().sign() < 0) {
                below.add(power(factor.symbol(), factor.exponent().negate()));
            }
        }
        if (below.isEmpty()) {
            return String.join("*", above);
        }
        String numerator = above.isEmpty() ? "1" : String.join("*", above);
        String denominator = String.join("*", below);
        return numerator + "/" + (below.size() == 1 ? denominator : "(" + denominator + ")");
    }

    private static String power(String symbol, Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return symbol;
        }
        return symbol + "^" + (exponent.isWhole() ? exponent.text() : "(" + exponent.text() + ")");
    }
}
