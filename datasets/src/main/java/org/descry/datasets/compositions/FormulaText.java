package org.descry.datasets.compositions;

/** The characters of a formula and a place among them. */
final class FormulaText {

    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Characters that mean the same as another one, each followed by that one. */
    private static final String SAME =
            "\u00A0 \u2007 \u202F \u200B \u2060 \uFEFF "
                    + "\u208B-\u208A+\u2093x" // below the line
                    + "\u00D7\u00B7\u30FB\u00B7\u2027\u00B7"; // dots before water

    private static final String FRACTIONS = "½⅓⅔¼¾";
    private static final double[] FRACTION_VALUES = {1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0};

    private final String given;
    private final String text;
    private int at;

    FormulaText(String given) {
        this.given = given;
        String same = given;
        for (int i = 0; i < SAME.length(); i += 2) {
            same = same.replace(SAME.charAt(i), SAME.charAt(i + 1));
        }
        this.text = same;
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

    /** Returns the character here as it was given, whole even when it needs two places. */
    String shown() {
        return Character.toString(given.codePointAt(at));
    }

    String rest() {
        return text.substring(Math.min(at, text.length()));
    }

    void skipSpaces() {
        while (Character.isWhitespace(here())) {
            at++;
        }
    }

    /**
     * Returns how many characters a group of atoms takes here, whichever brackets and ways to write
     * its digits ({@code 3}, {@code ₃}, {@code _3}, {@code _{3}}) are used; 0 where it does not
     * stand.
     *
     * @param group letters, digits and round brackets
     */
    int lengthOf(String group) {
        int end = at;
        for (int i = 0; i < group.length(); i++) {
            char wanted = group.charAt(i);
            boolean digit = isDigit(wanted);
            boolean below = digit && charAt(end) == '_';
            boolean braces = below && charAt(end + 1) == '{';
            end += braces ? 2 : below ? 1 : 0;
            char found = charAt(end++);
            boolean same =
                    digit
                            ? digit(found) == digit(wanted)
                            : wanted == '('
                                    ? isOpening(found)
                                    : wanted == ')' ? isClosing(found) : found == wanted;
            if (!same || (braces && charAt(end++) != '}')) {
                return 0;
            }
        }
        return end - at;
    }

    boolean hasSmallLetters() {
        return text.chars().anyMatch(c -> c >= 'a' && c <= 'w');
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
        return new CompositionException(given, Math.min(position, text.length()), reason);
    }

    CompositionException error(String reason) {
        return error(at, reason);
    }

    /** Returns 0 to 9 for a digit on or below the line, −1 for anything else. */
    static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : SUBSCRIPTS.indexOf(c);
    }

    /** Returns the value of ½, ⅓, ⅔, ¼ or ¾, NaN for anything else. */
    static double fraction(char c) {
        int which = FRACTIONS.indexOf(c);
        return c == 0 || which < 0 ? Double.NaN : FRACTION_VALUES[which];
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
