package org.descry.screening.formulas;

/**
 * A formula that can be.
 *
 * @param formula elements by electronegativity on Pauling's scale, then by atomic number, as in
 *     {@link org.descry.datasets.compositions.Composition#reducedFormula}
 * @param elements the same elements, joined by hyphens
 * @param charges every way to balance it with one charge per element, such as {@code Na+ Fe3+ Cl-},
 *     joined by semicolons
 */
public record AllowedFormula(String formula, String elements, String charges) {}
