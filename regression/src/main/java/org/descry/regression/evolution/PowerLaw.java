package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Finds the product of powers of the columns that comes nearest to wanted values: a straight line
 * between logarithms, its slopes rounded to whole and half exponents. So products are found however
 * long they are.
 */
final class PowerLaw {
    private static final double LARGEST = 6;

    /** With more columns than these there are too many to tell apart by a line. */
    private static final int MOST_COLUMNS = 24;

    private final List<Variable> columns = new ArrayList<>();
    private final List<double[]> logs = new ArrayList<>();
    private final int n;

    /** A product with its values. */
    record Product(Expression formula, double[] values) {}

    /**
     * @param values columns [p][at least n]; those that are not positive everywhere are left out
     */
    PowerLaw(List<String> names, double[][] values, int n) {
        this.n = n;
        for (int j = 0; j < names.size(); j++) {
            double[] x = Arrays.copyOf(values[j], n);
            if (Arrays.stream(x).allMatch(v -> v > 0)) {
                columns.add(new Variable(names.get(j)));
                logs.add(log(x));
            }
        }
    }

    /**
     * Returns the product nearest to wanted values, up to a factor.
     *
     * @param wanted the values [n]
     * @param weights how much each row counts, for errors relative to the value [n]
     * @return empty where values change sign, columns are too many, or all exponents are about 0
     */
    Optional<Product> of(double[] wanted, double[] weights) {
        int p = columns.size();
        if (p == 0 || p > MOST_COLUMNS || n < 2 * p + 2) {
            return Optional.empty();
        }
        double[] size = new double[n];
        double sign = 0;
        for (int i = 0; i < n; i++) {
            if (weights[i] > 0) {
                sign = sign == 0 ? Math.signum(wanted[i]) : sign;
                if (!(wanted[i] * sign > 0)) {
                    return Optional.empty();
                }
            }
            size[i] = weights[i] > 0 ? Math.abs(wanted[i]) : 1;
        }
        double[][] x = new double[p + 1][n];
        double[] y = log(size);
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(weights[i]);
            x[0][i] = root;
            for (int j = 0; j < p; j++) {
                x[j + 1][i] = root * logs.get(j)[i];
            }
            y[i] *= root;
        }
        return product(SmallLeastSquares.solved(x, y));
    }

    private Optional<Product> product(double[] line) {
        Expression product = null;
        double[] log = new double[n];
        for (int j = 0; j < columns.size(); j++) {
            double exponent = Math.rint(2 * line[j + 1]) / 2;
            if (exponent != 0 && Math.abs(exponent) <= LARGEST) {
                Expression power = power(columns.get(j), exponent);
                product = product == null ? power : new Binary(Operator.MUL, product, power);
                for (int i = 0; i < n; i++) {
                    log[i] += exponent * logs.get(j)[i];
                }
            }
        }
        double[] values = new double[n];
        ElementaryFunctions.exp(log, values, n);
        return Optional.ofNullable(product).map(f -> new Product(f, values));
    }

    private static double[] log(double[] x) {
        double[] out = new double[x.length];
        ElementaryFunctions.log(x, out, x.length);
        return out;
    }

    /** Returns a whole or half power as products, roots and an inverse. */
    private static Expression power(Expression x, double exponent) {
        int whole = (int) Math.abs(exponent);
        Expression power = whole == Math.abs(exponent) ? null : new Unary(Operator.SQRT, x);
        for (int k = 0; k < whole; k++) {
            power = power == null ? x : new Binary(Operator.MUL, power, x);
        }
        return exponent < 0 ? new Unary(Operator.INVERSE, power) : power;
    }
}
