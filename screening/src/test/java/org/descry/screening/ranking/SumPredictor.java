package org.descry.screening.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;
import org.descry.regression.models.Predictor;

/** A model whose score is rA + 2 rB, in range for rA between 1.2 and 1.7 angstrom. */
record SumPredictor(Kind kind, List<InputColumn> inputs) implements Predictor {

    static SumPredictor of(Kind kind) {
        Unit angstrom = Unit.parse("angstrom");
        return new SumPredictor(
                kind,
                List.of(
                        new InputColumn("rA", angstrom, 1.2, 1.7),
                        new InputColumn("rB", angstrom, 0.3, 1.2)));
    }

    @Override
    public String text() {
        return "rA + 2*rB";
    }

    @Override
    public List<Expression> features() {
        return List.of(Expression.parse("rA"), Expression.parse("rB"));
    }

    @Override
    public double[] score(double[][] columns, int rows) {
        double[] score = new double[rows];
        for (int i = 0; i < rows; i++) {
            score[i] = columns[0][i] + 2 * columns[1][i];
        }
        return score;
    }

    @Override
    public Predictions predict(double[][] columns, int rows) {
        double[] score = score(columns, rows);
        boolean classes = kind == Kind.CLASSIFICATION;
        double[] prediction =
                classes ? Arrays.stream(score).map(s -> s > 3 ? 1 : 0).toArray() : score;
        double[] half = Arrays.stream(score).map(s -> s / 10).toArray();
        boolean[] inDomain = new boolean[rows];
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Optional<String> reason = outside(columns[0][i]);
            inDomain[i] = reason.isEmpty();
            reasons.add(reason.orElse(""));
        }
        double[] lower = Arrays.stream(half).map(p -> p - 0.01).toArray();
        double[] upper = Arrays.stream(half).map(p -> Double.NaN).toArray();
        return new Predictions(
                prediction, classes ? half : new double[0], lower, upper, inDomain, reasons);
    }

    @Override
    public List<Optional<String>> outside(double[][] columns, int rows) {
        return Arrays.stream(columns[0]).limit(rows).mapToObj(this::outside).toList();
    }

    private Optional<String> outside(double radius) {
        if (radius > inputs.get(0).max()) {
            return Optional.of("above-range:rA");
        }
        return radius < inputs.get(0).min() ? Optional.of("below-range:rA") : Optional.empty();
    }
}
