package org.descry.descriptors.printing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.descriptors.expressions.Expression;

/** Formulas and models as LaTeX mathematics, without the dollar signs; needs no package. */
public final class Latex {

    private static final Writer FLAT = new Writer(true);
    private static final Writer WRITER = new Writer(false);

    private Latex() {}

    /**
     * Returns a formula such as <code>\frac{r_{\mathrm{X}}}{r_{\mathrm{B}}}</code>.
     *
     * @param e any formula
     */
    public static String of(Expression e) {
        return WRITER.of(e);
    }

    /**
     * Returns a model such as <code>E = 0.12 + 3.4 \, \frac{a}{b}</code>, numbers with four
     * significant digits.
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
            String below =
                    symbol.subscripts().stream()
                            .map(Writer::upright)
                            .collect(Collectors.joining(","));
            return letter(symbol.head()) + (below.isEmpty() ? "" : "_{" + below + "}");
        }

        private static String letter(String head) {
            Optional<String> greek = Symbol.greekName(head);
            if (greek.isPresent()) {
                return "\\" + greek.get();
            }
            if (head.equals("ΔE")) {
                return "\\Delta E";
            }
            return head.matches("[A-Za-z]'?") ? head : upright(head);
        }

        private static String upright(String text) {
            StringBuilder escaped = new StringBuilder();
            for (char c : text.toCharArray()) {
                switch (c) {
                    case ' ' -> escaped.append("\\ ");
                    case '_', '%', '&', '#', '$', '{', '}' -> escaped.append('\\').append(c);
                    case '\\' -> escaped.append("\\backslash ");
                    case '^', '~' -> escaped.append('\\').append(c).append("{}");
                    case '′' -> escaped.append('\'');
                    default -> escaped.append(c);
                }
            }
            return "\\mathrm{" + escaped + "}";
        }

        @Override
        String number(String digits) {
            return digits;
        }

        @Override
        String unit(String text) {
            return upright(text);
        }

        @Override
        String pi() {
            return "\\pi";
        }

        @Override
        String slot(int parameter) {
            return "p_{" + parameter + "}";
        }

        @Override
        String fraction(String above, String below) {
            return "\\frac{" + above + "}{" + below + "}";
        }

        @Override
        String power(String base, String exponent) {
            return "{" + base + "}^{" + exponent + "}";
        }

        @Override
        String root(String radicand) {
            return "\\sqrt{" + radicand + "}";
        }

        @Override
        String cubeRoot(String radicand) {
            return "\\sqrt[3]{" + radicand + "}";
        }

        @Override
        String bars(String inside) {
            return "\\left|" + inside + "\\right|";
        }

        @Override
        String brackets(String inside) {
            return "\\left(" + inside + "\\right)";
        }

        @Override
        String function(String name, String argument) {
            return "\\" + name + brackets(argument);
        }

        @Override
        String infix(String left, Sign sign, String right) {
            String between =
                    switch (sign) {
                        case PLUS -> " + ";
                        case MINUS -> " - ";
                        case TIMES ->
                                Character.isDigit(right.charAt(0)) || right.startsWith("{10}")
                                        ? " \\cdot "
                                        : " \\, ";
                        case OVER -> "/";
                        case EQUALS -> " = ";
                    };
            return left + between + right;
        }

        @Override
        String minus(String operand) {
            return "-" + operand;
        }
    }
}
