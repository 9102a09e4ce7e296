package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;

/** One quantity of the elements, with where its values come from. Immutable. */
public final class ElementProperty {

    private final String name;
    private final Unit unit;
    private final String meaning;
    private final Source source;
    private final List<Element> estimated;
    private final double[] values;

    /**
     * Where values come from.
     *
     * @param obtained how a value is obtained
     * @param year of the source
     * @param text publication or database
     * @param doi of the source or of the compilation; empty when neither has one
     * @param licence SPDX identifier of the compilation; {@value #FACTS} for figures read off the
     *     publication itself
     */
    public record Source(Obtained obtained, int year, String text, String doi, String licence) {

        private static final String FACTS = "LicenseRef-facts";

        /** Returns the licence in words that need no list of identifiers. */
        public String licenceInWords() {
            return licence.equals(FACTS)
                    ? "none needed: single figures (facts) from the publication itself"
                    : licence + " (of the compilation)";
        }

        /** Returns source, DOI and licence in one sentence. */
        public String sentence() {
            String address = doi.isEmpty() ? "" : ", doi:" + doi;
            return text + address + "; licence: " + licenceInWords();
        }
    }

    /**
     * Keeps the values of one property.
     *
     * @param values one per element in the order of {@link Element}, NaN where unknown
     */
    ElementProperty(
            String name,
            Unit unit,
            String meaning,
            Source source,
            List<Element> estimated,
            double[] values) {
        this.name = name;
        this.unit = unit;
        this.meaning = meaning;
        this.source = source;
        this.estimated = List.copyOf(estimated);
        this.values = values.clone();
    }

    /** Returns the name, for example {@code CovalentRadius}. */
    public String name() {
        return name;
    }

    /** Returns the unit of the values. */
    public Unit unit() {
        return unit;
    }

    /** Returns what it is, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Returns where the values come from. */
    public Source source() {
        return source;
    }

    /** Returns the elements whose value the source itself estimated, by atomic number. */
    public List<Element> estimated() {
        return estimated;
    }

    /**
     * Returns the value of one element, in the unit of the property; empty where the source gives
     * none.
     */
    public OptionalDouble value(Element element) {
        double value = values[element.ordinal()];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns for how many elements the value is known. */
    public int coverage() {
        return Element.values().length - missing().size();
    }

    /** Returns the elements without a value, by atomic number. */
    public List<Element> missing() {
        List<Element> missing = new ArrayList<>();
        for (Element element : Element.values()) {
            if (Double.isNaN(values[element.ordinal()])) {
                missing.add(element);
            }
        }
        return List.copyOf(missing);
    }

    @Override
    public String toString() {
        return name;
    }
}
