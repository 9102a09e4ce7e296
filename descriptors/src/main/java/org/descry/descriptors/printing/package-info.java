/**
 * Formulas and models as text: plain, LaTeX, MathML and Python.
 *
 * <p>Start from {@link org.descry.descriptors.printing.PlainText}, the form that every file holds
 * and that is read back.
 */
package org.descry.descriptors.printing;
