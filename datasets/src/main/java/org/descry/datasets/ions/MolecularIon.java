package org.descry.datasets.ions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.Species;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.ShippedTable;

/**
 * An ion of several atoms that keeps its charge in compounds, such as methylammonium or carbonate.
 * Immutable; there is one of each name.
 *
 * @source radii: Kieslich, Sun and Cheetham, Chem. Sci. 5, 4712 (2014), doi:10.1039/C4SC02211D, and
 *     Chem. Sci. 6, 3430 (2015), doi:10.1039/C5SC00961H
 */
public final class MolecularIon implements Species {

    private static final String FOLDER = "ions/molecular-ions";
    private static final Pattern ATOMS = Pattern.compile("([A-Z][a-z]?)(\\d*)");
    private static final List<MolecularIon> ALL = read();

    private final String name;
    private final List<String> abbreviations;
    private final List<String> spellings;
    private final Map<Element, Integer> atoms;
    private final int charge;
    private final double radius;

    private MolecularIon(Dataset table, int row) {
        name = table.text("name").value(row);
        abbreviations = words(table.text("abbreviations").value(row));
        spellings = words(table.text("spellings").value(row));
        atoms = atoms(table.text("atoms").value(row));
        charge = (int) table.numeric("charge").value(row);
        radius = table.numeric("radius").value(row);
    }

    /** Returns all that are known, in the order of the table. */
    public static List<MolecularIon> all() {
        return ALL;
    }

    /** Returns where the figures come from. */
    public static DatasetCard card() {
        return ShippedTable.card(FOLDER);
    }

    /** Returns for example {@code methylammonium}. */
    public String name() {
        return name;
    }

    /** Returns short names such as {@code MA}, the usual one first; empty where there is none. */
    public List<String> abbreviations() {
        return abbreviations;
    }

    /**
     * Returns how the ion is written out, the usual way first, such as {@code CH3NH3}; one that
     * stands in brackets is meant only where the formula has them.
     */
    public List<String> spellings() {
        return spellings;
    }

    /** Returns the usual way to write the ion out, without brackets around it. */
    public String formula() {
        String first = spellings.get(0);
        return isBracketed(first) ? first.substring(1, first.length() - 1) : first;
    }

    /** Returns an abbreviation that stands for no other ion, or else the formula. */
    @Override
    public String symbol() {
        return abbreviations.stream()
                .filter(each -> WrittenIons.abbreviated(each).size() == 1)
                .findFirst()
                .orElseGet(this::formula);
    }

    /** Returns the number of atoms of each element, in an order that never changes. */
    public Map<Element, Integer> atoms() {
        return atoms;
    }

    /** Returns the charge in elementary charges, signed, not 0. */
    public int charge() {
        return charge;
    }

    /** Returns the effective radius (angstrom); empty where none is published in the sources. */
    public OptionalDouble radiusAngstrom() {
        return Double.isNaN(radius) ? OptionalDouble.empty() : OptionalDouble.of(radius);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Returns whether a spelling is one bracket. */
    static boolean isBracketed(String spelling) {
        return spelling.startsWith("(") && spelling.indexOf(')') == spelling.length() - 1;
    }

    private static List<MolecularIon> read() {
        Dataset table = ShippedTable.read(FOLDER, "the table of molecular ions").data();
        List<MolecularIon> ions = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            ions.add(new MolecularIon(table, row));
        }
        return List.copyOf(ions);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Map<Element, Integer> atoms(String sum) {
        Map<Element, Integer> atoms = new EnumMap<>(Element.class);
        Matcher each = ATOMS.matcher(sum);
        while (each.find()) {
            int amount = each.group(2).isEmpty() ? 1 : Integer.parseInt(each.group(2));
            atoms.put(Element.of(each.group(1)), amount);
        }
        return Collections.unmodifiableMap(atoms);
    }
}
