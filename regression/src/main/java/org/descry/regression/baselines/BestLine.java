package org.descry.regression.baselines;

import java.util.List;

/** A straight line of the one feature that fits the training rows best. */
record BestLine(List<String> names) implements Learner {

    @Override
    public String name() {
        return "best single feature";
    }

    @Override
    public String library() {
        return "";
    }

    /** Constant columns are passed over; ties go to the first column. */
    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        double yMean = Columns.mean(y);
        Line best = new Line(names, 0, 0, yMean);
        double bestGain = 0;
        for (int j = 0; j < x.length; j++) {
            double xMean = Columns.mean(x[j]);
            double product = 0;
            double square = 0;
            for (int i = 0; i < y.length; i++) {
                product += (x[j][i] - xMean) * (y[i] - yMean);
                square += (x[j][i] - xMean) * (x[j][i] - xMean);
            }
            double gain = square > 0 ? product * product / square : 0;
            if (gain > bestGain) {
                double slope = product / square;
                best = new Line(names, j, slope, yMean - slope * xMean);
                bestGain = gain;
            }
        }
        return best;
    }

    private record Line(List<String> names, int column, double slope, double intercept)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted = new double[x[column].length];
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] = intercept + slope * x[column][i];
            }
            return predicted;
        }

        @Override
        public String note() {
            return slope == 0
                    ? "no feature better than the mean"
                    : "straight line of " + names.get(column);
        }
    }
}
