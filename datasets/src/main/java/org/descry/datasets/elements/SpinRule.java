package org.descry.datasets.elements;

/** Which spin state of an ion counts where Shannon gives radii for both. */
public enum SpinRule {
    /**
     * High spin with four to seven d electrons, low spin otherwise.
     *
     * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693
     */
    BY_D_ELECTRONS,
    /** Always high spin. */
    HIGH,
    /** Always low spin. */
    LOW
}
