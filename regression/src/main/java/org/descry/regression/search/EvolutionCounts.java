package org.descry.regression.search;

/**
 * How much evolution looked at for the real target.
 *
 * @param places places of formulas that were opened
 * @param descriptors descriptors that were fitted, each once in every population that met it
 * @param library formulas that each place was compared with
 * @param course how it went
 */
public record EvolutionCounts(
        long places, long descriptors, long library, EvolutionCourse course) {}
