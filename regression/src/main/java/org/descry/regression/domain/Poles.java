package org.descry.regression.domain;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Domain;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.physics.AlongLine;

/**
 * Places where a formula divides by zero or takes the logarithm or root of nothing, between a row
 * and the training row nearest to it.
 *
 * <p>A pole is near a row when, on the straight line from the nearest training row, the formula is
 * not proven to have a value, or when at the row a divisor, the argument of a logarithm or the base
 * of a power is smaller in size than a tenth of what it is in any training row. Immutable and
 * thread-safe.
 */
public final class Poles {
    private static final double NEARLY = 0.1;

    private final Neighbours rows;
    private final double[] parameters;
    private final List<AlongLine> features;
    private final List<Place> places;
    private final boolean noneInside;

    /** An argument that must not be 0, and the size below which it nearly is. */
    private record Place(Program argument, double least) {}

    /**
     * Looks for places in features.
     *
     * @param features the formulas
     * @param parameters value of every parameter inside them, by slot
     * @param columns names of the inputs, in the order of points [p]
     * @param low smallest training value of each input [p]
     * @param high largest training value of each input [p]
     * @param rows training rows to start from
     */
    public Poles(
            List<Expression> features,
            double[] parameters,
            List<String> columns,
            double[] low,
            double[] high,
            Neighbours rows) {
        this.rows = rows;
        this.parameters = parameters.clone();
        this.features = features.stream().map(f -> AlongLine.of(f, parameters, columns)).toList();
        double[][] values = new double[columns.size()][rows.rows().length];
        for (int r = 0; r < rows.rows().length; r++) {
            for (int j = 0; j < values.length; j++) {
                values[j][r] = rows.rows()[r][j];
            }
        }
        List<Place> found = new ArrayList<>();
        boolean safe = this.features.stream().allMatch(f -> f.definedInBox(low, high));
        for (Expression feature : features) {
            for (Expression argument : arguments(feature, columns)) {
                Program program = Program.compile(argument, columns);
                double least = Double.POSITIVE_INFINITY;
                for (double v : program.evaluate(values, parameters, rows.rows().length)) {
                    least = Math.min(least, Math.abs(v));
                }
                found.add(new Place(program, NEARLY * least));
                safe &=
                        AlongLine.of(argument, parameters, columns).leastSize(low, high)
                                >= NEARLY * least;
            }
        }
        this.places = List.copyOf(found);
        this.noneInside = safe;
    }

    /** Returns the arguments that must not be 0, however deep in a formula. */
    private static List<Expression> arguments(Expression feature, List<String> columns) {
        PostfixCode code = PostfixCode.of(feature, columns);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            if (!code.isOperator(i)) {
                continue;
            }
            Domain domain = code.operator(i).domain();
            if (domain == Domain.NON_ZERO || domain == Domain.POSITIVE) {
                boolean first = code.operator(i) == Operator.POW;
                arguments.add(code.expression(first ? code.left(i) : i - 1, columns));
            }
        }
        return arguments.stream().distinct().toList();
    }

    /**
     * Returns whether a pole is near a row.
     *
     * @param point finite values of its inputs [p]
     * @param inside whether each input lies in the range of the training rows
     */
    public boolean isNear(double[] point, boolean inside) {
        if (inside && noneInside) {
            return false;
        }
        double[][] columns = new double[point.length][1];
        for (int j = 0; j < point.length; j++) {
            columns[j][0] = point[j];
        }
        for (Place place : places) {
            double size = Math.abs(place.argument().evaluate(columns, parameters, 1)[0]);
            if (!(size >= place.least())) {
                return true;
            }
        }
        double[] nearest = rows.nearest(point);
        return features.stream().anyMatch(f -> !f.defined(nearest, point));
    }
}
