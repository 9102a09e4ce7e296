package org.descry.regression.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.Valued;

/**
 * intercept + Σ coefficient · feature, with constants of its own for each task.
 *
 * @param features the descriptor; empty for a constant
 * @param parameters value of each constant fitted inside the features, by slot, with columns in the
 *     units of the training data; the same for all tasks
 * @param constants the numbers of each task, in the order of the tasks; one without tasks
 */
public record LinearFormula(
        List<Expression> features, double[] parameters, List<Constants> constants) {
    public LinearFormula {
        features = List.copyOf(features);
        constants = List.copyOf(constants);
        if (constants.isEmpty()) {
            throw new IllegalArgumentException("a formula needs the constants of one task or more");
        }
        for (Constants each : constants) {
            if (features.size() != each.coefficients().length) {
                throw new IllegalArgumentException(
                        "%d features need as many coefficients, got %d"
                                .formatted(features.size(), each.coefficients().length));
            }
        }
    }

    /** Makes a formula without constants inside its features. */
    public LinearFormula(List<Expression> features, List<Constants> constants) {
        this(features, new double[0], constants);
    }

    /** Makes a formula without tasks and without constants inside its features. */
    public LinearFormula(List<Expression> features, double[] coefficients, double intercept) {
        this(features, List.of(new Constants(coefficients, intercept)));
    }

    /**
     * The numbers of one task.
     *
     * @param coefficients one per feature, in target units per feature unit
     * @param intercept constant term, in the unit of the target (log-odds for classes)
     */
    public record Constants(double[] coefficients, double intercept) {}

    /**
     * Returns the features with the values of the constants inside them, four digits each, for
     * reading.
     *
     * @param columns unit of every column
     */
    public List<Expression> shown(Map<String, Unit> columns) {
        return Valued.rounded(features, parameters, columns);
    }

    /** Returns the coefficients of the first task, one per feature. */
    public double[] coefficients() {
        return constants.get(0).coefficients();
    }

    /** Returns the constant term of the first task. */
    public double intercept() {
        return constants.get(0).intercept();
    }

    /** Returns the formula of one task. */
    public LinearFormula task(int position) {
        return new LinearFormula(features, parameters, List.of(constants.get(position)));
    }

    /** Returns this formula ready to be evaluated over columns of these names. */
    public Compiled over(List<String> columnNames) {
        List<Program> programs = new ArrayList<>();
        for (Expression feature : features) {
            programs.add(Program.compile(feature, columnNames));
        }
        return new Compiled(programs, parameters, constants);
    }

    /** A formula bound to the order of its columns. Thread-safe. */
    public static final class Compiled {
        private final List<Program> programs;
        private final double[] parameters;
        private final List<Constants> constants;

        private Compiled(List<Program> programs, double[] parameters, List<Constants> constants) {
            this.programs = programs;
            this.parameters = parameters.clone();
            this.constants = constants;
        }

        /**
         * Returns the value in every row [rows] of columns [p][rows], all of them of the first
         * task; not finite where the formula is not.
         */
        public double[] values(double[][] columns, int rows) {
            return values(columns, new int[rows]);
        }

        /**
         * Returns the value in every row [rows] of columns [p][rows]; not finite where the formula
         * is not.
         *
         * @param tasks task of each row [rows], a position in {@link #constants()}
         */
        public double[] values(double[][] columns, int[] tasks) {
            double[][] x = featureValues(columns, tasks.length);
            double[] out = new double[tasks.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = constants.get(tasks[i]).intercept();
            }
            for (int d = 0; d < x.length; d++) {
                for (int i = 0; i < out.length; i++) {
                    out[i] += constants.get(tasks[i]).coefficients()[d] * x[d][i];
                }
            }
            return out;
        }

        /** Returns the features' values [D][rows]. */
        public double[][] featureValues(double[][] columns, int rows) {
            double[][] x = new double[programs.size()][];
            for (int d = 0; d < x.length; d++) {
                x[d] = programs.get(d).evaluate(columns, parameters, rows);
            }
            return x;
        }
    }
}
