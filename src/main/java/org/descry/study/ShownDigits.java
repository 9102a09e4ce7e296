package org.descry.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.search.FoundModel;

/**
 * How many digits of the constants inside a formula the rows determine: the fewest with which the
 * predictions move, on average over the rows, by no more than a small part of what the model misses
 * them by, each constant on its own. Only what is shown is rounded.
 */
final class ShownDigits {
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int USUAL = 4;

    /** Part of the root mean square error that rounding may move predictions by. */
    private static final double PART = 0.02;

    /** Rows that are looked at; more would not tell more. */
    private static final int MOST_ROWS = 1000;

    private final double[][] columns;
    private final int[] tasks;
    private final int rows;
    private final List<String> names;
    private final boolean numbers;

    ShownDigits(DiscoveryData data) {
        this.rows = Math.min(MOST_ROWS, data.rows());
        this.names = data.names();
        this.columns =
                Arrays.stream(data.columns())
                        .map(c -> Arrays.copyOf(c, rows))
                        .toArray(double[][]::new);
        this.tasks = Arrays.copyOf(data.tasks().of(), rows);
        this.numbers = data.kind() == Kind.REGRESSION;
    }

    /** Returns the number of digits of each parameter; of classes, and without misses, four. */
    int[] of(FoundModel m) {
        int[] digits = new int[m.parameters().length];
        Arrays.fill(digits, USUAL);
        if (!numbers || digits.length == 0 || !(m.loss() > 0)) {
            return digits;
        }
        double[] exact = predictions(m, m.parameters());
        for (int slot = 0; slot < digits.length; slot++) {
            int n = FEWEST;
            while (n < MOST && moves(m, exact, slot, n)) {
                n++;
            }
            digits[slot] = n;
        }
        return digits;
    }

    private boolean moves(FoundModel m, double[] exact, int slot, int digits) {
        double[] parameters = m.parameters().clone();
        parameters[slot] =
                new BigDecimal(parameters[slot])
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue();
        double[] moved = predictions(m, parameters);
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            squares += (moved[i] - exact[i]) * (moved[i] - exact[i]);
        }
        return !(Math.sqrt(squares / rows) <= PART * m.loss());
    }

    private double[] predictions(FoundModel m, double[] parameters) {
        LinearFormula plain = SelectedModel.formula(m);
        return new LinearFormula(plain.features(), parameters, plain.constants())
                .over(names)
                .values(columns, tasks);
    }
}
