package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Unary;

/** Changes models at random: parts exchanged, numbers added and taken away, terms joined. */
final class Variation {
    private final Grammar grammar;
    private final List<String> names;

    Variation(Grammar grammar, List<String> names) {
        this.grammar = grammar;
        this.names = names;
    }

    /**
     * Returns a changed model; empty when the change leads nowhere.
     *
     * @param partner where parts are taken from
     */
    Optional<Candidate> varied(Individual of, Individual partner, RandomGenerator random) {
        List<Double> values = new ArrayList<>();
        for (double v : of.numbers()) {
            values.add(v);
        }
        List<Expression> features = new ArrayList<>(of.features());
        int d = random.nextInt(features.size());
        PostfixCode code = of.codes().get(d);
        int node = random.nextInt(code.size());
        switch (random.nextInt(7)) {
            case 0, 1 -> features.set(d, code.with(node, part(partner, values, random), names));
            case 2 -> {
                Expression there = code.expression(node, names);
                features.set(d, code.with(node, withNumber(there, values, random), names));
            }
            case 3 -> {
                if (code.isOperator(node)) {
                    int kept = random.nextBoolean() ? code.left(node) : code.right(node);
                    features.set(d, code.with(node, code.expression(kept, names), names));
                }
            }
            case 4 -> {
                if (of.numbers().length > 0) {
                    int slot = random.nextInt(of.numbers().length);
                    values.set(slot, simpler(values.get(slot), random));
                }
            }
            case 5 -> {
                if (features.size() > 1 && random.nextBoolean()) {
                    features.remove(d);
                } else {
                    List<Expression> theirs = moved(partner, values);
                    features.add(theirs.get(random.nextInt(theirs.size())));
                }
            }
            default -> features.set(d, otherOperator(code, node, random));
        }
        double[] given = values.stream().mapToDouble(v -> v).toArray();
        return grammar.candidate(features, given);
    }

    private static double simpler(double value, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Math.copySign(1, value);
            case 2 -> Math.rint(value);
            default -> Math.rint(2 * value) / 2;
        };
    }

    private static List<Expression> moved(Individual partner, List<Double> values) {
        int by = values.size();
        for (double v : partner.numbers()) {
            values.add(v);
        }
        return partner.features().stream().map(f -> Parameters.moved(f, by)).toList();
    }

    private Expression part(Individual partner, List<Double> values, RandomGenerator random) {
        List<Expression> theirs = moved(partner, values);
        PostfixCode code = PostfixCode.of(theirs.get(random.nextInt(theirs.size())), names);
        return code.expression(random.nextInt(code.size()), names);
    }

    private static Expression withNumber(
            Expression there, List<Double> values, RandomGenerator random) {
        boolean factor = random.nextBoolean();
        values.add(factor ? 0.5 + random.nextDouble() : 0.1 * (random.nextDouble() - 0.5));
        Parameter number = new Parameter(values.size() - 1);
        return factor
                ? new Binary(Operator.MUL, number, there)
                : new Binary(Operator.ADD, there, number);
    }

    private Expression otherOperator(PostfixCode code, int node, RandomGenerator random) {
        if (!code.isOperator(node)) {
            return code.expression(code.size() - 1, names);
        }
        int arity = code.operator(node).arity();
        List<Operator> alike =
                grammar.operators().stream()
                        .filter(o -> o.arity() == arity && o != code.operator(node))
                        .toList();
        if (alike.isEmpty()) {
            return code.expression(code.size() - 1, names);
        }
        Operator other = alike.get(random.nextInt(alike.size()));
        Expression right = code.expression(code.right(node), names);
        Expression changed =
                arity == 1
                        ? new Unary(other, right)
                        : new Binary(other, code.expression(code.left(node), names), right);
        return code.with(node, changed, names);
    }
}
