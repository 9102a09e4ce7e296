package org.descry.descriptors.catalysis;

import java.util.List;

/**
 * A reaction at an electrode, in steps that each move one proton and one electron.
 *
 * <p>Free energies of steps are at 0 V against the reversible hydrogen electrode, where a proton
 * and an electron together are worth half a hydrogen molecule; a potential U shifts each step by
 * eU. Oxygen enters through 2 H2O → O2 + 2 H2 with 4.92 eV, so no energy of O2 is needed.
 *
 * @source Nørskov et al., J. Phys. Chem. B 108, 17886 (2004), doi:10.1021/jp047349j
 */
public enum ElectrodeReaction {

    /**
     * Oxygen evolution on one site: ΔG₁ = G(OH), ΔG₂ = G(O) − G(OH), ΔG₃ = G(OOH) − G(O), ΔG₄ =
     * 4.92 eV − G(OOH).
     *
     * @source Man et al., ChemCatChem 3, 1159 (2011), doi:10.1002/cctc.201000397
     */
    OER(
            "oxygen evolution",
            List.of("OH", "O", "OOH"),
            List.of("H2O → OH*", "OH* → O*", "O* → OOH*", "OOH* → O2")) {
        @Override
        void fill(double[] g, double[] steps) {
            steps[0] = g[0];
            steps[1] = g[1] - g[0];
            steps[2] = g[2] - g[1];
            steps[3] = OXYGEN_EV - g[2];
        }

        @Override
        double shift() {
            return -OXYGEN_POTENTIAL_V;
        }
    },

    /**
     * Oxygen reduction over OOH, the same steps backwards: ΔG₁ = G(OOH) − 4.92 eV, ΔG₂ = G(O) −
     * G(OOH), ΔG₃ = G(OH) − G(O), ΔG₄ = −G(OH).
     *
     * @source Nørskov et al., J. Phys. Chem. B 108, 17886 (2004), doi:10.1021/jp047349j
     */
    ORR(
            "oxygen reduction",
            List.of("OH", "O", "OOH"),
            List.of("O2 → OOH*", "OOH* → O*", "O* → OH*", "OH* → H2O")) {
        @Override
        void fill(double[] g, double[] steps) {
            steps[0] = g[2] - OXYGEN_EV;
            steps[1] = g[1] - g[2];
            steps[2] = g[0] - g[1];
            steps[3] = -g[0];
        }

        @Override
        double shift() {
            return OXYGEN_POTENTIAL_V;
        }
    },

    /**
     * Hydrogen evolution: ΔG₁ = G(H), ΔG₂ = −G(H), so the overpotential is |G(H)|/e.
     *
     * @source Nørskov et al., J. Electrochem. Soc. 152, J23 (2005), doi:10.1149/1.1856988
     */
    HER("hydrogen evolution", List.of("H"), List.of("H+ → H*", "H* → H2")) {
        @Override
        void fill(double[] g, double[] steps) {
            steps[0] = g[0];
            steps[1] = -g[0];
        }

        @Override
        double shift() {
            return 0;
        }
    };

    /**
     * Free energy of 2 H2O → O2 + 2 H2 in eV, four times 1.23 eV.
     *
     * @source Nørskov et al., J. Phys. Chem. B 108, 17886 (2004), doi:10.1021/jp047349j
     */
    public static final double OXYGEN_EV = 4.92;

    /**
     * Equilibrium potential of oxygen and water in V against the reversible hydrogen electrode.
     *
     * @source Nørskov et al., J. Phys. Chem. B 108, 17886 (2004), doi:10.1021/jp047349j
     */
    public static final double OXYGEN_POTENTIAL_V = 1.23;

    /**
     * What zero-point energy and entropy add to the adsorption energy of hydrogen to make it a free
     * energy, in eV.
     *
     * @source Nørskov et al., J. Electrochem. Soc. 152, J23 (2005), doi:10.1149/1.1856988
     */
    public static final double HYDROGEN_CORRECTION_EV = 0.24;

    private final String title;
    private final List<String> adsorbates;
    private final List<String> steps;

    ElectrodeReaction(String title, List<String> adsorbates, List<String> steps) {
        this.title = title;
        this.adsorbates = adsorbates;
        this.steps = steps;
    }

    /** Returns its name in words. */
    public String title() {
        return title;
    }

    /** Returns what must be adsorbed to know the steps, in the order of the free energies. */
    public List<String> adsorbates() {
        return adsorbates;
    }

    /** Returns the steps in words, protons and electrons left out. */
    public List<String> stepNames() {
        return steps;
    }

    /** Fills the free energies of the steps (eV) at 0 V from those of the adsorbates (eV). */
    abstract void fill(double[] adsorbed, double[] steps);

    /** Returns what the equilibrium potential adds to the free energy of each step (eV). */
    abstract double shift();
}
