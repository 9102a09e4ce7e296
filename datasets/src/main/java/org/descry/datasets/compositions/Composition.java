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
import org.descry.datasets.ions.MolecularIon;

/**
 * How many atoms of each element a formula holds, and which of them are written as molecular ions.
 * Immutable; compositions with equal amounts and charge are equal, however their ions are written.
 *
 * <p>Read are, among others, {@code Ba0.5Sr0.5Co0.8Fe0.2O3}, {@code (NH4)2SO4}, {@code CaSO4·2H2O},
 * {@code K4[Fe(CN)6]}, {@code La(1-x)SrxMnO3} and {@code La1-xSrxMnO3-δ} with values for x and δ,
 * {@code Fe₂O₃}, {@code Fe_2O_3}, and charges as in {@code Fe3+}, {@code NH4+}, {@code SO4^2-},
 * {@code SO₄²⁻} and {@code [Fe(CN)6]3-}; molecular ions by name, as in {@code MAPbI3} and {@code
 * FA0.85Cs0.15PbI3}, or written out, as in {@code (CH3NH3)PbI3} and {@code HC(NH2)2PbBr3}.
 */
public final class Composition {

    private static final int LARGEST_MULTIPLIER = 1000;
    private static final double WHOLE = 1e-6;
    private static final double ROUNDING = 1e-9;
    private static final double SHOWN_DIGITS = 1e10;

    private final Map<Element, Double> amounts;
    private final OptionalDouble charge;
    private final Map<MolecularIon, Double> ions;

    Composition(
            Map<Element, Double> amounts, OptionalDouble charge, Map<MolecularIon, Double> ions) {
        this.amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        this.charge = charge;
        this.ions = Collections.unmodifiableMap(new LinkedHashMap<>(ions));
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
     * Returns the molecular ions that the formula names or writes out, with their amounts, all
     * above 0; the map cannot be changed.
     */
    public Map<MolecularIon, Double> ions() {
        return ions;
    }

    /** Returns whether the formula names or writes out a molecular cation, as MAPbI3 does. */
    public boolean hasMolecularCations() {
        return ions.keySet().stream().anyMatch(ion -> ion.charge() > 0);
    }

    /**
     * Returns the amounts of the atoms that belong to no molecular ion, all above 0, in order of
     * first appearance.
     */
    public Map<Element, Double> otherAmounts() {
        if (ions.isEmpty()) {
            return amounts;
        }
        Map<Element, Double> others = new LinkedHashMap<>();
        amounts.forEach(
                (element, amount) -> {
                    double bound = 0;
                    for (Map.Entry<MolecularIon, Double> each : ions.entrySet()) {
                        bound += each.getKey().atoms().getOrDefault(element, 0) * each.getValue();
                    }
                    if (amount - bound > ROUNDING * amount) {
                        others.put(element, amount - bound);
                    }
                });
        return others;
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
