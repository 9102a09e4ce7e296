package org.descry.regression.discovery;

import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.search.FoundModel;

/**
 * A model of the front with what is known of it.
 *
 * @param model formula and coefficients, fitted to all training rows
 * @param train its error on the rows it was fitted to; never a prediction error
 * @param cv error on held-out rows of the search "best of at most this complexity"; empty without
 *     folds
 * @param p chance of a fit this good at this complexity when there is nothing to find; empty
 *     without shuffles
 */
public record Member(
        FoundModel model, Metrics train, Optional<CrossValidated> cv, OptionalDouble p) {}
