package org.descry.descriptors.printing;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;

/**
 * Formulas as Python over NumPy arrays ({@code import numpy as np}); the parameters are {@code
 * p[0]}, {@code p[1]}, ….
 *
 * <p>A column name that is no Python name gets underscores for its other characters; two columns
 * never share a name. The values agree to rounding; a power of a negative base is NaN here and in
 * NumPy alike unless the exponent is whole.
 */
public final class Python implements Expression.Cases<Python.Piece> {

    private static final List<String> TAKEN =
            List.of(
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield",
                    "None",
                    "True",
                    "False",
                    "np",
                    "p");

    private final Map<String, String> names;

    private Python(Map<String, String> names) {
        this.names = names;
    }

    /**
     * A piece of code.
     *
     * @param text the code
     * @param strength 0 for a sum, 1 for a product, 2 for a sign, 3 for a power, 4 for what never
     *     needs brackets
     */
    record Piece(String text, int strength) {

        String atLeast(int least) {
            return strength >= least ? text : "(" + text + ")";
        }
    }

    /**
     * Returns a formula such as {@code np.exp(-rA)/rB**2}.
     *
     * @param e any formula
     */
    public static String of(Expression e) {
        return e.match(new Python(names(e))).text();
    }

    /**
     * Returns the Python name of every column of a formula.
     *
     * @param e any formula
     * @return name in Python by column name, in alphabetical order of the columns
     */
    public static Map<String, String> names(Expression e) {
        return names(List.of(e));
    }

    private static Map<String, String> names(List<Expression> formulas) {
        SortedSet<String> columns = new TreeSet<>();
        formulas.forEach(each -> columns.addAll(Variables.of(each)));
        Map<String, String> names = new TreeMap<>();
        for (String column : columns) {
            String name = identifier(column);
            while (names.containsValue(name) || TAKEN.contains(name)) {
                name += "_";
            }
            names.put(column, name);
        }
        return names;
    }

    private static String identifier(String column) {
        StringBuilder name = new StringBuilder();
        // Python compares names in this form.
        String normal = Normalizer.normalize(column, Normalizer.Form.NFKC);
        normal.codePoints()
                .forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        boolean digitFirst = !Character.isLetter(name.codePointAt(0)) && name.charAt(0) != '_';
        return digitFirst ? "_" + name : name.toString();
    }

    @Override
    public Piece variable(Variable node) {
        return new Piece(names.get(node.name()), 4);
    }

    @Override
    public Piece constant(Constant node) {
        String text = node.literal();
        if (text.equals("pi")) {
            return new Piece("np.pi", 4);
        }
        if (text.startsWith("sqrt(")) {
            return new Piece("np." + text, 4);
        }
        // A decimal point keeps NumPy from whole-number arithmetic.
        String number = text.indexOf('/') < 0 ? floating(text) : floating(text.replace("/", ".0/"));
        return new Piece(number, text.indexOf('/') >= 0 ? 1 : text.startsWith("-") ? 2 : 4);
    }

    private static String floating(String number) {
        return number.matches("-?\\d+|.*/\\d+") ? number + ".0" : number;
    }

    @Override
    public Piece parameter(Parameter node) {
        return new Piece("p[" + node.slot() + "]", 4);
    }

    @Override
    public Piece unary(Unary node) {
        Piece inside = node.argument().match(this);
        return switch (node.operator()) {
            case NEG -> new Piece("-" + inside.atLeast(2), 2);
            case SQUARE -> new Piece(inside.atLeast(4) + "**2", 3);
            case CUBE -> new Piece(inside.atLeast(4) + "**3", 3);
            case SIXTH -> new Piece(inside.atLeast(4) + "**6", 3);
            case INVERSE -> new Piece("1.0/" + inside.atLeast(2), 1);
            case EXP_NEG -> new Piece("np.exp(-" + inside.atLeast(2) + ")", 4);
            default -> new Piece("np." + node.operator().symbol() + "(" + inside.text() + ")", 4);
        };
    }

    @Override
    public Piece binary(Binary node) {
        Piece left = node.left().match(this);
        Piece right = node.right().match(this);
        return switch (node.operator()) {
            case ADD -> new Piece(left.text() + " + " + right.atLeast(1), 0);
            case SUB -> new Piece(left.text() + " - " + right.atLeast(1), 0);
            case ABS_DIFF -> new Piece("np.abs(" + left.text() + " - " + right.atLeast(1) + ")", 4);
            case MUL -> new Piece(left.atLeast(1) + "*" + right.atLeast(2), 1);
            case DIV -> new Piece(left.atLeast(1) + "/" + right.atLeast(2), 1);
            default -> new Piece(left.atLeast(4) + "**" + right.atLeast(4), 3);
        };
    }

    /**
     * Returns a model as an expression with every digit of its numbers: {@code 0.12 + 3.4*(rA/rB)}.
     *
     * @param intercept what is added, in the unit of the target
     * @param coefficients one per feature
     * @param features the descriptor
     * @throws IllegalArgumentException if there is not one coefficient per feature
     */
    public static String model(double intercept, double[] coefficients, List<Expression> features) {
        Notation.requireOneEach(coefficients, features);
        Python writer = new Python(names(features));
        StringBuilder code = new StringBuilder(Numbers.text(intercept));
        for (int d = 0; d < coefficients.length; d++) {
            code.append(coefficients[d] < 0 ? " - " : " + ")
                    .append(Numbers.text(Math.abs(coefficients[d])));
            code.append("*(").append(features.get(d).match(writer).text()).append(')');
        }
        return code.toString();
    }
}
