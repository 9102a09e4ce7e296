package org.descry.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.catalysis.AdsorptionError;
import org.descry.descriptors.catalysis.ElectrodeReaction;

/**
 * Which overpotentials are wanted.
 *
 * @param reaction what happens at the electrode
 * @param data {@code builtin:NAME}, the path of a table, or a format before the path
 * @param columns of adsorption free energies, one per adsorbate of the reaction, in its order
 * @param correctionEv added to each energy (eV): 0 for free energies
 * @param draws errors and how they are drawn; empty: the point alone
 * @param top how many rows to show, at least 1
 * @param out file to write, replaced if it is there; empty: none
 * @param prefix put before the name of every column appended; empty: none
 */
public record OverpotentialRequest(
        ElectrodeReaction reaction,
        String data,
        List<String> columns,
        double correctionEv,
        Optional<Draws> draws,
        int top,
        Optional<Path> out,
        Optional<String> prefix) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is not one column per adsorbate, or nothing is to
     *     be shown
     */
    public OverpotentialRequest {
        columns = List.copyOf(columns);
        if (columns.size() != reaction.adsorbates().size()) {
            throw new IllegalArgumentException(
                    "%s needs %d columns, got %d"
                            .formatted(reaction, reaction.adsorbates().size(), columns.size()));
        }
        if (!(top >= 1)) {
            throw new IllegalArgumentException("top must be at least 1, got " + top);
        }
    }

    /**
     * How errors are drawn.
     *
     * @param error their size and correlation
     * @param count how many sets of errors, at least 1
     * @param level share of the draws that an interval holds, strictly between 0 and 1
     * @param seed of the draws
     */
    public record Draws(AdsorptionError error, int count, double level, long seed) {

        /** Draws made unless another number is asked for. */
        public static final int DEFAULT_COUNT = 20_000;

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Draws {
            if (!(count >= 1)) {
                throw new IllegalArgumentException("count must be at least 1, got " + count);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must lie in (0, 1), got " + level);
            }
        }
    }
}
