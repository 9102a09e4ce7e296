package org.descry.regression.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The models that no simpler model equals: each is better than every simpler one. Fronts of equal
 * models are equal.
 */
public final class Front {
    private final List<FoundModel> models;
    private final int[] complexity; // of each model: asked for often, dear to compute

    /**
     * @param models by rising complexity and falling loss; the first is the mean
     */
    public Front(List<FoundModel> models) {
        this.models = List.copyOf(models);
        if (models.isEmpty() || models.get(0).dimension() != 0) {
            throw new IllegalArgumentException("a front begins with the mean");
        }
        this.complexity = models.stream().mapToInt(FoundModel::complexity).toArray();
    }

    /**
     * An error below this part of that of the mean is rounding: no model is better than another.
     */
    private static final double ROUNDING = 1e-11;

    /**
     * Returns the front of any models; ties in loss (to ten digits) go to the simpler, then to the
     * smaller text. Nothing is better than a model that leaves only what rounding does.
     */
    public static Front of(FoundModel mean, List<FoundModel> models) {
        List<Weighed> sorted = new ArrayList<>();
        for (FoundModel m : models) {
            sorted.add(new Weighed(m, m.complexity(), Rounding.toTenDigits(m.loss())));
        }
        sorted.sort(Weighed::compareTo);
        List<FoundModel> front = new ArrayList<>();
        front.add(mean);
        double best = Rounding.toTenDigits(mean.loss());
        for (Weighed m : sorted) {
            if (m.loss < best && best > ROUNDING * mean.loss()) {
                front.add(m.model);
                best = m.loss;
            }
        }
        return new Front(front);
    }

    /** A model with what it is sorted by. */
    private record Weighed(FoundModel model, int complexity, double loss)
            implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed o) {
            int c = Integer.compare(complexity, o.complexity);
            c = c != 0 ? c : Double.compare(loss, o.loss);
            return c != 0 ? c : model.text().compareTo(o.model.text());
        }
    }

    /** Returns the models by rising complexity and falling loss; the first is the mean. */
    public List<FoundModel> models() {
        return models;
    }

    /**
     * Returns the best model of at most this complexity; the mean when nothing else is that simple.
     */
    public FoundModel within(int most) {
        FoundModel best = models.get(0);
        for (int m = 0; m < complexity.length; m++) {
            if (complexity[m] <= most) {
                best = models.get(m);
            }
        }
        return best;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Front other && models.equals(other.models);
    }

    @Override
    public int hashCode() {
        return models.hashCode();
    }

    @Override
    public String toString() {
        return "Front" + models;
    }
}
