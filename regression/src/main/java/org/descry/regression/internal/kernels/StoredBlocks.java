package org.descry.regression.internal.kernels;

/** Features whose values are all at hand. The arrays are not copied and must not change. */
record StoredBlocks(double[][] values, double[] scales, boolean[] divisors) implements PairBlocks {
    StoredBlocks {
        if (scales.length != values.length || divisors.length != values.length) {
            throw new IllegalArgumentException(
                    "need one scale and one mark per feature: %d features, %d scales, %d marks"
                            .formatted(values.length, scales.length, divisors.length));
        }
        for (double scale : scales) {
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scale must be positive, got " + scale);
            }
        }
    }

    @Override
    public int count() {
        return values.length;
    }

    @Override
    public double[] values(int feature) {
        return values[feature];
    }

    @Override
    public double scale(int feature) {
        return scales[feature];
    }

    @Override
    public boolean divides(int feature) {
        return divisors[feature];
    }
}
