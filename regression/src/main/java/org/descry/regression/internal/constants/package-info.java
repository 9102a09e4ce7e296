/**
 * Constants inside formulas, fitted to data: exp(c*x), log(x + c), abs(x - c) and their like.
 *
 * <p>Start from {@link org.descry.regression.internal.constants.InnerForm}, the ways in which a
 * constant can stand in a function; {@link org.descry.regression.internal.constants.ConstantSearch}
 * finds the value that explains most. Which formulas get constants, and how several are fitted
 * together, is in {@code exhaustive}.
 */
package org.descry.regression.internal.constants;
