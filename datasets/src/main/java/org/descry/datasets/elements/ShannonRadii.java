package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.ShippedTable;

/**
 * Shannon's radii of ions, by charge, coordination and spin state.
 *
 * @source Shannon, Acta Cryst. A 32, 751 (1976), Table 1, doi:10.1107/S0567739476001551
 */
public final class ShannonRadii {

    private static final String FOLDER = "elements/shannon-radii";

    /**
     * Electrons of the free atom's 4s and 3d shells, where Shannon gives radii for both spin
     * states.
     */
    private static final Map<Element, Integer> VALENCE_ELECTRONS =
            new EnumMap<>(
                    Map.of(
                            Element.Cr,
                            6,
                            Element.Mn,
                            7,
                            Element.Fe,
                            8,
                            Element.Co,
                            9,
                            Element.Ni,
                            10,
                            Element.Cu,
                            11));

    private static final List<ShannonRadius> ENTRIES = read();
    private static final Map<Element, List<ShannonRadius>> BY_ELEMENT = byElement();

    private ShannonRadii() {}

    /** Returns all rows by atomic number, charge, coordination and spin. */
    public static List<ShannonRadius> entries() {
        return ENTRIES;
    }

    /** Returns the rows of one element; an empty list when it has none. */
    public static List<ShannonRadius> entries(Element element) {
        return BY_ELEMENT.getOrDefault(element, List.of());
    }

    /** Returns the charges for which an element has a radius, lowest first. */
    public static List<Integer> charges(Element element) {
        TreeSet<Integer> charges = new TreeSet<>();
        entries(element).forEach(entry -> charges.add(entry.charge()));
        return List.copyOf(charges);
    }

    /**
     * Returns the row of one ion.
     *
     * @param coordination as in {@link ShannonRadius#coordination}
     */
    public static Optional<ShannonRadius> find(
            Element element, int charge, String coordination, Spin spin) {
        return entries(element).stream()
                .filter(entry -> entry.charge() == charge && entry.spin() == spin)
                .filter(entry -> entry.coordination().equals(coordination))
                .findFirst();
    }

    /**
     * Returns the row of an ion whose coordination number is nearest to the wanted one.
     *
     * <p>At equal distance the lower number wins. Where both spin states are given, the ion is high
     * spin with four to seven d electrons and low spin otherwise; where geometries are given, the
     * one without a name wins.
     *
     * @param coordination wanted number of neighbours
     * @return the row; empty when the ion has no radius
     * @source choice of coordination and spin: Bartel et al., Sci. Adv. 5, eaav0693 (2019),
     *     doi:10.1126/sciadv.aav0693
     */
    public static Optional<ShannonRadius> nearest(Element element, int charge, int coordination) {
        return nearest(element, charge, coordination, SpinRule.BY_D_ELECTRONS);
    }

    /**
     * Returns the row of an ion whose coordination number is nearest to the wanted one, as {@link
     * #nearest(Element, int, int)} does but for the spin state.
     *
     * @param coordination wanted number of neighbours
     * @param rule which spin state counts where both are given
     * @return the row; empty when the ion has no radius
     */
    public static Optional<ShannonRadius> nearest(
            Element element, int charge, int coordination, SpinRule rule) {
        List<ShannonRadius> candidates = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        for (ShannonRadius entry : entries(element)) {
            int distance = Math.abs(entry.coordinationNumber() - coordination);
            if (entry.charge() == charge && distance < best) {
                best = distance;
                candidates.clear();
            }
            boolean sameNumber =
                    candidates.isEmpty()
                            || candidates.get(0).coordinationNumber() == entry.coordinationNumber();
            if (entry.charge() == charge && distance == best && sameNumber) {
                candidates.add(entry);
            }
        }
        Spin wanted =
                switch (rule) {
                    case BY_D_ELECTRONS -> preferredSpin(element, charge);
                    case HIGH -> Spin.HIGH;
                    case LOW -> Spin.LOW;
                };
        return candidates.stream()
                .filter(entry -> entry.spin() == wanted)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** Returns where the radii come from. */
    public static DatasetCard card() {
        return ShippedTable.card(FOLDER);
    }

    private static Spin preferredSpin(Element element, int charge) {
        int electrons = VALENCE_ELECTRONS.getOrDefault(element, 0) - charge;
        return electrons >= 4 && electrons <= 7 ? Spin.HIGH : Spin.LOW;
    }

    private static List<ShannonRadius> read() {
        Dataset table = ShippedTable.read(FOLDER, "the table of Shannon radii").data();
        List<ShannonRadius> entries = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int number = (int) table.numeric("coordination").value(row);
            String geometry = table.text("geometry").value(row);
            entries.add(
                    new ShannonRadius(
                            Element.of(table.text("element").value(row)),
                            (int) table.numeric("charge").value(row),
                            geometry.isEmpty() ? Integer.toString(number) : number + " " + geometry,
                            spin(table.text("spin").value(row)),
                            table.numeric("crystal_radius").value(row),
                            table.numeric("ionic_radius").value(row),
                            table.text("origin").value(row)));
        }
        return List.copyOf(entries);
    }

    private static Spin spin(String text) {
        return text.isEmpty() ? Spin.NONE : Spin.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Map<Element, List<ShannonRadius>> byElement() {
        Map<Element, List<ShannonRadius>> entries = new EnumMap<>(Element.class);
        for (ShannonRadius entry : ENTRIES) {
            entries.computeIfAbsent(entry.element(), any -> new ArrayList<>()).add(entry);
        }
        entries.replaceAll((element, list) -> List.copyOf(list));
        return entries;
    }
}
