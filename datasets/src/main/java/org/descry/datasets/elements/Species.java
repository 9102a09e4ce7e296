package org.descry.datasets.elements;

/** What carries a charge as a whole: an atom of an element, or an ion of several atoms. */
public interface Species {

    /** Returns it as formulas write it, for example {@code Fe}, {@code MA} or {@code CO3}. */
    String symbol();
}
