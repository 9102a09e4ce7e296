package org.descry.descriptors.printing;

import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * Typesets formulas: decides where brackets stand and leaves to each notation how its parts look.
 */
abstract class Notation implements Expression.Cases<Notation.Piece> {

    /** How tightly a piece holds together; a fraction needs brackets below an exponent only. */
    enum Level {
        SUM,
        QUOTIENT,
        PRODUCT,
        FACTOR,
        ATOM
    }

    /**
     * A typeset part of a formula.
     *
     * @param text in the notation
     * @param level how tightly it holds together
     * @param negative whether it starts with a minus sign
     */
    record Piece(String text, Level level, boolean negative) {

        Piece(String text, Level level) {
            this(text, level, false);
        }
    }

    private final boolean flat;

    /**
     * @param flat whether fractions are written with a slash
     */
    Notation(boolean flat) {
        this.flat = flat;
    }

    abstract String symbol(String name);

    abstract String number(String digits);

    abstract String unit(String text);

    abstract String pi();

    abstract String slot(int parameter);

    abstract String fraction(String above, String below);

    abstract String power(String base, String exponent);

    abstract String root(String radicand);

    abstract String cubeRoot(String radicand);

    abstract String bars(String inside);

    abstract String brackets(String inside);

    abstract String function(String name, String argument);

    /** Returns this notation where fractions are written with a slash: inside of others. */
    abstract Notation flat();

    abstract String infix(String left, Sign sign, String right);

    abstract String minus(String operand);

    /** Signs between two operands. */
    enum Sign {
        PLUS,
        MINUS,
        TIMES,
        OVER,
        EQUALS
    }

    final String of(Expression e) {
        return e.match(this).text();
    }

    final String model(
            double intercept, double[] coefficients, List<Expression> features, String left) {
        requireOneEach(coefficients, features);
        String right = intercept < 0 ? minus(rounded(intercept)) : rounded(intercept);
        for (int d = 0; d < coefficients.length; d++) {
            Piece feature = features.get(d).match(this);
            String factor =
                    feature.level().compareTo(Level.FACTOR) < 0 || feature.negative()
                            ? brackets(feature.text())
                            : feature.text();
            String term = infix(rounded(coefficients[d]), Sign.TIMES, factor);
            right = infix(right, coefficients[d] < 0 ? Sign.MINUS : Sign.PLUS, term);
        }
        return infix(left, Sign.EQUALS, right);
    }

    static void requireOneEach(double[] coefficients, List<Expression> features) {
        if (coefficients.length != features.size()) {
            throw new IllegalArgumentException(
                    "a model needs one coefficient per feature, got %d for %d"
                            .formatted(coefficients.length, features.size()));
        }
    }

    private String rounded(double value) {
        Significant size = Significant.of(value);
        String digits = number(size.digits());
        if (size.exponent().isEmpty()) {
            return digits;
        }
        int exponent = size.exponent().getAsInt();
        String shown =
                exponent < 0
                        ? minus(number(Integer.toString(-exponent)))
                        : number(Integer.toString(exponent));
        return infix(digits, Sign.TIMES, power(number("10"), shown));
    }

    @Override
    public final Piece variable(Variable node) {
        return new Piece(symbol(node.name()), Level.ATOM);
    }

    @Override
    public final Piece parameter(Parameter node) {
        return new Piece(slot(node.slot()), Level.ATOM);
    }

    @Override
    public final Piece constant(Constant node) {
        String text = node.literal();
        boolean negative = text.startsWith("-");
        String whole = negative ? text.substring(1) : text;
        int slash = whole.indexOf('/');
        String size = slash >= 0 ? whole : PlainText.withoutZeros(whole);
        String shown;
        if (text.equals("pi")) {
            shown = pi();
        } else if (text.startsWith("sqrt(")) {
            shown = root(number(text.substring(5, text.length() - 1)));
        } else if (slash >= 0) {
            String above = number(size.substring(0, slash));
            String below = number(size.substring(slash + 1));
            shown = flat ? infix(above, Sign.OVER, below) : fraction(above, below);
        } else {
            shown = scientific(size);
        }
        Level level = slash >= 0 || size.indexOf('e') >= 0 ? Level.FACTOR : Level.ATOM;
        if (slash >= 0 && flat) {
            level = Level.QUOTIENT;
            shown = node.dimension().isDimensionless() ? shown : brackets(shown);
        }
        if (!node.dimension().isDimensionless()) {
            shown = infix(shown, Sign.TIMES, unit(node.dimension().text()));
            level = Level.FACTOR;
        }
        return negative ? new Piece(minus(shown), Level.PRODUCT, true) : new Piece(shown, level);
    }

