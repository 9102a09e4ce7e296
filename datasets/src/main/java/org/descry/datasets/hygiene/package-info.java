/**
 * What may be wrong with a table before anything is fitted to it: repeated rows, noise, labels
 * written in several ways, blocks, leakage, units.
 *
 * <p>Start from {@link org.descry.datasets.hygiene.HygieneReport}. Nothing is changed or decided
 * here: every check says in one sentence what it found, with its rule, or that it found nothing.
 */
package org.descry.datasets.hygiene;
