package org.descry.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whose stability is wanted, against which phases.
 *
 * @param phases a table of formulas and formation energies: {@code builtin:NAME}, a path, or a
 *     format before the path
 * @param candidates a table of other compositions to judge, with or without energies; empty: the
 *     phases themselves are judged, unless {@code formulas} are given
 * @param formulas compositions to judge instead, without energies
 * @param columns where formulas and energies stand, in both tables
 * @param elementsAtZero whether elements without a phase of their own count as phases at 0 eV/atom
 * @param draws errors and how they are drawn; empty: the point alone
 * @param top how many rows to show, at least 1
 * @param out file to write, replaced if it is there; empty: none
 * @param prefix put before the name of every column appended; empty: none
 */
public record HullRequest(
        String phases,
        Optional<String> candidates,
        List<String> formulas,
        Columns columns,
        boolean elementsAtZero,
        Optional<Draws> draws,
        int top,
        Optional<Path> out,
        Optional<String> prefix) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if candidates and formulas are both given, or nothing is to
     *     be shown
     */
    public HullRequest {
        formulas = List.copyOf(formulas);
        if (candidates.isPresent() && !formulas.isEmpty()) {
            throw new IllegalArgumentException("give a table of candidates or formulas, not both");
        }
        if (!(top >= 1)) {
            throw new IllegalArgumentException("top must be at least 1, got " + top);
        }
    }

    /**
     * Names of columns.
     *
     * @param formula of the formulas; empty: {@code formula}, {@code composition} or the only
     *     column of text
     * @param energy of the formation energies; empty: the only column per atom
     */
    public record Columns(Optional<String> formula, Optional<String> energy) {

        /** All to be found. */
        public static final Columns FOUND = new Columns(Optional.empty(), Optional.empty());
    }

    /**
     * Errors of formation energies and how they are drawn.
     *
     * @param sizeEv standard deviation of the energy of every compound (eV/atom), above 0; elements
     *     at 0 have none
     * @param column of standard deviations instead, in both tables; empty: {@code sizeEv} for all
     * @param count how many sets of energies, at least 1
     * @param level share of the draws that an interval holds, strictly between 0 and 1
     * @param seed of the draws
     */
    public record Draws(
            double sizeEv, Optional<String> column, int count, double level, long seed) {

        /** Draws made unless another number is asked for. */
        public static final int DEFAULT_COUNT = 200;

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Draws {
            boolean sized = sizeEv > 0 && sizeEv < Double.POSITIVE_INFINITY;
            if (!(sized || column.isPresent())) {
                throw new IllegalArgumentException(
                        "the size of the error must be above 0 eV/atom, got " + sizeEv);
            }
            if (!(count >= 1)) {
                throw new IllegalArgumentException("count must be at least 1, got " + count);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must lie in (0, 1), got " + level);
            }
        }
    }
}
