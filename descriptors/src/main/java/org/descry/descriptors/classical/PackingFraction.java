package org.descry.descriptors.classical;

/**
 * The atomic packing fraction of a cubic perovskite of touching spheres.
 *
 * @source the descriptor it enters: Sun and Yin, J. Am. Chem. Soc. 139, 14905 (2017),
 *     doi:10.1021/jacs.7b09379
 */
public final class PackingFraction {

    private PackingFraction() {}

    /**
     * Returns the volume of the ions of one formula over that of the cubic cell.
     *
     * <p>The edge of the cell is the mean of the two that contacts ask for, 2(rB + rX) and
     * sqrt(2)(rA + rX): an assumption, as the edge of the source is that of a calculated structure.
     *
     * @param rA radius of A, above 0
     * @param rB radius of B, above 0, in the unit of {@code rA}
     * @param rX radius of X, above 0, in the unit of {@code rA}
     * @return a pure number
     */
    public static double cubic(double rA, double rB, double rX) {
        double edge = (2 * (rB + rX) + Math.sqrt(2) * (rA + rX)) / 2;
        double cubes = rA * rA * rA + rB * rB * rB + 3 * rX * rX * rX;
        return 4 * Math.PI / 3 * cubes / (edge * edge * edge);
    }
}
