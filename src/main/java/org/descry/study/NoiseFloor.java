package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;

/**
 * How far training rows that are equal in all columns of formulas differ in what is fitted.
 *
 * @param rows how many rows repeat
 * @param sets in how many sets
 * @param deviation standard deviation within a set, pooled over the sets, in the unit of errors
 */
record NoiseFloor(int rows, int sets, double deviation) {

    /**
     * Returns what rows that repeat say; empty for classes, and when none repeat or all that do are
     * copies, which say nothing of noise. Rows of different tasks are no repetition.
     */
    static Optional<NoiseFloor> of(DiscoveryData data) {
        if (data.kind() == Kind.CLASSIFICATION) {
            return Optional.empty();
        }
        Map<List<Double>, List<Double>> sets = new LinkedHashMap<>();
        for (int i = 0; i < data.rows(); i++) {
            List<Double> inputs = new ArrayList<>();
            inputs.add((double) data.tasks().of()[i]);
            for (double[] column : data.columns()) {
                inputs.add(column[i] + 0.0); // 0 is added so that −0 is 0
            }
            sets.computeIfAbsent(inputs, any -> new ArrayList<>()).add(data.target()[i]);
        }
        sets.values().removeIf(set -> set.size() < 2);
        int rows = sets.values().stream().mapToInt(List::size).sum();
        double squares = sets.values().stream().mapToDouble(NoiseFloor::squares).sum();
        return squares > 0
                ? Optional.of(
                        new NoiseFloor(
                                rows, sets.size(), Math.sqrt(squares / (rows - sets.size()))))
                : Optional.empty();
    }

    private static double squares(List<Double> values) {
        double[] all = values.stream().mapToDouble(v -> v).toArray();
        double mean = Arrays.stream(all).sum() / all.length;
        return Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum();
    }

    /**
     * Returns the sentence that stands beside errors.
     *
     * @param unit unit of errors; empty for pure numbers
     */
    String sentence(String unit) {
        return "%d rows repeat others in all columns and differ from them by %s (%s): on new rows like these no formula of these columns can be expected to do better."
                .formatted(
                        rows,
                        (Figures.error(deviation) + " " + unit).strip(),
                        "standard deviation within %d %s"
                                .formatted(sets, sets == 1 ? "set" : "sets"));
    }
}
