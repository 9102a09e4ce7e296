package org.descry.regression.exhaustive;

import org.descry.regression.models.Kind;
import org.descry.regression.search.Problem;

/**
 * What a search costs, added up round by round from rates measured on one core of a common server
 * (2.5 GHz, with the vector module); without it, selection takes several times as long.
 */
final class SearchCost {
    private static final double NANO = 1e-9;

    /** Starting, compiling the loops, reading, writing (s). */
    private static final double ALWAYS = 1;

    /** Building a part of formulas (s); the second for each row. */
    private static final double PART = 600 * NANO;

    private static final double PART_ROW = 6 * NANO;

    /** Telling a formula apart (s). */
    private static final double TOLD = 250 * NANO;

    /** A pair of parts in the tile, for one row of one column of scores. */
    private static final double PAIR_ROW = 0.15 * NANO;

    /** The same where the parts are too many to be packed once for all pairs. */
    private static final double PACKED_PAIR_ROW = 0.6 * NANO;

    /** Memory for parts packed once (bytes). */
    private static final double PACKED_ONCE = 256e6;

    /** A formula evaluated by itself, for each row; then scored for one row of one column. */
    private static final double VALUE_ROW = 2 * NANO;

    private static final double SCORE_ROW = 0.15 * NANO;

    /** Ordering the rows by a feature, for each row. */
    private static final double SORTED_ROW = 16 * NANO;

    /** A descriptor compared, for each set of coefficients. */
    private static final double COMPARED = 1.5 * NANO;

    /** One number of a correlation of two features. */
    private static final double GRAM_ROW = 0.3 * NANO;

    /** A logistic model fitted, for each row. */
    private static final double FITTED_ROW = 120 * NANO;

    /**
     * Classes: a formula scored for one row of one column, half by thresholds and half by Newton
     * steps; passes through the descriptors of a target; models fitted for each complexity of a
     * formula and each feature of a descriptor.
     */
    private static final double CLASS_SCORE_ROW = 0.45 * NANO;

    private static final int CLASS_PASSES = 6;

    private static final int CLASS_FITS = 170;

    /** Values of one constant that are tried, about. */
    private static final double CONSTANTS_TRIED = 90;

    /** A feature with a constant evaluated and scored, for each row. */
    private static final double CONSTANT_ROW = 12 * NANO;

    private final Problem problem;
    private final SpaceOutlook space;
    private final int threads;
    private final int rows;
    private final int targets;
    private final boolean classes;
    private double once = ALWAYS;
    private double shared;
    private double lists;
    private double matrices;

    SearchCost(Problem problem, SpaceOutlook space, int threads) {
        this.problem = problem;
        this.space = space;
        this.threads = threads;
        this.rows = problem.rows();
        this.targets = problem.targets().size();
        this.classes = problem.kind() == Kind.CLASSIFICATION;
        once += space.parts() * (PART + PART_ROW * rows);
        if (told()) {
            once += ends() * TOLD;
        }
    }

    private double ends() {
        return space.formulas() - Math.min(space.formulas(), space.parts());
    }

    private boolean told() {
        return ends() <= SpaceChoice.MOST_LISTED;
    }

    /** Memory that all parts would take, packed for the tile (bytes). */
    private double packed() {
        return space.parts() * 88.0 * rows;
    }

    /**
     * Adds a round.
     *
     * @param columns columns of scores for each target
     * @param kept features of each complexity that a target's pool grows by
     * @param pool features in the pool then
     * @param compared descriptors of one target
     */
    void round(int columns, int kept, double pool, double compared, int dimension) {
        int all = columns * targets;
        boolean tile = !classes && problem.tasks().count() == 1 && all <= Round.FEW_COLUMNS;
        double single = tile ? space.parts() : space.formulas();
        double scores = classes ? all * CLASS_SCORE_ROW + SORTED_ROW : all * SCORE_ROW;
        shared += single * rows * (VALUE_ROW + scores);
        if (tile) {
            double pairRow = packed() > PACKED_ONCE ? PACKED_PAIR_ROW : PAIR_ROW;
            shared += ends() * all * rows * pairRow;
        }
        int sets = problem.tasks().count();
        double matrix = pool * pool / 2 * rows * GRAM_ROW;
        double tries = Math.min(compared, PoolTuples.MOST_TUPLES) * sets * COMPARED;
        double passes = dimension == 1 ? 1 : classes ? CLASS_PASSES : 2;
        shared += targets * passes * (matrix + tries);
        if (classes) {
            double fits =
                    dimension == 1
                            ? pool
                            : space.written().size() * (double) CLASS_FITS * dimension;
            shared += targets * fits * rows * FITTED_ROW;
        }
        lists = Math.max(lists, 8.0 * all * kept * space.written().size() * 16 * threads);
        // correlations stand twice: as they came, and in the order of the comparison
        double correlations = 16 * pool * (pool + rows) * sets;
        matrices = Math.max(matrices, correlations * (targets > 1 ? threads : 1));
    }

    /**
     * Adds the constants that a round fits inside features, at most.
     *
     * @param functions inside how many functions
     */
    void constants(int functions, int dimension) {
        int models = dimension == 1 ? 1 : ExhaustiveSearch.BASES;
        double fits = functions * (double) (InnerConstants.BASES + InnerConstants.SIMPLEST);
        shared += targets * models * fits * CONSTANTS_TRIED * rows * CONSTANT_ROW;
    }

    double seconds() {
        return once + shared / threads;
    }

    /** Memory of the process: formulas and their values, lists of the selected, correlations. */
    double bytes() {
        double parts = space.parts() * (120 + 8.0 * rows);
        double listed = told() ? 48 * ends() : 0;
        return 80e6 + parts + Math.min(PACKED_ONCE, packed()) + listed + lists + matrices;
    }
}
