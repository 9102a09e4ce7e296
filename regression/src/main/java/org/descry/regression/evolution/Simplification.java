package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Variables;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Makes a model simpler where that shortens the description of the data: parts left out, columns
 * that stand in two features written once, fitted numbers replaced by whole ones, fractions, π or
 * √2, which take fewer digits to write and leave hardly more.
 *
 * @source description length: Rissanen, Automatica 14, 465 (1978), doi:10.1016/0005-1098(78)90005-5
 */
final class Simplification {
    /** Largest divisor of a fraction that is tried: of more, one comes near any number. */
    private static final int LARGEST_DIVISOR = 6;

    /** Part of a number by which simple ones that are tried in its place differ from it at most. */
    private static final double NEAR = 0.1;

    /**
     * Nats that a distance costs: of it and a difference that does the same, the latter says more.
     */
    private static final double SIGN = 1;

    private final SearchRows rows;
    private final Grammar grammar;
    private final double symbol;
    private final double number;

    Simplification(SearchRows rows, Grammar grammar) {
        this.rows = rows;
        this.grammar = grammar;
        this.symbol = ElementaryFunctions.log(rows.names().size() + 10.0);
        this.number = 0.5 * ElementaryFunctions.log(rows.count());
    }

    /** A model and the nats it takes to write the data with it. */
    private record Described(Individual model, double nats) {}

    /** Returns the model as simple as pays. */
    Individual simplified(Individual model) {
        Described best = new Described(model, nats(model));
        while (true) {
            Described shorter = best;
            for (Candidate each : simpler(best.model)) {
                Optional<Individual> tried = rows.thorough(each);
                if (tried.isPresent() && nats(tried.get()) < shorter.nats - 1e-6) {
                    shorter = new Described(tried.get(), nats(tried.get()));
                }
            }
            if (shorter == best) {
                return best.model;
            }
            best = shorter;
        }
    }

    private double nats(Individual model) {
        double left = Math.max(model.loss(), Island.EXACT * rows.spread());
        return rows.fits().nats(left)
                + symbol * model.complexity()
                + number * model.features().size()
                + digits(left) * model.numbers().length
                + written(model)
                + SIGN * distances(model);
    }

    /** Returns the nats of a fitted number: the digits of it that the data determine. */
    private double digits(double left) {
        return number + Math.max(0, ElementaryFunctions.log(rows.spread() / left));
    }

    /** Returns the nats of the numbers that are spelt out: of numerators and denominators. */
    private static double written(Individual model) {
        double nats = 0;
        for (PostfixCode code : model.codes()) {
            for (int node = 0; node < code.size(); node++) {
                if (code.isConstant(node)) {
                    nats += written(code.constant(node));
                }
            }
        }
        return nats;
    }

    /** Returns the nats of a number that is spelt out: a named one, or a fraction. */
    static double written(double value) {
        if (Numbered.NAMED.stream().anyMatch(named -> named.value() == value)) {
            return ElementaryFunctions.log(1 + Numbered.NAMED.size());
        }
        int d = 1;
        while (d < Numbered.LARGEST_DIVISOR && Math.rint(value * d) / d != value) {
            d++;
        }
        return ElementaryFunctions.log(1 + Math.abs(value) * d) + ElementaryFunctions.log(d);
    }

