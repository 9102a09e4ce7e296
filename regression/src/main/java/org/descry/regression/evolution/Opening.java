package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Variables;

/**
 * A descriptor with one place left open.
 *
 * @param others its features without an open place
 * @param formula the feature with the place, written as the column {@link #PLACE}
 * @param present what stands in the place now, or something like it
 * @param replaces which feature of the model the open one replaces; -1 for one more
 * @param fresh whether the open feature is to be the whole model
 */
record Opening(
        List<Expression> others,
        Expression formula,
        Expression present,
        int replaces,
        boolean fresh) {
    /** Name of the column that stands for the open place. No file has such a column. */
    static final String PLACE = "\u0000place";

    Opening {
        others = List.copyOf(others);
    }

    /**
     * Returns the descriptor with formulas in the place.
     *
     * @param fillings what stands there together
     * @param factorsAndShift a factor for each and the shift of their sum
     * @param values receives the numbers that the filling needs; holds those of the model
     */
    List<Expression> filled(
            List<Expression> fillings, double[] factorsAndShift, List<Double> values) {
        Expression put = null;
        for (int k = 0; k < fillings.size(); k++) {
            Expression part = fillings.get(k);
            if (factorsAndShift[k] != 1) {
                part = new Binary(Operator.MUL, number(factorsAndShift[k], values), part);
            }
            put = put == null ? part : new Binary(Operator.ADD, put, part);
        }
        double shift = factorsAndShift[fillings.size()];
        if (shift != 0) {
            put = new Binary(Operator.ADD, put, number(shift, values));
        }
        List<Expression> features = new ArrayList<>(others);
        features.add(Variables.substitute(formula, Map.of(PLACE, put)));
        return features;
    }

    private static Parameter number(double value, List<Double> values) {
        values.add(value);
        return new Parameter(values.size() - 1);
    }
}
