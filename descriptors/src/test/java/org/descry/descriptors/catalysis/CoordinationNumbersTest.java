package org.descry.descriptors.catalysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.descry.datasets.elements.Element;
import org.descry.datasets.structures.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surfaces are cut here from lattice vectors in units of the lattice constant. */
final class CoordinationNumbersTest {

    private static final double A = 3.92;
    private static final double CUTOFF = 0.85 * A; // shells of fcc: 0.71 and 1 lattice constants

    /**
     * Published for fcc terraces: 7.5 of (111), 6.67 of (100) and 5.83 of (110).
     *
     * <p>By hand: (6·9 + 3·12)/12, (4·8 + 4·12)/12 and (2·7 + 4·11 + 12)/12.
     */
    @ParameterizedTest
    @CsvSource({"111, 9, 7.5", "100, 8, 6.67", "110, 7, 5.83"})
    void terracesHaveTheirPublishedNumbers(String face, int plain, double published) {
        List<double[]> places = slab(face, 1, 9);
        int top = top(places);
        CoordinationNumbers numbers = numbers(places, surfaceCell(face, 1));
        assertEquals(plain, numbers.plain(top));
        assertEquals(published, numbers.generalised(top, 12), 0.005); // two decimals published
    }

    /** An adatom in a hollow touches three atoms of nine neighbours and itself: 30/12. */
    @Test
    void adatomsOnTerraces() {
        List<double[]> on111 = slab("111", 4, 5);
        double[][] cell = surfaceCell("111", 4);
        double height = A / Math.sqrt(3);
        double[] first = on111.get(top(on111));
        // The next layer of the stacking is shifted by a third of the sum of the short vectors.
        on111.add(
                new double[] {
                    first[0] + (cell[0][0] + cell[1][0]) / 12,
                    first[1] + (cell[0][1] + cell[1][1]) / 12,
                    first[2] + height
                });
        CoordinationNumbers numbers = numbers(on111, cell);
        assertEquals(3, numbers.plain(on111.size() - 1));
        assertEquals(2.5, numbers.generalised(on111.size() - 1, 12), 1e-12);
        List<double[]> on100 = slab("100", 4, 5);
        double[][] square = surfaceCell("100", 4);
        double[] corner = on100.get(top(on100));
        on100.add(
                new double[] {
                    corner[0] + (square[0][0] + square[1][0]) / 8,
                    corner[1] + (square[0][1] + square[1][1]) / 8,
                    corner[2] + A / 2
                });
        CoordinationNumbers onSquare = numbers(on100, square);
        assertEquals(4, onSquare.plain(on100.size() - 1));
        assertEquals(3.0, onSquare.generalised(on100.size() - 1, 12), 1e-12); // 4·9/12
    }

    /** In the bulk every site has the plain number: that is what 12, 18, 22 and 26 are for. */
    @Test
    void everySiteOfTheBulkHasTwelve() {
        List<double[]> places = new ArrayList<>();
        double[][] corners = {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};
        for (int i = 0; i < 27; i++) {
            for (double[] c : corners) {
                places.add(
                        new double[] {
                            A * (c[0] + i % 3), A * (c[1] + i / 3 % 3), A * (c[2] + i / 9)
                        });
            }
        }
        double[][] cell = {{3 * A, 0, 0}, {0, 3 * A, 0}, {0, 0, 3 * A}};
        CoordinationNumbers numbers = numbers(places, cell);
        int opposite = index(places, A, 0, 0);
        int above = index(places, A / 2, 0, A / 2);
        int below = index(places, A / 2, 0, 2.5 * A);
        assertEquals(12, numbers.generalised(0, 12), 1e-12);
        assertEquals(12, numbers.generalised(List.of(0)), 1e-12);
        assertEquals(12, numbers.generalised(List.of(0, 1)), 1e-12);
        assertEquals(12, numbers.generalised(List.of(0, 1, 2)), 1e-12);
        // A square: two corners that do not touch are joined by the two between them.
        assertEquals(12, numbers.generalised(List.of(0, opposite, above, below)), 1e-12);
    }

