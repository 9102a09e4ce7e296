package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.ShippedTable;
import org.descry.datasets.tables.TextColumn;

/**
 * Which oxidation states the elements take in compounds, as one source lists them. No set holds the
 * state 0.
 *
 * @source common, known: Greenwood and Earnshaw, Chemistry of the Elements, 2nd edition (1997), p.
 *     28, with later reports; the others: Davies et al., J. Open Source Softw. 4, 1361 (2019),
 *     doi:10.21105/joss.01361
 */
public enum OxidationStates {
    /** The common ones of {@link #KNOWN}. */
    COMMON("common", "oxidation-states"),
    /** All that are known, rare ones too. */
    KNOWN("known", "oxidation-states"),
    /** The set of the first screenings with SMACT (2014); a wide one. */
    SMACT14("smact14", "oxidation-states-smact14"),
    /** Those in the Inorganic Crystal Structure Database of 2016. */
    ICSD16("icsd16", "oxidation-states-icsd16"),
    /** Those with more than five reports in the Inorganic Crystal Structure Database of 2024. */
    ICSD24("icsd24", "oxidation-states-icsd24");

    private final String text;
    private final String folder;

    OxidationStates(String text, String folder) {
        this.text = text;
        this.folder = "elements/" + folder;
    }

    /** Returns the name as commands and files write it, for example {@code icsd24}. */
    public String text() {
        return text;
    }

    /** Returns the names of all sets. */
    public static List<String> names() {
        return Arrays.stream(values()).map(OxidationStates::text).toList();
    }

    /**
     * Returns the set of that name.
     *
     * @param name one of {@link #names}
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static OxidationStates parse(String name) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no set of oxidation states '%s'; expected one of %s"
                                                .formatted(name, String.join(", ", names()))));
    }

    /**
     * Returns the states of an element, lowest first; an empty list when the set has none.
     *
     * @param element any
     */
    public List<Integer> of(Element element) {
        return Tables.STATES.get(this).getOrDefault(element, List.of());
    }

    /** Returns the elements that have states in this set, by atomic number. */
    public List<Element> elements() {
        return List.copyOf(Tables.STATES.get(this).keySet());
    }

    /** Returns where the states come from. */
    public DatasetCard card() {
        return ShippedTable.card(folder);
    }

    private Map<Element, List<Integer>> read() {
        Dataset table = ShippedTable.read(folder, "the table of oxidation states").data();
        TextColumn symbols = table.text("element");
        NumericColumn states = table.numeric("state");
        Map<Element, List<Integer>> found = new EnumMap<>(Element.class);
        for (int row = 0; row < table.rows(); row++) {
            if (this != COMMON || table.numeric("common").value(row) == 1) {
                Element element = Element.of(symbols.value(row));
                found.computeIfAbsent(element, any -> new ArrayList<>())
                        .add((int) states.value(row));
            }
        }
        found.replaceAll((element, list) -> list.stream().sorted().toList());
        return found;
    }

    /** Read once, when first asked for. */
    private static final class Tables {
        private static final Map<OxidationStates, Map<Element, List<Integer>>> STATES =
                Arrays.stream(values())
                        .collect(
                                Collectors.toMap(
                                        set -> set,
                                        OxidationStates::read,
                                        (first, second) -> first,
                                        () -> new EnumMap<>(OxidationStates.class)));
    }
}
