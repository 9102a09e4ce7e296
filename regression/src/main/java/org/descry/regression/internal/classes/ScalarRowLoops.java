package org.descry.regression.internal.classes;

/** Plain loops; two sums of a kind side by side, so that none waits for another. */
final class ScalarRowLoops implements RowLoops {
    @Override
    public void bins(double[] x, Spread spread, double[] y, long[] bin) {
        bins(0, x, spread, y, bin);
    }

    /** Does the rows from one on. */
    static void bins(int from, double[] x, Spread spread, double[] y, long[] bin) {
        double centre = spread.centre();
        double width = spread.width();
        int shift = 52 - spread.bits();
        long nearest = Double.doubleToRawLongBits(width);
        for (int i = from; i < x.length; i++) {
            // every step rounds to nearest, so none turns the order of two values round
            double d = x[i] - centre;
            y[i] = d;
            long side = Double.doubleToRawLongBits(d) >> 63;
            long distance = Double.doubleToRawLongBits(Math.abs(d) + width) - nearest;
            bin[i] = (Math.min(distance >> shift, SIDE - 1) ^ side) + SIDE;
        }
    }

    @Override
    public void moments(double[] y, double[] sums) {
        double sum = 0;
        double other = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < y.length; i += 2) {
            sum += y[i];
            other += y[i + 1];
            squares += y[i] * y[i];
            otherSquares += y[i + 1] * y[i + 1];
        }
        sums[0] = sum + other;
        sums[1] = squares + otherSquares;
    }

    @Override
    public void weighted(double[] a, double[] b, double[] y, double[] sums) {
        double first = 0;
        double otherFirst = 0;
        double squares = 0;
        double otherSquares = 0;
        double second = 0;
        double otherSecond = 0;
        for (int i = 0; i < y.length; i += 2) {
            double v = a[i] * y[i];
            double w = a[i + 1] * y[i + 1];
            first += v;
            otherFirst += w;
            squares += v * y[i];
            otherSquares += w * y[i + 1];
            second += b[i] * y[i];
            otherSecond += b[i + 1] * y[i + 1];
        }
        sums[0] = first + otherFirst;
        sums[1] = squares + otherSquares;
        sums[2] = second + otherSecond;
    }

    @Override
    public double dot(double[] a, double[] y) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < y.length; i += 4) {
            s0 += a[i] * y[i];
            s1 += a[i + 1] * y[i + 1];
            s2 += a[i + 2] * y[i + 2];
            s3 += a[i + 3] * y[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public String name() {
        return "scalar";
    }
}
