package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.PrimaryFeature;

/**
 * Every unit-valid, algebraically different formula over the primary features up to a complexity.
 *
 * <p>A formula is numbered; formulas of lower complexity come first. The blocks (all but the last
 * layer) keep their values, the last layer is computed when asked. A formula equal to another up to
 * a constant factor is the same feature, and the simplest is kept; formulas with a constant part (x
 * - x, x / x) do not count. Columns without rows give the algebra alone: nothing is refused for its
 * values.
 */
final class FeatureSpace {
    /** Values beyond this size are refused: they carry no meaning and spoil sums of squares. */
    static final double LARGEST = 1e50;

    final int rows;
    private final UnitTable units;
    private final Runnable check;
    private final Blocks blocks = new Blocks();
    private final LastLayer last = new LastLayer();
    private final FormulaWriter writer;
    private final TreeMap<String, Long> refused = new TreeMap<>();
    private final TreeMap<Integer, Long> distinctByComplexity = new TreeMap<>();
    private final LongSet blockKeys = new LongSet(1 << 12);
    private final LongSet featureKeys = new LongSet(1 << 16);

    /** layerEnd[c] = number of blocks of complexity at most c. */
    private final List<Integer> layerEnd = new ArrayList<>(List.of(0));

    private int lastComplexity;
    private long generated;
    private long duplicates;
    private long distinct;

    /**
     * @param check run often while formulas are written down; throws when the search is to stop
     */
    FeatureSpace(List<PrimaryFeature> features, boolean freeUnits, Runnable check) {
        this.rows = features.get(0).values().length;
        this.units = new UnitTable(freeUnits);
        this.check = check;
        List<Variable> columns = new ArrayList<>();
        for (PrimaryFeature f : features) {
            int number = columns.size();
            columns.add(new Variable(f.name()));
            int id = blocks.add(Blocks.COLUMN, number, -1, f.values());
            blocks.dimension[id] = units.number(f.dimension());
            blocks.setKeys(id, Field.hash(1, number), Field.hash(2, number));
            blocks.feature[id] = true;
            generated++;
            distinct++;
            blockKeys.add(Field.unsigned(blocks.first[id]));
            featureKeys.add(ratio(blocks.first[id], blocks.secondInverse[id]));
        }
        writer = new FormulaWriter(columns, blocks);
        distinctByComplexity.put(1, distinct);
        layerEnd.add(blocks.size());
    }

    /** Returns how many formulas the next layer writes down. */
    long nextLayerSize(List<Operator> operators) {
        return walk(operators).count(layerEnd.size());
    }

    /** Adds the next layer as blocks, with values, for further layers to use. */
    void addLayer(List<Operator> operators) {
        int complexity = layerEnd.size();
        long before = distinct;
        walk(operators).formulas(complexity, new BlockSink());
        layerEnd.add(blocks.size());
        distinctByComplexity.put(complexity, distinct - before);
    }

    /**
     * Adds the next layer as features only: nothing is built on them, and their values are computed
     * when asked.
     */
    void addLastLayer(List<Operator> operators) {
        lastComplexity = layerEnd.size();
        long before = distinct;
        walk(operators).formulas(lastComplexity, new LastSink());
        distinctByComplexity.put(lastComplexity, distinct - before);
    }

    private LayerWalk walk(List<Operator> operators) {
        return new LayerWalk(operators, layerEnd, blocks, units, check);
    }

    /** Returns the number of formulas that have a number, features or not. */
    int size() {
        return blocks.size() + last.size;
    }

    boolean isFeature(int id) {
        return id >= blocks.size() || blocks.feature[id];
    }

    int complexity(int id) {
        if (id >= blocks.size()) {
            return lastComplexity;
        }
        int c = 1;
        while (id >= layerEnd.get(c)) {
            c++;
        }
        return c;
    }

    int largestComplexity() {
        return last.size > 0 ? lastComplexity : layerEnd.size() - 1;
    }

    long generated() {
        return generated;
    }

    long duplicates() {
        return duplicates;
    }

    long distinct() {
        return distinct;
    }

    TreeMap<String, Long> refused() {
        return refused;
    }

    TreeMap<Integer, Long> distinctByComplexity() {
        return distinctByComplexity;
    }

    /**
     * Writes a feature's values into {@code out} [rows]; {@code scratch} [rows] is overwritten.
     * Thread-safe.
     */
    void values(int id, double[] out, double[] scratch) {
        if (id < blocks.size()) {
            System.arraycopy(blocks.values[id], 0, out, 0, rows);
        } else {
            int k = id - blocks.size();
            compute(last.code[k], last.left[k], last.right[k], out, scratch);
        }
    }

    /** Returns a feature as a formula in canonical form. */
    Expression expression(int id) {
        if (id < blocks.size()) {
            return writer.formula(blocks.code[id], blocks.left[id], blocks.right[id]);
        }
        int k = id - blocks.size();
        return writer.formula(last.code[k], last.left[k], last.right[k]);
    }

