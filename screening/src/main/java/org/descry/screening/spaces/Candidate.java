package org.descry.screening.spaces;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.elements.Element;

/**
 * One way to fill the sites of a template with elements.
 *
 * @param template the stoichiometry
 * @param a element on A
 * @param b element on B, or the two elements on B and B'
 * @param x element on X
 */
public record Candidate(Template template, Element a, List<Element> b, Element x) {

    /** Refuses a number of B elements that the template has no sites for. */
    public Candidate {
        b = List.copyOf(b);
        int sites = template.count(Position.B) + template.count(Position.B_PRIME);
        if (b.size() != sites) {
            throw new IllegalArgumentException(
                    "%s needs %d B elements, got %s".formatted(template.text(), sites, b));
        }
    }

    /** Returns the formula in the order of the sites, for example {@code Cs2AgBiBr6}. */
    public String formula() {
        StringBuilder text = new StringBuilder();
        append(text, a, template.count(Position.A));
        for (Element element : b) {
            append(text, element, 1);
        }
        append(text, x, template.count(Position.X));
        return text.toString();
    }

    /** Returns the elements in the order A, B, (B',) X. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(4);
        elements.add(a);
        elements.addAll(b);
        elements.add(x);
        return elements;
    }

    private static void append(StringBuilder text, Element element, int count) {
        text.append(element.symbol());
        if (count > 1) {
            text.append(count);
        }
    }
}
