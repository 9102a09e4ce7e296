package org.descry.report;

import java.util.Arrays;
import java.util.Optional;

/** What the same search finds on shuffled rows, beside what it found on the real ones. */
final class PermutationFigure {

    private static final int BINS = 24;

    private PermutationFigure() {}

    /**
     * Returns the figure, or nothing when the run made no permutations.
     *
     * @param permutation the {@code permutation} of {@code results.json}
     * @param figures its {@code figures}, which name the error
     */
    static Optional<Figure> of(Part permutation, Part figures) {
        double[] errors =
                permutation.at("null_errors").items().stream()
                        .mapToDouble(Part::value)
                        .filter(Double::isFinite)
                        .toArray();
        double observed = permutation.at("observed").value();
        if (errors.length == 0 || !Double.isFinite(observed)) {
            return Optional.empty();
        }
        double low = StrictMath.min(observed, Arrays.stream(errors).min().orElseThrow());
        double high = StrictMath.max(observed, Arrays.stream(errors).max().orElseThrow());
        double size = StrictMath.max(StrictMath.abs(low), StrictMath.abs(high));
        boolean spread = high - low > 1e-6 * size; // else equal but for rounding
        double margin = spread ? 0.06 * (high - low) : StrictMath.max(0.05 * size, 1e-6);
        Ticks x = Ticks.around(low - margin, high + margin, 7);
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = x.lower() + (x.upper() - x.lower()) * i / BINS;
        }
        double[] counts = new double[BINS];
        for (double error : errors) {
            int bin = (int) ((error - x.lower()) / (x.upper() - x.lower()) * BINS);
            counts[StrictMath.max(0, StrictMath.min(BINS - 1, bin))]++;
        }
        double most = Arrays.stream(counts).max().orElseThrow();
        Plot plot = new Plot(x, Ticks.around(0, StrictMath.max(2, most * 1.1), 5), 680, 300);
        plot.withoutVerticalGrid();
        plot.histogram("searches on shuffled rows", edges, counts, Ink.NEGATIVE);
        String name = figures.at("error_name").textOr("error");
        String unit = figures.at("error_unit").text();
        String real = NumberText.shown(observed) + (unit.isEmpty() ? "" : " " + unit);
        plot.guide(observed, "real rows: " + real, Ink.MAIN);
        plot.numbers("permutation", name);
        for (int i = 0; i < errors.length; i++) {
            plot.numbers(i + 1, errors[i]);
        }
        String scheme = permutation.at("scheme").text();
        return Optional.of(
                plot.figure(
                        "permutation-figure",
                        "Could this be chance?",
                        "The whole search was repeated on rows whose target was shuffled"
                                + (scheme.isEmpty() ? "" : " (" + scheme + ")")
                                + ". Bars: the best training error each repetition reached at the"
                                + " selected complexity. Line: the error reached on the real rows.",
                        "best training " + name + (unit.isEmpty() ? "" : " (" + unit + ")"),
                        "number of searches"));
    }
}
