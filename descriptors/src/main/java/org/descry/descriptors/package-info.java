/**
 * What can be said: formulas over named columns, what they cost, mean and compute, and the
 * classical ones; and features of compositions.
 *
 * <p>Start from {@code expressions.Expression}. Nothing here searches for formulas or fits anything
 * to data.
 */
package org.descry.descriptors;
