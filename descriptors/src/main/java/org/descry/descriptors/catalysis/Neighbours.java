package org.descry.descriptors.catalysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.structures.Structure;

/**
 * Which atoms are neighbours, those of repeated cells included. Immutable.
 *
 * <p>Whoever is a neighbour has the other as its own: lists made here are symmetric.
 */
public final class Neighbours {

    /** Two atoms nearer than this are one, written twice (angstrom). */
    private static final double ONE_ATOM = 0.1;

    private final List<List<Image>> of;

    private Neighbours(List<List<Image>> of) {
        this.of = of.stream().map(List::copyOf).toList();
    }

    /**
     * An atom, or its copy in another cell.
     *
     * @param atom counted from 0
     * @param cell how many cells away along each vector [3]; zeros for the atom itself
     */
    record Image(int atom, List<Integer> cell) {

        static final List<Integer> HERE = List.of(0, 0, 0);

        /** Returns the same copy seen from a cell further on. */
        Image from(List<Integer> other) {
            return new Image(
                    atom,
                    List.of(
                            cell.get(0) + other.get(0),
                            cell.get(1) + other.get(1),
                            cell.get(2) + other.get(2)));
        }
    }

    /**
     * Takes pairs as they are.
     *
     * @param atoms how many there are
     * @param pairs atom and neighbour, counted from 0; each pair in both directions and once in
     *     each
     * @throws IllegalArgumentException if a pair stands twice, or in one direction only, or an atom
     *     is its own neighbour
     */
    public static Neighbours ofPairs(int atoms, List<int[]> pairs) {
        List<List<Image>> of = empty(atoms);
        for (int[] pair : pairs) {
            Image other = new Image(pair[1], Image.HERE);
            if (pair[0] == pair[1] || of.get(pair[0]).contains(other)) {
                throw new IllegalArgumentException(
                        "expected each pair of two atoms once in each direction, got "
                                + Arrays.toString(pair));
            }
            of.get(pair[0]).add(other);
        }
        for (int[] pair : pairs) {
            if (!of.get(pair[1]).contains(new Image(pair[0], Image.HERE))) {
                throw new IllegalArgumentException(
                        "atom %d has neighbour %d, but not the other way round"
                                .formatted(pair[0], pair[1]));
            }
        }
        return new Neighbours(of);
    }

    /**
     * Takes all pairs up to a distance.
     *
     * @param cutoff largest distance of neighbours (angstrom), above 0
     * @throws IllegalArgumentException if the cutoff is not above 0, or two atoms are at one place;
     *     the message counts atoms from 1
     */
    public static Neighbours within(Structure structure, double cutoff) {
        if (!(cutoff > 0) || Double.isInfinite(cutoff)) {
            throw new IllegalArgumentException("the cutoff must be above 0, got " + cutoff);
        }
        List<List<Image>> of = empty(structure.atoms());
        RepeatedCell cells = new RepeatedCell(structure);
        cells.forEachPair(
                cutoff,
                (i, image, distance) -> {
                    if (distance < ONE_ATOM) {
                        throw new IllegalArgumentException(
                                "atoms %d and %d are at one place"
                                        .formatted(i + 1, image.atom() + 1));
                    }
                    of.get(i).add(image);
                });
        return new Neighbours(of);
    }

    /** Returns the shortest distance of two atoms up to a limit (angstrom), if any is so short. */
    public static OptionalDouble shortest(Structure structure, double limit) {
        double[] shortest = {Double.POSITIVE_INFINITY};
        new RepeatedCell(structure)
                .forEachPair(limit, (i, image, d) -> shortest[0] = Math.min(shortest[0], d));
        return Double.isInfinite(shortest[0])
                ? OptionalDouble.empty()
                : OptionalDouble.of(shortest[0]);
    }

    /** Returns the number of atoms. */
    public int atoms() {
        return of.size();
    }

    /** Returns the neighbours of an atom. */
    List<Image> of(int atom) {
        return of.get(atom);
    }

    /** Returns the neighbours of a copy of an atom. */
    List<Image> of(Image image) {
        return of.get(image.atom()).stream().map(n -> n.from(image.cell())).toList();
    }

    private static List<List<Image>> empty(int atoms) {
        List<List<Image>> lists = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
