package org.descry.descriptors.catalysis;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.uncertainty.Outcomes;

/**
 * One reaction on one material: the free energies of its adsorbates, of its steps, and the
 * overpotential that the largest step asks for.
 *
 * <pre>{@code
 * ElectrodeSteps steps = ElectrodeSteps.oer(0.9, 2.5, 4.1);
 * steps.overpotentialV(); // 0.37
 * }</pre>
 *
 * @param reaction what happens
 * @param adsorbedEv adsorption free energies (eV), one per adsorbate of the reaction, all finite
 */
public record ElectrodeSteps(ElectrodeReaction reaction, List<Double> adsorbedEv) {

    /** Takes the binary noise off differences of decimal numbers: 4.1 - 2.5 is 1.6 again. */
    private static final double ROUNDING = 1e12;

    /**
     * Checks the energies.
     *
     * @throws IllegalArgumentException if there is not one finite energy per adsorbate
     */
    public ElectrodeSteps {
        adsorbedEv = List.copyOf(adsorbedEv);
        if (adsorbedEv.size() != reaction.adsorbates().size()) {
            throw new IllegalArgumentException(
                    "%s needs the free energies of %s, got %d"
                            .formatted(
                                    reaction,
                                    String.join(", ", reaction.adsorbates()),
                                    adsorbedEv.size()));
        }
        for (double each : adsorbedEv) {
            if (!Double.isFinite(each)) {
                throw new IllegalArgumentException("free energies must be finite, got " + each);
            }
        }
    }

    /**
     * Returns the steps of oxygen evolution.
     *
     * @param ohEv adsorption free energy of OH (eV)
     * @param oEv of O (eV)
     * @param oohEv of OOH (eV)
     * @throws IllegalArgumentException if one is not finite
     */
    public static ElectrodeSteps oer(double ohEv, double oEv, double oohEv) {
        return new ElectrodeSteps(ElectrodeReaction.OER, List.of(ohEv, oEv, oohEv));
    }

    /**
     * Returns the steps of oxygen reduction.
     *
     * @param ohEv adsorption free energy of OH (eV)
     * @param oEv of O (eV)
     * @param oohEv of OOH (eV)
     * @throws IllegalArgumentException if one is not finite
     */
    public static ElectrodeSteps orr(double ohEv, double oEv, double oohEv) {
        return new ElectrodeSteps(ElectrodeReaction.ORR, List.of(ohEv, oEv, oohEv));
    }

    /**
     * Returns the steps of hydrogen evolution.
     *
     * @param hEv adsorption free energy of H (eV): the adsorption energy plus {@link
     *     ElectrodeReaction#HYDROGEN_CORRECTION_EV}
     * @throws IllegalArgumentException if it is not finite
     */
    public static ElectrodeSteps her(double hEv) {
        return new ElectrodeSteps(ElectrodeReaction.HER, List.of(hEv));
    }

    /**
     * Returns the free energies of the steps at 0 V against the reversible hydrogen electrode (eV),
     * in the order of {@link ElectrodeReaction#stepNames}.
     */
    public double[] stepsEv() {
        double[] steps = new double[reaction.stepNames().size()];
        reaction.fill(adsorbed(), steps);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = rounded(steps[i]);
        }
        return steps;
    }

    /** Returns the place of the largest step, from 0; of equal ones the first. */
    public int limitingStep() {
        double[] steps = stepsEv();
        int largest = 0;
        for (int i = 1; i < steps.length; i++) {
            largest = steps[i] > steps[largest] ? i : largest;
        }
        return largest;
    }

    /**
     * Returns the overpotential (V): the largest step at the equilibrium potential, η = max ΔGᵢ/e −
     * 1.23 V for oxygen evolution, 1.23 V − min ΔGᵢ/e over the same steps for oxygen reduction,
     * |G(H)|/e for hydrogen evolution. Not below 0.
     *
     * @source Nørskov et al., J. Phys. Chem. B 108, 17886 (2004), doi:10.1021/jp047349j
     */
    public double overpotentialV() {
        return rounded(stepsEv()[limitingStep()] + reaction.shift());
    }

    /**
     * Returns the overpotential under errors of the adsorption free energies.
     *
     * <p>The largest of several noisy steps is on average larger than the largest step: the mean
     * lies above {@link #overpotentialV}, the more so the closer the steps.
     *
     * @param errors drawn for the adsorbates of this reaction
     * @param level share of the draws that the interval holds, strictly between 0 and 1
     * @throws IllegalArgumentException if the errors are for another number of adsorbates
     */
    public UncertainOverpotential uncertain(ErrorDraws errors, double level) {
        int adsorbates = reaction.adsorbates().size();
        if (errors.adsorbates() != adsorbates) {
            throw new IllegalArgumentException(
                    "errors are drawn for %d adsorbates, %s has %d"
                            .formatted(errors.adsorbates(), reaction, adsorbates));
        }
        double[] exact = adsorbed();
        double[] drawn = new double[adsorbates];
        double[] steps = new double[reaction.stepNames().size()];
        double[] outcomes = new double[errors.count()];
        int[] limiting = new int[steps.length];
        for (int draw = 0; draw < outcomes.length; draw++) {
            for (int j = 0; j < adsorbates; j++) {
                drawn[j] = exact[j] + errors.error(draw, j);
            }
            reaction.fill(drawn, steps);
            int largest = 0;
            for (int i = 1; i < steps.length; i++) {
                largest = steps[i] > steps[largest] ? i : largest;
            }
            limiting[largest]++;
            outcomes[draw] = steps[largest] + reaction.shift();
        }
        List<Double> shares =
                Arrays.stream(limiting).mapToObj(n -> (double) n / outcomes.length).toList();
        return new UncertainOverpotential(overpotentialV(), Outcomes.of(outcomes, level), shares);
    }

    private double[] adsorbed() {
        return adsorbedEv.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }
}
