package org.descry.descriptors.expressions;

import org.descry.datasets.units.Dimension;

/**
 * Writes formulas as plain text that {@link FormulaParser} reads back to the same tree.
 *
 * <p>The parser takes {@code 2/3}, {@code 1/x}, {@code sqrt(2)}, {@code abs(a - b)} and {@code
 * exp(-x)} as one node where it can; a tree that has two nodes there is written with brackets that
 * keep them apart: {@code (1)/x}.
 */
final class FormulaText implements Expression.Cases<FormulaText.Piece> {

    private static final FormulaText WRITER = new FormulaText();

    private FormulaText() {}

    /** How tightly a piece of text holds together. */
    private enum Level {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    /** A piece of text. */
    record Piece(String text, Level level) {

        /**
         * Whether a sign or number at its start could be taken together with what stands before it.
         */
        boolean startsLikeNumber() {
            char c = text.charAt(0);
            return c == '-' || (c >= '0' && c <= '9');
        }

        boolean startsWithMinus() {
            return text.charAt(0) == '-';
        }

        String inBrackets() {
            return "(" + text + ")";
        }

        /** The text, in brackets unless it fits as it is. */
        String bracketedUnless(boolean fits) {
            return fits ? text : inBrackets();
        }
    }

    static String of(Expression e) {
        return e.match(WRITER).text();
    }

    private static Piece piece(Expression e) {
        return e.match(WRITER);
    }

    @Override
    public Piece variable(Variable node) {
        return new Piece(Names.written(node.name()), Level.ATOM);
    }

    @Override
    public Piece constant(Constant node) {
        boolean fraction = node.literal().indexOf('/') >= 0;
        if (node.dimension().isDimensionless()) {
            return new Piece(node.literal(), fraction ? Level.PRODUCT : Level.ATOM);
        }
        String number = fraction ? "(" + node.literal() + ")" : node.literal();
        return new Piece(number + "[" + node.dimension().text() + "]", Level.ATOM);
    }

    @Override
    public Piece parameter(Parameter node) {
        return new Piece("$" + node.slot(), Level.ATOM);
    }

    @Override
    public Piece unary(Unary node) {
        Expression argument = node.argument();
        return switch (node.operator()) {
            case NEG -> new Piece("-" + afterMinus(argument), Level.PRODUCT);
            case SQUARE, CUBE, SIXTH -> wholePower(node);
            case INVERSE -> new Piece("1/" + denominator(argument), Level.PRODUCT);
            case EXP_NEG -> new Piece("exp(-" + afterMinus(argument) + ")", Level.ATOM);
            case EXP -> call("exp", argument, isUnary(argument, Operator.NEG));
            case ABS -> call("abs", argument, isBinary(argument, Operator.SUB));
            case SQRT -> call("sqrt", argument, isWhole(argument));
            default -> call(node.operator().symbol(), argument, false);
        };
    }

    @Override
    public Piece binary(Binary node) {
        return switch (node.operator()) {
            case ADD -> new Piece(sum(node, " + "), Level.SUM);
            case SUB -> new Piece(sum(node, " - "), Level.SUM);
            case ABS_DIFF -> new Piece("abs(" + sum(node, " - ") + ")", Level.ATOM);
            case MUL ->
                    new Piece(
                            numerator(node.left(), false) + "*" + factor(node.right()),
                            Level.PRODUCT);
            case DIV -> quotient(node);
            default -> realPower(node);
        };
    }

    private static String sum(Binary node, String sign) {
        Piece right = piece(node.right());
        return piece(node.left()).text()
                + sign
                + right.bracketedUnless(right.level() != Level.SUM && !right.startsWithMinus());
    }

    private static Piece quotient(Binary node) {
        boolean oneNumber = isWhole(node.left()) && isWhole(node.right());
        boolean apart = oneNumber || isOne(node.left());
        return new Piece(numerator(node.left(), apart) + "/" + factor(node.right()), Level.PRODUCT);
    }

    private static String numerator(Expression e, boolean apart) {
        Piece piece = piece(e);
        return piece.bracketedUnless(
                !apart && piece.level() != Level.SUM && !isUnary(e, Operator.NEG));
    }

    private static String factor(Expression e) {
        Piece piece = piece(e);
        return piece.bracketedUnless(
                piece.level().compareTo(Level.POWER) >= 0 && !piece.startsWithMinus());
    }

    private static String denominator(Expression e) {
        return isWhole(e) ? piece(e).inBrackets() : factor(e);
    }

    private static String afterMinus(Expression e) {
        Piece piece = piece(e);
        return piece.bracketedUnless(piece.level() != Level.SUM && !piece.startsLikeNumber());
    }

    private static String base(Expression e) {
        Piece piece = piece(e);
        return piece.bracketedUnless(piece.level() == Level.ATOM && !piece.startsWithMinus());
    }

    private static Piece power(Expression base, String exponent) {
        return new Piece(base(base) + "^" + exponent, Level.POWER);
    }

    /**
     * Powers of powers as one, {@code (x^2)^2} as {@code x^4}, where that reads as the same
     * formula.
     */
    private static Piece wholePower(Unary node) {
        int exponent = Powers.exponent(node);
        Expression base = Powers.base(node);
        boolean same = exponent <= Powers.LARGEST && Powers.of(base, exponent).equals(node);
        return same
                ? power(base, Integer.toString(exponent))
                : power(node.argument(), Integer.toString(Powers.exponent(node.operator())));
    }

    private static Piece realPower(Binary node) {
        if (node.right() instanceof Constant) {
            return new Piece(
                    "pow(" + piece(node.left()).text() + ", " + piece(node.right()).text() + ")",
                    Level.ATOM);
        }
        return new Piece(base(node.left()) + "^" + base(node.right()), Level.POWER);
    }

    private static Piece call(String function, Expression argument, boolean apart) {
        return new Piece(
                function + "(" + piece(argument).bracketedUnless(!apart) + ")", Level.ATOM);
    }

    private static boolean isUnary(Expression e, Operator operator) {
        return e instanceof Unary unary && unary.operator() == operator;
    }

    private static boolean isBinary(Expression e, Operator operator) {
        return e instanceof Binary binary && binary.operator() == operator;
    }

    private static boolean isOne(Expression e) {
        return e instanceof Constant c
                && c.literal().equals("1")
                && c.dimension().equals(Dimension.DIMENSIONLESS);
    }

    private static boolean isWhole(Expression e) {
        return e instanceof Constant c
                && c.dimension().equals(Dimension.DIMENSIONLESS)
                && ExactNumber.parse(c.literal()).filter(ExactNumber::isWhole).isPresent();
    }
}
