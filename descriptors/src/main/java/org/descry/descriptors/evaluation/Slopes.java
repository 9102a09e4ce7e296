package org.descry.descriptors.evaluation;

import org.descry.descriptors.expressions.Operator;

/**
 * Derivatives of operators, times how a formula changes with their value.
 *
 * <p>At kinks (abs at 0) the derivative is 0. Only additions, products, quotients and the functions
 * of {@link org.descry.descriptors.functions.ElementaryFunctions} are used: the same bits
 * everywhere.
 */
final class Slopes {
    private Slopes() {}

    /**
     * Returns how the formula changes with the argument.
     *
     * @param a argument [n]
     * @param v value of the operator [n]
     * @param s how the formula changes with the value [n]
     * @param out may receive the result [n]
     * @return {@code out} or, where nothing changes, {@code s}
     */
    static double[] ofOne(
            Operator operator, double[] a, double[] v, double[] s, double[] out, int n) {
        switch (operator) {
            case SQRT -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 0.5 * s[i] / v[i];
                }
            }
            case SQUARE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 2 * s[i] * a[i];
                }
            }
            case CUBE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 3 * s[i] * (a[i] * a[i]);
                }
            }
            case SIXTH -> {
                for (int i = 0; i < n; i++) {
                    double square = a[i] * a[i];
                    out[i] = 6 * s[i] * (square * square * a[i]);
                }
            }
            case INVERSE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -s[i] * (v[i] * v[i]);
                }
            }
            case EXP -> Operator.MUL.apply(s, v, out, n);
            case EXP_NEG -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -s[i] * v[i];
                }
            }
            case LOG -> Operator.DIV.apply(s, a, out, n);
            case ABS -> {
                for (int i = 0; i < n; i++) {
                    out[i] = s[i] * Math.signum(a[i]);
                }
            }
            case CBRT -> {
                for (int i = 0; i < n; i++) {
                    out[i] = s[i] / (3 * (v[i] * v[i]));
                }
            }
            case SIN -> {
                Operator.COS.apply(a, out, n);
                Operator.MUL.apply(out, s, out, n);
            }
            case COS -> {
                Operator.SIN.apply(a, out, n);
                for (int i = 0; i < n; i++) {
                    out[i] = -s[i] * out[i];
                }
            }
            case NEG -> Operator.NEG.apply(s, out, n);
            default -> throw new IllegalArgumentException(operator + " takes two arguments");
        }
        return out;
    }

    /** Returns how the formula changes with the first argument, as {@link #ofOne}. */
    static double[] ofLeft(
            Operator operator,
            double[] a,
            double[] b,
            double[] v,
            double[] s,
            double[] out,
            int n) {
        switch (operator) {
            case ADD, SUB -> {
                return s;
            }
            case MUL -> Operator.MUL.apply(s, b, out, n);
            case DIV -> Operator.DIV.apply(s, b, out, n);
            case ABS_DIFF -> {
                for (int i = 0; i < n; i++) {
                    out[i] = s[i] * Math.signum(a[i] - b[i]);
                }
            }
            case POW -> {
                for (int i = 0; i < n; i++) {
                    out[i] = s[i] * (b[i] * v[i] / a[i]);
                }
            }
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        }
        return out;
    }

    /** Returns how the formula changes with the second argument, as {@link #ofOne}. */
    static double[] ofRight(
            Operator operator,
            double[] a,
            double[] b,
            double[] v,
            double[] s,
            double[] out,
            int n) {
        switch (operator) {
            case ADD -> {
                return s;
            }
            case SUB -> Operator.NEG.apply(s, out, n);
            case MUL -> Operator.MUL.apply(s, a, out, n);
            case DIV -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -s[i] * v[i] / b[i];
                }
            }
            case ABS_DIFF -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -s[i] * Math.signum(a[i] - b[i]);
                }
            }
            case POW -> {
                Operator.LOG.apply(a, out, n);
                for (int i = 0; i < n; i++) {
                    out[i] = s[i] * (v[i] * out[i]);
                }
            }
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        }
        return out;
    }
}
