package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * How ionic a compound is: whether its charges can balance when every element takes one of its
 * common oxidation states, and the largest and the mean ionic character 1 − exp(−(Δχ)²/4) of its
 * pairs of elements, the mean as Σ xᵢxⱼcᵢⱼ over pairs i &lt; j.
 *
 * <p>An element alone counts as balanced and has no ionic character. A formula with a charge is
 * balanced when the oxidation states add up to it.
 *
 * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28
 */
final class IonicCharacter implements FeatureSet {

    private final ElementValues electronegativity =
            new ElementValues(ElementTable.property("Electronegativity"));
    private final List<CompositionFeature> columns =
            List.of(
                    new CompositionFeature(
                            "ionic_compound_possible",
                            Unit.DIMENSIONLESS,
                            "1 if charges balance with one common oxidation state per element, else"
                                    + " 0",
                            Obtained.TABLE,
                            MagpieSets.SOURCE),
                    new CompositionFeature(
                            "max_ionic_character",
                            Unit.DIMENSIONLESS,
                            "largest ionic character among the pairs of elements",
                            Obtained.EXPERIMENT,
                            CompositionFeature.cited(electronegativity.property())),
                    new CompositionFeature(
                            "mean_ionic_character",
                            Unit.DIMENSIONLESS,
                            "ionic character of the pairs of elements, weighted by both shares",
                            Obtained.EXPERIMENT,
                            CompositionFeature.cited(electronegativity.property())));

    @Override
    public String name() {
        return "ionic";
    }

    @Override
    public String description() {
        return "whether charges can balance, the largest and the mean ionic character of pairs";
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns;
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        Mixture mixture = Mixture.of(composition);
        List<Gap> gaps = new ArrayList<>();
        double balanced = balanced(mixture, gaps);
        List<Element> missing = electronegativity.missing(mixture);
        if (mixture.size() > 1 && !missing.isEmpty()) {
            gaps.add(Gap.of(Gap.unknown("Electronegativity", missing), 1, 2));
            return ComputedFeatures.of(new double[] {balanced, Double.NaN, Double.NaN}, gaps);
        }
        double largest = 0;
        double mean = 0;
        double[] chi = electronegativity.of(mixture);
        double[] x = mixture.shares();
        for (int i = 0; i < chi.length; i++) {
            for (int j = i + 1; j < chi.length; j++) {
                double difference = chi[i] - chi[j];
                double ionic = 1 - ElementaryFunctions.exp(-0.25 * difference * difference);
                largest = Math.max(largest, ionic);
                mean += x[i] * x[j] * ionic;
            }
        }
        return ComputedFeatures.of(new double[] {balanced, largest, mean}, gaps);
    }

    /** Returns 1 or 0, or NaN when it cannot be said. */
    private static double balanced(Mixture mixture, List<Gap> gaps) {
        if (mixture.size() == 1 && mixture.chargePerAtom() == 0) {
            return 1;
        }
        List<Element> missing = new ArrayList<>();
        List<List<Integer>> states = new ArrayList<>();
        for (Element element : mixture.elements()) {
            List<Integer> common = OxidationStates.COMMON.of(element);
            if (common.isEmpty()) {
                missing.add(element);
            }
            states.add(common);
        }
        if (!missing.isEmpty()) {
            gaps.add(Gap.of(Gap.unknown("common oxidation state", missing), 0, 1));
            return Double.NaN;
        }
        ReachableCharges charges = new ReachableCharges(states, mixture.shares());
        if (charges.isTooMany()) {
            gaps.add(Gap.of("too many combinations of oxidation states to try", 0, 1));
            return Double.NaN;
        }
        return charges.reach(mixture.chargePerAtom()) ? 1 : 0;
    }
}
