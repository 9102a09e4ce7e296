package org.descry.regression.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The models that no simpler model equals: each is better than every simpler one.
 *
 * @param models by rising complexity and falling loss; the first is the mean
 */
public record Front(List<FoundModel> models) {
    public Front {
        models = List.copyOf(models);
        if (models.isEmpty() || models.get(0).dimension() != 0) {
            throw new IllegalArgumentException("a front begins with the mean");
        }
    }

    /**
     * Returns the front of any models; ties in loss (to ten digits) go to the simpler, then to the
     * smaller text.
     */
    public static Front of(FoundModel mean, List<FoundModel> models) {
        List<FoundModel> sorted = new ArrayList<>(models);
        sorted.sort(
                Comparator.comparingInt(FoundModel::complexity)
                        .thenComparing(FoundModel.BEST_FIRST));
        List<FoundModel> front = new ArrayList<>();
        front.add(mean);
        double best = Rounding.toTenDigits(mean.loss());
        for (FoundModel m : sorted) {
            double loss = Rounding.toTenDigits(m.loss());
            if (loss < best) {
                front.add(m);
                best = loss;
            }
        }
        return new Front(front);
    }

    /**
     * Returns the best model of at most this complexity; the mean when nothing else is that simple.
     */
    public FoundModel within(int complexity) {
        FoundModel best = models.get(0);
        for (FoundModel m : models) {
            if (m.complexity() <= complexity) {
                best = m;
            }
        }
        return best;
    }
}
