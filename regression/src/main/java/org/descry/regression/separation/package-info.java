/**
 * Descriptors that keep two classes apart: the regions (convex hulls) of the classes do not
 * overlap.
 *
 * <p>Start from {@link org.descry.regression.separation.Overlap}, which judges one descriptor, and
 * {@link org.descry.regression.separation.HullPairs}, which finds the best pairs of many features.
 * Meant for labels without noise: one wrong label can make every descriptor overlap. Probabilities
 * and models for noisy labels are in {@code fitting} and {@code calibration}.
 */
package org.descry.regression.separation;
