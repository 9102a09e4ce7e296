package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Tape;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.TaskPart;

/** Works out what would have to stand in an open place of a model. For one thread. */
final class GapMaker {
    /** Share of the rows for which a wanted value must exist. */
    private static final double ENOUGH = 0.7;

    /** Beyond this size a wanted value or a slope says nothing. */
    private static final double LARGEST = 1e50;

    /** With more tasks than these their constant terms are taken as one. */
    private static final int MOST_TASKS = 4;

    private final SearchRows rows;
    private final Grammar grammar;
    private final int n;
    private final List<String> names;
    private final double[][] columns;
    private final double[] roots;
    private final double[] predicted;
    private final Tape tape;
    private final Tape other;

    /**
     * @param looked how many of the first rows are looked at
     */
    GapMaker(SearchRows rows, Grammar grammar, int looked) {
        this.rows = rows;
        this.grammar = grammar;
        this.n = looked;
        this.names = new ArrayList<>(rows.names());
        names.add(Opening.PLACE);
        this.columns = Arrays.copyOf(rows.columns, names.size());
        this.columns[names.size() - 1] = new double[n];
        this.roots = new double[n];
        this.predicted = new double[n];
        this.tape = new Tape(n);
        this.other = new Tape(n);
    }

    /**
     * Returns what would have to stand in an open place.
     *
     * @param of model whose slopes, constant term and numbers are kept
     * @return empty where units or values do not allow anything
     */
    Optional<Gap> gap(Individual of, Opening opening) {
        PostfixCode code = PostfixCode.of(opening.formula(), names);
        int place = place(code);
        Optional<Optional<Dimension>> unit = unit(code, place);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        double[] wanted = new double[n];
        double[] slope = new double[n];
        double[][] kept = rest(of, opening, wanted, slope);
        PostfixCode present = PostfixCode.of(opening.present(), names);
        double[] now = other.run(present, columns, of.numbers(), n);
        System.arraycopy(now, 0, columns[names.size() - 1], 0, n);
        tape.run(code, columns, of.numbers(), n);
        double[] target = wanted.clone();
        double[] first = slope.clone();
        descend(code, place, wanted, slope);
        if (!enough(wanted, slope)) {
            linear(code, place, target, first, wanted, slope);
            if (!enough(wanted, slope)) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < n; i++) {
            slope[i] *= roots[i];
        }
        return Optional.of(new Gap(unit.get(), slope, wanted, kept));
    }

    private int place(PostfixCode code) {
        int place = 0;
        while (!(code.isColumn(place) && code.index(place) == names.size() - 1)) {
            place++;
        }
        return place;
    }

