package org.descry.regression.baselines;

/** A method that can be fitted: the common form of everything compared here. */
interface Learner {

    /** Returns what it is, in plain words. */
    String name();

    /** Returns library and version; empty for our own. */
    String library();

    /**
     * Fits the method.
     *
     * @param x features [p × n]
     * @param y target [n]; for classes 0 and 1, both present
     * @param seed decides everything random
     */
    Fitted fit(double[][] x, double[] y, long seed);

    /** A fitted method. */
    interface Fitted {

        /** Returns the value, or the probability of class 1, of each row of {@code x} [p × m]. */
        double[] predict(double[][] x);

        /** Returns what was fitted or set, in plain words. */
        String note();
    }
}
