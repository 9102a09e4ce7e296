package org.descry.descriptors.catalysis;

/**
 * The moments of a band of electronic states, such as the d states of a surface atom.
 *
 * <p>Integrals are trapezoids over the whole grid as given: what of the band lies outside is not
 * seen, and neither is anything finer than the grid.
 *
 * @param centreEv mean energy ∫ερ/∫ρ relative to the Fermi level (eV)
 * @param widthEv square root of the second moment about the centre (eV)
 * @param skewness third moment about the centre over the cube of the width
 * @param kurtosis fourth moment about the centre over the fourth power of the width; 3 for a normal
 *     distribution
 * @param filling share of the states below the Fermi level, from 0 to 1
 * @param upperEdgeEv centre plus half the width (eV)
 * @param states integral of the density, in states when it is per eV
 * @param densityAtFermi density at the Fermi level, in its own unit
 * @source centre: Hammer and Nørskov, Surf. Sci. 343, 211 (1995), doi:10.1016/0039-6028(96)80007-0;
 *     upper edge: Vojvodic, Nørskov and Abild-Pedersen, Top. Catal. 57, 25 (2014),
 *     doi:10.1007/s11244-013-0159-2
 */
public record BandMoments(
        double centreEv,
        double widthEv,
        double skewness,
        double kurtosis,
        double filling,
        double upperEdgeEv,
        double states,
        double densityAtFermi) {

    /**
     * Computes the moments.
     *
     * @param energiesEv grid [n], strictly increasing (eV), at least two points
     * @param density at each energy [n], not negative, not zero everywhere
     * @param fermiEv Fermi level on the scale of the energies (eV), within the grid
     * @throws IllegalArgumentException if any of this does not hold; the message names the point,
     *     counted from 1
     */
    public static BandMoments of(double[] energiesEv, double[] density, double fermiEv) {
        int n = energiesEv.length;
        if (n < 2 || density.length != n) {
            throw new IllegalArgumentException(
                    "a band needs two energies at least, each with a density; got %d and %d"
                            .formatted(n, density.length));
        }
        for (int i = 0; i < n; i++) {
            if (!(density[i] >= 0) || !Double.isFinite(density[i])) {
                throw new IllegalArgumentException(
                        "density must be 0 or more, got %s at point %d"
                                .formatted(density[i], i + 1));
            }
            if (!Double.isFinite(energiesEv[i])
                    || (i > 0 && !(energiesEv[i] > energiesEv[i - 1]))) {
                throw new IllegalArgumentException(
                        "energies must increase, got %s at point %d"
                                .formatted(energiesEv[i], i + 1));
            }
        }
        if (!(fermiEv >= energiesEv[0] && fermiEv <= energiesEv[n - 1])) {
            throw new IllegalArgumentException(
                    "the Fermi level %s eV lies outside the energies, %s to %s eV"
                            .formatted(fermiEv, energiesEv[0], energiesEv[n - 1]));
        }
        double states = moment(energiesEv, density, 0, 0);
        if (!(states > 0)) {
            throw new IllegalArgumentException("the density is 0 at all energies");
        }
        double centre = fermiEv + moment(energiesEv, density, fermiEv, 1) / states;
        double second = moment(energiesEv, density, centre, 2) / states;
        double width = Math.sqrt(second);
        double third = moment(energiesEv, density, centre, 3) / states;
        double fourth = moment(energiesEv, density, centre, 4) / states;
        return new BandMoments(
                centre - fermiEv,
                width,
                third / (second * width),
                fourth / (second * second),
                below(energiesEv, density, fermiEv) / states,
                centre - fermiEv + width / 2,
                states,
                at(energiesEv, density, fermiEv));
    }

    /** Returns ∫(ε − about)^power ρ dε. */
    private static double moment(double[] e, double[] density, double about, int power) {
        double sum = 0;
        for (int i = 1; i < e.length; i++) {
            double left = density[i - 1] * power(e[i - 1] - about, power);
            double right = density[i] * power(e[i] - about, power);
            sum += (e[i] - e[i - 1]) * (left + right) / 2;
        }
        return sum;
    }

    private static double power(double x, int power) {
        double product = 1;
        for (int i = 0; i < power; i++) {
            product *= x;
        }
        return product;
    }

    /** Returns the integral up to an energy; between points the density is a straight line. */
    private static double below(double[] e, double[] density, double fermi) {
        double sum = 0;
        for (int i = 1; i < e.length && e[i - 1] < fermi; i++) {
            double end = Math.min(e[i], fermi);
            double right = end == e[i] ? density[i] : at(e, density, fermi);
            sum += (end - e[i - 1]) * (density[i - 1] + right) / 2;
        }
        return sum;
    }

    private static double at(double[] e, double[] density, double energy) {
        int i = 1;
        while (e[i] < energy) {
            i++;
        }
        double part = (energy - e[i - 1]) / (e[i] - e[i - 1]);
        return (1 - part) * density[i - 1] + part * density[i];
    }
}
