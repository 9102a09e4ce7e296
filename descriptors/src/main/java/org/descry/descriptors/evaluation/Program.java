package org.descry.descriptors.evaluation;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Variable;

/**
 * A formula ready to be computed for many rows: a flat list of instructions, run over blocks of
 * rows.
 *
 * <p>The values are those of the tree, bit for bit, whatever the number of rows. Immutable and safe
 * to share between threads.
 */
public final class Program {

    private static final int BLOCK = 256;

    /**
     * Up to this many rows the columns are used where they lie; longer ones are copied into the
     * cache by blocks.
     */
    private static final int SHORT = 2048;

    private final List<Instruction> instructions;
    private final List<Expression> leaves;
    private final int[] columnOfLeaf;
    private final int slots;
    private final int result;
    private final int parameterCount;

    /**
     * @param leaves columns, constants and parameters, by slot
     * @param slots number of slots: leaves, then registers
     * @param result slot of the formula's value
     */
    Program(
            List<Instruction> instructions,
            List<Expression> leaves,
            List<String> columnNames,
            int slots,
            int result) {
        this.instructions = List.copyOf(instructions);
        this.leaves = List.copyOf(leaves);
        this.slots = slots;
        this.result = result;
        this.columnOfLeaf = new int[leaves.size()];
        int parameters = 0;
        for (int i = 0; i < leaves.size(); i++) {
            Expression leaf = leaves.get(i);
            columnOfLeaf[i] = leaf instanceof Variable v ? columnNames.indexOf(v.name()) : -1;
            parameters =
                    leaf instanceof Parameter p ? Math.max(parameters, p.slot() + 1) : parameters;
        }
        this.parameterCount = parameters;
    }

    /**
     * Returns the program of a formula.
     *
     * @param e any formula
     * @param columnNames names of the columns [p] that the program will be given, in their order
     * @throws IllegalArgumentException if the formula names a column that is not there
     */
    public static Program compile(Expression e, List<String> columnNames) {
        return new ProgramCompiler(columnNames).compile(e);
    }

    /**
     * Returns how many parameters the formula needs: one more than its largest slot, 0 when it has
     * none.
     */
    public int parameterCount() {
        return parameterCount;
    }

    /**
     * Returns the values of a formula without parameters.
     *
     * @param columns values [p × n], column by column, in the order given to {@link #compile}
     * @param n number of rows
     * @return the values [n]; NaN where a column is NaN or the formula has no value, infinite where
     *     it overflows
     * @throws IllegalArgumentException if the formula has parameters or a column is too short
     */
    public double[] evaluate(double[][] columns, int n) {
        return evaluate(columns, new double[0], n);
    }

    /**
     * Returns the values of a formula.
     *
     * @param columns values [p × n], column by column, in the order given to {@link #compile}
     * @param parameters value of every parameter, by slot
     * @param n number of rows
     * @return the values [n]; NaN where a column is NaN or the formula has no value, infinite where
     *     it overflows
     * @throws IllegalArgumentException if a parameter is missing or a column is too short
     */
    public double[] evaluate(double[][] columns, double[] parameters, int n) {
        if (!(n >= 0)) {
            throw new IllegalArgumentException("the number of rows must not be negative, got " + n);
        }
        double[] out = new double[n];
        evaluate(columns, parameters, out, n);
        return out;
    }

    /**
     * Writes the values of a formula into {@code out}.
     *
     * @param columns values [p × n], column by column, in the order given to {@link #compile}
     * @param parameters value of every parameter, by slot
     * @param out receives the values [at least n]; not one of the columns
     * @param n number of rows
     * @throws IllegalArgumentException if a parameter is missing or a column is too short
     */
    public void evaluate(double[][] columns, double[] parameters, double[] out, int n) {
        check(columns, parameters, n);
        boolean inPlace = n <= SHORT;
        int block = inPlace ? n : BLOCK;
        double[][] values = slots(parameters, block, inPlace);
        for (int from = 0; from < n; from += block) {
            int rows = Math.min(block, n - from);
            for (int i = 0; i < columnOfLeaf.length; i++) {
                if (columnOfLeaf[i] >= 0 && inPlace) {
                    values[i] = columns[columnOfLeaf[i]];
                } else if (columnOfLeaf[i] >= 0) {
                    System.arraycopy(columns[columnOfLeaf[i]], from, values[i], 0, rows);
                }
            }
            for (Instruction each : instructions) {
                each.run(values, rows);
            }
            System.arraycopy(values[result], 0, out, from, rows);
        }
    }

    private double[][] slots(double[] parameters, int block, boolean inPlace) {
        double[][] values = new double[slots][];
        for (int i = 0; i < slots; i++) {
            if (!inPlace || i >= columnOfLeaf.length || columnOfLeaf[i] < 0) {
                values[i] = new double[block];
            }
            if (i < leaves.size() && leaves.get(i) instanceof Constant c) {
                Arrays.fill(values[i], c.value());
            } else if (i < leaves.size() && leaves.get(i) instanceof Parameter p) {
                Arrays.fill(values[i], parameters[p.slot()]);
            }
        }
        return values;
    }

    private void check(double[][] columns, double[] parameters, int n) {
        for (int i = 0; i < columnOfLeaf.length; i++) {
            int column = columnOfLeaf[i];
            if (column >= 0 && !(column < columns.length && columns[column].length >= n)) {
                throw new IllegalArgumentException(
                        "the column '%s' has fewer than %d values"
                                .formatted(((Variable) leaves.get(i)).name(), n));
            }
        }
        if (!(parameters.length >= parameterCount)) {
            throw new IllegalArgumentException(
                    "the formula has %d parameters, got %d values"
                            .formatted(parameterCount, parameters.length));
        }
    }
}
