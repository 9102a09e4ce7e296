package org.descry.descriptors.expressions;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;

/**
 * Reads formulas by recursive descent.
 *
 * <pre>
 * sum      = term (("+" | "-") term)*
 * term     = "-" product | product
 * product  = factor (("*" | "/") factor)*
 * factor   = ("-" | "+") factor | power
 * power    = primary ("^" exponent | superscript)*
 * exponent = ("-" | "+") exponent | power
 * primary  = (number | name | $slot | "√" primary | function "(" sum ("," sum)? ")" | "(" sum ")" | "|" sum "|") ("[" unit "]")?
 * </pre>
 */
final class FormulaParser {

    private static final List<String> FUNCTIONS =
            List.of("sqrt", "cbrt", "exp", "log", "ln", "abs", "sin", "cos", "pow", "abs-diff");
    private static final int DEEPEST = 200;
    private static final int LONGEST = 4000;

    private final FormulaScanner in;
    private int depth;

    /**
     * What was read.
     *
     * @param e the formula
     * @param bare whether it stands there without brackets of its own
     */
    private record Read(Expression e, boolean bare) {

        boolean isBareWhole() {
            return bare && wholeNumber().isPresent();
        }

        Optional<ExactNumber> wholeNumber() {
            return number(e).filter(ExactNumber::isWhole);
        }
    }

    FormulaParser(String text) {
        this.in = new FormulaScanner(text);
    }

