package org.descry.regression.internal.tuples;

import java.util.Arrays;

/**
 * Tests the last two or three members of a tuple in blocks of rows and columns that fit a cache.
 *
 * <p>With t the threshold of the tuple's complexity less what the members before explain, a tuple
 * passes when the matrix M = t·G − r·rᵀ of its members is not positive definite. Removing member i
 * from a block of M leaves h = M(j,k) − M(i,j)·M(i,k)/M(i,i) and the diagonal d(k) = M(k,k) −
 * M(i,k)²/M(i,i); the rest is one comparison, h² with d(j)·d(k). Where a diagonal is not positive
 * everything passes. Thresholds are those of the moment and only decide what is scored exactly.
 */
final class TileScan {
    /** Stands for a feature's variance where it meets itself: just short of a hit. */
    private static final double SELF = 1 - 1e-6;

    /** Hits after which a block is built again if the threshold has risen. */
    private static final int REFRESH = 64;

    private final int[] complexity;
    private final RequiredParts required;
    private final boolean[] fresh;
    private final int dimension;
    private final Hits hits;
    private final ExactScore exact;
    private final TupleRows kernel;
    private final TupleTile tile = new TupleTile();
    private final double[] diagonal = new double[TupleTile.COLUMNS];
    private final double[] rowDiagonal = new double[TupleTile.ROWS];
    private final int[] found;

    private Level level;
    private int rowFrom;
    private int rowTo;
    private int columnFrom;
    private int columnTo;
    private double threshold;
    private double scale; // the threshold lowered by the margin, less what the members explain
    private int blockComplexity; // of the tuples being tested
    private boolean held; // whether a member before is new
    private int scored; // since the block was last built

    TileScan(TupleProblem problem, int dimension, Hits hits, ExactScore exact, TupleRows kernel) {
        this.kernel = kernel;
        this.complexity = problem.complexity();
        this.required = problem.required();
        this.fresh = problem.fresh();
        this.dimension = dimension;
        this.hits = hits;
        this.exact = exact;
        this.found = new int[dimension];
    }

    /**
     * Tests all tuples of the level whose last but one member stands in [from, to), those without a
     * new member left out.
     */
    void scan(Level given, int from, int to) {
        level = given;
        held = Arrays.stream(given.members).anyMatch(member -> fresh[member]);
        System.arraycopy(given.members, 0, found, 0, given.members.length);
        for (int j = Math.max(from, given.first()); j < to; j = rowTo) {
            rowFrom = j;
            rowTo = Math.min(runEnd(j, to), j + TupleTile.ROWS);
            for (int k = j; k < complexity.length; k = columnTo) {
                columnFrom = k;
                columnTo = Math.min(runEnd(k, complexity.length), k + TupleTile.COLUMNS);
                if (columnTo > rowFrom + 1) {
                    block();
                }
            }
        }
    }

    private int runEnd(int from, int limit) {
        int end = from + 1;
        while (end < limit && complexity[end] == complexity[from] && fresh[end] == fresh[from]) {
            end++;
        }
        return end;
    }

    private void block() {
        int last = level.complexity + complexity[rowFrom] + complexity[columnFrom] + dimension - 1;
        boolean any = held || fresh[rowFrom] || fresh[columnFrom];
        if (dimension - level.members.length == 2) {
            if (any) {
                pairs(last);
            }
            return;
        }
        for (int i = level.first(); i < rowTo - 1; ) {
            int end = runEnd(i, rowTo - 1);
            if (any || fresh[i]) {
                sweep(i, end, last + complexity[i]);
            }
            i = end;
        }
    }

    /** Fills the tile with M for the threshold of this moment. */
    private void build(int tupleComplexity) {
        scored = 0;
        blockComplexity = tupleComplexity;
        threshold = hits.bar(tupleComplexity);
        scale = Margin.lowered(threshold, dimension) - level.explained;
        double t = scale;
        int columns = columnTo - columnFrom;
        tile.take(columnFrom, columnTo);
        tile.scale = t;
        tile.covariance = level.covariance;
        double[] r = level.covariance;
        for (int c = 0; c < columns; c++) {
            int k = columnFrom + c;
            diagonal[c] = t * level.variance[k] - r[k] * r[k];
        }
        for (int row = 0; row < rowTo - rowFrom; row++) {
            int j = rowFrom + row;
            rowDiagonal[row] = t * level.variance[j] - r[j] * r[j];
            int at = row * TupleTile.COLUMNS;
            int below = Math.max(0, Math.min(columns, j - columnFrom));
            if (dimension - level.members.length == 2) {
                Arrays.fill(tile.matrix, at, at + below, 0); // no pairs: nothing may look like one
            } else {
                mirror(at, j, below);
            }
            kernel.fill(tile, row, level.gram[j], r[j], Math.max(columnFrom, j + 1));
            if (j >= columnFrom && j < columnTo) {
                tile.matrix[at + j - columnFrom] = rowDiagonal[row] * SELF;
            }
            Arrays.fill(tile.matrix, at + columns, at + tile.width, 0);
        }
        for (int row = rowTo - rowFrom; row % TupleTile.GROUP != 0; row++) {
            int at = row * TupleTile.COLUMNS;
            Arrays.fill(tile.matrix, at, at + tile.width, 0);
            tile.slope[row] = 0;
            tile.bound[row] = -1;
        }
        Arrays.fill(tile.pivotRow, columns, tile.width, 0);
        Arrays.fill(tile.left, columns, tile.width, TupleTile.NEVER);
    }

