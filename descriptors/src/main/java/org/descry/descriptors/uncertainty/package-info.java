/**
 * Numbers with errors: normally distributed draws with the same bits everywhere, and what is said
 * of many outcomes.
 *
 * <p>Start from {@link org.descry.descriptors.uncertainty.Outcomes}.
 */
package org.descry.descriptors.uncertainty;
