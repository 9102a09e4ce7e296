package org.descry.regression.models;

import org.descry.datasets.units.Unit;

/**
 * What a model predicts.
 *
 * @param name column name
 * @param unit unit of the values; dimensionless for classes
 * @param positive text of the positive class; empty for regression
 * @param negative text of the other class; empty for regression
 */
public record TargetColumn(String name, Unit unit, String positive, String negative) {}
