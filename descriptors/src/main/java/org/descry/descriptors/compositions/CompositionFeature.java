package org.descry.descriptors.compositions;

import org.descry.datasets.elements.Obtained;
import org.descry.datasets.units.Unit;

/**
 * One column of a feature set.
 *
 * @param name for example {@code mean_CovalentRadius}
 * @param unit of the values
 * @param meaning what it is, in one sentence
 * @param obtained how the numbers behind it are obtained
 */
public record CompositionFeature(String name, Unit unit, String meaning, Obtained obtained) {}
