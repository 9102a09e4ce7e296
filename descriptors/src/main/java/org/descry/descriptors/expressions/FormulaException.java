package org.descry.descriptors.expressions;

/** A formula that cannot be read. The message shows the formula with a caret under the place. */
public final class FormulaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String formula;
    private final int position;

    FormulaException(String formula, int position, String reason) {
        super(
                "cannot read the formula: %s%n  %s%n  %s^"
                        .replace("%n", "\n")
                        .formatted(reason, formula.replace('\n', ' '), padding(formula, position)));
        this.formula = formula;
        this.position = position;
    }

    /** Returns the formula as given. */
    public String formula() {
        return formula;
    }

    /**
     * Returns where reading stopped, in characters from 0; the length of the formula when it ends
     * too early.
     */
    public int position() {
        return position;
    }

    private static String padding(String formula, int position) {
        return " ".repeat(formula.codePointCount(0, position));
    }
}
