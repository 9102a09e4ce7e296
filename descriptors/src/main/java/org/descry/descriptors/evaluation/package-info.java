/**
 * Evaluation of formulas over columns.
 *
 * <p>Start from {@link org.descry.descriptors.evaluation.Program}. What each operator computes
 * stands with the operators.
 */
package org.descry.descriptors.evaluation;
