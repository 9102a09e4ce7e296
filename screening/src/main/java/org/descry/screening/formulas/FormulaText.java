package org.descry.screening.formulas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;

/** Writes the formulas of one set of elements. */
final class FormulaText {

    private static final Comparator<Element> ORDER =
            Comparator.comparingDouble((Element e) -> ElementTable.electronegativity(e).orElse(0))
                    .thenComparing(Comparator.naturalOrder());

    private final Ratios ratios;
    private final NeutralRatios neutral;
    private final List<Element> system;
    private final int[] written;
    private final String elements;

    FormulaText(List<Element> system, Ratios ratios, NeutralRatios neutral) {
        this.system = system;
        this.ratios = ratios;
        this.neutral = neutral;
        List<Element> sorted = new ArrayList<>(system);
        sorted.sort(ORDER);
        written = sorted.stream().mapToInt(system::indexOf).toArray();
        elements = String.join("-", sorted.stream().map(Element::symbol).toList());
    }

    /** Returns one formula with all its charges. */
    AllowedFormula formula(int ratio, int[] charges) {
        StringBuilder formula = new StringBuilder();
        int[] amounts = ratios.amounts(ratio);
        for (int position : written) {
            formula.append(system.get(position).symbol());
            if (amounts[position] > 1) {
                formula.append(amounts[position]);
            }
        }
        StringBuilder ions = new StringBuilder();
        for (int index : charges) {
            ions.append(ions.length() == 0 ? "" : "; ");
            for (int i = 0; i < written.length; i++) {
                int charge = neutral.charge(written[i], index);
                ions.append(i == 0 ? "" : " ").append(system.get(written[i]).symbol());
                ions.append(Math.abs(charge) == 1 ? "" : Math.abs(charge));
                ions.append(charge > 0 ? '+' : '-');
            }
        }
        return new AllowedFormula(formula.toString(), elements, ions.toString());
    }
}
