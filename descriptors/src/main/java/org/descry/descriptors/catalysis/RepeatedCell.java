package org.descry.descriptors.catalysis;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.structures.Structure;

/** Distances of atoms whose cell repeats along none to three vectors. */
final class RepeatedCell {

    private final double[][] cell;

    /** Along each vector, how far a plane of cells is from the next (angstrom). */
    private final double[] heights;

    /** Unit normal on all other vectors, one for each vector. */
    private final double[][] normals;

    /** Places moved into the first cell, and by how many cells they were moved. */
    private final double[][] places;

    private final int[][] moved;

    /** What is told of each pair; every pair is met from both its ends. */
    interface Pair {
        void met(int atom, Neighbours.Image image, double distance);
    }

    RepeatedCell(Structure structure) {
        this.cell = structure.cell();
        this.heights = new double[cell.length];
        this.normals = new double[cell.length][];
        for (int k = 0; k < cell.length; k++) {
            normals[k] = normal(k);
            heights[k] = Math.abs(dot(cell[k], normals[k]));
        }
        this.places = structure.positions();
        this.moved = new int[places.length][3];
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < cell.length; k++) {
                double share = dot(places[i], normals[k]) / dot(cell[k], normals[k]);
                moved[i][k] = (int) -Math.floor(share);
            }
            places[i] = shifted(places[i], moved[i]);
        }
    }

    /**
     * Tells of all pairs up to a distance.
     *
     * @param cutoff (angstrom)
     */
    void forEachPair(double cutoff, Pair pair) {
        List<int[]> cells = cells(cutoff);
        double limit = cutoff * cutoff;
        for (int[] shift : cells) {
            boolean here = shift[0] == 0 && shift[1] == 0 && shift[2] == 0;
            double[] by = shifted(new double[3], shift);
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < places.length; j++) {
                    double x = places[j][0] + by[0] - places[i][0];
                    double y = places[j][1] + by[1] - places[i][1];
                    double z = places[j][2] + by[2] - places[i][2];
                    double square = x * x + y * y + z * z;
                    if (square <= limit && !(here && i == j)) {
                        pair.met(i, image(i, j, shift), Math.sqrt(square));
                    }
                }
            }
        }
    }

    /** Returns the copy of an atom relative to the places as they were given. */
    private Neighbours.Image image(int i, int j, int[] shift) {
        return new Neighbours.Image(
                j,
                List.of(
                        shift[0] + moved[j][0] - moved[i][0],
                        shift[1] + moved[j][1] - moved[i][1],
                        shift[2] + moved[j][2] - moved[i][2]));
    }

    /** Returns the cells that may hold a neighbour of an atom in the first. */
    private List<int[]> cells(double cutoff) {
        int[] reach = new int[3];
        for (int k = 0; k < cell.length; k++) {
            reach[k] = (int) Math.ceil(cutoff / heights[k]);
        }
        List<int[]> cells = new ArrayList<>();
        for (int a = -reach[0]; a <= reach[0]; a++) {
            for (int b = -reach[1]; b <= reach[1]; b++) {
                for (int c = -reach[2]; c <= reach[2]; c++) {
                    cells.add(new int[] {a, b, c});
                }
            }
        }
        return cells;
    }

    private double[] shifted(double[] place, int[] by) {
        double[] shifted = place.clone();
        for (int k = 0; k < cell.length; k++) {
            for (int x = 0; x < 3; x++) {
                shifted[x] += by[k] * cell[k][x];
            }
        }
        return shifted;
    }

    /** Returns what of a vector is perpendicular to all others, of length 1. */
    private double[] normal(int k) {
        List<double[]> others = new ArrayList<>();
        for (int j = 0; j < cell.length; j++) {
            if (j != k) {
                double[] v = cell[j].clone();
                others.forEach(o -> withoutPart(v, o));
                others.add(unit(v));
            }
        }
        double[] rest = cell[k].clone();
        others.forEach(o -> withoutPart(rest, o));
        return unit(rest);
    }

    private static void withoutPart(double[] v, double[] along) {
        double part = dot(v, along);
        for (int x = 0; x < 3; x++) {
            v[x] -= part * along[x];
        }
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(dot(v, v));
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
