package org.descry.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.search.FoundModel;

/**
 * How many digits of the constants inside a formula the rows determine: the fewest that move the
 * predictions by no more than a tenth of what one standard error of a constant moves them by, each
 * constant on its own. Only what is shown is rounded.
 *
 * <p>Near the best fit a standard error of any constant moves the predictions, in the root mean
 * square, by at least the size of what is left divided by the root of the number of rows. That size
 * is the mean absolute error here, whatever loss was made small: it exceeds no root mean square
 * error, and a row far off hides fewer digits. Rows count by their weights.
 */
final class ShownDigits {
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int USUAL = 4;

    /** Part of a standard error that nobody misses. */
    private static final double PART = 0.1;

    private final DiscoveryData data;
    private final double total;
    private final double rows; // as many rows that count alike tell as much
    private final Map<FoundModel, int[]> known = new IdentityHashMap<>(); // only looked up

    ShownDigits(DiscoveryData data) {
        this.data = data;
        this.total = Arrays.stream(data.weights()).sum();
        this.rows = total * total / Arrays.stream(data.weights()).map(w -> w * w).sum();
    }

    /** Returns the number of digits of each parameter; of classes four. */
    int[] of(FoundModel m) {
        return known.computeIfAbsent(m, this::counted);
    }

    private int[] counted(FoundModel m) {
        int[] digits = new int[m.parameters().length];
        Arrays.fill(digits, USUAL);
        if (data.kind() != Kind.REGRESSION || digits.length == 0) {
            return digits;
        }
        double[] exact = predictions(m, m.parameters());
        double missed = mean(i -> Math.abs(data.target()[i] - exact[i]));
        double most = PART * missed / Math.sqrt(rows);
        for (int slot = 0; slot < digits.length; slot++) {
            int n = FEWEST;
            while (n < MOST && !(moved(m, exact, slot, n) <= most)) {
                n++;
            }
            digits[slot] = n;
        }
        return digits;
    }

    /** Returns the root mean square of what rounding a constant adds to predictions. */
    private double moved(FoundModel m, double[] exact, int slot, int digits) {
        double[] parameters = m.parameters().clone();
        parameters[slot] =
                new BigDecimal(parameters[slot])
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue();
        double[] moved = predictions(m, parameters);
        return Math.sqrt(mean(i -> (moved[i] - exact[i]) * (moved[i] - exact[i])));
    }

    private double mean(IntToDoubleFunction of) {
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            sum += data.weights()[i] * of.applyAsDouble(i);
        }
        return sum / total;
    }

    private double[] predictions(FoundModel m, double[] parameters) {
        LinearFormula plain = SelectedModel.formula(m);
        return new LinearFormula(plain.features(), parameters, plain.constants())
                .over(data.names())
                .values(data.columns(), data.tasks().of());
    }
}
