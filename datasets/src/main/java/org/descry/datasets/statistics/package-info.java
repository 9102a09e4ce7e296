/**
 * The few numbers that say how values lie and how two columns go together, each worked out in one
 * place.
 *
 * <p>Start from {@link org.descry.datasets.statistics.Correlation} and {@link
 * org.descry.datasets.statistics.Spread}. What judges models is in {@code regression}.
 */
package org.descry.datasets.statistics;
