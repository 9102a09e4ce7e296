package org.descry.descriptors.expressions;

/** How column names stand in formulas. */
final class Names {

    private Names() {}

    /** Returns whether a name may start with this character without backticks. */
    static boolean starts(int codePoint) {
        return Character.isLetter(codePoint) || codePoint == '_';
    }

    /** Returns whether a name may go on with this character without backticks. */
    static boolean continues(int codePoint) {
        return starts(codePoint)
                || Character.isDigit(codePoint)
                || codePoint == '\''
                || codePoint == '′'
                || (codePoint >= '₀' && codePoint <= '₉')
                || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Returns whether a word is the constant π. */
    static boolean isPi(String word) {
        return word.equals("pi") || word.equals("π");
    }

    /** Returns a column's name as it is written in a formula, in backticks where it has to be. */
    static String written(String name) {
        boolean plain =
                !isPi(name)
                        && starts(name.codePointAt(0))
                        && name.codePoints().allMatch(Names::continues);
        return plain ? name : "`" + name.replace("`", "``") + "`";
    }
}
