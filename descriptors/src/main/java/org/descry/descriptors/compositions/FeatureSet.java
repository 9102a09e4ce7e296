package org.descry.descriptors.compositions;

import java.util.List;
import org.descry.datasets.compositions.Composition;

/**
 * A named set of features that a chemical formula alone determines.
 *
 * <p>Formulas that differ by the order of their elements or by a common factor have the same
 * features, unless the description says otherwise. Immutable, and safe to use from several threads;
 * cheap to make, so that what is large is read when first needed.
 *
 * <p>A set becomes known to users by its line in {@code org.descry.descriptors.sets.FeatureSets}.
 */
public interface FeatureSet {

    /** Returns the name users call it by: lower case, words joined by hyphens. */
    String name();

    /** Returns what it holds, in one sentence without a full stop. */
    String description();

    /** Returns the columns in their published order, at least one, with different names. */
    List<CompositionFeature> columns();

    /**
     * Computes the features of one composition.
     *
     * @param composition any; what the set does not apply to has gaps, and no exception is thrown
     * @return one value per column, and for those that are missing the reasons
     */
    ComputedFeatures compute(Composition composition);
}
