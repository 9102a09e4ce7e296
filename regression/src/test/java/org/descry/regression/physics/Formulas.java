package org.descry.regression.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.internal.space.Spaces;

/** Formulas over x, y and z with three parameters, and boxes to judge them in. */
final class Formulas {
    static final List<String> NAMES = List.of("x", "y", "z");
    private static final List<String> CONSTANTS = List.of("1", "2", "-1", "1/2", "0.3", "pi");

    final RandomGenerator random;

    Formulas(long seed) {
        random = Spaces.random(seed);
    }

    Expression next(int nodes) {
        if (nodes <= 1) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                return new Parameter(random.nextInt(3));
            }
            return kind == 1
                    ? Constant.parse(CONSTANTS.get(random.nextInt(CONSTANTS.size())))
                    : new Variable(NAMES.get(random.nextInt(NAMES.size())));
        }
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        if (operator.arity() == 1) {
            return new Unary(operator, next(nodes - 1));
        }
        int left = nodes == 2 ? 1 : 1 + random.nextInt(nodes - 2);
        return new Binary(operator, next(left), next(Math.max(1, nodes - 1 - left)));
    }

    double[] parameters() {
        return new double[] {
            random.nextDouble(-2, 2), random.nextDouble(0, 3), random.nextInt(-1, 2)
        };
    }

    Ranges ranges() {
        Map<String, Interval> ranges = new TreeMap<>();
        for (String each : NAMES) {
            double width = StrictMath.exp(random.nextDouble(-3, 1.5));
            double lower =
                    switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> random.nextDouble(-2, 2);
                        default -> random.nextDouble(0.1, 2);
                    };
            boolean single = random.nextInt(15) == 0;
            ranges.put(each, new Interval(lower, single ? lower : lower + width));
        }
        return Ranges.of(ranges);
    }

    /** Returns values of x, y and z [3 × n] in the box. */
    double[][] points(Ranges ranges, int n) {
        double[][] points = new double[NAMES.size()][n];
        for (int j = 0; j < points.length; j++) {
            Interval range = ranges.column(NAMES.get(j));
            for (int i = 0; i < n; i++) {
                points[j][i] = in(range);
            }
        }
        return points;
    }

    double in(Interval range) {
        double part = random.nextInt(6) == 0 ? random.nextInt(2) : random.nextDouble();
        double value = range.lower() + part * (range.upper() - range.lower());
        return Math.min(range.upper(), Math.max(range.lower(), value));
    }

    static double[] values(Expression formula, double[] parameters, double[][] points) {
        return Program.compile(formula, NAMES).evaluate(points, parameters, points[0].length);
    }

    /** Returns the model over x, y and z in this order. */
    static Model model(Expression formula, double[] parameters) {
        return new Model(formula, parameters, new ArrayList<>(NAMES));
    }

    static double[] point(double[][] points, int i) {
        return new double[] {points[0][i], points[1][i], points[2][i]};
    }
}
