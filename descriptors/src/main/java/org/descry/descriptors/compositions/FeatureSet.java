package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;

/**
 * A published set of features that a chemical formula alone determines.
 *
 * <p>Formulas that differ by the order of their elements or by a common factor have the same
 * features. Immutable, and safe to use from several threads.
 */
public final class FeatureSet {

    private static final List<String> NAMES = List.of("magpie-132", "magpie-145");

    /** The properties of the set in their published order. */
    private static final List<String> MAGPIE_PROPERTIES =
            List.of(
                    "Number",
                    "MendeleevNumber",
                    "AtomicWeight",
                    "MeltingT",
                    "Column",
                    "Row",
                    "CovalentRadius",
                    "Electronegativity",
                    "NsValence",
                    "NpValence",
                    "NdValence",
                    "NfValence",
                    "NValence",
                    "NsUnfilled",
                    "NpUnfilled",
                    "NdUnfilled",
                    "NfUnfilled",
                    "NUnfilled",
                    "GSvolume_pa",
                    "GSbandgap",
                    "GSmagmom",
                    "SpaceGroupNumber");

    private final String name;
    private final List<ElementProperty> properties;
    private final List<FeatureBlock> blocks;
    private final List<CompositionFeature> columns;

    private FeatureSet(String name, List<ElementProperty> properties, List<FeatureBlock> more) {
        this.name = name;
        this.properties = properties;
        List<FeatureBlock> all = new ArrayList<>();
        properties.forEach(property -> all.add(new PropertyStatistics(property)));
        all.addAll(more);
        blocks = List.copyOf(all);
        columns = blocks.stream().map(FeatureBlock::columns).flatMap(Collection::stream).toList();
    }

    /** Returns the names of all sets. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the set of that name.
     *
     * <p>{@code magpie-132} holds, for each of 22 properties of the elements, minimum, maximum,
     * range, mean, mean deviation and mode. {@code magpie-145} holds these, then six norms of the
     * amounts (exponents 0, 2, 3, 5, 7, 10), the shares of s, p, d and f electrons in the valence
     * electrons, and whether charges can balance, the largest and the mean ionic character.
     *
     * <p>{@code magpie} is short for {@code magpie-145}.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28
     */
    public static FeatureSet of(String text) {
        String name = text.equals("magpie") ? "magpie-145" : text;
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no feature set '%s'; expected %s"
                            .formatted(name, String.join(" or ", NAMES)));
        }
        List<ElementProperty> properties =
                MAGPIE_PROPERTIES.stream().map(ElementTable::property).toList();
        List<FeatureBlock> more =
                name.equals("magpie-132")
                        ? List.of()
                        : List.of(new AmountNorms(), new ValenceShares(), new IonicCharacter());
        return new FeatureSet(name, properties, more);
    }

    /** Returns the name, for example {@code magpie-132}. */
    public String name() {
        return name;
    }

    /** Returns the columns in their published order. */
    public List<CompositionFeature> columns() {
        return columns;
    }

    /** Returns the properties of the elements that the set is made of. */
    public List<ElementProperty> properties() {
        return properties;
    }

    /**
     * Computes the features of one composition.
     *
     * @param composition any
     * @return values, and for those that are missing the reasons
     */
    public ComputedFeatures compute(Composition composition) {
        Mixture mixture = Mixture.of(composition);
        double[] values = new double[columns.size()];
        List<Gap> gaps = new ArrayList<>();
        int at = 0;
        for (FeatureBlock block : blocks) {
            block.fill(mixture, values, at, gaps);
            at += block.columns().size();
        }
        return new ComputedFeatures(values, merged(gaps));
    }

    /** Adds up the columns of gaps with one reason. */
    private static List<Gap> merged(List<Gap> gaps) {
        Map<String, Gap> byReason = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            byReason.merge(gap.reason(), gap, Gap::with);
        }
        return List.copyOf(byReason.values());
    }

    /**
     * Returns the properties of the set whose value the source only estimated for an element of the
     * composition.
     */
    public Set<ElementProperty> estimated(Composition composition) {
        Set<ElementProperty> estimated = new LinkedHashSet<>();
        for (ElementProperty property : properties) {
            if (composition.amounts().keySet().stream().anyMatch(property.estimated()::contains)) {
                estimated.add(property);
            }
        }
        return estimated;
    }
}