    /** Returns how often a model leaves a sign open. */
    private static int distances(Individual model) {
        int count = 0;
        for (PostfixCode code : model.codes()) {
            for (int node = 0; node < code.size(); node++) {
                count += code.isOperator(node) && isDistance(code.operator(node)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDistance(Operator operator) {
        return operator == Operator.ABS_DIFF || operator == Operator.ABS;
    }

    private List<Candidate> simpler(Individual model) {
        List<Candidate> simpler = new ArrayList<>();
        for (int d = 0; d < model.features().size(); d++) {
            List<Expression> without = new ArrayList<>(model.features());
            without.remove(d);
            add(without, model.numbers(), simpler);
            PostfixCode code = model.codes().get(d);
            for (int node = 0; node < code.size(); node++) {
                if (code.isOperator(node)) {
                    shortened(model, d, node, code.left(node), simpler);
                    if (code.operator(node).arity() == 2) {
                        shortened(model, d, node, code.right(node), simpler);
                    }
                    if (code.operator(node) == Operator.ABS_DIFF) {
                        difference(model, d, node, simpler);
                    }
                }
            }
        }
        factored(model, simpler);
        for (int slot = 0; slot < model.numbers().length; slot++) {
            for (double value : near(model.numbers()[slot])) {
                double[] numbers = model.numbers().clone();
                numbers[slot] = value;
                add(model.features(), numbers, simpler);
            }
        }
        return simpler;
    }

    /** Adds the model with an argument in place of an operator. */
    private void shortened(
            Individual model, int d, int node, int argument, List<Candidate> simpler) {
        PostfixCode code = model.codes().get(d);
        List<Expression> features = new ArrayList<>(model.features());
        Expression kept = code.expression(argument, rows.names());
        features.set(d, code.with(node, kept, rows.names()));
        add(features, model.numbers(), simpler);
    }

    /** Adds the model with a difference in place of a distance. */
    private void difference(Individual model, int d, int node, List<Candidate> simpler) {
        PostfixCode code = model.codes().get(d);
        List<Expression> features = new ArrayList<>(model.features());
        Expression difference =
                new Binary(
                        Operator.SUB,
                        code.expression(code.left(node), rows.names()),
                        code.expression(code.right(node), rows.names()));
        features.set(d, code.with(node, difference, rows.names()));
        add(features, model.numbers(), simpler);
    }

    /** Adds the models in which two features with the same factor are one product. */
    private void factored(Individual model, List<Candidate> simpler) {
        List<Expression> features = model.features();
        for (int d = 0; d < features.size(); d++) {
            for (String column : Variables.of(features.get(d))) {
                for (boolean below : new boolean[] {false, true}) {
                    for (int e = d + 1; e < features.size(); e++) {
                        factored(model, d, e, new Factor(column, below), simpler);
                    }
                }
            }
        }
    }

    private void factored(Individual model, int d, int e, Factor factor, List<Candidate> simpler) {
        Optional<Expression> first = factor.left(model.features().get(d));
        Optional<Expression> second = factor.left(model.features().get(e));
        double[] slopes = model.parts().get(0).coefficients();
        double ratio = slopes[e] / slopes[d];
        if (first.isEmpty() || second.isEmpty() || ratio == 0 || !Double.isFinite(ratio)) {
            return;
        }
        List<Double> weights = near(ratio);
        weights.set(0, ratio); // in place of none at all
        for (double weight : weights) {
            double[] numbers = Arrays.copyOf(model.numbers(), model.numbers().length + 1);
            numbers[numbers.length - 1] = weight;
            Expression number = new Parameter(numbers.length - 1);
            Expression weighted = new Binary(Operator.MUL, number, second.get());
            List<Expression> features = new ArrayList<>(model.features());
            features.remove(e);
            features.set(d, factor.with(new Binary(Operator.ADD, first.get(), weighted)));
            add(features, numbers, simpler);
        }
    }

    private void add(List<Expression> features, double[] numbers, List<Candidate> to) {
        if (!features.isEmpty()) {
            grammar.candidate(features, numbers).ifPresent(to::add);
        }
    }

    private static List<Double> near(double value) {
        List<Double> simple = new ArrayList<>(List.of(0.0));
        for (int d = 1; d <= LARGEST_DIVISOR; d++) {
            double nearest = Math.rint(value * d) / d;
            if (!simple.contains(nearest) && Math.abs(nearest - value) <= NEAR * Math.abs(value)) {
                simple.add(nearest);
            }
        }
        for (Constant named : Numbered.NAMED) {
            if (Math.abs(Math.abs(value) - named.value()) < NEAR * named.value()) {
                simple.add(Math.copySign(named.value(), value));
            }
        }
        return simple;
    }
}
