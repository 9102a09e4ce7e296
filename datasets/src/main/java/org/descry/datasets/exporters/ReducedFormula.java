package org.descry.datasets.exporters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;

/**
 * A composition as OPTIMADE writes it: elements in the order of the alphabet, smallest whole
 * amounts.
 *
 * @param amounts by symbol, all above 0
 * @source OPTIMADE specification 1.2, doi:10.1038/s41597-021-00974-z
 */
record ReducedFormula(Map<String, Long> amounts) {

    private static final double WHOLE = 1e-6;

    /**
     * Returns the formula of a composition; empty when no whole amounts up to a thousandfold are in
     * its proportions.
     */
    static Optional<ReducedFormula> of(Composition composition) {
        Composition reduced = Composition.parse(composition.reducedFormula());
        Map<String, Long> amounts = new TreeMap<>();
        for (Map.Entry<Element, Double> each : reduced.amounts().entrySet()) {
            double amount = each.getValue();
            if (Math.abs(amount - Math.rint(amount)) > WHOLE || amount < 1 - WHOLE) {
                return Optional.empty();
            }
            amounts.put(each.getKey().symbol(), Math.round(amount));
        }
        return Optional.of(new ReducedFormula(amounts));
    }

    /** Returns the symbols in the order of the alphabet. */
    List<String> elements() {
        return List.copyOf(amounts.keySet());
    }

    /** Returns the share of each element, in the order of {@link #elements}, sum 1. */
    List<Double> ratios() {
        double atoms = amounts.values().stream().mapToLong(Long::longValue).sum();
        return amounts.values().stream().map(amount -> amount / atoms).toList();
    }

    /** Returns {@code CaO3Ti}. */
    String text() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((symbol, amount) -> append(text, symbol, amount));
        return text.toString();
    }

    /** Returns {@code A3BC}: letters instead of symbols, the largest amount first. */
    String anonymous() {
        List<Long> sorted = new ArrayList<>(amounts.values());
        sorted.sort(Comparator.reverseOrder());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            append(text, letters(i), sorted.get(i));
        }
        return text.toString();
    }

    /** Returns A to Z, then Aa, Ba and so on to Za, Ab. */
    private static String letters(int i) {
        String first = String.valueOf((char) ('A' + i % 26));
        return i < 26 ? first : first + (char) ('a' + i / 26 - 1);
    }

    private static void append(StringBuilder text, String symbol, long amount) {
        text.append(symbol).append(amount == 1 ? "" : Long.toString(amount));
    }
}
