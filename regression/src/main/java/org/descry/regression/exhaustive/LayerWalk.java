package org.descry.regression.exhaustive;

import java.util.List;
import org.descry.descriptors.expressions.Operator;

/** Goes through every unit-valid formula of one complexity, in a fixed order. */
final class LayerWalk {
    private final List<Operator> operators;
    private final List<Integer> layerEnd;
    private final Blocks blocks;
    private final UnitTable units;
    private final Runnable check;

    /** Hears of formulas. */
    interface Sink {
        void accept(byte packed, int l, int r, int dimension);

        /** Called now and then, and at the end. */
        void flush();
    }

    /**
     * @param layerEnd number of blocks of at most each complexity
     * @param check run often; throws when the search is to stop
     */
    LayerWalk(
            List<Operator> operators,
            List<Integer> layerEnd,
            Blocks blocks,
            UnitTable units,
            Runnable check) {
        this.operators = Op.closed(operators);
        this.layerEnd = List.copyOf(layerEnd);
        this.blocks = blocks;
        this.units = units;
        this.check = check;
    }

    /** Tells the sink of every formula of this complexity. */
    void formulas(int complexity, Sink sink) {
        for (Operator operator : operators) {
            if (operator.arity() == 1) {
                for (int l = start(complexity - 1); l < end(complexity - 1); l++) {
                    unary(operator, l, sink);
                }
                sink.flush();
                continue;
            }
            for (int cl = 1; cl <= complexity - 2; cl++) {
                int cr = complexity - 1 - cl;
                if (Op.symmetric(operator) && cl > cr) {
                    continue;
                }
                for (int l = start(cl); l < end(cl); l++) {
                    boolean halved = Op.symmetric(operator) && cl == cr;
                    row(operator, l, halved ? l : start(cr), end(cr), sink);
                    check.run();
                }
                sink.flush();
            }
        }
    }

    private void row(Operator operator, int l, int from, int to, Sink sink) {
        byte plain = Op.pack(operator, false);
        byte flipped = Op.pack(operator, true);
        boolean sums = Op.makesSums(operator, operators);
        int own = blocks.dimension[l];
        for (int r = from; r < to; r++) {
            int dimension = units.binary(operator, own, blocks.dimension[r]);
            if (dimension == UnitTable.REFUSED) {
                continue;
            }
            if (l != r || operator == Operator.ADD) {
                sink.accept(plain, l, r, dimension);
            }
            if (sums && (blocks.flips[r] || blocks.flips[l])) {
                sink.accept(flipped, l, r, dimension);
            }
        }
    }

    private void unary(Operator operator, int l, Sink sink) {
        if (Op.undoes(operator, blocks, l)) {
            return;
        }
        int dimension = units.unary(operator, blocks.dimension[l]);
        if (dimension == UnitTable.REFUSED) {
            return;
        }
        sink.accept(Op.pack(operator, false), l, -1, dimension);
        if (Op.signMatters(operator) && blocks.flips[l]) {
            sink.accept(Op.pack(operator, true), l, -1, dimension);
        }
    }

    private int start(int complexity) {
        return layerEnd.get(complexity - 1);
    }

    private int end(int complexity) {
        return layerEnd.get(complexity);
    }

    /** Returns how many formulas of this complexity there are, without going through them. */
    long count(int complexity) {
        long[][] tally = new long[complexity][];
        for (int c = 1; c < complexity; c++) {
            tally[c] = tally(c);
        }
        Tally count = new Tally();
        for (Operator operator : operators) {
            if (operator.arity() == 1) {
                for (int l = start(complexity - 1); l < end(complexity - 1); l++) {
                    unary(operator, l, count);
                }
                continue;
            }
            for (int cl = 1; cl <= complexity - 2; cl++) {
                int cr = complexity - 1 - cl;
                if (!Op.symmetric(operator) || cl < cr) {
                    count.formulas += pairs(operator, tally[cl], tally[cr]);
                } else if (cl == cr) {
                    // l ≤ r only: half of the ordered pairs and half of the diagonal
                    long diagonal = 0;
                    for (long n : tally[cl]) {
                        diagonal += n;
                    }
                    count.formulas += (pairs(operator, tally[cl], tally[cr]) + diagonal) / 2;
                }
            }
        }
        return count.formulas;
    }

    /** Counts the blocks of a complexity by dimension and by whether they flip. */
    private long[] tally(int complexity) {
        long[] tally = new long[2 * units.size()];
        for (int id = start(complexity); id < end(complexity); id++) {
            tally[2 * blocks.dimension[id] + (blocks.flips[id] ? 1 : 0)]++;
        }
        return tally;
    }

    private long pairs(Operator operator, long[] left, long[] right) {
        boolean sums = Op.makesSums(operator, operators);
        long pairs = 0;
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                if (left[a] * right[b] > 0
                        && units.binary(operator, a / 2, b / 2) != UnitTable.REFUSED) {
                    boolean twice = sums && (a % 2 == 1 || b % 2 == 1);
                    pairs += left[a] * right[b] * (twice ? 2 : 1);
                }
            }
        }
        return pairs;
    }

    /** Counts what it hears of. */
    private static final class Tally implements Sink {
        long formulas;

        @Override
        public void accept(byte packed, int l, int r, int dimension) {
            formulas++;
        }

        @Override
        public void flush() {}
    }
}
