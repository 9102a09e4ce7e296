package org.descry.descriptors.catalysis;

import java.util.random.RandomGenerator;
import org.descry.descriptors.uncertainty.NormalDraws;

/**
 * Errors of adsorption free energies, drawn once and used for every material, so that materials
 * differ by their energies and not by the luck of the draw. Immutable.
 */
public final class ErrorDraws {

    private final int adsorbates;
    private final double[] errors;

    private ErrorDraws(int adsorbates, double[] errors) {
        this.adsorbates = adsorbates;
        this.errors = errors;
    }

    /**
     * Draws errors: a common part of variance ρσ² and one of variance (1 − ρ)σ² per adsorbate.
     *
     * @param model size σ and correlation ρ
     * @param adsorbates of the reaction, at least 1
     * @param count how many sets of errors, at least 1
     * @param random where the randomness comes from
     * @throws IllegalArgumentException if a number is out of range or there are more than 10⁸
     *     errors
     */
    public static ErrorDraws draw(
            AdsorptionError model, int adsorbates, int count, RandomGenerator random) {
        if (adsorbates < 1 || count < 1 || (long) (adsorbates + 1) * count > 100_000_000L) {
            throw new IllegalArgumentException(
                    "expected at least one draw and not more than 10^8 errors in all, got %d draws of %d"
                            .formatted(count, adsorbates));
        }
        double common = model.sizeEv() * Math.sqrt(model.correlation());
        double own = model.sizeEv() * Math.sqrt(1 - model.correlation());
        double[] normal = NormalDraws.draw((adsorbates + 1) * count, random);
        double[] errors = new double[adsorbates * count];
        for (int draw = 0; draw < count; draw++) {
            int from = draw * (adsorbates + 1);
            for (int j = 0; j < adsorbates; j++) {
                errors[draw * adsorbates + j] = common * normal[from] + own * normal[from + 1 + j];
            }
        }
        return new ErrorDraws(adsorbates, errors);
    }

    /** Returns how many sets of errors there are. */
    public int count() {
        return errors.length / adsorbates;
    }

    /** Returns how many errors are in a set. */
    public int adsorbates() {
        return adsorbates;
    }

    /** Returns the error of one adsorbate in one draw (eV). */
    double error(int draw, int adsorbate) {
        return errors[draw * adsorbates + adsorbate];
    }
}
