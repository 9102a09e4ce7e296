package org.descry.descriptors.evaluation;

import java.util.Arrays;
import org.descry.descriptors.expressions.Operator;

/**
 * The values of every node of a formula for many rows, and how the formula changes with each node.
 *
 * <p>Made once and used for many formulas without allocating; columns are used where they lie. The
 * values are those of {@link Program}, bit for bit. For one thread.
 */
public final class Tape {
    private final int rows;
    private double[][] own = new double[0][];
    private double[][] slopesOwn = new double[0][];
    private double[][] value = new double[0][];
    private double[][] slope = new double[0][];
    private boolean[] wanted = new boolean[0];

    /** Whether a node has the same value in all rows because no column stands below it. */
    private boolean[] even = new boolean[0];

    private double[] ones = new double[0];
    private PostfixCode code;
    private int n;

    /**
     * @param rows most rows that will be given
     */
    public Tape(int rows) {
        this.rows = rows;
    }

    /**
     * Computes a formula and remembers the values of all its parts.
     *
     * @param columns values [p × at least n]
     * @param parameters value of every parameter, by slot
     * @param n number of rows, at most those of this tape
     * @return the formula's values [at least n], good until the next run; not to be changed
     */
    public double[] run(PostfixCode code, double[][] columns, double[] parameters, int n) {
        this.code = code;
        this.n = n;
        reserve(code.size());
        for (int i = 0; i < code.size(); i++) {
            even[i] = false;
            if (code.isColumn(i)) {
                value[i] = columns[code.index(i)];
                continue;
            }
            double[] out = own(i);
            value[i] = out;
            if (!code.isOperator(i)) {
                even[i] = true;
                out[0] = code.isParameter(i) ? parameters[code.index(i)] : code.constant(i);
            } else {
                int left = code.left(i);
                even[i] = even[i - 1] && even[left];
                int computed = even[i] ? Math.min(n, 1) : n;
                if (code.operator(i).arity() == 1) {
                    code.operator(i).apply(value[i - 1], out, computed);
                } else {
                    code.operator(i).apply(value[left], value[i - 1], out, computed);
                }
            }
            if (even[i]) {
                Arrays.fill(out, 0, n, out[0]);
            }
        }
        return value[code.size() - 1];
    }

    /** Returns the values of a node in the last run [at least n]; not to be changed. */
    public double[] values(int node) {
        return value[node];
    }

    /**
     * Works out, for the last run, how the formula changes with each node on the way from the root
     * to the parameters. Parts without parameters are left out.
     */
    public void differentiateParameters() {
        for (int i = 0; i < code.size(); i++) {
            wanted[i] = code.isParameter(i);
        }
        differentiate();
    }

    /** Works out, for the last run, how the formula changes with every node. */
    public void differentiateAll() {
        Arrays.fill(wanted, 0, code.size(), true);
        differentiate();
    }

    private void differentiate() {
        for (int i = 0; i < code.size(); i++) {
            if (code.isOperator(i)) {
                wanted[i] |= wanted[i - 1] || wanted[code.left(i)];
            }
        }
        int root = code.size() - 1;
        if (ones.length < n) {
            ones = new double[Math.max(n, Math.min(rows, 2 * n))];
            Arrays.fill(ones, 1);
        }
        slope[root] = ones;
        for (int i = root; i >= 0; i--) {
            if (!wanted[i] || !code.isOperator(i)) {
                continue;
            }
            Operator operator = code.operator(i);
            int left = code.left(i);
            if (operator.arity() == 1) {
                slope[left] = Slopes.ofOne(operator, value[left], value[i], slope[i], at(left), n);
                continue;
            }
            double[] a = value[left];
            double[] b = value[i - 1];
            if (wanted[left]) {
                slope[left] = Slopes.ofLeft(operator, a, b, value[i], slope[i], at(left), n);
            }
            if (wanted[i - 1]) {
                slope[i - 1] = Slopes.ofRight(operator, a, b, value[i], slope[i], at(i - 1), n);
            }
        }
    }

    /**
     * Returns how the formula changes with a node [at least n]: its derivative where the other
     * nodes stay; not to be changed. Only for nodes that were asked for.
     */
    public double[] slopes(int node) {
        return slope[node];
    }

    /** Writes how the formula changes with a parameter that may stand in several places [n]. */
    public void slopesOfParameter(int slot, double[] out) {
        boolean begun = false;
        for (int i = 0; i < code.size(); i++) {
            if (code.isParameter(i) && code.index(i) == slot) {
                if (begun) {
                    Operator.ADD.apply(out, slope[i], out, n);
                } else {
                    System.arraycopy(slope[i], 0, out, 0, n);
                    begun = true;
                }
            }
        }
        if (!begun) {
            Arrays.fill(out, 0, n, 0);
        }
    }

    private double[] own(int node) {
        own[node] = roomy(own[node]);
        return own[node];
    }

    private double[] at(int node) {
        slopesOwn[node] = roomy(slopesOwn[node]);
        return slopesOwn[node];
    }

    private double[] roomy(double[] kept) {
        return kept != null && kept.length >= n ? kept : new double[Math.max(1, Math.max(n, rows))];
    }

    private void reserve(int nodes) {
        if (nodes > own.length) {
            int more = Math.max(nodes, 2 * own.length);
            own = Arrays.copyOf(own, more);
            slopesOwn = Arrays.copyOf(slopesOwn, more);
            value = new double[more][];
            slope = new double[more][];
            wanted = new boolean[more];
            even = new boolean[more];
        }
    }
}
