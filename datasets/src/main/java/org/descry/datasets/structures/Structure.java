package org.descry.datasets.structures;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.elements.Element;

/**
 * Atoms and their places. Immutable.
 *
 * @param source the file, for messages
 * @param sha256 of the file's bytes
 * @param elements one per atom [n], at least one
 * @param positions Cartesian [n × 3] (angstrom)
 * @param cell vectors that the structure repeats along [0 to 3 × 3] (angstrom), linearly
 *     independent; none for a molecule or a cluster
 */
public record Structure(
        String source,
        String sha256,
        List<Element> elements,
        double[][] positions,
        double[][] cell) {

    /**
     * Copies the arrays.
     *
     * @throws IllegalArgumentException if there is no atom, the lengths differ, a number is not
     *     finite, or the vectors do not span as many directions
     */
    public Structure {
        elements = List.copyOf(elements);
        positions = copy(positions, "position");
        cell = copy(cell, "vector of the cell");
        if (elements.isEmpty() || positions.length != elements.size()) {
            throw new IllegalArgumentException(
                    "expected one position for each of %d atoms, got %d"
                            .formatted(elements.size(), positions.length));
        }
        if (cell.length > 3 || !independent(cell)) {
            throw new IllegalArgumentException("the vectors of the cell lie in one plane or line");
        }
    }

    /** Returns the number of atoms. */
    public int atoms() {
        return elements.size();
    }

    private static double[][] copy(double[][] rows, String what) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
            if (copy[i].length != 3 || !Arrays.stream(copy[i]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a %s needs three numbers, got %s"
                                .formatted(what, Arrays.toString(copy[i])));
            }
        }
        return copy;
    }

    /** Whether what each vector adds to those before it is not all but nothing. */
    private static boolean independent(double[][] vectors) {
        double[][] rest = new double[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            double[] v = vectors[i].clone();
            double length = Math.sqrt(dot(v, v));
            for (int j = 0; j < i; j++) {
                double along = dot(v, rest[j]);
                for (int k = 0; k < 3; k++) {
                    v[k] -= along * rest[j][k];
                }
            }
            double left = Math.sqrt(dot(v, v));
            if (!(left > 1e-6 * length)) {
                return false;
            }
            rest[i] = new double[] {v[0] / left, v[1] / left, v[2] / left};
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Returns whether source, elements, positions and cell are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Structure that
                && source.equals(that.source)
                && sha256.equals(that.sha256)
                && elements.equals(that.elements)
                && Arrays.deepEquals(positions, that.positions)
                && Arrays.deepEquals(cell, that.cell);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "Structure[%s, %d atoms]".formatted(source, atoms());
    }
}
