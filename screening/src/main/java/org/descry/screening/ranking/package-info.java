/**
 * Screening: the funnel of constraints, the prediction of what is left, and the ranking of the
 * best.
 *
 * <p>Start at {@link org.descry.screening.ranking.Screening}. The result is the same for every
 * number of threads.
 */
package org.descry.screening.ranking;
