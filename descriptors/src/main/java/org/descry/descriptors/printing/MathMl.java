package org.descry.descriptors.printing;

import java.util.List;
import java.util.stream.Collectors;
import org.descry.descriptors.expressions.Expression;

/** Formulas and models as presentation MathML, to stand inside a {@code math} element. */
public final class MathMl {

    private static final Writer FLAT = new Writer(true);
    private static final Writer WRITER = new Writer(false);

    private MathMl() {}

    /**
     * Returns a formula as one element, well-formed XML with all names escaped.
     *
     * @param e any formula
     */
    public static String of(Expression e) {
        return WRITER.of(e);
    }

    /**
     * Returns a model as one element, numbers with four significant digits.
     *
     * @param intercept what is added, in the unit of the target
     * @param coefficients one per feature
     * @param features the descriptor
     * @param left what stands left of the equals sign, in this notation
     * @throws IllegalArgumentException if there is not one coefficient per feature
     */
    public static String model(
            double intercept, double[] coefficients, List<Expression> features, String left) {
        return WRITER.model(intercept, coefficients, features, left);
    }

    private static final class Writer extends Notation {
        Writer(boolean flat) {
            super(flat);
        }

        @Override
        Notation flat() {
            return FLAT;
        }

        @Override
        String symbol(String name) {
            Symbol symbol = Symbol.of(name);
            if (symbol.subscripts().isEmpty()) {
                return element("mi", escaped(symbol.head()));
            }
            String below =
                    symbol.subscripts().stream()
                            .map(Writer::upright)
                            .collect(Collectors.joining("<mo>,</mo>"));
            String one = symbol.subscripts().size() == 1 ? below : element("mrow", below);
            return element("msub", element("mi", escaped(symbol.head())) + one);
        }

        private static String upright(String text) {
            return "<mi mathvariant=\"normal\">" + escaped(text) + "</mi>";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace('\'', '′');
        }

        private static String element(String name, String inside) {
            return "<" + name + ">" + inside + "</" + name + ">";
        }

        @Override
        String number(String digits) {
            return element("mn", digits);
        }

        @Override
        String unit(String text) {
            return element("mtext", escaped(text));
        }

        @Override
        String pi() {
            return element("mi", "π");
        }

        @Override
        String slot(int parameter) {
            return element("msub", element("mi", "p") + number(Integer.toString(parameter)));
        }

        @Override
        String fraction(String above, String below) {
            return element("mfrac", above + below);
        }

        @Override
        String power(String base, String exponent) {
            return element("msup", base + exponent);
        }

        @Override
        String root(String radicand) {
            return element("msqrt", radicand);
        }

        @Override
        String cubeRoot(String radicand) {
            return element("mroot", radicand + number("3"));
        }

        @Override
        String bars(String inside) {
            return element("mrow", element("mo", "|") + inside + element("mo", "|"));
        }

        @Override
        String brackets(String inside) {
            return element("mrow", element("mo", "(") + inside + element("mo", ")"));
        }

        @Override
        String function(String name, String argument) {
            return element(
                    "mrow", element("mi", name) + element("mo", "\u2061") + brackets(argument));
        }

        @Override
        String infix(String left, Sign sign, String right) {
            String between =
                    switch (sign) {
                        case PLUS -> "+";
                        case MINUS -> "−";
                        case TIMES ->
                                right.startsWith("<mn>") || right.startsWith("<msup><mn>")
                                        ? "·"
                                        : "\u2062";
                        case OVER -> "/";
                        case EQUALS -> "=";
                    };
            String tight = sign == Sign.OVER ? " lspace=\"0\" rspace=\"0\"" : "";
            return element("mrow", left + "<mo" + tight + ">" + between + "</mo>" + right);
        }

        @Override
        String minus(String operand) {
            return element("mrow", element("mo", "−") + operand);
        }
    }
}
