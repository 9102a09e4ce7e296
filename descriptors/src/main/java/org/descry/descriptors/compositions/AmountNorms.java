package org.descry.descriptors.compositions;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Norms (Σ xᵢᵖ)^(1/p) of the shares of the elements; for p = 0 the number of elements.
 *
 * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28
 */
final class AmountNorms implements FeatureSet {

    private static final int[] POWERS = {0, 2, 3, 5, 7, 10};

    private final List<CompositionFeature> columns =
            Arrays.stream(POWERS).mapToObj(AmountNorms::column).toList();

    private static CompositionFeature column(int p) {
        String meaning =
                p == 0
                        ? "number of elements"
                        : "norm of the shares of the elements with the exponent " + p;
        return new CompositionFeature(
                "norm_" + p, Unit.DIMENSIONLESS, meaning, Obtained.COMPOSITION, MagpieSets.SOURCE);
    }

    @Override
    public String name() {
        return "norms";
    }

    @Override
    public String description() {
        return "number of elements, and norms of their shares with the exponents 2, 3, 5, 7, 10";
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns;
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        double[] shares = Mixture.of(composition).shares();
        return ComputedFeatures.of(
                Arrays.stream(POWERS).mapToDouble(p -> norm(shares, p)).toArray(), List.of());
    }

    private static double norm(double[] x, int p) {
        if (p == 0) {
            return x.length;
        }
        double sum = 0;
        for (double share : x) {
            double power = 1;
            for (int i = 0; i < p; i++) {
                power *= share;
            }
            sum += power;
        }
        return p == 2 ? Math.sqrt(sum) : ElementaryFunctions.pow(sum, 1.0 / p);
    }
}
