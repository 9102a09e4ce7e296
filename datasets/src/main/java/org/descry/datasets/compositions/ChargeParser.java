package org.descry.datasets.compositions;

import java.util.OptionalDouble;

/**
 * Reads the charge at the end of a formula.
 *
 * <p>Digits before a final sign are a charge behind a lone symbol ({@code Fe3+}) or a bracket
 * around everything ({@code [Fe(CN)6]3-}), and an amount otherwise ({@code NH4+}); {@code SO42-}
 * could be both and is refused.
 */
final class ChargeParser {

    private final FormulaText text;

    ChargeParser(FormulaText text) {
        this.text = text;
    }

    /**
     * Reads {@code 3+}, {@code +3}, {@code ++}, {@code ^2-}, {@code ^{2-}} or {@code ²⁻}; empty
     * when none stands here.
     */
    OptionalDouble charge() {
        text.skipSpaces();
        int start = text.at();
        boolean caret = text.take('^');
        boolean brace = caret && text.take('{');
        double before = digits();
        int sign = FormulaText.sign(text.here());
        if (sign == 0) {
            if (text.at() > start) {
                throw text.error(
                        start,
                        caret
                                ? "expected a charge such as 2+"
                                : "a number stands alone; write an amount right behind its symbol,"
                                        + " as in Fe2O3, and a charge as in Fe^2+");
            }
            return OptionalDouble.empty();
        }
        int signs = 0;
        while (FormulaText.sign(text.here()) == sign) {
            signs++;
            text.next();
        }
        double after = Double.isNaN(before) && signs == 1 ? digits() : Double.NaN;
        if (brace && !text.take('}')) {
            throw text.error("expected } behind the charge");
        }
        if (!Double.isNaN(before) && signs > 1) {
            throw text.error(start, "expected a charge such as 2+");
        }
        double size = !Double.isNaN(before) ? before : !Double.isNaN(after) ? after : signs;
        return OptionalDouble.of(sign * size);
    }

    private double digits() {
        double value = Double.NaN;
        while (FormulaText.isDigit(text.here()) || FormulaText.superscript(text.here()) >= 0) {
            int digit =
                    Math.max(FormulaText.digit(text.here()), FormulaText.superscript(text.here()));
            value = (Double.isNaN(value) ? 0 : 10 * value) + digit;
            text.next();
        }
        return value;
    }

    /**
     * Returns whether the digits here, behind the first symbol or bracket, are a charge because
     * only a sign follows.
     */
    static boolean digitsAreCharge(FormulaText text, boolean first) {
        return first && digitsBeforeFinalSign(text) > 0;
    }

    /**
     * Refuses several digits before a final sign, which could be amount and charge.
     *
     * @throws CompositionException if they stand here
     */
    static void refuseAmbiguous(FormulaText text) {
        if (digitsBeforeFinalSign(text) > 1) {
            throw text.error("amount and charge run together; write the charge as in SO4^2-");
        }
    }

    /**
     * Returns how many plain digits stand here if only signs follow them up to the end; 0
     * otherwise.
     */
    private static int digitsBeforeFinalSign(FormulaText text) {
        int digits = 0;
        while (text.ahead(digits) >= '0' && text.ahead(digits) <= '9') {
            digits++;
        }
        int end = digits;
        while (FormulaText.sign(text.ahead(end)) != 0) {
            end++;
        }
        boolean plainSign = text.ahead(digits) != '⁺' && text.ahead(digits) != '⁻';
        return end > digits && text.ahead(end) == 0 && plainSign ? digits : 0;
    }
}
