package org.descry.regression.internal.constants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;

/**
 * A function of a feature x and one constant c, which the outer slope and intercept of a model
 * cannot take over: a factor outside 1/(c*x) would, so it has x + c only.
 *
 * @param operator the function
 * @param place where c stands
 * @source form h(a*x + b) of operators with parameters: Purcell et al., J. Open Source Softw. 7,
 *     3960 (2022), doi:10.21105/joss.03960; J. Chem. Phys. 159, 114110 (2023),
 *     doi:10.1063/5.0156620
 */
public record InnerForm(Operator operator, Place place) {

    /** Returns the forms of a function; of log and sqrt two, as their argument may be turned. */
    public static List<InnerForm> of(Operator operator) {
        return switch (operator) {
            case EXP, SIN, COS -> List.of(new InnerForm(operator, Place.FACTOR));
            case LOG, SQRT ->
                    List.of(
                            new InnerForm(operator, Place.ADDED),
                            new InnerForm(operator, Place.LESSENED));
            case ABS_DIFF -> List.of(new InnerForm(operator, Place.DISTANCE));
            case POW -> List.of(new InnerForm(operator, Place.EXPONENT));
            case CBRT, INVERSE, SQUARE, CUBE, SIXTH ->
                    List.of(new InnerForm(operator, Place.ADDED));
            default ->
                    throw new IllegalArgumentException(
                            "no constant can be fitted inside " + operator.symbol());
        };
    }

    /** Returns the formula with the constant in slot 0, in canonical form. */
    public Expression formula(Expression x) {
        Parameter c = new Parameter(0);
        return Canonical.of(
                switch (place) {
                    case FACTOR -> new Unary(operator, new Binary(Operator.MUL, c, x));
                    case ADDED -> new Unary(operator, new Binary(Operator.ADD, x, c));
                    case LESSENED -> new Unary(operator, new Binary(Operator.SUB, c, x));
                    case DISTANCE, EXPONENT -> new Binary(operator, x, c);
                });
    }

    /**
     * Returns the dimension of the result, or empty when the units do not go together.
     *
     * @param x dimension of the feature
     * @param freeUnits whether a function such as exp may take an argument with a unit
     */
    public Optional<Dimension> dimension(Dimension x, boolean freeUnits) {
        Optional<Dimension> result =
                switch (place) {
                    case DISTANCE -> Optional.of(x);
                    case EXPONENT -> operator.dimension(x, Dimension.DIMENSIONLESS);
                    default -> operator.dimension(x);
                };
        return result.isEmpty() && freeUnits ? Optional.of(Dimension.DIMENSIONLESS) : result;
    }

    /** Writes the values for a constant into {@code out} [n]. */
    public void values(double[] x, double c, double[] out, int n) {
        switch (place) {
            case FACTOR, ADDED, LESSENED -> {
                argument(x, c, out, n);
                operator.apply(out, out, n);
            }
            case DISTANCE, EXPONENT -> {
                Arrays.fill(out, 0, n, c);
                operator.apply(x, out, out, n);
            }
        }
    }

    private void argument(double[] x, double c, double[] out, int n) {
        switch (place) {
            case FACTOR -> {
                for (int i = 0; i < n; i++) {
                    out[i] = c * x[i];
                }
            }
            case ADDED -> {
                for (int i = 0; i < n; i++) {
                    out[i] = x[i] + c;
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = c - x[i];
                }
            }
        }
    }

    /** Writes how fast the values change with the constant into {@code out} [n]. */
    public void derivative(double[] x, double c, double[] out, int n) {
        if (place == Place.DISTANCE) {
            for (int i = 0; i < n; i++) {
                out[i] = -Math.signum(x[i] - c);
            }
            return;
        }
        if (place == Place.EXPONENT) {
            double[] log = new double[n];
            values(x, c, out, n);
            Operator.LOG.apply(x, log, n);
            Operator.MUL.apply(out, log, out, n);
            return;
        }
        argument(x, c, out, n);
        slope(out, n);
        if (place == Place.FACTOR) {
            Operator.MUL.apply(out, x, out, n);
        }
    }

    /** Turns arguments of the function into its slopes there. */
    private void slope(double[] u, int n) {
        switch (operator) {
            case EXP -> Operator.EXP.apply(u, u, n);
            case SIN -> Operator.COS.apply(u, u, n);
            case COS -> {
                Operator.SIN.apply(u, u, n);
                Operator.NEG.apply(u, u, n);
            }
            case LOG -> Operator.INVERSE.apply(u, u, n);
            case CBRT -> Operator.CBRT.apply(u, u, n);
            default -> {}
        }
        for (int i = 0; i < n; i++) {
            double v = u[i];
            u[i] =
                    switch (operator) {
                        case SQRT -> 0.5 / Math.sqrt(v);
                        case CBRT -> 1 / (3 * v * v);
                        case SQUARE -> 2 * v;
                        case CUBE -> 3 * v * v;
                        case SIXTH -> 6 * v * v * v * v * v;
                        case INVERSE -> -1 / (v * v);
                        default -> v;
                    };
        }
    }
}
