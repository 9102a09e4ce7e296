package org.descry.regression.separation;

import java.util.List;
import java.util.Optional;
import org.descry.regression.internal.tuples.RequiredParts;

/**
 * All triples of a few features (up to about sixty), ranked by how well the two classes keep apart.
 *
 * <p>Rows that overlapped in earlier triples are tried first: as soon as more of them overlap than
 * in any kept triple, the rest need not be looked at. Regions nearer than 1e-10 standard deviations
 * count as touching.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (overlap of convex hulls as the objective for classes)
 */
public final class HullTriples {
    private final ClassedFeatures features;
    private final int[] complexity;
    private final RequiredParts required;

    /**
     * @param values feature values [features][rows]
     * @param complexity complexity of each feature [features]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if a feature has not one finite value per row or no
     *     complexity, or a class has no rows
     */
    public HullTriples(double[][] values, int[] complexity, boolean[] labels) {
        this(values, complexity, labels, RequiredParts.NONE);
    }

    /**
     * Makes a search among those whose features together hold some parts.
     *
     * @param values feature values [features][rows]
     * @param complexity complexity of each feature [features]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if a feature has not one finite value per row or no
     *     complexity, or a class has no rows
     */
    public HullTriples(
            double[][] values, int[] complexity, boolean[] labels, RequiredParts required) {
        if (!(values.length == complexity.length)) {
            throw new IllegalArgumentException(
                    "needs one complexity per feature, got %d for %d"
                            .formatted(complexity.length, values.length));
        }
        this.features = new ClassedFeatures(values, labels);
        this.complexity = complexity.clone();
        this.required = required;
    }

    /** Returns the number of features. */
    public int size() {
        return complexity.length;
    }

    /** Adds all triples to {@code best} and returns what it then holds. */
    public List<FeatureTuple> best(BestTuples best) {
        for (int i = 0; i < size(); i++) {
            search(i, best);
        }
        return best.list();
    }

    /**
     * Adds the triples of feature {@code i} with two later features to {@code best}. Threads may
     * share the features among them, each with its own {@link BestTuples}.
     */
    public void search(int i, BestTuples best) {
        Suspects suspects = new Suspects(features.rows);
        for (int j = i + 1; j < size(); j++) {
            for (int k = j + 1; k < size(); k++) {
                if (!required.metBy(i, j, k)) {
                    continue;
                }
                int total = complexity[i] + complexity[j] + complexity[k] + 2;
                int most = Math.min(best.mostRows(total), features.rows);
                Optional<Overlap> overlap = overlap(i, j, k, suspects, most);
                if (overlap.isPresent()) {
                    best.offer(new FeatureTuple(List.of(i, j, k), total, overlap.get()));
                }
            }
        }
    }

    private Optional<Overlap> overlap(int i, int j, int k, Suspects suspects, int most) {
        double[][] z = {features.standard[i], features.standard[j], features.standard[k]};
        return Overlap.ofMany(z, features.first, suspects, most);
    }
}
