package org.descry.descriptors.printing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Unary;

/**
 * Formulas and models as plain text. A formula's text is what {@link Expression#parse} reads back
 * to an equal formula.
 */
public final class PlainText {

    private static final Pattern ZEROS =
            Pattern.compile("(?<![0-9.A-Za-z_])[1-9][0-9]{3,}0000(?![0-9.])");

    private PlainText() {}

    /**
     * Returns a formula such as {@code rX/rB - nA*(nA - rA/rB/log(rA/rB))}.
     *
     * @param e any formula
     */
    public static String of(Expression e) {
        return e.text();
    }

    /**
     * Returns the text of a formula with {@code 1.2e14} for a whole number of many zeros; it reads
     * as the same formula.
     */
    public static String withoutZeros(String formula) {
        return ZEROS.matcher(formula)
                .replaceAll(
                        number -> {
                            BigDecimal size = new BigDecimal(number.group()).stripTrailingZeros();
                            int exponent = size.precision() - size.scale() - 1;
                            return size.movePointLeft(exponent).toPlainString() + "e" + exponent;
                        });
    }

    /**
     * Returns a model such as {@code E = 0.12 + 3.4*(rA/rB) - 2*exp(tau)}, numbers with four
     * significant digits.
     *
     * @param intercept what is added, in the unit of the target
     * @param coefficients one per feature
     * @param features the descriptor
     * @param target name of what is predicted
     * @throws IllegalArgumentException if there is not one coefficient per feature
     */
    public static String model(
            double intercept, double[] coefficients, List<Expression> features, String target) {
        Notation.requireOneEach(coefficients, features);
        StringBuilder text = new StringBuilder(target).append(" = ");
        text.append(intercept < 0 ? "-" : "").append(rounded(intercept));
        for (int d = 0; d < coefficients.length; d++) {
            Expression feature = features.get(d);
            text.append(coefficients[d] < 0 ? " - " : " + ")
                    .append(rounded(coefficients[d]))
                    .append('*');
            text.append(standsAlone(feature) ? feature.text() : "(" + feature.text() + ")");
        }
        return text.toString();
    }

    /** Whether a formula needs no brackets behind a factor: one name, function or power. */
    private static boolean standsAlone(Expression e) {
        if (e instanceof Binary b) {
            return b.operator() == Operator.ABS_DIFF || b.operator() == Operator.POW;
        }
        return !(e instanceof Unary u)
                || u.operator() != Operator.NEG && u.operator() != Operator.INVERSE;
    }

    private static String rounded(double value) {
        Significant size = Significant.of(value);
        return size.exponent().isEmpty()
                ? size.digits()
                : size.digits() + "e" + size.exponent().getAsInt();
    }
}
