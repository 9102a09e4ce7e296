package org.descry.descriptors.expressions;

import java.util.Optional;

/** Takes the words of a formula one after the other, ignoring the spaces between them. */
final class FormulaScanner {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private int at;

    FormulaScanner(String text) {
        this.text = text;
        skipSpaces();
    }

    String text() {
        return text;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    FormulaException error(int position, String reason) {
        return new FormulaException(text, position, reason);
    }

    boolean peek(String symbol) {
        return text.startsWith(symbol, at);
    }

    boolean take(String symbol) {
        if (!peek(symbol)) {
            return false;
        }
        at += symbol.length();
        skipSpaces();
        return true;
    }

    boolean takeMinus() {
        return take("-") || take("−");
    }

    boolean takeTimes() {
        return !peek("**") && (take("*") || take("·") || take("×") || take("⋅"));
    }

    boolean takeSlash() {
        return take("/") || take("÷");
    }

    boolean takeCaret() {
        return take("^") || take("**");
    }

    /** Takes an exponent written in small raised digits. */
    Optional<Integer> takeSuperscript() {
        int i = at;
        boolean minus = i < text.length() && text.charAt(i) == '⁻';
        i += minus ? 1 : 0;
        int exponent = 0;
        int digits = i;
        while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
            exponent = Math.min(exponent * 10 + SUPERSCRIPTS.indexOf(text.charAt(i)), 1000);
            i++;
        }
        if (i == digits) {
            return Optional.empty();
        }
        if (exponent == 0 || exponent > Powers.LARGEST) {
            throw error(at, "an exponent lies between 1 and " + Powers.LARGEST);
        }
        at = i;
        skipSpaces();
        return Optional.of(minus ? -exponent : exponent);
    }

    /**
     * Whether a minus sign follows that belongs to a number: not in {@code -2^x}, which is a
     * negative power.
     */
    boolean startsNegativeNumber() {
        if (!peek("-") && !peek("−")) {
            return false;
        }
        int number = afterSpaces(at + 1);
        int end = endOfNumber(number);
        int next = afterSpaces(end);
        if (next < text.length() && text.charAt(next) == '[') {
            int close = text.indexOf(']', next);
            next = afterSpaces(close < 0 ? text.length() : close + 1);
        }
        boolean raised =
                next < text.length()
                        && (text.charAt(next) == '^'
                                || text.charAt(next) == '⁻'
                                || SUPERSCRIPTS.indexOf(text.charAt(next)) >= 0
                                || text.startsWith("**", next));
        return end > number && !raised;
    }

    boolean startsOperand() {
        return !atEnd()
                && (peek("(")
                        || peek("`")
                        || peek("$")
                        || endOfNumber(at) > at
                        || Names.starts(text.codePointAt(at)));
    }

    Optional<String> takeNumber() {
        int end = endOfNumber(at);
        return end == at ? Optional.empty() : Optional.of(takeTo(end));
    }

    Optional<String> takeWord() {
        int end = at;
        if (!atEnd() && Names.starts(text.codePointAt(at))) {
            while (end < text.length() && Names.continues(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end == at ? Optional.empty() : Optional.of(takeTo(end));
    }

    /** Takes what stands up to a closing symbol, and the symbol. */
    String until(String close, int opened, String complaint) {
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw error(opened, complaint);
        }
        String taken = text.substring(at, end).strip();
        at = end + close.length();
        skipSpaces();
        return taken;
    }

    /**
     * Takes a name in backticks, the first of which is taken already; a doubled one stands for
     * itself.
     */
    String quoted(int opened) {
        StringBuilder name = new StringBuilder();
        int i = opened + 1;
        while (true) {
            int end = text.indexOf('`', i);
            if (end < 0) {
                throw error(opened, "the backtick that ends this name is missing");
            }
            name.append(text, i, end);
            if (!text.startsWith("`", end + 1)) {
                at = end + 1;
                break;
            }
            name.append('`');
            i = end + 2;
        }
        if (name.toString().isBlank()) {
            throw error(opened, "a name is expected between the backticks");
        }
        skipSpaces();
        return name.toString();
    }

    /** Takes the number of a parameter. */
    int slot() {
        int end = endOfDigits(at);
        if (end == at || end > at + 6) {
            throw error(at, "the number of a parameter is expected after $, such as $0");
        }
        return Integer.parseInt(takeTo(end));
    }

    private String takeTo(int end) {
        String taken = text.substring(at, end);
        at = end;
        skipSpaces();
        return taken;
    }

    private void skipSpaces() {
        at = afterSpaces(at);
    }

    private int afterSpaces(int from) {
        int i = from;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i))
                        || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private int endOfNumber(int from) {
        int i = endOfDigits(from);
        int digits = i - from;
        if (i < text.length() && text.charAt(i) == '.') {
            int end = endOfDigits(i + 1);
            digits += end - i - 1;
            i = end;
        }
        if (digits == 0) {
            return from;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int sign = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
            int end = endOfDigits(i + 1 + sign);
            return end > i + 1 + sign ? end : i;
        }
        return i;
    }

    private int endOfDigits(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
