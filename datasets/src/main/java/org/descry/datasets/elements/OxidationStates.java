package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.ShippedTable;
import org.descry.datasets.tables.TextColumn;

/**
 * Which oxidation states an element takes in compounds.
 *
 * @source Greenwood and Earnshaw, Chemistry of the Elements, 2nd edition (1997), p. 28, with later
 *     reports
 */
public final class OxidationStates {

    private static final String FOLDER = "elements/oxidation-states";
    private static final Map<Element, List<Integer>> KNOWN = read(false);
    private static final Map<Element, List<Integer>> COMMON = read(true);

    private OxidationStates() {}

    /**
     * Returns all known states other than 0, lowest first; an empty list when none is known.
     *
     * @param element any
     */
    public static List<Integer> of(Element element) {
        return KNOWN.getOrDefault(element, List.of());
    }

    /**
     * Returns the common states, lowest first; an empty list when none is known.
     *
     * @param element any
     */
    public static List<Integer> common(Element element) {
        return COMMON.getOrDefault(element, List.of());
    }

    /** Returns where the states come from. */
    public static DatasetCard card() {
        return ShippedTable.card(FOLDER);
    }

    private static Map<Element, List<Integer>> read(boolean onlyCommon) {
        Dataset table = ShippedTable.read(FOLDER, "the table of oxidation states").data();
        TextColumn symbols = table.text("element");
        NumericColumn states = table.numeric("state");
        NumericColumn common = table.numeric("common");
        Map<Element, List<Integer>> found = new EnumMap<>(Element.class);
        for (int row = 0; row < table.rows(); row++) {
            if (!onlyCommon || common.value(row) == 1) {
                Element element = Element.of(symbols.value(row));
                found.computeIfAbsent(element, any -> new ArrayList<>())
                        .add((int) states.value(row));
            }
        }
        found.replaceAll((element, list) -> list.stream().sorted().toList());
        return found;
    }
}
