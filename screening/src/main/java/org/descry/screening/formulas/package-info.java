/**
 * Which formulas of given elements can be: whole amounts without a common factor, charges that
 * balance, and cations less electronegative than anions.
 *
 * <p>Start from {@link org.descry.screening.formulas.AllowedFormulas}. Structures, radii and models
 * are not here.
 */
package org.descry.screening.formulas;
