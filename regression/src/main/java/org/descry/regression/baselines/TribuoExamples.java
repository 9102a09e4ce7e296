package org.descry.regression.baselines;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Columns of numbers as Tribuo's examples. */
final class TribuoExamples {

    static final String LIBRARY = "Tribuo 4.3.2";

    private TribuoExamples() {}

    /** Fits a trainer to columns [p × n] and target [n]. */
    static <T extends Output<T>> Model<T> train(
            Trainer<T> trainer,
            OutputFactory<T> factory,
            double[][] x,
            double[] y,
            DoubleFunction<T> output) {
        OffsetDateTime anyTime = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        MutableDataset<T> examples =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance("baseline", anyTime, factory), factory);
        String[] names = names(x.length);
        for (int i = 0; i < y.length; i++) {
            examples.add(new ArrayExample<>(output.apply(y[i]), names, row(x, i)));
        }
        return trainer.train(examples);
    }

    /** Predicts each row of columns [p × m]. */
    static <T extends Output<T>> double[] predict(
            Model<T> model,
            OutputFactory<T> factory,
            double[][] x,
            ToDoubleFunction<Prediction<T>> number) {
        String[] names = names(x.length);
        double[] predicted = new double[x[0].length];
        for (int i = 0; i < predicted.length; i++) {
            ArrayExample<T> example =
                    new ArrayExample<>(factory.getUnknownOutput(), names, row(x, i));
            predicted[i] = number.applyAsDouble(model.predict(example));
        }
        return predicted;
    }

    private static double[] row(double[][] x, int i) {
        double[] row = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            row[j] = x[j][i];
        }
        return row;
    }

    /** Neutral names that sort in column order. */
    private static String[] names(int columns) {
        String[] names = new String[columns];
        for (int j = 0; j < columns; j++) {
            names[j] = "x" + (1_000_000 + j);
        }
        return names;
    }
}
