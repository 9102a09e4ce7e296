package org.descry.descriptors.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * The operators a formula is made of, one row each: symbol, unit rule, domain, time cost and
 * kernel.
 *
 * <p>Kernels compute what IEEE 754 says, without checks: the logarithm and the square root of a
 * negative number are NaN, {@code 1/0} is infinite, NaN stays NaN. They return the same bits on
 * every Java and every machine.
 */
public enum Operator {
    /** {@code a + b}. */
    ADD(
            "+",
            UnitRule::alike,
            Domain.ALL,
            1.0,
            (a, b, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] + b[i];
                }
            }),
    /** {@code a - b}. */
    SUB(
            "-",
            UnitRule::alike,
            Domain.ALL,
            1.0,
            (a, b, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] - b[i];
                }
            }),
    /** {@code a * b}. */
    MUL(
            "*",
            UnitRule::product,
            Domain.ALL,
            1.0,
            (a, b, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * b[i];
                }
            }),
    /** {@code a / b}. */
    DIV(
            "/",
            UnitRule::quotient,
            Domain.NON_ZERO,
            4.0,
            (a, b, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] / b[i];
                }
            }),
    /** {@code abs(a - b)}, one operator. */
    ABS_DIFF(
            "abs-diff",
            UnitRule::alike,
            Domain.ALL,
            1.0,
            (a, b, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.abs(a[i] - b[i]);
                }
            }),
    /**
     * {@code a^b} of a base above zero with any exponent; named formulas use it, searches do not.
     */
    POW("pow", UnitRule::pureNumbers, Domain.POSITIVE, 80.0, ElementaryFunctions::pow),
    /** The square root. */
    SQRT(
            "sqrt",
            UnitRule.power(1, 2),
            Domain.NON_NEGATIVE,
            5.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.sqrt(a[i]);
                }
            }),
    /** {@code a^2}. */
    SQUARE(
            "^2",
            UnitRule.power(2, 1),
            Domain.ALL,
            1.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * a[i];
                }
            }),
    /** {@code a^3}. */
    CUBE(
            "^3",
            UnitRule.power(3, 1),
            Domain.ALL,
            1.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * a[i] * a[i];
                }
            }),
    /** {@code a^6}, the square of the cube. */
    SIXTH(
            "^6",
            UnitRule.power(6, 1),
            Domain.ALL,
            1.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    double cube = a[i] * a[i] * a[i];
                    out[i] = cube * cube;
                }
            }),
    /** {@code 1 / a}. */
    INVERSE(
            "^-1",
            UnitRule.power(-1, 1),
            Domain.NON_ZERO,
            4.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 1 / a[i];
                }
            }),
    /** {@code exp(a)}. */
    EXP("exp", UnitRule::pureNumber, Domain.ALL, 8.0, ElementaryFunctions::exp),
    /** {@code exp(-a)}, one operator. */
    EXP_NEG("exp-", UnitRule::pureNumber, Domain.ALL, 8.0, ElementaryFunctions::expOfNegative),
    /** The natural logarithm. */
    LOG("log", UnitRule::pureNumber, Domain.POSITIVE, 12.0, ElementaryFunctions::log),
    /** The absolute value. */
    ABS(
            "abs",
            UnitRule::unchanged,
            Domain.ALL,
            1.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.abs(a[i]);
                }
            }),
    /** The real cube root, negative for negative numbers. */
    CBRT("cbrt", UnitRule.power(1, 3), Domain.ALL, 20.0, ElementaryFunctions::cbrt),
    /** The sine of an angle in radians. */
    SIN("sin", UnitRule::pureNumber, Domain.ALL, 16.0, ElementaryFunctions::sin),
    /** The cosine of an angle in radians. */
    COS("cos", UnitRule::pureNumber, Domain.ALL, 16.0, ElementaryFunctions::cos),
    /** {@code -a}; canonical forms need it, searches do not. */
    NEG(
            "neg",
            UnitRule::unchanged,
            Domain.ALL,
            1.0,
            (a, out, n) -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -a[i];
                }
            });

    private final String symbol;
    private final int arity;
    private final Domain domain;
    private final double timeCost;
    private final UnitRule.OfOne unitsOfOne;
    private final UnitRule.OfTwo unitsOfTwo;
    private final KernelOfOne kernelOfOne;
    private final KernelOfTwo kernelOfTwo;

    /** Computes {@code out} [n] from {@code a} [n]. */
    @FunctionalInterface
    private interface KernelOfOne {
        void apply(double[] a, double[] out, int n);
    }

    /** Computes {@code out} [n] from {@code a} [n] and {@code b} [n]. */
    @FunctionalInterface
    private interface KernelOfTwo {
        void apply(double[] a, double[] b, double[] out, int n);
    }

    Operator(
            String symbol,
            UnitRule.OfOne units,
            Domain domain,
            double timeCost,
            KernelOfOne kernel) {
        this.symbol = symbol;
        this.arity = 1;
        this.domain = domain;
        this.timeCost = timeCost;
        this.unitsOfOne = units;
        this.unitsOfTwo = (a, b) -> misuse();
        this.kernelOfOne = kernel;
        this.kernelOfTwo = (a, b, out, n) -> misuse();
    }

    Operator(
            String symbol,
            UnitRule.OfTwo units,
            Domain domain,
            double timeCost,
            KernelOfTwo kernel) {
        this.symbol = symbol;
        this.arity = 2;
        this.domain = domain;
        this.timeCost = timeCost;
        this.unitsOfOne = a -> misuse();
        this.unitsOfTwo = units;
        this.kernelOfOne = (a, out, n) -> misuse();
        this.kernelOfTwo = kernel;
    }

    /**
     * Returns the name on the command line and in study files: {@code +}, {@code abs-diff}, {@code
     * ^2}.
     */
    public String symbol() {
        return symbol;
    }

    /** Returns the number of arguments, 1 or 2. */
    public int arity() {
        return arity;
    }

    /** Returns whether exchanging the arguments never changes the value. */
    public boolean commutative() {
        return this == ADD || this == MUL || this == ABS_DIFF;
    }

    /** Returns whether a search may use the operator. */
    public boolean searchable() {
        return this != POW && this != NEG;
    }

    /**
     * Returns where the operator has a finite real value: the domain of the last argument, of a
     * power's base.
     */
    public Domain domain() {
        return domain;
    }

    /**
     * Returns the time of one value in units of one addition, roughly; it never changes a result.
     */
    public double timeCost() {
        return timeCost;
    }

    /**
     * Returns the dimension of the result, or empty when the argument's is refused.
     *
     * @param a dimension of the argument
     * @throws IllegalStateException if this operator takes two arguments
     */
    public Optional<Dimension> dimension(Dimension a) {
        return unitsOfOne.of(a);
    }

    /**
     * Returns the dimension of the result, or empty when the arguments' do not go together.
     *
     * @param a dimension of the first argument
     * @param b dimension of the second argument
     * @throws IllegalStateException if this operator takes one argument
     */
    public Optional<Dimension> dimension(Dimension a, Dimension b) {
        return unitsOfTwo.of(a, b);
    }

    /**
     * Computes the operator for {@code n} rows.
     *
     * @param a argument [at least n]
     * @param out result [at least n]; may be {@code a} itself
     * @param n number of rows
     * @throws IllegalStateException if this operator takes two arguments
     */
    public void apply(double[] a, double[] out, int n) {
        kernelOfOne.apply(a, out, n);
    }

    /**
     * Computes the operator for {@code n} rows.
     *
     * @param a first argument [at least n]
     * @param b second argument [at least n]
     * @param out result [at least n]; may be one of the arguments itself
     * @param n number of rows
     * @throws IllegalStateException if this operator takes one argument
     */
    public void apply(double[] a, double[] b, double[] out, int n) {
        kernelOfTwo.apply(a, b, out, n);
    }

    /**
     * Returns the operator of a name on the command line.
     *
     * @param symbol its {@link #symbol()}; {@code ln} and {@code · × ÷ −} are understood too
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Operator parse(String symbol) {
        String wanted = plain(symbol.strip().toLowerCase(Locale.ROOT));
        List<String> known = new ArrayList<>();
        for (Operator each : values()) {
            if (each.symbol.equals(wanted)) {
                return each;
            }
            if (each.searchable()) {
                known.add(each.symbol);
            }
        }
        throw new IllegalArgumentException(
                "there is no operator '%s'; the operators are %s"
                        .formatted(symbol.strip(), String.join(" ", known)));
    }

    /**
     * Returns the operators of a comma-separated list, in its order, each once.
     *
     * @param symbols for example {@code +,-,*,/,abs-diff,sqrt,^2}
     * @throws IllegalArgumentException if one does not exist or is not for searching, or none is
     *     given
     */
    public static List<Operator> parseList(String symbols) {
        List<Operator> operators = new ArrayList<>();
        for (String each : symbols.split(",", -1)) {
            Operator operator = parse(each);
            if (!operator.searchable()) {
                throw new IllegalArgumentException(
                        "'%s' exists in formulas only; a search cannot use it"
                                .formatted(each.strip()));
            }
            if (!operators.contains(operator)) {
                operators.add(operator);
            }
        }
        return List.copyOf(operators);
    }

    private static String plain(String symbol) {
        return switch (symbol) {
            case "ln" -> "log";
            case "·", "×", "⋅" -> "*";
            case "÷" -> "/";
            case "−" -> "-";
            default -> symbol;
        };
    }

    private <T> T misuse() {
        throw new IllegalStateException("%s takes %d argument(s)".formatted(name(), arity));
    }
}
