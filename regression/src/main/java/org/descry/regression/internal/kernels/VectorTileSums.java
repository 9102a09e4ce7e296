package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

/** The sums with the Vector API. Loaded only where the module is there. */
final class VectorTileSums implements TileSums {
    private VectorTileSums() {}

    /** Returns one, or the plain loops where registers do not divide a block into pairs. */
    static TileSums create() {
        int lanes = DoubleLanes.LANES;
        return lanes >= 2 && WIDTH % (2 * lanes) == 0 ? new VectorTileSums() : new ScalarTileSums();
    }

    @Override
    public void fused(Tile tile) {
        DoubleTileSums.fused(tile);
    }

    @Override
    public void gram(Tile tile) {
        DoubleTileSums.gram(tile);
    }

    @Override
    public void absolute(Tile tile) {
        DoubleDistances.add(tile);
    }

    @Override
    public boolean readsSingles() {
        return WIDTH % (2 * SingleLanes.LANES) == 0;
    }

    @Override
    public void fusedSingle(Tile tile) {
        SingleTileSums.fused(tile);
    }

    @Override
    public void gramSingle(Tile tile) {
        SingleTileSums.gram(tile);
    }

    @Override
    public void absoluteSingle(Tile tile) {
        SingleDistances.add(tile);
    }

    @Override
    public boolean anyProduct(Tile tile) {
        return VectorTileTests.anyProduct(tile);
    }

    @Override
    public boolean anySum(Tile tile) {
        return VectorTileTests.anySum(tile);
    }

    @Override
    public boolean anyAbsolute(Tile tile) {
        return VectorTileTests.anyAbsolute(tile);
    }

    @Override
    public String name() {
        return "vector";
    }
}
