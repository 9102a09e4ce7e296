package org.descry.descriptors.catalysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Plain and generalised coordination numbers of atoms and of sites between them.
 *
 * <p>The generalised number of a site sums the coordination numbers of its neighbours, each counted
 * once, over what that sum would be of coordination numbers 1 in the bulk: {@code Σ cn(j) /
 * cn_max}. An atom of the bulk has its plain number.
 *
 * @source top: Calle-Vallejo et al., Angew. Chem. Int. Ed. 53, 8316 (2014),
 *     doi:10.1002/anie.201402958; bridges and hollows: doi:10.1021/acsomega.7b01126
 */
public final class CoordinationNumbers {

    /** Neighbours of an atom in a close-packed bulk. */
    public static final int CLOSE_PACKED = 12;

    /** Neighbours in the close-packed bulk of one, two, three and four atoms that touch. */
    private static final int[] MOST = {CLOSE_PACKED, 18, 22, 26};

    private final Neighbours neighbours;

    /** Takes the neighbours. */
    public CoordinationNumbers(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Returns how many neighbours an atom has. */
    public int plain(int atom) {
        return neighbours.of(atom).size();
    }

    /**
     * Returns the generalised number of a single atom.
     *
     * @param bulk neighbours of an atom in the bulk, such as {@link #CLOSE_PACKED}
     */
    public double generalised(int atom, int bulk) {
        return (double) sum(neighbours.of(atom)) / bulk;
    }

    /**
     * Returns the generalised number of a site of one to four atoms of a close-packed metal.
     *
     * @param site atoms that are neighbours of each other in a chain: a top site, a bridge, a
     *     hollow of three or of four
     * @throws IllegalArgumentException if the atoms are not one to four different ones, do not
     *     touch, or touch in several copies of a small cell; the message counts atoms from 1
     */
    public double generalised(List<Integer> site) {
        if (site.isEmpty()
                || site.size() > MOST.length
                || Set.copyOf(site).size() < site.size()
                || !site.stream().allMatch(a -> a >= 0 && a < neighbours.atoms())) {
            throw new IllegalArgumentException(
                    "a site has one to four different atoms from 1 to %d"
                            .formatted(neighbours.atoms()));
        }
        Set<Neighbours.Image> own = joined(site);
        Set<Neighbours.Image> around = new LinkedHashSet<>();
        own.forEach(atom -> around.addAll(neighbours.of(atom)));
        around.removeAll(own);
        return (double) sum(around) / MOST[site.size() - 1];
    }

    private int sum(Iterable<Neighbours.Image> around) {
        int sum = 0;
        for (Neighbours.Image each : around) {
            sum += plain(each.atom());
        }
        return sum;
    }

    /** Returns the copies of the atoms that make the site, starting from the first. */
    private Set<Neighbours.Image> joined(List<Integer> site) {
        Set<Neighbours.Image> own = new LinkedHashSet<>();
        own.add(new Neighbours.Image(site.get(0), Neighbours.Image.HERE));
        List<Integer> open = new ArrayList<>(site.subList(1, site.size()));
        while (!open.isEmpty()) {
            int next =
                    open.stream()
                            .filter(atom -> !touching(own, atom).isEmpty())
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "atom %d is no neighbour of the others"
                                                            .formatted(open.get(0) + 1)));
            own.add(nearest(own, next));
            open.remove(Integer.valueOf(next));
        }
        return own;
    }

    /** Returns the copy of an atom that touches most of those there. */
    private Neighbours.Image nearest(Set<Neighbours.Image> own, int atom) {
        List<Neighbours.Image> touching = touching(own, atom);
        long most = touching.stream().mapToLong(i -> touches(own, i)).max().orElseThrow();
        List<Neighbours.Image> best =
                touching.stream().filter(i -> touches(own, i) == most).toList();
        if (best.size() > 1) {
            throw new IllegalArgumentException(
                    "atom %d is a neighbour in %d repeated cells; a larger cell tells them apart"
                            .formatted(atom + 1, best.size()));
        }
        return best.get(0);
    }

    private List<Neighbours.Image> touching(Set<Neighbours.Image> own, int atom) {
        return own.stream()
                .flatMap(o -> neighbours.of(o).stream())
                .filter(i -> i.atom() == atom)
                .distinct()
                .toList();
    }

    private long touches(Set<Neighbours.Image> own, Neighbours.Image image) {
        return own.stream().filter(o -> neighbours.of(o).contains(image)).count();
    }
}