    private String scientific(String digits) {
        int e = digits.indexOf('e');
        if (e < 0) {
            return number(digits);
        }
        String exponent = digits.substring(e + 1);
        String shown =
                exponent.startsWith("-") ? minus(number(exponent.substring(1))) : number(exponent);
        return infix(number(digits.substring(0, e)), Sign.TIMES, power(number("10"), shown));
    }

    @Override
    public final Piece unary(Unary node) {
        Expression argument = node.argument();
        Piece inside = argument.match(this);
        String text = inside.text();
        return switch (node.operator()) {
            case NEG ->
                    new Piece(minus(factorOrBrackets(inside, Level.QUOTIENT)), Level.PRODUCT, true);
            case SQUARE, CUBE, SIXTH -> wholePower(node);
            case INVERSE -> quotient(new Piece(number("1"), Level.ATOM), false, argument);
            case SQRT -> new Piece(root(text), Level.ATOM);
            case CBRT -> new Piece(cubeRoot(text), Level.ATOM);
            case ABS -> new Piece(bars(text), Level.ATOM);
            case LOG -> new Piece(function("ln", text), Level.FACTOR);
            case EXP_NEG ->
                    new Piece(
                            function("exp", minus(factorOrBrackets(inside, Level.QUOTIENT))),
                            Level.FACTOR);
            default -> new Piece(function(node.operator().symbol(), text), Level.FACTOR);
        };
    }

    /** Powers of powers as one: the square of a square is a fourth power. */
    private Piece wholePower(Unary node) {
        long exponent = 1;
        Expression base = node;
        while (base instanceof Unary u && exponent(u.operator()) > 1) {
            exponent *= exponent(u.operator());
            base = u.argument();
        }
        return new Piece(
                power(base(base.match(this)), number(Long.toString(exponent))), Level.FACTOR);
    }

    private static int exponent(Operator operator) {
        return switch (operator) {
            case SQUARE -> 2;
            case CUBE -> 3;
            case SIXTH -> 6;
            default -> 1;
        };
    }

    @Override
    public final Piece binary(Binary node) {
        Piece left = node.left().match(this);
        Piece right = node.right().match(this);
        return switch (node.operator()) {
            case ADD ->
                    new Piece(
                            infix(left.text(), Sign.PLUS, term(right)), Level.SUM, left.negative());
            case SUB ->
                    new Piece(
                            infix(left.text(), Sign.MINUS, term(right)),
                            Level.SUM,
                            left.negative());
            case ABS_DIFF ->
                    new Piece(bars(infix(left.text(), Sign.MINUS, term(right))), Level.ATOM);
            case MUL -> product(node, left, right);
            case DIV ->
                    quotient(
                            node.left().match(flat()), beginsWithNumber(node.left()), node.right());
            default ->
                    new Piece(power(base(left), node.right().match(flat()).text()), Level.FACTOR);
        };
    }

    /**
     * A fraction; one inside of another is written with a slash, as bars above bars are hard to
     * read.
     *
     * @param above set flat
     * @param number whether it begins with a number, whose sign needs no brackets
     */
    private Piece quotient(Piece above, boolean number, Expression divisor) {
        Piece below = divisor.match(flat());
        if (!flat) {
            return new Piece(fraction(above.text(), below.text()), Level.FACTOR);
        }
        boolean minus = above.negative() && number;
        String first = minus ? above.text() : factorOrBrackets(above, Level.PRODUCT);
        return new Piece(
                infix(first, Sign.OVER, factorOrBrackets(below, Level.FACTOR)),
                Level.QUOTIENT,
                minus);
    }

    /** A negative number may begin a product without brackets. */
    private Piece product(Binary node, Piece left, Piece right) {
        boolean minus = left.negative() && beginsWithNumber(node.left());
        String first = minus ? left.text() : factorOrBrackets(left, Level.PRODUCT);
        return new Piece(
                infix(first, Sign.TIMES, factorOrBrackets(right, Level.FACTOR)),
                Level.PRODUCT,
                minus);
    }

    private static boolean beginsWithNumber(Expression e) {
        return e instanceof Constant
                || e instanceof Binary b
                        && b.operator() == Operator.MUL
                        && beginsWithNumber(b.left());
    }

    private String term(Piece piece) {
        return piece.level() == Level.SUM || piece.negative()
                ? brackets(piece.text())
                : piece.text();
    }

    private String factorOrBrackets(Piece piece, Level least) {
        boolean fits = piece.level().compareTo(least) >= 0 && !piece.negative();
        return fits ? piece.text() : brackets(piece.text());
    }

    private String base(Piece piece) {
        return factorOrBrackets(piece, Level.ATOM);
    }
}
