package org.descry.regression.search;

/**
 * The coefficients of a descriptor for the rows of one task.
 *
 * @param coefficients one per feature, in target units per feature unit (log-odds for classes)
 * @param intercept constant term
 */
public record TaskPart(double[] coefficients, double intercept) {}
