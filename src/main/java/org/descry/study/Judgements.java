package org.descry.study;

import java.util.Optional;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.IncrementalTest;

/**
 * What further searches say of the one that found the model.
 *
 * @param ungrouped judged on rows held out at random, beside groups held out; empty without groups
 * @param longer whether formulas longer than the selected gain more than chance; empty when there
 *     are none or no searches on shuffled rows were asked for
 */
record Judgements(Optional<Discovered> ungrouped, Optional<IncrementalTest> longer) {}
