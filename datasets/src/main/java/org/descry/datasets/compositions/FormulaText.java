package org.descry.datasets.compositions;

/** The characters of a formula and a place among them. */
final class FormulaText {

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private int at;

    FormulaText(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    void next() {
        at++;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** Returns the character here, or 0 at the end. */
    char here() {
        return charAt(at);
    }

    /** Returns the character some places on, or 0 behind the end. */
    char ahead(int places) {
        return charAt(at + places);
    }

    private char charAt(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : 0;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    void skipSpaces() {
        while (Character.isWhitespace(here())) {
            at++;
        }
    }

    /** Takes one character if it stands here. */
    boolean take(char wanted) {
        if (here() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    CompositionException error(int position, String reason) {
        return new CompositionException(text, Math.min(position, text.length()), reason);
    }

    CompositionException error(String reason) {
        return error(at, reason);
    }

    /** Returns 0 to 9 for a digit on or below the line, −1 for anything else. */
    static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : SUBSCRIPTS.indexOf(c);
    }

    static boolean isDigit(char c) {
        return c != 0 && digit(c) >= 0;
    }

    /** Returns 0 to 9 for a digit above the line, −1 for anything else. */
    static int superscript(char c) {
        return SUPERSCRIPTS.indexOf(c);
    }

    /** Returns 1 for a plus, −1 for any kind of minus, 0 for anything else. */
    static int sign(char c) {
        if (c == '+' || c == '⁺') {
            return 1;
        }
        return c == '-' || c == '−' || c == '–' || c == '⁻' ? -1 : 0;
    }

    static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    static boolean isClosing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    static char closing(char opening) {
        return opening == '(' ? ')' : opening == '[' ? ']' : '}';
    }

    static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '∙' || c == '⋅' || c == '*';
    }
}
