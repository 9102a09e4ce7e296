package org.descry.regression.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.evaluation.Tape;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.Tasks;

/**
 * Random trees of exactly {@value #NODES} nodes, the same for the same seed, and what is done with
 * them.
 */
final class TreeWorkload {
    static final int NODES = 15;
    private static final int TREES = 200;
    private static final List<String> NAMES = List.of("x0", "x1", "x2", "x3", "x4");
    private static final List<Operator> TWO =
            List.of(Operator.ADD, Operator.SUB, Operator.MUL, Operator.DIV);
    private static final List<Operator> ONE =
            List.of(Operator.EXP, Operator.LOG, Operator.SQRT, Operator.SIN, Operator.COS);

    final List<Expression> trees = new ArrayList<>();
    final List<PostfixCode> codes = new ArrayList<>();
    final double[][] columns;
    final int rows;
    private final RandomGenerator random;
    private final double unary;
    private final Tape tape;

    /**
     * @param unary part of the nodes that are functions
     */
    TreeWorkload(int rows, double unary) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(15);
        this.rows = rows;
        this.unary = unary;
        this.columns = new double[NAMES.size()][rows];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> 0.5 + random.nextDouble());
        }
        for (int t = 0; t < TREES; t++) {
            trees.add(tree());
            codes.add(PostfixCode.of(trees.get(t), NAMES));
        }
        this.tape = new Tape(rows);
    }

    private Expression tree() {
        // an even number of functions leaves an odd number of nodes for the binary tree
        int functions = 0;
        for (int i = 0; i < NODES - 1; i += 2) {
            functions += random.nextDouble() < unary * NODES / (NODES - 1) ? 2 : 0;
        }
        functions = Math.min(functions, NODES - 3);
        return part(NODES, functions);
    }

    /** Returns a tree of a number of nodes, some of them functions. */
    private Expression part(int nodes, int functions) {
        if (nodes == 1) {
            return new Variable(NAMES.get(random.nextInt(NAMES.size())));
        }
        int operators = (nodes - functions - 1) / 2;
        if (random.nextInt(operators + functions) < functions) {
            return new Unary(ONE.get(random.nextInt(ONE.size())), part(nodes - 1, functions - 1));
        }
        int leftOperators = random.nextInt(operators);
        int leftFunctions = functions == 0 ? 0 : random.nextInt(functions + 1);
        int left = 1 + 2 * leftOperators + leftFunctions;
        return new Binary(
                TWO.get(random.nextInt(TWO.size())),
                part(left, leftFunctions),
                part(nodes - 1 - left, functions - leftFunctions));
    }

    /** Computes all trees; returns how many nodes that were, times rows. */
    double evaluate() {
        double sum = 0;
        for (PostfixCode code : codes) {
            sum += tape.run(code, columns, new double[0], rows)[rows / 2];
        }
        return sum == 0.123 ? -1 : (double) TREES * NODES * rows;
    }

    /** Whether every tree has its number of nodes and the values of its program, bit for bit. */
    boolean isRight() {
        for (int t = 0; t < TREES; t++) {
            double[] expected = Program.compile(trees.get(t), NAMES).evaluate(columns, rows);
            double[] found = tape.run(codes.get(t), columns, new double[0], rows);
            if (codes.get(t).size() != NODES
                    || !Arrays.equals(expected, Arrays.copyOf(found, rows))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the part of all nodes that are functions. */
    double functions() {
        int count = 0;
        for (PostfixCode code : codes) {
            for (int i = 0; i < NODES; i++) {
                count += code.isOperator(i) && code.operator(i).arity() == 1 ? 1 : 0;
            }
        }
        return (double) count / (TREES * NODES);
    }

    /**
     * Problems of fitting: trees with three constants whose true values are known, with one percent
     * of noise and starts up to 20 % off.
     */
    static final class Fits {
        final List<List<PostfixCode>> features = new ArrayList<>();
        final List<double[]> starts = new ArrayList<>();
        final List<VariableProjection> fits = new ArrayList<>();
        final List<Double> noise = new ArrayList<>();

        Fits(int rows, int problems) {
            TreeWorkload work = new TreeWorkload(rows, 0.15);
            RandomGenerator random = work.random;
            double[] ones = new double[rows];
            Arrays.fill(ones, 1);
            while (fits.size() < problems) {
                Expression e = withParameters(work.tree(), 3, random);
                double[] truth = {
                    0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 0.5 + random.nextDouble()
                };
                double[] y = Program.compile(e, NAMES).evaluate(work.columns, truth, rows);
                double mean = Arrays.stream(y).average().orElseThrow();
                double spread =
                        Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / rows);
                if (!(spread > 0.01 && spread < 100)) {
                    continue;
                }
                double left = 0;
                for (int i = 0; i < rows; i++) {
                    double off = 0.01 * spread * random.nextGaussian();
                    left += off * off;
                    y[i] += off;
                }
                double[] start = truth.clone();
                for (int k = 0; k < 3; k++) {
                    start[k] *= 0.8 + 0.4 * random.nextDouble();
                }
                List<PostfixCode> code = List.of(PostfixCode.of(e, NAMES));
                VariableProjection fit =
                        new VariableProjection(work.columns, y, ones, Tasks.one(rows), true);
                if (fit.fit(code, start, 0).loss() < Double.POSITIVE_INFINITY) {
                    features.add(code);
                    starts.add(start);
                    fits.add(fit);
                    noise.add(Math.sqrt(left / rows));
                }
            }
        }

        /** Returns the tree with parameters in place of some of its leaves. */
        private static Expression withParameters(Expression e, int count, RandomGenerator random) {
            Expression at = e;
            int slot = 0;
            while (slot < count) {
                PostfixCode code = PostfixCode.of(at, NAMES);
                int node = random.nextInt(code.size());
                if (code.isColumn(node)) {
                    at = code.with(node, new Parameter(slot++), NAMES);
                }
            }
            return at;
        }

        /** Fits all; returns how many reach the noise. */
        int run(int mostSteps, double smallestGain) {
            int reached = 0;
            for (int k = 0; k < fits.size(); k++) {
                VariableProjection.Result found =
                        fits.get(k).fit(features.get(k), starts.get(k), mostSteps, smallestGain);
                reached += found.loss() <= 1.02 * noise.get(k) ? 1 : 0;
            }
            return reached;
        }

        /** Returns a number that any bit of any result changes, of quick fits and thorough ones. */
        long checksum() {
            long hash = 0;
            for (int most : new int[] {10, 200}) {
                double gain = most == 10 ? VariableProjection.QUICK : VariableProjection.THOROUGH;
                for (int k = 0; k < fits.size(); k++) {
                    VariableProjection.Result found =
                            fits.get(k).fit(features.get(k), starts.get(k), most, gain);
                    for (double p : found.parameters()) {
                        hash = 31 * hash + Double.doubleToLongBits(p);
                    }
                    hash = 31 * hash + Double.doubleToLongBits(found.loss());
                    hash = 31 * hash + Double.doubleToLongBits(found.parts().get(0).intercept());
                }
            }
            return hash;
        }

        /** Returns the mean number of steps. */
        double steps(int mostSteps, double smallestGain) {
            double steps = 0;
            for (int k = 0; k < fits.size(); k++) {
                steps +=
                        fits.get(k)
                                .fit(features.get(k), starts.get(k), mostSteps, smallestGain)
                                .steps();
            }
            return steps / fits.size();
        }
    }
}
