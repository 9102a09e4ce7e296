package org.descry.datasets.ions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;

/** Molecular ions by what formulas write, longest first where several begin alike. */
public final class WrittenIons {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?");
    private static final Map<Character, List<Written>> BY_FIRST = byFirst();

    private WrittenIons() {}

    /**
     * One way to write an ion.
     *
     * @param text a spelling or an abbreviation
     * @param ions what it stands for; several only for an abbreviation
     * @param isAbbreviation whether it is a short name
     * @param order elements of the ion in the order in which they are written
     */
    public record Written(
            String text, List<MolecularIon> ions, boolean isAbbreviation, List<Element> order) {

        /** Copies the lists. */
        public Written {
            ions = List.copyOf(ions);
            order = List.copyOf(order);
        }

        /** Returns the ion, the first where there are several. */
        public MolecularIon ion() {
            return ions.get(0);
        }

        /** Returns whether an amount may follow: behind a short name and behind a bracket. */
        public boolean takesAmount() {
            return isAbbreviation || MolecularIon.isBracketed(text);
        }
    }

    /**
     * Returns what may stand where a formula has a character, the longest first.
     *
     * @param first a letter or an opening bracket, of whichever kind
     */
    public static List<Written> startingWith(char first) {
        return BY_FIRST.getOrDefault(first == '[' || first == '{' ? '(' : first, List.of());
    }

    /** Returns the ions that an abbreviation stands for. */
    static List<MolecularIon> abbreviated(String abbreviation) {
        return MolecularIon.all().stream()
                .filter(ion -> ion.abbreviations().contains(abbreviation))
                .toList();
    }

    private static Map<Character, List<Written>> byFirst() {
        Map<Character, List<Written>> found = new TreeMap<>();
        for (MolecularIon ion : MolecularIon.all()) {
            for (String spelling : ion.spellings()) {
                add(found, new Written(spelling, List.of(ion), false, order(spelling)));
            }
            for (String each : ion.abbreviations()) {
                List<MolecularIon> ions = abbreviated(each);
                if (ions.get(0) == ion) {
                    add(found, new Written(each, ions, true, order(ion.formula())));
                }
            }
        }
        found.replaceAll(
                (first, all) ->
                        all.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                        (Written each) -> -each.text().length())
                                                .thenComparing(Written::text))
                                .toList());
        return found;
    }

    private static List<Element> order(String spelling) {
        return SYMBOL.matcher(spelling)
                .results()
                .map(each -> Element.of(each.group()))
                .distinct()
                .toList();
    }

    private static void add(Map<Character, List<Written>> found, Written written) {
        found.computeIfAbsent(written.text().charAt(0), any -> new ArrayList<>()).add(written);
    }
}
