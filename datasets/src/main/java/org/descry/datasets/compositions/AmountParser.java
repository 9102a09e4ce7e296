package org.descry.datasets.compositions;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.files.Numbers;

/**
 * Reads how many atoms: a number, a fraction, or a sum with variables such as {@code 1-x} and
 * {@code (1-x)/2}.
 */
final class AmountParser {

    private static final Pattern STATE = Pattern.compile("\\((g|l|s|aq|cr)\\)");
    private static final String USUAL_VARIABLES = "xyzδε";

    private final FormulaText text;
    private final Map<String, Double> variables;

    AmountParser(FormulaText text, Map<String, Double> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Reads the amount behind a symbol or bracket; 1 when none stands here. */
    double amount() {
        int start = text.at();
        double value = 1;
        if (text.here() == '_') {
            text.next();
            value = text.here() == '{' ? bracketed() : inline();
        } else if (text.here() == '(' && isExpression()) {
            refuseState();
            value = bracketed();
        } else if (startsNumber() || isVariable(text.here())) {
            value = inline();
        }
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw text.error(start, "an amount cannot be " + Numbers.text(value));
        }
        return value;
    }

    /** Returns whether an amount other than 1 stands here, or one goes on with a variable. */
    boolean startsHere() {
        return text.here() == '_'
                || startsNumber()
                || isVariable(text.here())
                || (text.here() == '(' && isExpression())
                || (FormulaText.sign(text.here()) != 0 && continuesWithVariable());
    }

    /** Returns whether a number starts here. */
    boolean startsNumber() {
        return FormulaText.isDigit(text.here())
                || !Double.isNaN(FormulaText.fraction(text.here()))
                || (text.here() == '.' && FormulaText.isDigit(text.ahead(1)));
    }

    /** Returns whether a letter stands for a number: one with a value, or one usually meant so. */
    boolean isVariable(char c) {
        return c != 0
                && (variables.containsKey(String.valueOf(c)) || USUAL_VARIABLES.indexOf(c) >= 0);
    }

    /** Reads {@code 2}, {@code 0.5}, {@code 1/3}, {@code ½} or {@code ₂}. */
    double number() {
        double fraction = FormulaText.fraction(text.here());
        if (!Double.isNaN(fraction)) {
            text.next();
            return fraction;
        }
        double value = decimal();
        if (text.here() == '/' && FormulaText.isDigit(text.ahead(1))) {
            text.next();
            int start = text.at();
            double below = decimal();
            if (below == 0) {
                throw text.error(start, "an amount cannot be divided by 0");
            }
            value /= below;
        }
        return value;
    }

    private double decimal() {
        StringBuilder digits = new StringBuilder();
        int start = text.at();
        boolean point = false;
        while (FormulaText.isDigit(text.here()) || (isPoint() && !point)) {
            point |= text.here() == '.';
            digits.append(
                    text.here() == '.' ? "." : String.valueOf(FormulaText.digit(text.here())));
            text.next();
        }
        if (point && isPoint()) {
            throw text.error("a number has one point at most");
        }
        boolean water =
                point && !digits.toString().startsWith("0") && text.rest().matches("H[2₂]O");
        if (water) {
            throw text.error(
                    start + digits.indexOf("."),
                    "the point can be read in two ways; write · before the water");
        }
        return Numbers.parse(digits.toString())
                .orElseThrow(() -> text.error(start, "expected a number"));
    }

    private boolean isPoint() {
        return text.here() == '.' && FormulaText.isDigit(text.ahead(1));
    }

    /** Reads {@code 2}, {@code x}, {@code 2x}, {@code 1-x}, {@code 1-x-2y} without brackets. */
    private double inline() {
        double sum = inlineTerm();
        while (FormulaText.sign(text.here()) != 0 && continuesWithVariable()) {
            int sign = FormulaText.sign(text.here());
            text.next();
            sum += sign * inlineTerm();
        }
        return sum;
    }

    private double inlineTerm() {
        double value = 1;
        boolean number = startsNumber();
        if (number) {
            value = number();
        }
        if (isVariable(text.here())) {
            return value * variable();
        }
        if (!number) {
            throw text.error("expected a number or a variable");
        }
        return value;
    }

    /** Returns whether the sign here is followed by a variable, so that it is no charge. */
    private boolean continuesWithVariable() {
        int places = 1;
        while (FormulaText.isDigit(text.ahead(places)) || text.ahead(places) == '.') {
            places++;
        }
        return isVariable(text.ahead(places));
    }

    /** Returns whether the bracket here holds an amount and no atoms. */
    private boolean isExpression() {
        int places = 1;
        while (text.ahead(places) != 0 && text.ahead(places) != ')') {
            if (Character.isUpperCase(text.ahead(places))) {
                return false;
            }
            places++;
        }
        return places > 1;
    }

    /** Refuses {@code (g)}, {@code (aq)} and the like, which are no amounts. */
    void refuseState() {
        Matcher state = STATE.matcher(text.rest());
        if (state.lookingAt() && !variables.containsKey(state.group(1))) {
            throw text.error(state.group() + " tells the state of matter; leave it out");
        }
    }

    private double bracketed() {
        int start = text.at();
        char close = FormulaText.closing(text.here());
        text.next();
        double value = sum();
        text.skipSpaces();
        if (!text.take(close)) {
            throw text.isAtEnd()
                    ? text.error(start, "the bracket is not closed")
                    : text.error("expected an amount such as 1-x");
        }
        return value;
    }

    private double sum() {
        double value = product();
        text.skipSpaces();
        while (FormulaText.sign(text.here()) != 0) {
            int sign = FormulaText.sign(text.here());
            text.next();
            value += sign * product();
            text.skipSpaces();
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (true) {
            text.skipSpaces();
            if (text.take('*')) {
                value *= factor();
            } else if (text.take('/')) {
                value /= factor();
            } else if (isVariable(text.here()) || text.here() == '(') {
                value *= factor();
            } else {
                return value;
            }
        }
    }

    private double factor() {
        text.skipSpaces();
        if (text.here() == '(') {
            return bracketed();
        }
        if (FormulaText.sign(text.here()) < 0) {
            text.next();
            return -factor();
        }
        if (startsNumber()) {
            return number();
        }
        if (Character.isLetter(text.here())) {
            return variable();
        }
        throw text.error(
                text.isAtEnd()
                        ? "the formula ends inside an amount"
                        : "expected an amount such as 1-x");
    }

    private double variable() {
        String name = String.valueOf(text.here());
        Double value = variables.get(name);
        if (value == null) {
            throw text.error(
                    "the variable "
                            + name
                            + " has no value; give one, for example "
                            + name
                            + " = 0.2");
        }
        text.next();
        return value;
    }
}
