/**
 * The one list of feature sets: what {@code descry features} can add to a table.
 *
 * <p>Start from {@link org.descry.descriptors.sets.FeatureSets}. The sets themselves live with
 * their subject, for example in {@code compositions}.
 */
package org.descry.descriptors.sets;
