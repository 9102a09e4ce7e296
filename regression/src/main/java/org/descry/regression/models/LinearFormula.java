package org.descry.regression.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;

/**
 * intercept + Σ coefficient · feature.
 *
 * @param features the descriptor; empty for a constant
 * @param coefficients one per feature, in target units per feature unit
 * @param intercept constant term, in the unit of the target (log-odds for classes)
 */
public record LinearFormula(List<Expression> features, double[] coefficients, double intercept) {
    public LinearFormula {
        features = List.copyOf(features);
        if (features.size() != coefficients.length) {
            throw new IllegalArgumentException(
                    "%d features need as many coefficients, got %d"
                            .formatted(features.size(), coefficients.length));
        }
    }

    /** Returns this formula ready to be evaluated over columns of these names. */
    public Compiled over(List<String> columnNames) {
        List<Program> programs = new ArrayList<>();
        for (Expression feature : features) {
            programs.add(Program.compile(feature, columnNames));
        }
        return new Compiled(programs, coefficients, intercept);
    }

    /** A formula bound to the order of its columns. Thread-safe. */
    public static final class Compiled {
        private final List<Program> programs;
        private final double[] coefficients;
        private final double intercept;

        private Compiled(List<Program> programs, double[] coefficients, double intercept) {
            this.programs = programs;
            this.coefficients = coefficients;
            this.intercept = intercept;
        }

        /**
         * Returns the value in every row [rows] of columns [p][rows]; not finite where the formula
         * is not.
         */
        public double[] values(double[][] columns, int rows) {
            return sum(featureValues(columns, rows), rows);
        }

        /** Returns the features' values [D][rows]. */
        public double[][] featureValues(double[][] columns, int rows) {
            double[][] x = new double[programs.size()][];
            for (int d = 0; d < x.length; d++) {
                x[d] = programs.get(d).evaluate(columns, rows);
            }
            return x;
        }

        private double[] sum(double[][] x, int rows) {
            double[] out = new double[rows];
            Arrays.fill(out, intercept);
            for (int d = 0; d < x.length; d++) {
                for (int i = 0; i < rows; i++) {
                    out[i] += coefficients[d] * x[d][i];
                }
            }
            return out;
        }
    }
}
