package org.descry.regression.models;

import java.util.ArrayList;
import java.util.List;

/**
 * How much larger than the noise an error is to be expected: √(1 + leverage) of a row in the
 * descriptor space of the model that predicts it, which is exact for a straight line through rows
 * of equal noise.
 *
 * @param folds where the rows lie that each fold's model was fitted to
 * @param heldOut scale of each fold's held-out rows [folds][rows of the fold]
 * @source Draper, Smith, Applied Regression Analysis (1998), ch. 3 (error of a prediction); Lei et
 *     al., J. Am. Stat. Assoc. 113, 1094 (2018), doi:10.1080/01621459.2017.1307116, section 5.2
 *     (scores over a scale)
 */
public record Scales(List<Domain> folds, double[][] heldOut) {
    public Scales {
        folds = List.copyOf(folds);
        if (folds.size() != heldOut.length) {
            throw new IllegalArgumentException(
                    "%d folds need scales for as many, got %d"
                            .formatted(folds.size(), heldOut.length));
        }
    }

    /**
     * Returns the scales of the models of folds.
     *
     * @param models model of each fold
     * @param fold fold each row is held out in [n]
     * @param names names of the columns
     * @param columns values [p][n]
     */
    public static Scales of(
            List<LinearFormula> models, int[] fold, List<String> names, double[][] columns) {
        List<Domain> domains = new ArrayList<>();
        double[][] heldOut = new double[models.size()][];
        for (int f = 0; f < heldOut.length; f++) {
            double[][] x = models.get(f).over(names).featureValues(columns, fold.length);
            List<Integer> held = new ArrayList<>();
            List<Integer> trained = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == f ? held : trained).add(i);
            }
            double[][] inside = new double[x.length][];
            for (int d = 0; d < x.length; d++) {
                double[] all = x[d];
                inside[d] = trained.stream().mapToDouble(i -> all[i]).toArray();
            }
            Domain domain = Domain.of(inside, trained.size(), List.of());
            domains.add(domain);
            heldOut[f] = held.stream().mapToDouble(i -> scale(domain, x, i)).toArray();
        }
        return new Scales(domains, heldOut);
    }

    /** Returns the scale of one row [1] of features [D][rows] in a domain. */
    static double scale(Domain domain, double[][] x, int row) {
        double[] point = new double[x.length];
        for (int d = 0; d < point.length; d++) {
            point[d] = x[d][row];
        }
        return Math.sqrt(1 + domain.leverage(point));
    }
}
