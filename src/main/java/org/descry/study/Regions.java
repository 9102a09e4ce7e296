package org.descry.study;

import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.search.FoundModel;
import org.descry.regression.separation.Overlap;

/** How far the regions of two classes overlap in a model's features, on the training rows. */
final class Regions {
    private Regions() {}

    static Overlap of(FoundModel model, DiscoveryData rows) {
        double[][] x =
                SelectedModel.formula(model)
                        .over(rows.names())
                        .featureValues(rows.columns(), rows.rows());
        return Overlap.of(x, rows.labels());
    }
}
