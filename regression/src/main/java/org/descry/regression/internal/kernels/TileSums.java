package org.descry.regression.internal.kernels;

/**
 * The sums of a tile, and the question whether any of its pairs may reach the threshold.
 *
 * <p>Sums are added to what the scratch arrays hold. Implementations may sum in any order: {@link
 * ScoreMargin} covers it. A test may say yes wrongly, never no.
 */
sealed interface TileSums permits ScalarTileSums, VectorTileSums {

    /** Adds Σ w a b, Σ w a² b², Σ w a b y of all targets. */
    void fused(Tile tile);

    /** Whether it has sums in single precision. */
    boolean readsSingles();

    /** Adds the same, summed in single precision over the rows of the step. */
    void fusedSingle(Tile tile);

    /** Adds Σ w a b. */
    void gram(Tile tile);

    /** Adds the same, summed in single precision. */
    void gramSingle(Tile tile);

    /** Adds Σ w |d|, Σ w |d| y of all targets. */
    void absolute(Tile tile);

    /** Adds the same, summed in single precision. */
    void absoluteSingle(Tile tile);

    /** Whether a product may reach the threshold for the target that is tested for. */
    boolean anyProduct(Tile tile);

    /** Whether a sum or difference may reach it. */
    boolean anySum(Tile tile);

    /** Whether |d| may reach it. */
    boolean anyAbsolute(Tile tile);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static TileSums best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorTileSums.create()
                : new ScalarTileSums();
    }
}
