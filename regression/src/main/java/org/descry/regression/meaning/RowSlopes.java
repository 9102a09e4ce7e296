package org.descry.regression.meaning;

import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Tape;
import org.descry.descriptors.expressions.Expression;

/** Exact partial derivatives of formulas at the rows of a table. */
public final class RowSlopes {
    private RowSlopes() {}

    /**
     * Returns how a formula changes with each column where the others stay.
     *
     * @param formula any formula
     * @param parameters value of every parameter, by slot
     * @param names of the columns [p]
     * @param columns values [p × n]
     * @param n number of rows
     * @return derivatives [p × n], in the unit of the formula per unit of the column; 0 at the kink
     *     of an absolute value, not finite where the formula has no slope
     */
    public static double[][] of(
            Expression formula,
            double[] parameters,
            List<String> names,
            double[][] columns,
            int n) {
        PostfixCode code = PostfixCode.of(formula, names);
        Tape tape = new Tape(n);
        tape.run(code, columns, parameters, n);
        tape.differentiateAll();
        double[][] slopes = new double[names.size()][n];
        for (int node = 0; node < code.size(); node++) {
            if (code.isColumn(node)) {
                double[] own = tape.slopes(node);
                double[] sum = slopes[code.index(node)];
                for (int i = 0; i < n; i++) {
                    sum[i] += own[i];
                }
            }
        }
        return slopes;
    }
}
