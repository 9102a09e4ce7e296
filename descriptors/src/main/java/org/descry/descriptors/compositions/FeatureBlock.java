package org.descry.descriptors.compositions;

import java.util.List;

/** Some neighbouring columns of a feature set that are computed together. */
interface FeatureBlock {

    /** Returns the columns, at least one. */
    List<CompositionFeature> columns();

    /**
     * Computes the columns for one mixture.
     *
     * @param mixture shares of elements
     * @param values gets one value per column from {@code at} on, NaN where there is none
     * @param at where to begin
     * @param gaps gets the reasons of values that are missing
     */
    void fill(Mixture mixture, double[] values, int at, List<Gap> gaps);
}
