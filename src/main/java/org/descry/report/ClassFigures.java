package org.descry.report;

import java.util.List;
import java.util.Optional;

/** The two figures that judge a classification: ROC curves and calibration. */
final class ClassFigures {

    private static final Ink[] INKS = {Ink.MAIN, Ink.SECOND, Ink.THIRD, Ink.FOURTH};
    private static final float[] DASHES = {0f, 7f, 3f, 11f};

    private static final int MOST = 800;

    private ClassFigures() {}

    /**
     * Returns the ROC curves, or nothing when the run holds none.
     *
     * @param figures the {@code figures} of {@code results.json}
     */
    static Optional<Figure> roc(Part figures) {
        List<Part> curves = figures.at("roc").items();
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        Ticks axis = Ticks.within(0, 1, 5);
        Plot plot = new Plot(axis, axis, 500, 470);
        double[] diagonal = {0, 1};
        plot.line("chance", diagonal, diagonal, Ink.FAINT, 1.3, 4f);
        plot.numbers("curve", "false_positive_rate", "true_positive_rate");
        for (int c = curves.size() - 1; c >= 0; c--) {
            Part curve = curves.get(c);
            String name = curve.at("name").text();
            List<Part> steps = Thinned.of(curve.at("points").items(), MOST).kept();
            double[] xs = steps.stream().mapToDouble(p -> p.at(0).value()).toArray();
            double[] ys = steps.stream().mapToDouble(p -> p.at(1).value()).toArray();
            String auc = curve.at("auc").present() ? " (AUC " + curve.at("auc").text() + ")" : "";
            int look = c % INKS.length;
            plot.line(name + auc, xs, ys, INKS[look], c == 0 ? 2.6 : 1.7, DASHES[look]);
            int every = StrictMath.max(1, xs.length / 150);
            for (int i = 0; i < xs.length; i++) {
                plot.numbers(name, xs[i], ys[i]);
                if (i % every == 0) {
                    String rates =
                            "finds "
                                    + NumberText.percent(ys[i])
                                    + " of the positives at "
                                    + NumberText.percent(xs[i])
                                    + " of the negatives";
                    plot.tip(xs[i], ys[i], name + "\n" + rates, "");
                }
            }
        }
        return Optional.of(
                plot.figure(
                                "roc",
                                "How well the classes are told apart",
                                "ROC: the share of positives found against the share of negatives"
                                        + " taken for positives, as the threshold moves. The nearer"
                                        + " to the upper left corner, the better; AUC is the area"
                                        + " below the curve.",
                                "false positive rate",
                                "true positive rate")
                        .withLegendReversed());
    }

    /**
     * Returns the reliability diagram, or nothing when the run holds no bins.
     *
     * @param figures the {@code figures} of {@code results.json}
     */
    static Optional<Figure> calibration(Part figures) {
        List<Part> bins =
                figures.at("calibration").items().stream()
                        .filter(b -> b.at("count").value() > 0)
                        .filter(b -> b.at("predicted").number().isPresent())
                        .filter(b -> b.at("observed").number().isPresent())
                        .toList();
        if (bins.isEmpty()) {
            return Optional.empty();
        }
        Ticks axis = Ticks.within(0, 1, 5);
        Plot plot = new Plot(axis, axis, 500, 470);
        double[] diagonal = {0, 1};
        plot.line("what perfect probabilities give", diagonal, diagonal, Ink.FAINT, 1.3, 4f);
        double largest = bins.stream().mapToDouble(b -> b.at("count").value()).max().orElse(1);
        plot.numbers("lower", "upper", "count", "predicted", "observed");
        boolean first = true;
        for (Part bin : bins) {
            double predicted = bin.at("predicted").value();
            double observed = bin.at("observed").value();
            double count = bin.at("count").value();
            double size = 6 + 16 * StrictMath.sqrt(count / largest);
            plot.points(
                    first ? "rows of one bin; the number beside it counts them" : "",
                    new double[] {predicted},
                    new double[] {observed},
                    Ink.MAIN,
                    new Mark(Mark.Form.CIRCLE, size, false));
            first = false;
            boolean above = observed < 0.9;
            plot.words(
                    predicted,
                    observed,
                    0,
                    above ? -size / 2 - 5 : size / 2 + 14,
                    "middle",
                    NumberText.shown(count));
            plot.tip(
                    predicted,
                    observed,
                    "predicted "
                            + NumberText.percent(predicted)
                            + ", observed "
                            + NumberText.percent(observed)
                            + "\n"
                            + NumberText.shown(count)
                            + " rows",
                    "");
            plot.numbers(
                    bin.at("lower").value(), bin.at("upper").value(), count, predicted, observed);
        }
        return Optional.of(
                plot.figure(
                        "calibration",
                        "Do the probabilities mean what they say?",
                        "Rows in ten bins by their out-of-fold probability: the share of positives"
                                + " observed against the probability predicted. Marks on the"
                                + " diagonal mean that a predicted 70 % comes true in 70 % of"
                                + " cases.",
                        "predicted probability (mean of the bin)",
                        "observed share of positives"));
    }
}
