/**
 * The evolutionary search: formulas with constants, longer than any enumeration reaches.
 *
 * <p>Start from {@link org.descry.regression.evolution.EvolutionarySearch}; {@code Island} is one
 * population, {@code Improvement} how its formulas change.
 */
package org.descry.regression.evolution;
