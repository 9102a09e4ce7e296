package org.descry.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Predicted against observed values of a regression, with intervals. */
final class ParityFigure {

    private static final int MOST = 1_500;

    private ParityFigure() {}

    /**
     * Returns the figure, or nothing when the run holds no points.
     *
     * @param figures the {@code figures} of {@code results.json}
     * @param target words for the target with its unit
     * @param logarithmic whether the axes are, as where a logarithm was fitted
     */
    static Optional<Figure> of(Part figures, String target, boolean logarithmic) {
        List<Part> all =
                figures.at("parity").items().stream()
                        .filter(r -> r.at("observed").number().isPresent())
                        .filter(r -> r.at("predicted").number().isPresent())
                        .filter(r -> !logarithmic || r.at("predicted").value() > 0)
                        .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Thinned<Part> thinned = Thinned.of(all, MOST);
        List<Part> rows = thinned.kept();
        double[] observed = rows.stream().mapToDouble(r -> r.at("observed").value()).toArray();
        double[] predicted = rows.stream().mapToDouble(r -> r.at("predicted").value()).toArray();
        double low =
                StrictMath.min(
                        Arrays.stream(observed).min().orElseThrow(),
                        Arrays.stream(predicted).min().orElseThrow());
        double high =
                StrictMath.max(
                        Arrays.stream(observed).max().orElseThrow(),
                        Arrays.stream(predicted).max().orElseThrow());
        Ticks axis = logarithmic ? Ticks.decades(low, high) : Ticks.around(low, high, 6);
        Plot plot = new Plot(axis, axis, 560, 520);
        double[] ends = {axis.lower(), axis.upper()};
        boolean intervals = intervals(plot, rows, axis);
        plot.line("predicted = observed", ends, ends, Ink.FAINT, 1.3, 4f);
        Mark mark = new Mark(Mark.Form.CIRCLE, 7, false);
        plot.points("one row, predicted by a fold without it", observed, predicted, Ink.MAIN, mark);
        plot.numbers("label", "observed", "predicted", "lower", "upper", "fold");
        for (int i = 0; i < rows.size(); i++) {
            Part row = rows.get(i);
            String label = row.at("label").text();
            double lower = row.at("lower").value();
            double upper = row.at("upper").value();
            String range =
                    Double.isFinite(lower) && Double.isFinite(upper)
                            ? " ("
                                    + NumberText.shown(lower)
                                    + " to "
                                    + NumberText.shown(upper)
                                    + ")"
                            : "";
            plot.tip(
                    observed[i],
                    predicted[i],
                    label
                            + "\nobserved "
                            + NumberText.shown(observed[i])
                            + "\npredicted "
                            + NumberText.shown(predicted[i])
                            + range,
                    "");
            plot.numbers(label, observed[i], predicted[i], lower, upper, row.at("fold").text());
        }
        return Optional.of(
                plot.figure(
                        "parity",
                        "Predicted against observed",
                        "Every row is predicted by the formula of a fold that has not seen it."
                                + (intervals ? " The thin lines are the prediction intervals." : "")
                                + thinned.remark("rows"),
                        "observed " + target,
                        "predicted " + target));
    }

    private static boolean intervals(Plot plot, List<Part> rows, Ticks axis) {
        double[] xs = new double[3 * rows.size()];
        double[] ys = new double[3 * rows.size()];
        boolean any = false;
        for (int i = 0; i < rows.size(); i++) {
            double lower = rows.get(i).at("lower").value();
            double upper = rows.get(i).at("upper").value();
            boolean known = Double.isFinite(lower) && Double.isFinite(upper);
            any |= known;
            Arrays.fill(xs, 3 * i, 3 * i + 3, rows.get(i).at("observed").value());
            ys[3 * i] = known ? StrictMath.max(lower, axis.lower()) : Double.NaN;
            ys[3 * i + 1] = known ? StrictMath.min(upper, axis.upper()) : Double.NaN;
            ys[3 * i + 2] = Double.NaN;
        }
        if (any) {
            plot.line("prediction interval", xs, ys, Ink.FAINT, 1.1, 0);
        }
        return any;
    }
}
