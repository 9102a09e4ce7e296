package org.descry.descriptors.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.sites.GroupColumns.Statistic;

/**
 * The feature set {@code cations-anions}: properties of the elements apart for the anions of a
 * compound and for the rest.
 *
 * <p>Anions are the element with the highest electronegativity (Pauling) and, if that is a halogen,
 * all other halogens. The rest counts as cations, also N in a nitrate.
 */
public final class CationsAnions implements FeatureSet {

    private static final int CATIONS = 0;
    private static final int ANIONS = 1;

    private final GroupColumns columns =
            new GroupColumns(
                    List.of(
                            new Statistic(
                                    "cation_mean_",
                                    "mean over the cations",
                                    false,
                                    (g, p) -> g.get(CATIONS).mean(p)),
                            new Statistic(
                                    "anion_mean_",
                                    "mean over the anions",
                                    false,
                                    (g, p) -> g.get(ANIONS).mean(p)),
                            new Statistic(
                                    "cation_variance_",
                                    "variance over the cations",
                                    true,
                                    (g, p) -> g.get(CATIONS).variance(p)),
                            new Statistic(
                                    "cation_range_",
                                    "largest less smallest value of the cations",
                                    false,
                                    (g, p) -> g.get(CATIONS).range(p)),
                            new Statistic(
                                    "anion_less_cation_",
                                    "mean over the anions less mean over the cations",
                                    false,
                                    (g, p) -> g.get(ANIONS).mean(p) - g.get(CATIONS).mean(p)),
                            new Statistic(
                                    "anion_times_cation_",
                                    "mean over the anions times mean over the cations",
                                    true,
                                    (g, p) -> g.get(ANIONS).mean(p) * g.get(CATIONS).mean(p))));

    @Override
    public String name() {
        return "cations-anions";
    }

    @Override
    public String description() {
        return "mean, variance, range, difference and product of nine properties of the elements,"
                + " cations and anions apart";
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns.list();
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        Map<Element, Double> amounts = composition.amounts();
        List<Element> elements = amounts.keySet().stream().sorted().toList();
        Element most = mostElectronegative(elements);
        List<Element> cations = new ArrayList<>();
        List<Element> anions = new ArrayList<>();
        for (Element each : elements) {
            boolean isAnion = each == most || (most.isHalogen() && each.isHalogen());
            (isAnion ? anions : cations).add(each);
        }
        if (cations.isEmpty()) {
            return columns.none("no cations beside the anions");
        }
        return columns.of(List.of(group(cations, amounts), group(anions, amounts)));
    }

    /** Returns the one with the highest value; an element without one lies below all others. */
    public static Element mostElectronegative(List<Element> elements) {
        Element most = elements.get(0);
        for (Element each : elements) {
            double chi = ElementTable.electronegativity(each).orElse(0);
            most = chi > ElementTable.electronegativity(most).orElse(0) ? each : most;
        }
        return most;
    }

    private static ElementGroup group(List<Element> elements, Map<Element, Double> amounts) {
        return ElementGroup.ofAmounts(
                elements, elements.stream().mapToDouble(amounts::get).toArray());
    }
}
