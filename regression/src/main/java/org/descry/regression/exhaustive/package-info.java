/**
 * The exhaustive search: every unit-valid, algebraically different formula up to a complexity.
 *
 * <p>Start from {@link org.descry.regression.exhaustive.ExhaustiveSearch}. Formulas are told apart
 * by their value in a prime field, built block by block, selected per target, and combined into
 * descriptors of up to five features.
 */
package org.descry.regression.exhaustive;
