package org.descry.regression.baselines;

/**
 * Copies the target of the nearest training row in standardised features; equally near rows are
 * averaged.
 */
record NearestNeighbour() implements Learner {

    @Override
    public String name() {
        return "nearest neighbour";
    }

    @Override
    public String library() {
        return "";
    }

    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        Standardiser standardiser = new Standardiser(x);
        return new Neighbours(standardiser, Columns.transposed(standardiser.apply(x)), y);
    }

    private record Neighbours(Standardiser standardiser, double[][] rows, double[] y)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[][] wanted = Columns.transposed(standardiser.apply(x));
            double[] predicted = new double[wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                predicted[i] = predict(wanted[i]);
            }
            return predicted;
        }

        private double predict(double[] row) {
            double nearest = Double.POSITIVE_INFINITY;
            double sum = 0;
            int count = 0;
            for (int i = 0; i < rows.length; i++) {
                double distance = distance(row, rows[i], nearest);
                if (distance < nearest) {
                    nearest = distance;
                    sum = 0;
                    count = 0;
                }
                if (distance == nearest) {
                    sum += y[i];
                    count++;
                }
            }
            return sum / count;
        }

        /** The squared distance, or any larger number once it exceeds {@code limit}. */
        private static double distance(double[] a, double[] b, double limit) {
            double sum = 0;
            for (int j = 0; j < a.length && sum <= limit; j++) {
                sum += (a[j] - b[j]) * (a[j] - b[j]);
            }
            return sum;
        }

        @Override
        public String note() {
            return "Euclidean distance of standardised features";
        }
    }
}
