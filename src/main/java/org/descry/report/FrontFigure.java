package org.descry.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The Pareto front: error against complexity, in training and in cross-validation. */
final class FrontFigure {

    private FrontFigure() {}

    /**
     * Returns the figure, or nothing when the run holds fewer than two members.
     *
     * @param figures the {@code figures} of {@code results.json}
     */
    static Optional<Figure> of(Part figures) {
        List<Part> members =
                figures.at("front").items().stream()
                        .filter(m -> m.at("complexity").number().isPresent())
                        .filter(m -> m.at("train").number().isPresent())
                        .toList();
        return members.size() < 2 ? Optional.empty() : Optional.of(draw(figures, members));
    }

    private static Figure draw(Part figures, List<Part> members) {
        double[] complexity = column(members, "complexity");
        double[] train = column(members, "train");
        double[] cv = column(members, "cv");
        double[] lower = column(members, "cv_lower");
        double[] upper = column(members, "cv_upper");
        double[] seen =
                Stream.of(train, cv, lower, upper)
                        .flatMapToDouble(DoubleStream::of)
                        .filter(Double::isFinite)
                        .toArray();
        double largest = Arrays.stream(complexity).max().orElseThrow();
        Ticks x = Ticks.within(-0.04 * largest - 0.3, 1.04 * largest + 0.3, 8);
        double low = Arrays.stream(seen).min().orElseThrow();
        double high = Arrays.stream(seen).max().orElseThrow();
        boolean decades = isLogarithmic(train, cv);
        double smallest =
                Stream.of(train, cv)
                        .flatMapToDouble(DoubleStream::of)
                        .filter(v -> v > 0)
                        .min()
                        .orElse(low);
        Ticks y = decades ? Ticks.decades(smallest, high) : Ticks.around(low, high, 6);
        Plot plot = new Plot(x, y, 680, 400);
        String name = figures.at("error_name").textOr("error");
        String unit = figures.at("error_unit").text();

        plot.line("", complexity, train, Ink.SECOND, 1.2, 5f);
        boolean validated = Arrays.stream(cv).anyMatch(Double::isFinite);
        if (validated) {
            // a bar that ends at or below 0 goes on to the edge of a logarithmic axis
            double[] ends = Arrays.stream(lower).map(v -> v < y.lower() ? y.lower() : v).toArray();
            bars(plot, complexity, ends, upper);
            plot.line("", complexity, cv, Ink.MAIN, 1.2, 0);
        }
        Mark hollow = new Mark(Mark.Form.TRIANGLE, 9, true);
        plot.points("on the training rows", complexity, train, Ink.SECOND, hollow);
        if (validated) {
            plot.points(
                    "in cross-validation (bar: one standard error)",
                    finite(complexity, cv),
                    finite(cv, cv),
                    Ink.MAIN,
                    new Mark(Mark.Form.CIRCLE, 9, false));
        }
        plot.numbers("complexity", "train", "cv", "cv_lower", "cv_upper", "selected", "formula");
        for (int i = 0; i < members.size(); i++) {
            Part member = members.get(i);
            String formula = member.at("formula").text();
            boolean selected = member.at("selected").isTrue();
            double height = Double.isFinite(cv[i]) ? cv[i] : train[i];
            String words = "complexity " + NumberText.shown(complexity[i]) + ": " + formula;
            plot.tip(complexity[i], train[i], words + "\ntraining " + shown(train[i], unit), "");
            if (Double.isFinite(cv[i])) {
                String valid = "\ncross-validated " + shown(cv[i], unit);
                plot.tip(complexity[i], cv[i], words + valid, "");
            }
            if (selected) {
                double[] sx = {complexity[i]};
                double[] sy = {height};
                Mark ring = new Mark(Mark.Form.CIRCLE, 18, true);
                plot.points("selected", sx, sy, Ink.MAIN, ring);
            }
            plot.numbers(complexity[i], train[i], cv[i], lower[i], upper[i], selected, formula);
        }
        String caption =
                "Each mark is the best formula of at most that complexity (the number of its variables,"
                        + " operators and constants). "
                        + (validated
                                ? "The cross-validated error repeats the whole search in every fold;"
                                        + " where it stops falling, longer formulas learn noise."
                                : "This run has no folds, so only the training error is known.")
                        + (decades ? " The errors stand on a logarithmic axis." : "");
        return plot.figure(
                "front-figure",
                "Error against complexity",
                caption,
                "complexity",
                name + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }

    /** Whether errors differ by more than a factor of ten; an error of 0 has no place there. */
    private static boolean isLogarithmic(double[] train, double[] cv) {
        double[] errors =
                Stream.of(train, cv)
                        .flatMapToDouble(DoubleStream::of)
                        .filter(Double::isFinite)
                        .toArray();
        double least = Arrays.stream(errors).min().orElseThrow();
        return least > 0 && Arrays.stream(errors).max().orElseThrow() > 10 * least;
    }

    private static void bars(Plot plot, double[] x, double[] lower, double[] upper) {
        double[] xs = new double[3 * x.length];
        double[] ys = new double[3 * x.length];
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(xs, 3 * i, 3 * i + 3, x[i]);
            boolean known = Double.isFinite(lower[i]) && Double.isFinite(upper[i]);
            ys[3 * i] = known ? lower[i] : Double.NaN;
            ys[3 * i + 1] = known ? upper[i] : Double.NaN;
            ys[3 * i + 2] = Double.NaN;
        }
        plot.line("", xs, ys, Ink.MAIN, 1.6, 0);
    }

    private static String shown(double value, String unit) {
        return NumberText.shown(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static double[] column(List<Part> members, String name) {
        return members.stream().mapToDouble(m -> m.at(name).value()).toArray();
    }

    /** The values where {@code present} is a number. */
    private static double[] finite(double[] values, double[] present) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(present[i])) {
                kept[n++] = values[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
