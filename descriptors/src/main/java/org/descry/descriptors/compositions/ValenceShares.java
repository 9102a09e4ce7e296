package org.descry.descriptors.compositions;

import java.util.List;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;

/**
 * Which part of the valence electrons are s, p, d and f electrons: mean number per atom in each
 * kind of shell over the sum of the four means.
 *
 * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28;
 *     Meredig et al., Phys. Rev. B 89, 094104 (2014), doi:10.1103/PhysRevB.89.094104
 */
final class ValenceShares implements FeatureSet {

    private static final List<String> SHELLS = List.of("s", "p", "d", "f");

    private final List<ElementValues> electrons =
            SHELLS.stream()
                    .map(l -> new ElementValues(ElementTable.property("N" + l + "Valence")))
                    .toList();
    private final List<CompositionFeature> columns =
            SHELLS.stream()
                    .map(
                            l ->
                                    new CompositionFeature(
                                            "fraction_" + l + "_valence",
                                            Unit.DIMENSIONLESS,
                                            "share of " + l + " electrons in the valence electrons",
                                            Obtained.TABLE,
                                            CompositionFeature.cited(
                                                    ElementTable.property("N" + l + "Valence"))))
                    .toList();

    @Override
    public String name() {
        return "valence";
    }

    @Override
    public String description() {
        return "shares of s, p, d and f electrons in the valence electrons";
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns;
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        Mixture mixture = Mixture.of(composition);
        TreeSet<Element> missing = new TreeSet<>();
        electrons.forEach(shell -> missing.addAll(shell.missing(mixture)));
        if (!missing.isEmpty()) {
            return ComputedFeatures.none(
                    columns.size(), Gap.unknown("number of valence electrons", missing));
        }
        double[] values = new double[columns.size()];
        double all = 0;
        for (int shell = 0; shell < electrons.size(); shell++) {
            double[] counts = electrons.get(shell).of(mixture);
            double mean = 0;
            for (int i = 0; i < counts.length; i++) {
                mean += mixture.shares()[i] * counts[i];
            }
            values[shell] = mean;
            all += mean;
        }
        for (int shell = 0; shell < electrons.size(); shell++) {
            values[shell] /= all;
        }
        return ComputedFeatures.of(values, List.of());
    }
}
