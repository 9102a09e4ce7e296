package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/** Opens places in models: where a part stands, beside it, or inside a function around it. */
final class Openings {
    private static final Variable PLACE = new Variable(Opening.PLACE);
    private static final Constant ONE = Constant.of(1);

    /** Random choices before a model counts as used up. */
    private static final int ATTEMPTS = 20;

    private final Grammar grammar;
    private final List<String> names;
    private final List<Expression> insides;
    private final Set<Long> tried = new HashSet<>();

    Openings(Grammar grammar, List<String> names) {
        this.grammar = grammar;
        this.names = names;
        this.insides = insides(grammar);
    }

    /** Returns the whole formula open. */
    Opening whole() {
        return new Opening(List.of(), PLACE, ONE, -1, true);
    }

    /**
     * Returns the place inside every function, and inside those that leave it nearly as it is where
     * it is small: exp(x) - 1, log(1 + x), or that are near 1 there: sqrt(1 + x), 1/(1 + x).
     */
    private static List<Expression> insides(Grammar grammar) {
        List<Operator> functions = grammar.functions();
        List<Expression> insides = new ArrayList<>();
        for (Operator function : functions) {
            insides.add(new Unary(function, PLACE));
        }
        if (!grammar.operators().contains(Operator.ADD)) {
            return insides;
        }
        Expression onePlus = new Binary(Operator.ADD, PLACE, ONE);
        if (functions.contains(Operator.EXP)) {
            insides.add(new Binary(Operator.SUB, new Unary(Operator.EXP, PLACE), ONE));
        }
        for (Operator function : List.of(Operator.LOG, Operator.SQRT, Operator.INVERSE)) {
            if (functions.contains(function)) {
                insides.add(new Unary(function, onePlus));
            }
        }
        if (functions.containsAll(List.of(Operator.SQRT, Operator.INVERSE))) {
            insides.add(new Unary(Operator.INVERSE, new Unary(Operator.SQRT, onePlus)));
        }
        return insides;
    }

    /** Returns the whole formula open inside every function. */
    List<Opening> inFunctions(Expression present) {
        List<Opening> all = new ArrayList<>();
        for (Expression inside : insides) {
            all.add(new Opening(List.of(), inside, present, -1, true));
        }
        return all;
    }

    /** Returns a random place of a model, opened in a random way that was not tried before. */
    Optional<Opening> random(Individual of, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Choice choice = choice(of, random);
            if (tried.add(choice.key(of.candidate().key()))) {
                return Optional.of(opened(of, choice));
            }
        }
        return Optional.empty();
    }

    /**
     * Where and how a model is opened.
     *
     * @param feature which feature; -1 for one more
     * @param node which part of it
     * @param way what is put there
     * @param function around what is put there; -1 for none
     * @param fresh whether the rest of the model is left out and its slope 1: then an exact formula
     *     shows itself
     */
    private record Choice(int feature, int node, Way way, int function, boolean fresh) {
        long key(long model) {
            long h = model;
            for (int part : new int[] {feature, node, way.ordinal(), function, fresh ? 1 : 0}) {
                h = (h ^ part) * 0x9E3779B97F4A7C15L;
                h ^= h >>> 29;
            }
            return h;
        }
    }

    /** What is put in place of a part. */
    private enum Way {
        INSTEAD,
        TIMES,
        OVER,
        PLUS,
        MINUS
    }

    private Choice choice(Individual of, RandomGenerator random) {
        int d = of.features().size();
        if (d < grammar.dimension() && random.nextInt(5) == 0) {
            return new Choice(-1, 0, Way.INSTEAD, -1, false);
        }
        int feature = random.nextInt(d);
        int node = random.nextInt(of.codes().get(feature).size());
        boolean fresh = random.nextInt(4) == 0;
        int function = insides.isEmpty() ? -1 : random.nextInt(insides.size());
        return switch (random.nextInt(12)) {
            case 0 -> new Choice(feature, node, Way.TIMES, -1, fresh);
            case 1 -> new Choice(feature, node, Way.OVER, -1, fresh);
            case 2 -> new Choice(feature, node, Way.PLUS, -1, fresh);
            case 3 -> new Choice(feature, node, Way.MINUS, -1, fresh);
            case 4, 5 -> new Choice(feature, node, Way.INSTEAD, function, fresh);
            case 6, 7 -> new Choice(feature, node, Way.TIMES, function, fresh);
            default -> new Choice(feature, node, Way.INSTEAD, -1, fresh);
        };
    }

    private Opening opened(Individual of, Choice choice) {
        if (choice.feature < 0) {
            return new Opening(of.features(), PLACE, of.features().get(0), -1, false);
        }
        List<Expression> others = new ArrayList<>();
        if (!choice.fresh) {
            others.addAll(of.features());
            others.remove(choice.feature);
        }
        PostfixCode code = of.codes().get(choice.feature);
        Expression there = code.expression(choice.node, names);
        Expression put = choice.function < 0 ? PLACE : insides.get(choice.function);
        Expression whole =
                switch (choice.way) {
                    case INSTEAD -> put;
                    case TIMES -> new Binary(Operator.MUL, there, put);
                    case OVER -> new Binary(Operator.DIV, there, put);
                    case PLUS -> new Binary(Operator.ADD, there, put);
                    case MINUS -> new Binary(Operator.SUB, put, there);
                };
        boolean factor = choice.way == Way.TIMES || choice.way == Way.OVER;
        return new Opening(
                others,
                code.with(choice.node, whole, names),
                factor ? ONE : there,
                choice.fresh ? -1 : choice.feature,
                choice.fresh);
    }
}
