package org.descry.regression.exhaustive;

import java.util.List;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * What one Newton step would gain by adding a feature to every target's logistic model (score
 * test).
 *
 * <p>With residual r = y - p and weights w = p (1 - p), the gain is (Σ x r)² over what of Σ w x²
 * the model's own features do not contain.
 */
final class NewtonScorer implements Selection.Scorer {
    private final TargetSums sums;
    private final int rows;
    private final int targets;
    private final TargetBlocks residual;
    private final TargetBlocks weight;
    private final TargetBlocks[] directions;
    private final double[] total; // summed weights [targets]
    private final FeatureDots dots;
    private double[][] squares = new double[0][];
    private double[][] own = new double[0][];
    private double[][] other = new double[0][];

    /**
     * A target's model as the scorer needs it.
     *
     * @param residual y - p [rows]; 0 in rows that do not count
     * @param weight p (1 - p) [rows]; 0 in rows that do not count
     * @param features the model's features, centred and orthonormal under the weights, times the
     *     weights [d][rows]
     */
    record Linearised(double[] residual, double[] weight, double[][] features) {}

    NewtonScorer(List<Linearised> models, TargetSums sums) {
        this.sums = sums;
        this.targets = models.size();
        this.rows = models.get(0).residual().length;
        this.residual =
                new TargetBlocks(
                        models.stream().map(Linearised::residual).toArray(double[][]::new));
        this.weight =
                new TargetBlocks(models.stream().map(Linearised::weight).toArray(double[][]::new));
        this.directions =
                new TargetBlocks
                        [models.stream().mapToInt(m -> m.features().length).max().orElse(0)];
        double[] none = new double[rows];
        for (int d = 0; d < directions.length; d++) {
            int k = d;
            directions[d] =
                    new TargetBlocks(
                            models.stream()
                                    .map(m -> k < m.features().length ? m.features()[k] : none)
                                    .toArray(double[][]::new));
        }
        this.total = models.stream().mapToDouble(m -> Gram.sum(m.weight())).toArray();
        this.dots = new FeatureDots(rows, targets);
    }

    @Override
    public int columns() {
        return targets;
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        if (squares.length < features) {
            squares = new double[features][rows];
            own = new double[features][targets];
            other = new double[features][targets];
        }
        for (int f = 0; f < features; f++) {
            Standard.centreAndScale(x[f]);
            for (int i = 0; i < rows; i++) {
                squares[f][i] = x[f][i] * x[f][i];
            }
        }
        dots.of(weight, squares, features, sums, own);
        dots.of(weight, x, features, sums, other);
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < targets; t++) {
                own[f][t] -= other[f][t] * other[f][t] / total[t];
                scores[f][t] = own[f][t]; // what is left, for now
            }
        }
        for (TargetBlocks direction : directions) {
            dots.of(direction, x, features, sums, other);
            for (int f = 0; f < features; f++) {
                for (int t = 0; t < targets; t++) {
                    scores[f][t] -= other[f][t] * other[f][t];
                }
            }
        }
        dots.of(residual, x, features, sums, other);
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < targets; t++) {
                double left = scores[f][t];
                double gain = left > 1e-6 * own[f][t] ? other[f][t] * other[f][t] / left : 0;
                scores[f][t] = gain >= 0 ? gain : 0;
            }
        }
    }
}
