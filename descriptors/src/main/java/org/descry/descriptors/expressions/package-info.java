/**
 * Formulas as values: their nodes, operators, text, canonical form, complexity and dimensions.
 *
 * <p>Start from {@link org.descry.descriptors.expressions.Expression#parse}. An operator is one row
 * of {@link org.descry.descriptors.expressions.Operator}. How formulas are evaluated over columns
 * stands in {@code evaluation}, how they are typeset in {@code printing}.
 */
package org.descry.descriptors.expressions;
