package org.descry.regression.internal.tuples;

/** Keeps all tuples near the best one, beside a list of the best. */
final class NearHits implements Hits {
    /** A threshold is lower than the excess says by more than rounding makes of it. */
    private static final double MARGIN = 1e-12;

    private final double left; // by the best tuple
    private final int dimension;
    private final BestTuples listed;
    private final Rings rings;
    private volatile double limit;

    NearHits(NearLimits limits, BestTuples listed, int dimension) {
        this.left = 1 - limits.best();
        this.listed = listed;
        this.dimension = dimension;
        this.rings = new Rings(dimension, limits.most());
        this.limit = limit();
    }

    private double limit() {
        double edge = rings.edge();
        return edge > 0 ? 1 - left * (1 + edge) - MARGIN : Double.POSITIVE_INFINITY;
    }

    @Override
    public double bar(int complexity) {
        return Math.min(listed.bar(complexity), limit);
    }

    @Override
    public void offer(Tuple tuple) {
        listed.offer(tuple);
        if (tuple.score() >= limit) {
            double excess = Math.max(0, (1 - tuple.score()) / left - 1);
            synchronized (rings) {
                if (rings.add(tuple.members(), excess)) {
                    limit = limit();
                }
            }
        }
    }

    NearTuples result() {
        synchronized (rings) {
            return new NearTuples(listed.sorted(), dimension, rings.members(), 1 + rings.edge());
        }
    }
}
