package org.descry.regression.search;

/**
 * How much evolution looked at for the real target.
 *
 * @param places places of formulas that were opened
 * @param descriptors different descriptors that were fitted
 * @param library formulas that each place was compared with
 */
public record EvolutionCounts(long places, long descriptors, long library) {}
