package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;

/** Numbers the dimensions that formulas have and remembers what each operator makes of them. */
final class UnitTable {
    static final int REFUSED = -1;

    private static final int ASKED = 2;

    private final boolean freeUnits;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final Map<Dimension, Integer> numbers = new LinkedHashMap<>();

    /**
     * What an operator makes of two dimensions [operator][a][b], more by {@link #ASKED}; 0 when not
     * yet asked.
     */
    private final int[][][] results = new int[Operator.values().length][0][];

    /**
     * @param freeUnits whether a function may take an argument with units; its value then counts as
     *     dimensionless
     */
    UnitTable(boolean freeUnits) {
        this.freeUnits = freeUnits;
    }

    int number(Dimension dimension) {
        Integer known = numbers.get(dimension);
        if (known != null) {
            return known;
        }
        numbers.put(dimension, dimensions.size());
        dimensions.add(dimension);
        return dimensions.size() - 1;
    }

    Dimension dimension(int number) {
        return dimensions.get(number);
    }

    /** Returns how many dimensions have a number. */
    int size() {
        return dimensions.size();
    }

    /** Returns the number of the dimension of {@code operator(a)}, or {@link #REFUSED}. */
    int unary(Operator operator, int a) {
        int[] known = known(operator, a, 0);
        if (known[0] == 0) {
            known[0] = ASKED + result(operator, operator.dimension(dimensions.get(a)));
        }
        return known[0] - ASKED;
    }

    /** Returns the number of the dimension of {@code a operator b}, or {@link #REFUSED}. */
    int binary(Operator operator, int a, int b) {
        int[] known = known(operator, a, b);
        if (known[b] == 0) {
            known[b] =
                    ASKED
                            + result(
                                    operator,
                                    operator.dimension(dimensions.get(a), dimensions.get(b)));
        }
        return known[b] - ASKED;
    }

    private int[] known(Operator operator, int a, int b) {
        int[][] rows = results[operator.ordinal()];
        if (a >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(a + 1, 2 * rows.length));
            results[operator.ordinal()] = rows;
        }
        int[] row = rows[a];
        if (row == null) {
            row = new int[b + 8];
            rows[a] = row;
        } else if (b >= row.length) {
            row = Arrays.copyOf(row, Math.max(b + 1, 2 * row.length));
            rows[a] = row;
        }
        return row;
    }

    private int result(Operator operator, Optional<Dimension> dimension) {
        if (dimension.isPresent()) {
            return number(dimension.get());
        }
        return freeUnits && operator.arity() == 1 ? number(Dimension.DIMENSIONLESS) : REFUSED;
    }
}
