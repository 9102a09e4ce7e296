package org.descry.descriptors.compositions;

import java.util.List;
import org.descry.datasets.elements.ElementTable;

/**
 * The feature set Magpie and its four parts.
 *
 * @source Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28
 */
public final class MagpieSets {

    /** Where the set is defined. */
    static final String SOURCE =
            "Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28";

    /** The properties of the set in their published order. */
    private static final List<String> PROPERTIES =
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

    private MagpieSets() {}

    /**
     * Returns the whole set, {@code magpie-145}, and what it is made of, in the published order:
     * {@code norms}, {@code magpie-132}, {@code valence}, {@code ionic}.
     */
    public static List<FeatureSet> all() {
        FeatureSet norms = new AmountNorms();
        FeatureSet elements =
                new ElementStatistics(
                        "magpie-132",
                        "minimum, maximum, range, mean, mean deviation and mode of 22 properties of"
                                + " the elements",
                        PROPERTIES.stream().map(ElementTable::property).toList());
        FeatureSet valence = new ValenceShares();
        FeatureSet ionic = new IonicCharacter();
        FeatureSet whole =
                new JoinedFeatures(
                        "magpie-145",
                        "all of Magpie: norms, magpie-132, valence and ionic, in this order",
                        List.of(norms, elements, valence, ionic));
        return List.of(whole, elements, norms, valence, ionic);
    }
}
