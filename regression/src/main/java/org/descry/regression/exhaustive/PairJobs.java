package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.kernels.PairOperation;
import org.descry.regression.internal.space.BlockClass;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Piece;

/**
 * The pieces of two arguments as rectangles for the pair tile: one class of blocks on the left,
 * neighbouring classes joined on the right, the first number always below the second.
 */
final class PairJobs {
    private static final Set<PairOperation> FACTORS =
            EnumSet.of(PairOperation.PRODUCT, PairOperation.QUOTIENT, PairOperation.REVERSE);

    /** First arguments of one job at most. */
    private static final int LEFT = 512;

    /** Second arguments of one job at most. */
    private static final int RIGHT = 4096;

    private final Map<Key, EnumMap<PairOperation, Byte>> operations = new TreeMap<>();

    /**
     * Pairs (i, j) with i &lt; j of two ranges, the required columns each pair holds, and the
     * operator each operation is written with.
     */
    record Job(
            int complexity,
            int leftFrom,
            int leftTo,
            int rightFrom,
            int rightTo,
            int held,
            EnumMap<PairOperation, Byte> operators) {
        Set<PairOperation> wanted() {
            return operators.keySet();
        }

        /** Returns the code of a pair. */
        long code(PairOperation operation, int i, int j) {
            byte packed = operators.get(operation);
            return operation == PairOperation.REVERSE
                    ? FeatureSpace.code(complexity, packed, j, i)
                    : FeatureSpace.code(complexity, packed, i, j);
        }
    }

    /** A left class, a range on the right, and whether operations on them are those of factors. */
    private record Key(
            int complexity, int left, int leftTo, int right, int rightTo, int held, boolean factors)
            implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int c = Integer.compare(complexity, o.complexity);
            c = c != 0 ? c : Integer.compare(left, o.left);
            c = c != 0 ? c : Boolean.compare(factors, o.factors);
            return c != 0 ? c : Integer.compare(right, o.right);
        }
    }

    private PairJobs() {}

    /**
     * Returns jobs that cover every pair of different blocks of some pieces once.
     *
     * @param most blocks on either side of a job at most
     */
    static List<Job> of(List<Piece> pieces, int most) {
        PairJobs jobs = new PairJobs();
        pieces.stream().filter(Piece::binary).forEach(jobs::add);
        return cut(jobs.joined(), Math.min(LEFT, most), Math.min(RIGHT, most));
    }

    private void add(Piece p) {
        boolean swapped = p.left().from() > p.right().from();
        BlockClass a = swapped ? p.right() : p.left();
        BlockClass b = swapped ? p.left() : p.right();
        PairOperation operation = operation(p, swapped);
        add(p, a, b, operation);
        if (operation == PairOperation.QUOTIENT && a == b) {
            add(p, a, b, PairOperation.REVERSE);
        }
    }

    private void add(Piece p, BlockClass a, BlockClass b, PairOperation operation) {
        Key key =
                new Key(
                        p.size().complexity(),
                        a.from(),
                        a.to(),
                        b.from(),
                        b.to(),
                        p.held(),
                        FACTORS.contains(operation));
        operations
                .computeIfAbsent(key, k -> new EnumMap<>(PairOperation.class))
                .put(operation, p.packed());
    }

    private static PairOperation operation(Piece p, boolean swapped) {
        return switch (p.operator()) {
            case ADD -> PairOperation.SUM;
            case SUB -> p.flipped() ? PairOperation.SUM : PairOperation.DIFFERENCE;
            case MUL -> PairOperation.PRODUCT;
            case DIV -> swapped ? PairOperation.REVERSE : PairOperation.QUOTIENT;
            case ABS_DIFF -> p.flipped() ? PairOperation.ABS_SUM : PairOperation.ABS_DIFFERENCE;
            default -> throw new IllegalArgumentException(unknown(p.operator()));
        };
    }

    private static String unknown(Operator operator) {
        return "no pairs are made with " + operator.symbol();
    }

    /** Joins neighbours on the right, then factors and terms of the same ranges. */
    private List<Job> joined() {
        List<Job> wide = new ArrayList<>();
        Key last = null;
        EnumMap<PairOperation, Byte> open = new EnumMap<>(PairOperation.class);
        for (Map.Entry<Key, EnumMap<PairOperation, Byte>> e : operations.entrySet()) {
            Key k = e.getKey();
            if (last != null
                    && last.complexity == k.complexity
                    && last.left == k.left
                    && last.factors == k.factors
                    && last.rightTo == k.right
                    && last.held == k.held
                    && open.equals(e.getValue())) {
                last =
                        new Key(
                                k.complexity,
                                k.left,
                                k.leftTo,
                                last.right,
                                k.rightTo,
                                k.held,
                                k.factors);
                continue;
            }
            if (last != null) {
                wide.add(job(last, open));
            }
            last = k;
            open = e.getValue();
        }
        if (last != null) {
            wide.add(job(last, open));
        }
        return together(wide);
    }

    private static Job job(Key k, EnumMap<PairOperation, Byte> operators) {
        return new Job(k.complexity, k.left, k.leftTo, k.right, k.rightTo, k.held, operators);
    }

    /** Factors and terms over the same pairs share sums: one job for both. */
    private static List<Job> together(List<Job> jobs) {
        TreeMap<String, Job> byPlace = new TreeMap<>();
        for (Job j : jobs) {
            String place =
                    "%d %d %d %d".formatted(j.complexity, j.leftFrom, j.rightFrom, j.rightTo);
            Job known = byPlace.get(place);
            if (known == null) {
                byPlace.put(place, j);
            } else {
                EnumMap<PairOperation, Byte> both = new EnumMap<>(known.operators);
                both.putAll(j.operators);
                byPlace.put(
                        place,
                        new Job(
                                j.complexity,
                                j.leftFrom,
                                j.leftTo,
                                j.rightFrom,
                                j.rightTo,
                                j.held,
                                both));
            }
        }
        return new ArrayList<>(byPlace.values());
    }

    private static List<Job> cut(List<Job> jobs, int left, int right) {
        List<Job> cut = new ArrayList<>();
        for (Job j : jobs) {
            for (int r = j.rightFrom; r < j.rightTo; r += right) {
                int rightTo = Math.min(j.rightTo, r + right);
                for (int l = j.leftFrom; l < Math.min(j.leftTo, rightTo); l += left) {
                    int leftTo = Math.min(j.leftTo, l + left);
                    cut.add(new Job(j.complexity, l, leftTo, r, rightTo, j.held, j.operators));
                }
            }
        }
        return cut;
    }
}