    /** Returns why values cannot be used, if so: not finite, too large, or constant. */
    static Optional<String> refusal(double[] x, int n) {
        if (n == 0) {
            return Optional.empty();
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double nothing = 0;
        for (int i = 0; i < n; i++) {
            nothing += x[i] - x[i]; // NaN as soon as one value is not finite
            min = Math.min(min, x[i]);
            max = Math.max(max, x[i]);
        }
        if (nothing != 0 || nothing != nothing) {
            return Optional.of("not finite");
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (size > LARGEST) {
            return Optional.of("too large");
        }
        return max - min <= 1e-12 * size ? Optional.of("constant") : Optional.empty();
    }

    private void compute(byte packed, int l, int r, double[] out, double[] scratch) {
        Operator operator = Op.operator(packed);
        double[] a = blocks.values[l];
        if (!Op.flipped(packed)) {
            if (operator.arity() == 2) {
                operator.apply(a, blocks.values[r], out, rows);
            } else {
                operator.apply(a, out, rows);
            }
            return;
        }
        if (operator.arity() == 2) {
            Operator.ADD.apply(a, blocks.values[r], out, rows);
            if (operator == Operator.ABS_DIFF) {
                Operator.ABS.apply(out, out, rows);
            }
            return;
        }
        Operator.NEG.apply(a, scratch, rows);
        operator.apply(scratch, out, rows);
    }

    private static long ratio(long first, long secondInverse) {
        return Field.unsigned(Field.multiply(first, secondInverse));
    }

    private void refuse(String cause) {
        refused.merge(cause, 1L, Long::sum);
    }

    /** Makes blocks of what it hears. */
    private final class BlockSink implements LayerWalk.Sink {
        private final double[] out = new double[rows];
        private final double[] scratch = new double[rows];

        @Override
        public void accept(byte packed, int l, int r, int dimension) {
            generated++;
            long a = Op.key(packed, blocks.first, blocks.firstInverse, l, r);
            long b = Op.key(packed, blocks.second, blocks.secondInverse, l, r);
            if (a == b || a == 0 || b == 0) {
                refuse("constant");
                return;
            }
            if (!blockKeys.add(Field.unsigned(a))) {
                duplicates++;
                return;
            }
            boolean isFeature = featureKeys.add(ratio(a, Field.inverse(b)));
            if (isFeature) {
                distinct++;
            } else {
                duplicates++;
            }
            compute(packed, l, r, out, scratch);
            Optional<String> refusal = refusal(out, rows);
            if (refusal.isPresent()) {
                if (isFeature) {
                    refuse(refusal.get());
                }
                return;
            }
            int id = blocks.add(packed, l, r, out.clone());
            blocks.dimension[id] = dimension;
            blocks.setKeys(id, a, b);
            blocks.feature[id] = isFeature;
            blocks.flips[id] = Op.flips(packed, blocks.flips[l], r >= 0 && blocks.flips[r]);
        }

        @Override
        public void flush() {
            check.run();
        }
    }

    /** Collects formulas and divides for many of them at once: one inverse instead of one each. */
    private final class LastSink implements LayerWalk.Sink {
        private static final int MANY = 256;
        private int n;
        private final byte[] packed = new byte[MANY];
        private final int[] left = new int[MANY];
        private final int[] right = new int[MANY];
        private final long[] a = new long[MANY];
        private final long[] b = new long[MANY];
        private final long[] prefix = new long[MANY + 1];

        @Override
        public void accept(byte how, int l, int r, int dimension) {
            generated++;
            long ka = Op.key(how, blocks.first, blocks.firstInverse, l, r);
            long kb = Op.key(how, blocks.second, blocks.secondInverse, l, r);
            if (ka == kb || ka == 0 || kb == 0) {
                refuse("constant");
                return;
            }
            packed[n] = how;
            left[n] = l;
            right[n] = r;
            a[n] = ka;
            b[n] = kb;
            if (++n == MANY) {
                flush();
            }
        }

        @Override
        public void flush() {
            prefix[0] = 1;
            for (int i = 0; i < n; i++) {
                prefix[i + 1] = Field.multiply(prefix[i], b[i]);
            }
            long inverse = n == 0 ? 1 : Field.inverse(prefix[n]);
            for (int i = n - 1; i >= 0; i--) {
                long own = Field.multiply(inverse, prefix[i]);
                inverse = Field.multiply(inverse, b[i]);
                a[i] = ratio(a[i], own);
            }
            for (int i = 0; i < n; i++) {
                if (featureKeys.add(a[i])) {
                    distinct++;
                    last.add(packed[i], left[i], right[i]);
                } else {
                    duplicates++;
                }
            }
            n = 0;
            check.run();
        }
    }
}