    /** By hand: bridge of (111) 8 of 9 and 5 of 12 neighbours over 18; hollows over 22. */
    @Test
    void bridgesOfTheTerraceCountEachNeighbourOnce() {
        List<double[]> places = slab("111", 4, 5);
        CoordinationNumbers numbers = numbers(places, surfaceCell("111", 4));
        int one = top(places);
        double[] at = places.get(one);
        int two = nearestInLayer(places, one, at);
        assertEquals((8 * 9 + 5 * 12) / 18.0, numbers.generalised(List.of(one, two)), 1e-12);
        assertEquals(
                numbers.generalised(List.of(one, two)),
                numbers.generalised(List.of(two, one)),
                1e-15);
    }

    @Test
    void movingAtomsByWholeCellsAndTurningTheirOrderChangesNothing() {
        List<double[]> places = slab("111", 2, 5);
        double[][] cell = surfaceCell("111", 2);
        CoordinationNumbers plain = numbers(places, cell);
        List<double[]> moved = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double[] p = places.get(i).clone();
            for (int x = 0; x < 3; x++) {
                p[x] += (i % 5 - 2) * cell[0][x] + (i % 3 - 1) * cell[1][x];
            }
            moved.add(p);
        }
        Collections.reverse(moved);
        CoordinationNumbers other = numbers(moved, cell);
        for (int i = 0; i < places.size(); i++) {
            int same = places.size() - 1 - i;
            assertEquals(plain.plain(i), other.plain(same));
            assertEquals(plain.generalised(i, 12), other.generalised(same, 12), 1e-12);
        }
    }

    @Test
    void wrongSitesAreRefused() {
        List<double[]> places = slab("111", 1, 3);
        CoordinationNumbers numbers = numbers(places, surfaceCell("111", 1));
        for (List<Integer> site : List.of(List.of(0, 0), List.<Integer>of(), List.of(0, 99))) {
            assertThrows(IllegalArgumentException.class, () -> numbers.generalised(site));
        }
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> numbers.generalised(List.of(0, 1)))
                        .getMessage()
                        .contains("larger cell"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Neighbours.ofPairs(2, List.of(new int[] {0, 1})));
    }

    private static CoordinationNumbers numbers(List<double[]> places, double[][] cell) {
        Structure structure =
                new Structure(
                        "slab",
                        "",
                        Collections.nCopies(places.size(), Element.of("Pt")),
                        places.toArray(double[][]::new),
                        cell);
        return new CoordinationNumbers(Neighbours.within(structure, CUTOFF));
    }

    /** Returns the two vectors along a face, repeated. */
    private static double[][] surfaceCell(String face, int times) {
        double d = A / Math.sqrt(2) * times;
        return switch (face) {
            case "111" -> new double[][] {{d, 0, 0}, {d / 2, d * Math.sqrt(3) / 2, 0}};
            case "100" -> new double[][] {{d, 0, 0}, {0, d, 0}};
            default -> new double[][] {{d, 0, 0}, {0, A * times, 0}};
        };
    }

    /** Stacks layers as the face asks: thirds for (111), halves for the others. */
    private static List<double[]> slab(String face, int times, int layers) {
        double[][] one = surfaceCell(face, 1);
        double height =
                switch (face) {
                    case "111" -> A / Math.sqrt(3);
                    case "100" -> A / 2;
                    default -> A / Math.sqrt(8);
                };
        double shift = face.equals("111") ? 1 / 3.0 : 0.5;
        List<double[]> places = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < times * times; i++) {
                double a = i % times + layer * shift;
                double b = i / times + layer * shift;
                places.add(
                        new double[] {
                            a * one[0][0] + b * one[1][0], b * one[1][1], layer * height
                        });
            }
        }
        return places;
    }

    private static int top(List<double[]> places) {
        int top = 0;
        for (int i = 0; i < places.size(); i++) {
            top = places.get(i)[2] > places.get(top)[2] + 1e-9 ? i : top;
        }
        return top;
    }

    private static int index(List<double[]> places, double x, double y, double z) {
        for (int i = 0; i < places.size(); i++) {
            double[] p = places.get(i);
            if (Math.abs(p[0] - x) + Math.abs(p[1] - y) + Math.abs(p[2] - z) < 1e-9) {
                return i;
            }
        }
        throw new IllegalArgumentException("no atom there");
    }

    private static int nearestInLayer(List<double[]> places, int of, double[] at) {
        for (int i = 0; i < places.size(); i++) {
            double[] p = places.get(i);
            if (i != of && p[2] == at[2] && Math.hypot(p[0] - at[0], p[1] - at[1]) < CUTOFF) {
                return i;
            }
        }
        throw new IllegalArgumentException("no neighbour");
    }
}