    /**
     * Takes from the target what the other parts of the model give.
     *
     * @param wanted receives what the open feature should be [n]
     * @param slope receives how the model changes with the open feature [n]
     * @return the other parts times the roots of the weights
     */
    private double[][] rest(Individual of, Opening opening, double[] wanted, double[] slope) {
        double[][] x = opening.fresh() ? new double[0][] : values(of);
        List<TaskPart> parts = opening.fresh() ? rows.mean().parts() : of.parts();
        for (int i = 0; i < n; i++) {
            predicted[i] = predicted(parts, x, i);
        }
        rows.fits().around(predicted, wanted, roots);
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(roots[i]);
        }
        List<double[]> kept = new ArrayList<>();
        int tasks = Math.min(MOST_TASKS, rows.tasks.count());
        for (int g = 0; g < tasks && rows.intercept; g++) {
            double[] ones = new double[n];
            for (int i = 0; i < n; i++) {
                ones[i] = tasks == 1 || Math.min(rows.tasks.of()[i], tasks - 1) == g ? roots[i] : 0;
            }
            kept.add(ones);
        }
        Arrays.fill(slope, 1);
        if (opening.fresh()) {
            return kept.toArray(double[][]::new);
        }
        for (int d = 0; d < of.features().size(); d++) {
            if (d == opening.replaces()) {
                continue;
            }
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                wanted[i] -= part(parts, i).coefficients()[d] * x[d][i];
                column[i] = roots[i] * x[d][i];
            }
            kept.add(column);
        }
        for (int i = 0; i < n; i++) {
            wanted[i] -= part(parts, i).intercept();
            if (opening.replaces() >= 0) {
                slope[i] = part(parts, i).coefficients()[opening.replaces()];
                wanted[i] /= slope[i];
            }
        }
        return kept.toArray(double[][]::new);
    }

    /** Returns the values of a model's features [features][n]. */
    private double[][] values(Individual of) {
        return of.codes().stream()
                .map(code -> other.run(code, columns, of.numbers(), n).clone())
                .toArray(double[][]::new);
    }

    private double predicted(List<TaskPart> parts, double[][] x, int row) {
        TaskPart part = part(parts, row);
        double sum = part.intercept();
        for (int d = 0; d < x.length; d++) {
            sum += part.coefficients()[d] * x[d][row];
        }
        return sum;
    }

    private TaskPart part(List<TaskPart> parts, int row) {
        return parts.get(parts.size() == 1 ? 0 : rows.tasks.of()[row]);
    }

    /** Turns what the formula should be into what the place should be. */
    private void descend(PostfixCode code, int place, double[] wanted, double[] slope) {
        int at = code.size() - 1;
        while (at != place) {
            Operator operator = code.operator(at);
            boolean two = operator.arity() == 2;
            boolean inRight = place >= code.first(code.right(at));
            int next = inRight ? code.right(at) : code.left(at);
            int beside = inRight ? code.left(at) : code.right(at);
            Inverse.apply(
                    operator,
                    two && !inRight,
                    tape.values(beside),
                    tape.values(next),
                    wanted,
                    slope,
                    n);
            at = next;
        }
    }

    /** As {@link #descend}, by how the formula changes with the place where it is now. */
    private void linear(
            PostfixCode code,
            int place,
            double[] target,
            double[] first,
            double[] wanted,
            double[] slope) {
        tape.differentiateAll();
        double[] change = tape.slopes(place);
        double[] whole = tape.values(code.size() - 1);
        double[] now = columns[names.size() - 1];
        for (int i = 0; i < n; i++) {
            wanted[i] = now[i] + (target[i] - whole[i]) / change[i];
            slope[i] = first[i] * change[i];
        }
    }

    /** Whether there are values for most rows; the others no longer count. */
    private boolean enough(double[] wanted, double[] slope) {
        int good = 0;
        for (int i = 0; i < n; i++) {
            if (Math.abs(wanted[i]) <= LARGEST && Math.abs(slope[i]) <= LARGEST) {
                good += slope[i] != 0 ? 1 : 0;
            } else {
                wanted[i] = 0;
                slope[i] = 0;
            }
        }
        return good >= ENOUGH * n;
    }

    /** Returns which dimension fits into the place (empty: any), or empty if none does. */
    private Optional<Optional<Dimension>> unit(PostfixCode code, int place) {
        Optional<Dimension> unit = grammar.unit();
        int at = code.size() - 1;
        while (at != place) {
            Operator operator = code.operator(at);
            boolean inRight = place >= code.first(code.right(at));
            int next = inRight ? code.right(at) : code.left(at);
            if (operator.arity() == 1) {
                unit = ofArgument(operator, unit);
            } else {
                int beside = inRight ? code.left(at) : code.right(at);
                Expression sibling = code.expression(beside, names);
                Optional<Dimension> measured = grammar.units().of(sibling);
                if (measured.isEmpty()) {
                    return Optional.empty();
                }
                unit = besides(operator, !inRight, unit, measured.get(), code.isParameter(beside));
            }
            at = next;
        }
        return Optional.of(unit);
    }

    private Optional<Dimension> ofArgument(Operator operator, Optional<Dimension> result) {
        return switch (operator) {
            case NEG, ABS -> result;
            case SQRT -> result.map(d -> d.power(Rational.of(2, 1)));
            case CBRT -> result.map(d -> d.power(Rational.of(3, 1)));
            case SQUARE -> result.map(d -> d.power(Rational.of(1, 2)));
            case CUBE -> result.map(d -> d.power(Rational.of(1, 3)));
            case SIXTH -> result.map(d -> d.power(Rational.of(1, 6)));
            case INVERSE -> result.map(d -> d.power(Rational.of(-1, 1)));
            default ->
                    grammar.units().free()
                            ? Optional.empty()
                            : Optional.of(Dimension.DIMENSIONLESS);
        };
    }

    private static Optional<Dimension> besides(
            Operator operator,
            boolean first,
            Optional<Dimension> result,
            Dimension sibling,
            boolean number) {
        return switch (operator) {
            case MUL -> result.map(d -> d.per(sibling));
            case DIV -> result.map(d -> first ? d.times(sibling) : sibling.per(d));
            case ADD, SUB, ABS_DIFF -> number ? result : Optional.of(sibling);
            default -> Optional.of(Dimension.DIMENSIONLESS);
        };
    }
}
