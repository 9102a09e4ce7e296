package org.descry.datasets.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.spelling.NearNames;

/** Reads products, quotients and powers of unit symbols by recursive descent. */
final class UnitParser {

    private static final String SUPERSCRIPTS =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final char SUPERSCRIPT_MINUS = '\u207b';
    private static final String PRODUCT_SIGNS = "*\u00b7\u22c5\u00d7";
    private static final int LARGEST_EXPONENT = 12;

    private final String text;
    private int at;

    /** A mole below one energy counts particles: kJ/mol is an energy. */
    private Rational energies = Rational.ZERO;

    private Rational moles = Rational.ZERO;

    private UnitParser(String text) {
        this.text = text;
    }

    /** One unit on the way: what it is and how large. */
    private record Size(Dimension dimension, double factor) {
        Size times(Size other) {
            return new Size(dimension.times(other.dimension), factor * other.factor);
        }

        Size power(Rational exponent) {
            return new Size(dimension.power(exponent), UnitParser.power(factor, exponent));
        }
    }

    static Unit parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equals("1") || trimmed.equals("-")) {
            return Unit.DIMENSIONLESS;
        }
        if (trimmed.equals("?")) {
            return Unit.UNKNOWN;
        }
        UnitParser parser = new UnitParser(trimmed);
        Size size = parser.product(Rational.ONE);
        if (parser.at < trimmed.length()) {
            throw parser.error("'" + parser.peek() + "' does not belong into a unit");
        }
        if (parser.moles.equals(parser.energies.negate()) && !parser.moles.isZero()) {
            Dimension perParticle =
                    size.dimension.per(Dimension.of(BaseQuantity.AMOUNT).power(parser.moles));
            size = new Size(perParticle, size.factor * power(UnitSymbol.AVOGADRO, parser.moles));
        }
        if (!(size.factor > 0 && size.factor < Double.POSITIVE_INFINITY)) {
            throw new UnitFormatException(
                    trimmed, 0, "the unit is too large or too small to count with");
        }
        return new Unit(trimmed, size.dimension, size.factor);
    }

    private Size product(Rational sign) {
        Size size = factor(sign);
        while (at < text.length() && peek() != ')') {
            char c = peek();
            if (c == '/') {
                at++;
                size = size.times(factor(sign.negate()));
            } else if (PRODUCT_SIGNS.indexOf(c) >= 0 && !text.startsWith("**", at)) {
                at++;
                size = size.times(factor(sign));
            } else if (c == ' ') {
                skipSpaces();
                if (at < text.length() && startsFactor(peek())) {
                    size = size.times(factor(sign));
                }
            } else {
                return size;
            }
        }
        return size;
    }

    /**
     * Reads one symbol or bracket; every exponent in it is multiplied by {@code sign}, −1 below a
     * bar.
     */
    private Size factor(Rational sign) {
        skipSpaces();
        if (at >= text.length()) {
            throw error("the unit ends too early");
        }
        if (peek() == '(') {
            return bracket(sign);
        }
        if (peek() == '1' && (at + 1 == text.length() || "/ *".indexOf(text.charAt(at + 1)) >= 0)) {
            at++;
            return new Size(Dimension.DIMENSIONLESS, 1);
        }
        int start = at;
        String symbol = symbol();
        if (symbol.equals("A") && text.equals("A")) {
            throw new UnitFormatException(
                    text, start, "'A' could be angstrom or ampere: write angstrom or C/s");
        }
        Optional<UnitSymbol> found = UnitSymbol.find(symbol);
        if (found.isEmpty()) {
            throw new UnitFormatException(
                    text, start, "unknown unit '" + symbol + "'" + suggestion(symbol));
        }
        Rational exponent = exponent().times(sign);
        Dimension dimension = found.get().dimension();
        if (dimension.equals(Dimension.of(BaseQuantity.ENERGY))) {
            energies = energies.plus(exponent);
        } else if (dimension.equals(Dimension.of(BaseQuantity.AMOUNT))) {
            moles = moles.plus(exponent);
        }
        return new Size(dimension, found.get().factor()).power(exponent);
    }

    private Size bracket(Rational sign) {
        at++;
        int close = closingBracket();
        // The exponent stands behind the bracket but decides how its content counts.
        int inside = at;
        at = close + 1;
        Rational exponent = exponent();
        int end = at;
        at = inside;
        Size size = product(sign.times(exponent));
        skipSpaces();
        if (at != close) {
            throw error("'" + peek() + "' does not belong into a unit");
        }
        at = end;
        return size;
    }

    private int closingBracket() {
        int depth = 1;
        for (int i = at; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : 0;
            depth -= text.charAt(i) == ')' ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new UnitFormatException(text, at - 1, "the bracket is not closed");
    }

    private String symbol() {
        int start = at;
        if (text.startsWith("f.u.", at)) {
            at += 4;
            return "f.u.";
        }
        while (at < text.length() && isSymbolPart(peek())) {
            at++;
        }
        if (at == start) {
            throw error("expected the name of a unit, found '" + peek() + "'");
        }
        return text.substring(start, at);
    }

    private static boolean isSymbolPart(char c) {
        return Character.isLetter(c) || c == '%' || c == '\u00b0' || c == '_';
    }

    private static boolean startsFactor(char c) {
        return isSymbolPart(c) || c == '(' || c == '1';
    }

    /**
     * Reads {@code ^2}, {@code ^-1}, {@code **2}, {@code ^(1/2)}, {@code -3} or a superscript; 1
     * when none stands there.
     */
    private Rational exponent() {
        if (at >= text.length()) {
            return Rational.ONE;
        }
        char c = peek();
        if (c == '^' || text.startsWith("**", at)) {
            at += c == '^' ? 1 : 2;
            return at < text.length() && peek() == '(' ? bracketedExponent() : wholeExponent();
        }
        if (SUPERSCRIPTS.indexOf(c) >= 0 || c == SUPERSCRIPT_MINUS) {
            return superscript();
        }
        if (Character.isDigit(c)
                || (c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            return wholeExponent();
        }
        return Rational.ONE;
    }

    private Rational bracketedExponent() {
        at++;
        long above = whole();
        long below = 1;
        if (at < text.length() && peek() == '/') {
            at++;
            below = whole();
        }
        if (at >= text.length() || peek() != ')' || below == 0) {
            throw error("expected an exponent such as (1/2)");
        }
        at++;
        return Rational.of(above, below);
    }

    private Rational wholeExponent() {
        Rational exponent = Rational.of(whole());
        if (at + 1 < text.length() && peek() == '.' && text.charAt(at + 1) == '5') {
            at += 2;
            long half = exponent.sign() < 0 ? -1 : 1;
            return exponent.plus(Rational.of(half, 2));
        }
        return exponent;
    }

    private long whole() {
        int start = at;
        if (at < text.length() && (peek() == '-' || peek() == '+')) {
            at++;
        }
        while (at < text.length() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        double value = Numbers.parse(text.substring(start, at)).orElse(Double.NaN);
        if (!(Math.abs(value) <= LARGEST_EXPONENT)) {
            at = start;
            throw error(
                    "expected a whole exponent from -"
                            + LARGEST_EXPONENT
                            + " to "
                            + LARGEST_EXPONENT);
        }
        return (long) value;
    }

    private Rational superscript() {
        boolean negative = peek() == SUPERSCRIPT_MINUS;
        at += negative ? 1 : 0;
        long value = 0;
        int start = at;
        while (at < text.length() && SUPERSCRIPTS.indexOf(peek()) >= 0 && at - start < 2) {
            value = 10 * value + SUPERSCRIPTS.indexOf(peek());
            at++;
        }
        if (at == start) {
            throw error("expected a number behind the minus sign");
        }
        return Rational.of(negative ? -value : value);
    }

    /** Raises to a power by products and square roots, which are rounded alike everywhere. */
    private static double power(double base, Rational exponent) {
        double power = 1;
        for (long i = 0; i < Math.abs(exponent.numerator()); i++) {
            power *= base;
        }
        double root = power;
        if (exponent.denominator() == 2) {
            root = Math.sqrt(power);
        } else if (exponent.denominator() != 1) {
            root = StrictMath.pow(power, 1.0 / exponent.denominator());
        }
        return exponent.sign() < 0 ? 1 / root : root;
    }

    private static String suggestion(String symbol) {
        String wanted = symbol.toLowerCase(Locale.ROOT);
        List<String> close = new ArrayList<>();
        for (String name : UnitSymbol.names()) {
            String candidate = name.toLowerCase(Locale.ROOT);
            if (candidate.equals(wanted)
                    || (wanted.length() > 3 && NearNames.changes(candidate, wanted) <= 2)) {
                close.add(name);
            }
        }
        if (close.isEmpty()) {
            return "; write ? when the unit is not known";
        }
        return " (did you mean "
                + String.join(", ", close.subList(0, Math.min(2, close.size())))
                + "?)";
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private UnitFormatException error(String reason) {
        return new UnitFormatException(text, Math.min(at, text.length()), reason);
    }
}
