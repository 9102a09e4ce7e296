package org.descry.descriptors.printing;

import java.util.List;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Variable;

/**
 * Formulas and models as plain text. A formula's text is what {@link Expression#parse} reads back
 * to an equal formula.
 */
public final class PlainText {

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
     * Returns a model such as {@code E = 0.12 + 3.4*(rA/rB)}, numbers with four significant digits.
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
            boolean leaf =
                    feature instanceof Variable
                            || feature instanceof Parameter
                            || feature instanceof Constant;
            text.append(coefficients[d] < 0 ? " - " : " + ")
                    .append(rounded(coefficients[d]))
                    .append('*');
            text.append(leaf ? feature.text() : "(" + feature.text() + ")");
        }
        return text.toString();
    }

    private static String rounded(double value) {
        Significant size = Significant.of(value);
        return size.exponent().isEmpty()
                ? size.digits()
                : size.digits() + "e" + size.exponent().getAsInt();
    }
}
