package org.descry.regression.evolution;

import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * What an argument of an operator has to be for the operator to give a wanted value, and how the
 * operator changes with it there. NaN where no argument does.
 *
 * <p>Of several answers the one on the side of the present argument is taken.
 *
 * @source idea of wanted values inside a formula: Pawlak, Wieloch, Krawiec, IEEE Trans. Evol.
 *     Comput. 19, 326 (2015), doi:10.1109/TEVC.2014.2321259
 */
final class Inverse {
    private Inverse() {}

    /**
     * @param first whether the first argument is sought, else the second
     * @param other values of the other argument [n]; ignored where there is one only
     * @param now present values of the argument [n]
     * @param wanted in: what the operator is to give; out: what the argument has to be [n]
     * @param slope in: how the whole changes with the operator; out: with the argument [n]
     */
    static void apply(
            Operator operator,
            boolean first,
            double[] other,
            double[] now,
            double[] wanted,
            double[] slope,
            int n) {
        for (int i = 0; i < n; i++) {
            double o = other[i];
            double w = wanted[i];
            double h = argument(operator, first, o, now[i], w);
            slope[i] *= slopeAt(operator, first, o, h, w);
            wanted[i] = h;
        }
    }

    private static double argument(
            Operator operator, boolean first, double o, double now, double w) {
        return switch (operator) {
            case ADD -> w - o;
            case SUB -> first ? w + o : o - w;
            case MUL -> w / o;
            case DIV -> first ? w * o : o / w;
            case ABS_DIFF -> w >= 0 ? o + Math.copySign(w, now - o) : Double.NaN;
            case POW -> first && w > 0 ? ElementaryFunctions.pow(w, 1 / o) : Double.NaN;
            case SQRT -> w >= 0 ? w * w : Double.NaN;
            case SQUARE -> w >= 0 ? Math.copySign(Math.sqrt(w), now) : Double.NaN;
            case CUBE -> ElementaryFunctions.cbrt(w);
            case SIXTH ->
                    w >= 0
                            ? Math.copySign(Math.sqrt(ElementaryFunctions.cbrt(w)), now)
                            : Double.NaN;
            case INVERSE -> 1 / w;
            case EXP -> ElementaryFunctions.log(w);
            case EXP_NEG -> -ElementaryFunctions.log(w);
            case LOG -> ElementaryFunctions.exp(w);
            case ABS -> w >= 0 ? Math.copySign(w, now) : Double.NaN;
            case CBRT -> w * w * w;
            case SIN -> angle(now, StrictMath.asin(w), Math.PI - StrictMath.asin(w));
            case COS -> angle(now, StrictMath.acos(w), -StrictMath.acos(w));
            case NEG -> -w;
        };
    }

    /** Returns the angle nearest to the present one among two, up to whole turns. */
    private static double angle(double now, double a, double b) {
        double turn = 2 * Math.PI;
        double nearA = a + turn * Math.rint((now - a) / turn);
        double nearB = b + turn * Math.rint((now - b) / turn);
        return Math.abs(nearA - now) <= Math.abs(nearB - now) ? nearA : nearB;
    }

    private static double slopeAt(Operator operator, boolean first, double o, double h, double w) {
        return switch (operator) {
            case ADD -> 1;
            case SUB -> first ? 1 : -1;
            case MUL -> o;
            case DIV -> first ? 1 / o : -w / h;
            case ABS_DIFF -> Math.signum(h - o);
            case POW -> o * w / h;
            case SQRT -> 0.5 / w;
            case SQUARE -> 2 * h;
            case CUBE -> 3 * h * h;
            case SIXTH -> 6 * w / h;
            case INVERSE -> -w * w;
            case EXP -> w;
            case EXP_NEG -> -w;
            case LOG -> 1 / h;
            case ABS -> Math.signum(h);
            case CBRT -> 1 / (3 * w * w);
            case SIN -> ElementaryFunctions.cos(h);
            case COS -> -ElementaryFunctions.sin(h);
            case NEG -> -1;
        };
    }
}
