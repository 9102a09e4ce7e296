package org.descry.regression.baselines;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.descry.regression.models.Kind;

/**
 * A Gaussian process of the standardised features: one length for all columns and the noise from a
 * grid, then lengths of single columns, each step where the rows become more likely. A class is
 * fitted as the number 0 or 1 and kept off both ends.
 *
 * <p>The cost is that of about 100 Cholesky factors of {@link #MOST_CHOOSING} rows and one of
 * {@link #MOST_ROWS} in each fit, whatever the table.
 *
 * @param kind whether the target is a number or a class
 */
record GaussianProcess(Kind kind) implements Learner {

    /** Of more training rows, this many are drawn to predict from. */
    static final int MOST_ROWS = 500;

    /** Of more training rows, this many are drawn to choose lengths and noise by. */
    private static final int MOST_CHOOSING = 150;

    /** With more columns all have one length. */
    private static final int MOST_LENGTHS = 20;

    /** Lengths as parts of the typical distance of two rows. */
    private static final double[] LENGTHS = {0.25, 0.5, 1, 2, 4, 8};

    private static final double[] NOISES = {1, 0.1, 0.01, 1e-3, 1e-4};

    /** What the square of one column's length is divided by. */
    private static final double[] CHANGES = {1.0 / 16, 1.0 / 4, 4};

    @Override
    public String name() {
        return "Gaussian process";
    }

    @Override
    public String library() {
        return "";
    }

    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        double mean = Columns.mean(y);
        double deviation = Columns.deviation(y);
        if (!(deviation > 0)) {
            return new ConstantPrediction.Constant(mean);
        }
        Standardiser standardiser = new Standardiser(x);
        int[] order = shuffled(y.length, new SplittableRandom(seed));
        double[][] rows = Columns.transposed(standardiser.apply(x));
        double[] scaled = Arrays.stream(y).map(v -> (v - mean) / deviation).toArray();
        Choice choice = Choice.of(first(rows, order, MOST_CHOOSING), first(scaled, order));
        int used = Math.min(MOST_ROWS, y.length);
        GaussianPosterior posterior =
                GaussianPosterior.of(
                        first(rows, order, used),
                        Columns.rows(scaled, Arrays.copyOf(order, used)),
                        choice.factors,
                        choice.noise);
        double edge = kind == Kind.CLASSIFICATION ? 1.0 / (y.length + 2) : Double.NaN;
        String note =
                "squared-exponential, %s, noise %s of the variance"
                        .formatted(
                                choice.single ? "one length per column" : "one length",
                                choice.noise);
        return new Process(
                standardiser,
                posterior,
                mean,
                deviation,
                edge,
                used < y.length ? note + ", %d of %d rows drawn".formatted(used, y.length) : note);
    }

    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static double[][] first(double[][] rows, int[] order, int most) {
        return IntStream.of(order).limit(most).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static double[] first(double[] y, int[] order) {
        return IntStream.of(order).limit(MOST_CHOOSING).mapToDouble(i -> y[i]).toArray();
    }

    /** Lengths and noise that make some rows as likely as was found. */
    private static final class Choice {
        private final double[][] rows;
        private final double[] y;
        private double[] factors;
        private double noise = NOISES[0];
        private boolean single;
        private double best = Double.NEGATIVE_INFINITY;

        private Choice(double[][] rows, double[] y) {
            this.rows = rows;
            this.y = y;
            this.factors = alike(1);
        }

        static Choice of(double[][] rows, double[] y) {
            Choice choice = new Choice(rows, y);
            for (double length : LENGTHS) {
                for (double noise : NOISES) {
                    choice.take(choice.alike(length), noise);
                }
            }
            int columns = rows[0].length;
            for (int j = 0; j < columns && columns > 1 && columns <= MOST_LENGTHS; j++) {
                double before = choice.factors[j];
                for (double change : CHANGES) {
                    double[] changed = choice.factors.clone();
                    changed[j] = before * change;
                    choice.single |= choice.take(changed, choice.noise);
                }
            }
            for (double noise : NOISES) {
                choice.take(choice.factors, noise);
            }
            return choice;
        }

        /** Two rows of p standardised columns are about √(2p) apart. */
        private double[] alike(double length) {
            double[] alike = new double[rows[0].length];
            Arrays.fill(alike, 1 / (2 * length * length * alike.length));
            return alike;
        }

        private boolean take(double[] lengths, double variance) {
            double evidence;
            try {
                evidence = GaussianPosterior.of(rows, y, lengths, variance).evidence();
            } catch (NonPositiveDefiniteMatrixException tooAlike) {
                return false; // less noise than the rows allow: no choice at all
            }
            if (!(evidence > best)) {
                return false;
            }
            best = evidence;
            factors = lengths;
            noise = variance;
            return true;
        }
    }

    /**
     * A fitted process.
     *
     * @param edge how far probabilities stay from 0 and 1; NaN for numbers
     */
    private record Process(
            Standardiser standardiser,
            GaussianPosterior posterior,
            double mean,
            double deviation,
            double edge,
            String note)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[][] rows = Columns.transposed(standardiser.apply(x));
            double[] predicted = new double[rows.length];
            for (int i = 0; i < predicted.length; i++) {
                double value = mean + deviation * posterior.mean(rows[i]);
                predicted[i] =
                        Double.isNaN(edge) ? value : Math.max(edge, Math.min(1 - edge, value));
            }
            return predicted;
        }
    }
}
