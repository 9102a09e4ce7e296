package org.descry.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.descry.regression.discovery.SubsetSearch;
import org.descry.regression.metrics.ConfusionCounts;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;

/**
 * How wrong the search's formula is on rows held out in one way, the search repeated without them.
 *
 * @param way how rows are held out
 * @param searches number of parts held out
 * @param skipped parts without which nothing can be searched for
 * @param why why they were skipped; empty when none was
 * @param error root of the mean squared error over all rows held out, or mean log loss for classes
 * @param mean the same of the mean (for classes the share) of the rows searched
 * @param balancedAccuracy of all rows held out; empty for numbers, and with rows of one class
 * @param parts errors of the parts by their names
 */
record HeldOutError(
        HoldOut way,
        int searches,
        int skipped,
        String why,
        double error,
        double mean,
        OptionalDouble balancedAccuracy,
        List<PartError> parts) {
    HeldOutError {
        parts = List.copyOf(parts);
    }

    /** Error of the rows held out under one name. */
    record PartError(String of, int rows, double error) {}

    /** Returns the part with the largest error. */
    PartError worst() {
        return parts.stream().max((a, b) -> Double.compare(a.error(), b.error())).orElseThrow();
    }

    /** Returns the smallest error of a part. */
    double best() {
        return parts.stream().mapToDouble(PartError::error).min().orElseThrow();
    }

    /** Holds out rows in one way, and searches. */
    static Answer<HeldOutError> of(Subject subject, HoldOut way) {
        if (way.parts().isEmpty()) {
            return Answer.none(
                    way.kind() == HoldOut.Kind.ROW
                            ? "not done: " + way.why()
                            : "not possible: " + way.why());
        }
        SubsetSearch subsets = subject.subsets();
        List<HoldOut.Part> held = new ArrayList<>();
        List<int[]> searched = new ArrayList<>();
        String why = "";
        for (HoldOut.Part part : way.parts()) {
            int[] rest = rest(subject.rows().rows(), part.rows());
            String wrong = subsets.impossible(rest).orElse("");
            if (wrong.isEmpty()) {
                held.add(part);
                searched.add(rest);
            } else {
                why = "without " + part.of() + " " + wrong;
            }
        }
        if (held.isEmpty()) {
            return Answer.impossible(why);
        }
        List<Front> fronts = subject.fronts(searched, way.words());
        Pool model = new Pool(subject);
        Pool mean = new Pool(subject);
        for (int p = 0; p < held.size(); p++) {
            int trained = searched.get(p).length;
            Front front = fronts.get(p);
            model.add(held.get(p), front.within(subject.complexity()), trained);
            mean.add(held.get(p), front.models().get(0), trained);
        }
        return Answer.of(
                new HeldOutError(
                        way,
                        held.size(),
                        way.parts().size() - held.size(),
                        why,
                        model.error(),
                        mean.error(),
                        model.balancedAccuracy(),
                        model.parts()));
    }

    private static int[] rest(int n, int[] held) {
        boolean[] out = new boolean[n];
        Arrays.stream(held).forEach(row -> out[row] = true);
        return IntStream.range(0, n).filter(row -> !out[row]).toArray();
    }

    /** Losses of rows held out, by the name of the part. */
    private static final class Pool {
        private final Subject subject;
        private final Map<String, double[]> sums = new LinkedHashMap<>();
        private final List<Boolean> labels = new ArrayList<>();
        private final List<Double> predictions = new ArrayList<>();

        Pool(Subject subject) {
            this.subject = subject;
        }

        void add(HoldOut.Part part, FoundModel model, int trained) {
            double[] prediction = subject.subsets().predicted(model, trained);
            double[] sum = sums.computeIfAbsent(part.of(), any -> new double[3]);
            for (int row : part.rows()) {
                double weight = subject.rows().weights()[row];
                sum[0] += weight * subject.subsets().loss(row, prediction[row]);
                sum[1] += weight;
                sum[2]++;
                labels.add(subject.rows().target()[row] > 0.5);
                predictions.add(prediction[row]);
            }
        }

        double error() {
            double loss = sums.values().stream().mapToDouble(s -> s[0]).sum();
            double weight = sums.values().stream().mapToDouble(s -> s[1]).sum();
            return subject.error(loss / weight);
        }

        List<PartError> parts() {
            return sums.entrySet().stream()
                    .map(
                            e ->
                                    new PartError(
                                            e.getKey(),
                                            (int) e.getValue()[2],
                                            subject.error(e.getValue()[0] / e.getValue()[1])))
                    .toList();
        }

        OptionalDouble balancedAccuracy() {
            if (subject.regression() || labels.stream().distinct().count() < 2) {
                return OptionalDouble.empty();
            }
            boolean[] label = new boolean[labels.size()];
            boolean[] said = new boolean[label.length];
            for (int i = 0; i < label.length; i++) {
                label[i] = labels.get(i);
                said[i] = predictions.get(i) >= 0.5;
            }
            return OptionalDouble.of(ConfusionCounts.of(label, said).balancedAccuracy());
        }
    }
}
