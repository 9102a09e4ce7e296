/**
 * How far the result of a finished run can be trusted.
 *
 * <p>Start from {@link org.descry.validation.Validation}: one class for each part, each from the
 * rows, the settings and the front of a run to an immutable result, one class for the text and one
 * for {@code validation.json}. What a run itself judges (chance, held-out rows) is in {@code
 * org.descry.regression.discovery}.
 */
package org.descry.validation;