    Expression parse() {
        if (in.text().isBlank()) {
            throw in.error(0, "the formula is empty");
        }
        if (in.text().length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a formula may have at most %d characters, this one has %d"
                            .formatted(LONGEST, in.text().length()));
        }
        Expression e = sum().e();
        if (!in.atEnd()) {
            throw in.error(in.position(), unexpected());
        }
        return e;
    }

    private String unexpected() {
        if (in.peek(")") || in.peek("]")) {
            return "there is no opening bracket for this one";
        }
        if (in.peek("|")) {
            return "there is no opening bar for this one";
        }
        if (in.peek(",")) {
            return "a comma stands only inside pow(a, b) and abs-diff(a, b); decimal numbers have a point";
        }
        return in.startsOperand()
                ? "an operator such as * is missing before this"
                : "this character has no meaning here";
    }

    private Read sum() {
        enter();
        Read left = term();
        while (true) {
            if (in.take("+")) {
                left = new Read(new Binary(Operator.ADD, left.e(), term().e()), true);
            } else if (in.takeMinus()) {
                left = new Read(new Binary(Operator.SUB, left.e(), term().e()), true);
            } else {
                depth--;
                return left;
            }
        }
    }

    /** A minus before a product applies to all of it, before a number it belongs to the number. */
    private Read term() {
        if (in.startsNegativeNumber() || !in.takeMinus()) {
            return product();
        }
        return new Read(new Unary(Operator.NEG, product().e()), true);
    }

    private Read product() {
        Read left = factor();
        while (true) {
            if (in.takeTimes()) {
                left = new Read(new Binary(Operator.MUL, left.e(), factor().e()), true);
            } else if (in.takeSlash()) {
                left = quotient(left, factor());
            } else {
                return left;
            }
        }
    }

    private static Read quotient(Read left, Read right) {
        if (left.isBareWhole()) {
            ExactNumber numerator = left.wholeNumber().orElseThrow();
            if (right.isBareWhole() && right.wholeNumber().orElseThrow().sign() > 0) {
                ExactNumber denominator = right.wholeNumber().orElseThrow();
                return new Read(Constant.of(numerator.times(denominator.inverse())), false);
            }
            if (numerator.isOne()) {
                return new Read(new Unary(Operator.INVERSE, right.e()), true);
            }
        }
        return new Read(new Binary(Operator.DIV, left.e(), right.e()), true);
    }

    private Read factor() {
        enter();
        try {
            if (in.startsNegativeNumber()) {
                in.takeMinus();
                Constant number = (Constant) primary().e();
                ExactNumber negative = ExactNumber.parse(number.literal()).orElseThrow().negate();
                return new Read(Constant.of(negative).in(number.dimension()), true);
            }
            if (in.takeMinus()) {
                return new Read(new Unary(Operator.NEG, factor().e()), true);
            }
            if (in.take("+")) {
                return factor();
            }
            return power();
        } finally {
            depth--;
        }
    }

    private Read power() {
        Read base = primary();
        Optional<Integer> superscript = in.takeSuperscript();
        if (superscript.isPresent()) {
            return new Read(Powers.of(base.e(), superscript.get()), true);
        }
        if (!in.takeCaret()) {
            return base;
        }
        int start = in.position();
        Expression exponent = exponent();
        try {
            return new Read(Powers.of(base.e(), exponent), true);
        } catch (IllegalArgumentException refused) {
            throw in.error(start, refused.getMessage());
        }
    }

    private Expression exponent() {
        enter();
        try {
            if (in.takeMinus()) {
                Expression e = exponent();
                return number(e)
                        .map(x -> (Expression) Constant.of(x.negate()))
                        .orElse(new Unary(Operator.NEG, e));
            }
            return in.take("+") ? exponent() : power().e();
        } finally {
            depth--;
        }
    }

    private Read primary() {
        Read read = unitless();
        if (read.e() instanceof Constant number && in.take("[")) {
            return new Read(number.in(unit()), false);
        }
        return read;
    }

    private Dimension unit() {
        int start = in.position();
        String text = in.until("]", start, "the bracket of the unit is not closed");
        Unit unit;
        try {
            unit = Unit.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw in.error(start, "'" + text + "' is not a unit");
        }
        if (unit.factor() != 1) {
            throw in.error(
                    start, "a constant is given in base units, here " + unit.dimension().text());
        }
        return unit.dimension();
    }

    private Read unitless() {
        int start = in.position();
        if (in.take("(")) {
            Read inner = sum();
            close(")", start, "this bracket is not closed");
            return new Read(inner.e(), false);
        }
        if (in.take("|")) {
            Read inner = sum();
            close("|", start, "this bar is not closed");
            return new Read(absolute(inner), true);
        }
        if (in.take("√")) {
            return new Read(root(unitless()), true);
        }
        if (in.take("`")) {
            return new Read(new Variable(in.quoted(start)), true);
        }
        if (in.take("$")) {
            return new Read(new Parameter(in.slot()), true);
        }
        Optional<String> number = in.takeNumber();
        if (number.isPresent()) {
            ExactNumber exact =
                    ExactNumber.parse(number.get())
                            .orElseThrow(() -> in.error(start, "this number is too large"));
            return new Read(Constant.of(exact), true);
        }
        return word(start);
    }

    private Read word(int start) {
        if (in.peek("abs-diff(") || in.peek("abs-diff (")) {
            in.take("abs-diff");
            return call("abs-diff", start);
        }
        Optional<String> word = in.takeWord();
        if (word.isEmpty()) {
            throw in.error(
                    start,
                    in.atEnd()
                            ? "the formula ends where a name, a number or a bracket is expected"
                            : "a name, a number or a bracket is expected here");
        }
        if (in.peek("(")) {
            return call(word.get(), start);
        }
        return new Read(Names.isPi(word.get()) ? Constant.PI : new Variable(word.get()), true);
    }

    private Read call(String function, int start) {
        if (!FUNCTIONS.contains(function)) {
            throw in.error(
                    start,
                    "there is no function '%s'; the functions are %s. A product needs a *"
                            .formatted(function, String.join(" ", FUNCTIONS)));
        }
        int bracket = in.position();
        in.take("(");
        Read first = sum();
        boolean two = function.equals("pow") || function.equals("abs-diff");
        Expression result;
        if (two) {
            if (!in.take(",")) {
                throw in.error(
                        in.position(),
                        "a comma and a second argument of %s are expected here"
                                .formatted(function));
            }
            Operator operator = function.equals("pow") ? Operator.POW : Operator.ABS_DIFF;
            result = new Binary(operator, first.e(), sum().e());
        } else {
            result = apply(function, first);
        }
        close(")", bracket, "this bracket is not closed");
        return new Read(result, true);
    }

    private static Expression apply(String function, Read argument) {
        return switch (function) {
            case "abs" -> absolute(argument);
            case "exp" ->
                    argument.bare()
                                    && argument.e() instanceof Unary u
                                    && u.operator() == Operator.NEG
                            ? new Unary(Operator.EXP_NEG, u.argument())
                            : new Unary(Operator.EXP, argument.e());
            case "sqrt" -> root(argument);
            case "ln" -> new Unary(Operator.LOG, argument.e());
            default -> new Unary(Operator.parse(function), argument.e());
        };
    }

    private static Expression root(Read argument) {
        if (argument.isBareWhole()) {
            double radicand = argument.wholeNumber().orElseThrow().value();
            if (radicand >= 0 && radicand <= Constant.LARGEST_RADICAND) {
                return Constant.sqrt((long) radicand);
            }
        }
        return new Unary(Operator.SQRT, argument.e());
    }

    private static Expression absolute(Read argument) {
        return argument.bare() && argument.e() instanceof Binary b && b.operator() == Operator.SUB
                ? new Binary(Operator.ABS_DIFF, b.left(), b.right())
                : new Unary(Operator.ABS, argument.e());
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw in.error(in.position(), "the formula is nested too deeply");
        }
    }

    private void close(String bracket, int opened, String complaint) {
        if (!in.take(bracket)) {
            throw in.atEnd() ? in.error(opened, complaint) : in.error(in.position(), unexpected());
        }
    }

    /** Returns the pure rational number that a formula is, if it is one. */
    private static Optional<ExactNumber> number(Expression e) {
        return e instanceof Constant c && c.dimension().isDimensionless()
                ? ExactNumber.parse(c.literal())
                : Optional.empty();
    }
}
