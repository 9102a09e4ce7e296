package org.descry.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Of which atoms coordination numbers are wanted.
 *
 * @param data path of a file of atoms, or of a table of neighbours
 * @param cutoff largest distance of neighbours (angstrom); for files of atoms
 * @param bulk neighbours of an atom in the bulk
 * @param sites names of the atoms of each site; none: of all atoms alone
 * @param out CSV file to write, if any
 */
public record CoordinationRequest(
        Path data, OptionalDouble cutoff, int bulk, List<List<String>> sites, Optional<Path> out) {

    private static final double LONGEST = 10;

    /**
     * Checks what was asked for.
     *
     * @throws IllegalArgumentException if the cutoff is not above 0 and at most 10 angstrom
     */
    public CoordinationRequest {
        sites = sites.stream().map(List::copyOf).toList();
        if (cutoff.isPresent() && !(cutoff.getAsDouble() > 0 && cutoff.getAsDouble() <= LONGEST)) {
            throw new IllegalArgumentException(
                    "expected a distance above 0 and at most 10 angstrom, got "
                            + cutoff.getAsDouble());
        }
    }
}
