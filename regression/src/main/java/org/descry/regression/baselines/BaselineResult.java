package org.descry.regression.baselines;

import java.util.Optional;
import org.descry.regression.metrics.Metrics;

/**
 * What one baseline reached.
 *
 * @param name what it is, in plain words
 * @param library library and version it comes from; empty for our own
 * @param cv quality of the pooled out-of-fold predictions; empty if the method failed, which the
 *     note then says
 * @param test quality on the test rows; empty without test rows
 * @param note settings, what was fitted to all rows, and any limit that was applied
 */
public record BaselineResult(
        String name, String library, Optional<Metrics> cv, Optional<Metrics> test, String note) {}
