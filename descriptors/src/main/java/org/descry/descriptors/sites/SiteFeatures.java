package org.descry.descriptors.sites;

import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.OccupiedSites;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.sites.GroupColumns.Statistic;

/**
 * The feature set {@code sites}: properties of the elements of a perovskite site by site.
 *
 * <p>Means, variances and ranges are over the ions that share a site by their shares; the variance
 * is Σ x (f − mean)², 0 where one element fills the site.
 */
public final class SiteFeatures implements FeatureSet {

    private static final int A = 0;
    private static final int B = 1;
    private static final int X = 2;

    private final GroupColumns columns =
            new GroupColumns(
                    List.of(
                            new Statistic(
                                    "A_mean_", "mean on A", false, (s, p) -> s.get(A).mean(p)),
                            new Statistic(
                                    "B_mean_", "mean on B", false, (s, p) -> s.get(B).mean(p)),
                            new Statistic(
                                    "X_mean_", "mean on X", false, (s, p) -> s.get(X).mean(p)),
                            new Statistic(
                                    "A_variance_",
                                    "variance on A",
                                    true,
                                    (s, p) -> s.get(A).variance(p)),
                            new Statistic(
                                    "B_variance_",
                                    "variance on B",
                                    true,
                                    (s, p) -> s.get(B).variance(p)),
                            new Statistic(
                                    "B_range_",
                                    "largest less smallest value on B (of B and B')",
                                    false,
                                    (s, p) -> s.get(B).range(p)),
                            new Statistic(
                                    "A_less_B_",
                                    "mean on A less mean on B",
                                    false,
                                    (s, p) -> s.get(A).mean(p) - s.get(B).mean(p)),
                            new Statistic(
                                    "X_less_B_",
                                    "mean on X less mean on B",
                                    false,
                                    (s, p) -> s.get(X).mean(p) - s.get(B).mean(p)),
                            new Statistic(
                                    "A_times_B_",
                                    "mean on A times mean on B",
                                    true,
                                    (s, p) -> s.get(A).mean(p) * s.get(B).mean(p))));

    @Override
    public String name() {
        return "sites";
    }

    @Override
    public String description() {
        return "mean, variance, range, difference and product of nine properties of the elements on"
                + " A, B and X of perovskites";
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns.list();
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        try {
            OccupiedSites sites = OccupiedSites.assign(composition, RadiusConvention.BARTEL);
            if (sites.a().stream().anyMatch(ion -> ion.element().isEmpty())) {
                return columns.none("a molecular ion has no properties of an element");
            }
            return columns.of(List.of(group(sites.a()), group(sites.b()), group(sites.x())));
        } catch (UnassignableException e) {
            return columns.none(e.countable());
        }
    }

    private static ElementGroup group(List<Ion> site) {
        return new ElementGroup(
                site.stream().flatMap(ion -> ion.element().stream()).toList(),
                site.stream().mapToDouble(Ion::share).toArray());
    }
}
