/**
 * The elements and what is known of them.
 *
 * <p>{@link org.descry.datasets.elements.Element} says who an atom is; {@link
 * org.descry.datasets.elements.ElementTable}, {@link org.descry.datasets.elements.ShannonRadii} and
 * {@link org.descry.datasets.elements.OxidationStates} say what is known of it. What is computed
 * from several elements is a feature and not here.
 */
package org.descry.datasets.elements;
