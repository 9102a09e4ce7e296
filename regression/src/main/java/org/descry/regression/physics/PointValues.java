package org.descry.regression.physics;

import java.util.Arrays;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * Computes a model and its slopes at a few points, as plain numbers.
 *
 * <p>Row 0 of a result [1 + tracked] holds values, the others slopes; a row that is {@code null} is
 * zero everywhere. Values are those of a program, NaN and infinities included.
 *
 * @param model the model
 * @param points values of its columns [p × n], column by column
 * @param n number of points
 * @param tracked numbers of the columns along which slopes are wanted
 */
record PointValues(Model model, double[][] points, int n, int[] tracked)
        implements Expression.Cases<double[][]> {

    static double[][] of(Model model, double[][] points, int... tracked) {
        int n = points.length == 0 ? 1 : points[0].length;
        return model.formula().match(new PointValues(model, points, n, tracked));
    }

    @Override
    public double[][] variable(Variable node) {
        int column = model.column(node);
        double[][] rows = new double[1 + tracked.length][];
        rows[0] = points[column];
        for (int k = 0; k < tracked.length; k++) {
            if (tracked[k] == column) {
                rows[1 + k] = filled(1);
            }
        }
        return rows;
    }

    @Override
    public double[][] constant(Constant node) {
        return number(node.value());
    }

    @Override
    public double[][] parameter(Parameter node) {
        return number(model.parameter(node));
    }

    private double[][] number(double value) {
        double[][] rows = new double[1 + tracked.length][];
        rows[0] = filled(value);
        return rows;
    }

    private double[] filled(double value) {
        double[] row = new double[n];
        Arrays.fill(row, value);
        return row;
    }

    @Override
    public double[][] unary(Unary node) {
        double[][] x = node.argument().match(this);
        double[][] rows = new double[x.length][];
        rows[0] = new double[n];
        node.operator().apply(x[0], rows[0], n);
        double[] outer = null;
        for (int k = 1; k < x.length; k++) {
            if (x[k] != null) {
                outer = outer == null ? derivative(node, x[0], rows[0]) : outer;
                rows[k] = new double[n];
                for (int i = 0; i < n; i++) {
                    rows[k][i] = outer[i] * x[k][i];
                }
            }
        }
        return rows;
    }

    private double[] derivative(Unary node, double[] x, double[] y) {
        double[] outer = new double[n];
        for (int i = 0; i < n; i++) {
            outer[i] = Slopes.at(node.operator(), x[i], y[i]);
        }
        return outer;
    }

    @Override
    public double[][] binary(Binary node) {
        double[][] a = node.left().match(this);
        double[][] b = node.right().match(this);
        double[][] rows = new double[a.length][];
        rows[0] = new double[n];
        node.operator().apply(a[0], b[0], rows[0], n);
        for (int k = 1; k < a.length; k++) {
            if (a[k] != null || b[k] != null) {
                rows[k] = new double[n];
                for (int i = 0; i < n; i++) {
                    double da = a[k] == null ? 0 : a[k][i];
                    double db = b[k] == null ? 0 : b[k][i];
                    rows[k][i] = Slopes.at(node.operator(), a[0][i], da, b[0][i], db, rows[0][i]);
                }
            }
        }
        return rows;
    }
}
