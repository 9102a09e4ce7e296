package org.descry.regression.exhaustive;

/** Brings columns to mean 0 and length 1. */
final class Standard {
    private Standard() {}

    /** Centres {@code x} and divides it by its length; a constant column becomes 0. */
    static void centreAndScale(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        double mean = sum / x.length;
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
            largest = Math.max(largest, Math.abs(x[i]));
        }
        scale(x, largest);
    }

    /**
     * Centres {@code x} under weights and multiplies by their roots, then divides by the length.
     */
    static void centreAndScale(double[] x, double[] weight, double[] root) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight[i] * x[i];
            total += weight[i];
        }
        double mean = sum / total;
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - mean) * root[i];
            largest = Math.max(largest, Math.abs(x[i]));
        }
        scale(x, largest);
    }

    /** Divides a column by its length; 0 stays 0. */
    static void scale(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        scale(x, largest);
    }

    private static void scale(double[] x, double largest) {
        if (largest == 0) {
            return;
        }
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] /= largest; // first to order 1, so that squares neither overflow nor vanish
            squares += x[i] * x[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }
}
