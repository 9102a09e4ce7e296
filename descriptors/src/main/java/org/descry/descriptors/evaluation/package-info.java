/**
 * Evaluation of formulas over columns.
 *
 * <p>Start from {@link org.descry.descriptors.evaluation.Program}; searches, which change and
 * differentiate formulas, use {@link org.descry.descriptors.evaluation.PostfixCode} and {@link
 * org.descry.descriptors.evaluation.Tape}. What each operator computes stands with the operators.
 */
package org.descry.descriptors.evaluation;
