package org.descry.datasets.importers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Numbers;
import tools.jackson.databind.JsonNode;

/**
 * Reduces crystal structures and compositions, as programs write them into JSON, to formulas.
 *
 * <p>Known are pymatgen's {@code sites} with {@code species}, lists of {@code elements} with {@code
 * coords} (JARVIS), {@code numbers} with {@code positions} (ASE), and amounts by element.
 */
final class Structures {

    private static final double AMOUNT_DIGITS = 1e6;

    private Structures() {}

    /**
     * Returns the formula of what stands in a cell, the same for all cells of one composition;
     * empty when it is neither structure nor composition.
     *
     * @throws CompositionException if it is one, but holds something that is no element
     */
    static Optional<String> formula(JsonNode node) {
        Map<String, Double> amounts = new LinkedHashMap<>();
        if (isList(node, "sites")) {
            for (JsonNode site : node.get("sites")) {
                if (!isList(site, "species")) {
                    return Optional.empty();
                }
                for (JsonNode species : site.get("species")) {
                    JsonNode occupied = species.path("occu");
                    add(
                            amounts,
                            species.path("element").asString(""),
                            occupied.isNumber() ? occupied.doubleValue() : 1);
                }
            }
        } else if (isList(node, "elements") && isList(node, "coords")) {
            node.get("elements").forEach(symbol -> add(amounts, symbol.asString(""), 1));
        } else if (isList(node, "numbers") && isList(node, "positions")) {
            node.get("numbers").forEach(number -> add(amounts, symbol(number.asInt(0)), 1));
        } else if (isComposition(node)) {
            node.properties().forEach(e -> add(amounts, e.getKey(), e.getValue().doubleValue()));
        } else {
            return Optional.empty();
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(reduced(amounts));
    }

    private static boolean isList(JsonNode node, String name) {
        return node.path(name).isArray();
    }

    private static boolean isComposition(JsonNode node) {
        return !node.isEmpty()
                && node.properties().stream()
                        .allMatch(
                                each ->
                                        Element.find(each.getKey()).isPresent()
                                                && each.getValue().isNumber()
                                                && each.getValue().doubleValue() > 0);
    }

    private static String symbol(int atomicNumber) {
        for (Element element : Element.values()) {
            if (element.atomicNumber() == atomicNumber) {
                return element.symbol();
            }
        }
        return Integer.toString(atomicNumber);
    }

    private static void add(Map<String, Double> amounts, String symbol, double amount) {
        amounts.merge(symbol, amount, Double::sum);
    }

    private static String reduced(Map<String, Double> amounts) {
        StringBuilder text = new StringBuilder();
        amounts.forEach(
                (symbol, amount) -> {
                    if (Element.find(symbol).isEmpty()) {
                        throw new NoElementException(symbol);
                    }
                    double rounded = Math.rint(amount * AMOUNT_DIGITS) / AMOUNT_DIGITS;
                    text.append(symbol).append(Numbers.text(rounded));
                });
        return Composition.parse(text.toString()).reducedFormula();
    }

    /** A structure holds something that is no element. */
    static final class NoElementException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoElementException(String symbol) {
            super("the structure holds '" + symbol + "', which is no element");
        }
    }
}
