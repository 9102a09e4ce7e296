package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.files.Numbers;

/**
 * How many atoms of each element a formula holds. Immutable; compositions with equal amounts and
 * charge are equal.
 *
 * <p>Read are, among others, {@code Ba0.5Sr0.5Co0.8Fe0.2O3}, {@code (NH4)2SO4}, {@code CaSO4·2H2O},
 * {@code K4[Fe(CN)6]}, {@code La(1-x)SrxMnO3} and {@code La1-xSrxMnO3-δ} with values for x and δ,
 * {@code Fe₂O₃}, {@code Fe_2O_3}, and charges as in {@code Fe3+}, {@code NH4+}, {@code SO4^2-},
 * {@code SO₄²⁻} and {@code [Fe(CN)6]3-}.
 */
public final class Composition {

    private static final int LARGEST_MULTIPLIER = 1000;
    private static final double WHOLE = 1e-6;
    private static final double SHOWN_DIGITS = 1e10;

    private final Map<Element, Double> amounts;
    private final OptionalDouble charge;

    Composition(Map<Element, Double> amounts, OptionalDouble charge) {
        this.amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        this.charge = charge;
    }

    /**
     * Reads a formula.
     *
     * @param text a chemical formula without variables
     * @throws CompositionException if it cannot be read; the message has a caret under the
     *     offending character
     */
    public static Composition parse(String text) {
        return parse(text, Map.of());
    }

    /**
     * Reads a formula with variables.
     *
     * @param text a chemical formula, for example {@code La(1-x)SrxMnO3}
     * @param variables values by name, for example x = 0.2; names are single letters
     * @throws CompositionException if it cannot be read or a variable has no value; the message has
     *     a caret under the offending character
     */
    public static Composition parse(String text, Map<String, Double> variables) {
        return new CompositionParser(text, variables).parse();
    }

    /**
     * Returns the amounts, all above 0, in order of first appearance; the map cannot be changed.
     */
    public Map<Element, Double> amounts() {
        return amounts;
    }

    /** Returns the amount of one element; 0 when absent. */
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    /** Returns how many atoms the formula holds, above 0. */
    public double atoms() {
        double atoms = 0;
        for (double amount : amounts.values()) {
            atoms += amount;
        }
        return atoms;
    }

    /** Returns the elements in order of first appearance. */
    public List<Element> elements() {
        return List.copyOf(amounts.keySet());
    }

    /** Returns the charge in elementary charges; empty when the formula gives none. */
    public OptionalDouble charge() {
        return charge;
    }

    /**
     * Returns a text that is the same for all formulas of one composition: smallest whole amounts,
     * elements by electronegativity, then by atomic number.
     *
     * <p>{@code O6Ti2Ca2} and {@code CaTiO3} give {@code CaTiO3}; {@code Ba0.5Sr0.5CoO3} gives
     * {@code BaSrCo2O6}. Amounts that are no fractions with a denominator up to 1000 are given per
     * atom, with ten decimals.
     */
    public String reducedFormula() {
        List<Element> order = new ArrayList<>(amounts.keySet());
        order.sort(
                Comparator.comparingDouble(
                                (Element e) -> ElementTable.electronegativity(e).orElse(0))
                        .thenComparing(Comparator.naturalOrder()));
        double scale = scale();
        StringBuilder text = new StringBuilder();
        for (Element element : order) {
            append(text, element, amounts.get(element) * scale);
        }
        charge.ifPresent(q -> appendCharge(text, q * scale));
        return text.toString();
    }

    /**
     * Returns the formula with every bracket multiplied out, elements in order of first appearance.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((element, amount) -> append(text, element, amount));
        charge.ifPresent(q -> appendCharge(text, q));
        return text.toString();
    }

    /**
     * Returns by what to multiply to get the smallest whole amounts, or amounts per atom when there
     * are none.
     */
    private double scale() {
        for (int multiplier = 1; multiplier <= LARGEST_MULTIPLIER; multiplier++) {
            long divisor = 0;
            for (double amount : amounts.values()) {
                double scaled = amount * multiplier;
                boolean whole = Math.abs(scaled - Math.rint(scaled)) < WHOLE && scaled > 0.5;
                divisor = whole && divisor >= 0 ? divisor(divisor, (long) Math.rint(scaled)) : -1;
            }
            if (divisor > 0) {
                return (double) multiplier / divisor;
            }
        }
        return 1 / atoms();
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private static void append(StringBuilder text, Element element, double amount) {
        text.append(element.symbol());
        double shown = Math.rint(amount * SHOWN_DIGITS) / SHOWN_DIGITS;
        if (shown != 1) {
            text.append(Numbers.text(shown));
        }
    }

    private static void appendCharge(StringBuilder text, double charge) {
        if (charge != 0) {
            double size = Math.abs(Math.rint(charge * SHOWN_DIGITS) / SHOWN_DIGITS);
            text.append('^')
                    .append(size == 1 ? "" : Numbers.text(size))
                    .append(charge > 0 ? '+' : '-');
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition composition
                && amounts.equals(composition.amounts)
                && charge.equals(composition.charge);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amounts, charge);
    }

    @Override
    public String toString() {
        return text();
    }
}
