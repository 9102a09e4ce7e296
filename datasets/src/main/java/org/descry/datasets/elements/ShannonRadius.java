package org.descry.datasets.elements;

/**
 * One row of Shannon's table.
 *
 * @param element of the ion
 * @param charge in elementary charges, signed
 * @param coordination number of neighbours, with the geometry where Shannon distinguishes it:
 *     {@code 6}, {@code 4 square}
 * @param spin spin state; {@link Spin#NONE} where not distinguished
 * @param crystalAngstrom crystal radius
 * @param ionicAngstrom effective ionic radius; negative for the bare proton and N5+ at coordination
 *     3
 * @param origin {@code Shannon 1976}, or the later work a row was taken from
 */
public record ShannonRadius(
        Element element,
        int charge,
        String coordination,
        Spin spin,
        double crystalAngstrom,
        double ionicAngstrom,
        String origin) {

    /** Returns the number of neighbours without the geometry. */
    public int coordinationNumber() {
        int space = coordination.indexOf(' ');
        return Integer.parseInt(space < 0 ? coordination : coordination.substring(0, space));
    }
}
