package org.descry.regression.internal.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.physics.Interval;
import org.descry.regression.search.Box;

/**
 * Whether formulas have values all over a box of column values, by interval arithmetic.
 *
 * <p>What it lets through has values everywhere. It may refuse a formula that has them, too: each
 * operation forgets what its arguments share.
 */
final class BoxCheck {
    private final Box box;
    private final List<String> columnNames;
    private double[] lower = new double[1024];
    private double[] upper = new double[1024];
    private int size;

    /**
     * @throws IllegalArgumentException if the box names an unknown column, or a range has a unit:
     *     ranges must be in the units of the columns, see {@link Box#in}
     */
    BoxCheck(Box box, List<String> columnNames) {
        this.box = box;
        this.columnNames = columnNames;
        box.ranges()
                .forEach(
                        (name, range) -> {
                            if (!columnNames.contains(name)) {
                                throw new IllegalArgumentException(
                                        "the box: '%s' is not one of the columns %s"
                                                .formatted(name, columnNames));
                            }
                            if (range.unit().isPresent()) {
                                throw new IllegalArgumentException(
                                        "the range of '%s' is not in the unit of the column"
                                                .formatted(name));
                            }
                        });
    }

    /** Remembers a column: its range in the box, or else that of its values. */
    void addColumn(int number, double[] values) {
        Optional<Box.Range> given = Optional.ofNullable(box.ranges().get(columnNames.get(number)));
        if (given.isPresent()) {
            add(new Interval(given.get().lower(), given.get().upper()));
        } else if (values.length == 0) {
            add(Interval.ENTIRE);
        } else {
            add(
                    new Interval(
                            Arrays.stream(values).min().getAsDouble(),
                            Arrays.stream(values).max().getAsDouble()));
        }
    }

    /** Remembers what an operator makes of blocks. */
    void add(byte packed, int l, int r) {
        Operator operator = Op.operator(packed);
        Interval a = at(l);
        if (operator.arity() == 1) {
            add((Op.flipped(packed) ? a.negated() : a).of(operator));
            return;
        }
        Interval b = at(r);
        add(
                switch (operator) {
                    case ADD -> a.plus(b);
                    case SUB -> Op.flipped(packed) ? a.plus(b) : a.minus(b);
                    case ABS_DIFF -> (Op.flipped(packed) ? a.plus(b) : a.minus(b)).of(Operator.ABS);
                    case MUL -> a.times(b);
                    default -> a.times(b.of(Operator.INVERSE));
                });
    }

    /** Whether a function has values wherever its argument may be; any other operator has. */
    boolean allows(byte packed, int l) {
        Operator operator = Op.operator(packed);
        return switch (operator) {
            case INVERSE -> divides(l);
            case LOG, SQRT -> Op.flipped(packed) ? upper[l] < 0 : lower[l] > 0;
            default -> true;
        };
    }

    /** Whether a block stays away from zero. */
    boolean divides(int id) {
        return !at(id).holdsZero();
    }

    private Interval at(int id) {
        return new Interval(lower[id], upper[id]);
    }

    private void add(Interval range) {
        if (size == lower.length) {
            lower = Arrays.copyOf(lower, 2 * size);
            upper = Arrays.copyOf(upper, 2 * size);
        }
        lower[size] = range.lower();
        upper[size++] = range.upper();
    }
}
