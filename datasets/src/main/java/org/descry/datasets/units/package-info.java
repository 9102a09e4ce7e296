/**
 * Units of measurement and the dimensions behind them.
 *
 * <p>Start from {@link org.descry.datasets.units.Unit#parse}. The rules of each operator over
 * dimensions are not here but with the operators.
 */
package org.descry.datasets.units;
