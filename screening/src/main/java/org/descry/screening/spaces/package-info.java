/**
 * Candidate spaces: which compositions a template and its site lists span.
 *
 * <p>Start at {@link org.descry.screening.spaces.CandidateSpace}. A space is counted and walked by
 * index and never held in memory. What is asked of a candidate stands in {@code constraints}, how a
 * space is written down in {@code files}.
 */
package org.descry.screening.spaces;
