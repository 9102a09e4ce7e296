package org.descry.descriptors.catalysis;

/**
 * How wrong adsorption free energies are taken to be: normally distributed, of one size, and alike
 * for the adsorbates of one material.
 *
 * @param sizeEv standard deviation of each energy (eV), above 0
 * @param correlation between the errors of two adsorbates of one material, from 0 (independent) to
 *     1 (one common shift)
 */
public record AdsorptionError(double sizeEv, double correlation) {

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdsorptionError {
        if (!(sizeEv > 0 && sizeEv < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the size of the error must be above 0 eV, got " + sizeEv);
        }
        if (!(correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "the correlation of the errors must lie in [0, 1], got " + correlation);
        }
    }
}
