package org.descry.tools;

import java.util.List;

/**
 * Which densities of states are to be summed up in moments.
 *
 * @param data path of a table or {@code builtin:NAME}
 * @param energy name of the column of energies
 * @param densities names of the columns of densities, at least one
 * @param fermiEv Fermi level on the scale of the energies (eV)
 */
public record DBandRequest(String data, String energy, List<String> densities, double fermiEv) {

    /**
     * Checks what was asked for.
     *
     * @throws IllegalArgumentException if there are no densities, one twice, or the Fermi level is
     *     not finite
     */
    public DBandRequest {
        densities = List.copyOf(densities);
        if (densities.isEmpty() || densities.stream().distinct().count() < densities.size()) {
            throw new IllegalArgumentException(
                    "expected columns of densities, each once, got " + densities);
        }
        if (!Double.isFinite(fermiEv)) {
            throw new IllegalArgumentException("the Fermi level must be a number in eV");
        }
    }
}