    /** Fills a row left of the diagonal. */
    private void mirror(int at, int j, int below) {
        double[] r = level.covariance;
        for (int c = 0; c < below; c++) {
            int k = columnFrom + c;
            tile.matrix[at + c] = scale * level.gram[k][j] - r[j] * r[k];
        }
    }

    private void pairs(int tupleComplexity) {
        int row = 0;
        while (row < rowTo - rowFrom) {
            build(tupleComplexity);
            removeNothing();
            row = test(row, 0);
        }
    }

    private void sweep(int from, int to, int tupleComplexity) {
        build(tupleComplexity);
        for (int i = from; i < to; i++) {
            found[dimension - 3] = i;
            int first = Math.max(0, i + 1 - rowFrom);
            int row = first / TupleTile.GROUP * TupleTile.GROUP;
            while (row < rowTo - rowFrom) {
                if (stale()) {
                    build(tupleComplexity);
                }
                remove(i);
                row = test(row, first);
            }
        }
    }

    /** Whether so much was scored in vain that a higher threshold is worth a new block. */
    private boolean stale() {
        return scored >= REFRESH && hits.bar(blockComplexity) != threshold;
    }

    private void removeNothing() {
        int columns = columnTo - columnFrom;
        Arrays.fill(tile.pivotRow, 0, columns, 0);
        System.arraycopy(diagonal, 0, tile.left, 0, columns);
        for (int row = 0; row < rowTo - rowFrom; row++) {
            tile.slope[row] = 0;
            tile.bound[row] = -Math.max(0, rowDiagonal[row]);
        }
    }

    /** Removes member i from the block: diagonals, and the factors for each row. */
    private void remove(int i) {
        double[] row = level.gram[i];
        double[] r = level.covariance;
        double pivot = scale * level.variance[i] - r[i] * r[i];
        double perPivot = pivot > 0 ? 1 / pivot : 0; // else everything passes
        removeColumns(row, i, perPivot);
        int rows = rowTo - rowFrom;
        for (int at = 0; at < rows; at++) {
            int j = rowFrom + at;
            double m = scale * (j > i ? row[j] : 0) - r[i] * r[j];
            tile.slope[at] = j > i ? -m * perPivot : 0;
            double left = rowDiagonal[at] - m * perPivot * m;
            tile.bound[at] = j <= i ? -1 : pivot > 0 ? -Math.max(0, left) : 0;
        }
    }

    private void removeColumns(double[] row, int i, double perPivot) {
        double[] r = level.covariance;
        double[] m = tile.pivotRow;
        double[] left = tile.left;
        double ri = r[i];
        double t = scale;
        int skip = Math.max(0, i + 1 - columnFrom);
        Arrays.fill(m, 0, skip, 0);
        Arrays.fill(left, 0, skip, TupleTile.NEVER);
        int shift = columnFrom;
        int columns = columnTo - columnFrom;
        for (int c = skip; c < columns; c++) {
            m[c] = t * row[shift + c] - ri * r[shift + c];
        }
        for (int c = skip; c < columns; c++) {
            left[c] = diagonal[c] - m[c] * perPivot * m[c];
        }
    }

    /**
     * Tests groups of rows until the block is stale.
     *
     * @param start first group
     * @param first row before which hits do not count
     * @return the group to go on with
     */
    private int test(int start, int first) {
        int rows = rowTo - rowFrom;
        for (int row = start; row < rows; row += TupleTile.GROUP) {
            int from = Math.max(0, rowFrom + row + 1 - columnFrom);
            if (from < tile.width && kernel.anyHit(tile, row, from)) {
                for (int hit = row; hit < Math.min(rows, row + TupleTile.GROUP); hit++) {
                    if (hit >= first) {
                        score(hit);
                    }
                }
                if (stale()) {
                    return row + TupleTile.GROUP;
                }
            }
        }
        return rows;
    }

    /** Scores all hits of a row. */
    private void score(int row) {
        int j = rowFrom + row;
        found[dimension - 2] = j;
        for (int k = Math.max(columnFrom, j + 1); k < columnTo; k++) {
            if (tile.hit(row, k - columnFrom)) {
                found[dimension - 1] = k;
                if (!required.metBy(found)) {
                    continue;
                }
                scored++;
                exact.of(found).ifPresent(value -> hits.offer(Tuple.of(found, value, complexity)));
            }
        }
    }
}
