package org.descry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.descry.regression.domain.Reason;

/**
 * What was screened: the funnel of constraints and what the numbers of the ranking mean.
 *
 * @param space the candidate space in words; may be empty
 * @param steps the constraints in order
 * @param sentences counts in and out of the data's range, notes
 * @param reasons why candidates lie outside the data, with counts
 * @param meaning what a prediction says and what it does not
 */
record Screened(
        String space, List<Step> steps, List<String> sentences, Table reasons, String meaning) {

    /**
     * One constraint.
     *
     * @param name its name
     * @param in candidates that reached it, formatted
     * @param out candidates that passed it, formatted
     * @param exactIn the count in digits
     * @param exactOut the count in digits
     * @param share of those that reached it, how many passed
     * @param widthIn length of the bar of those that reached it, percent
     * @param widthOut length of the bar of those that passed, percent
     * @param detail what it asked for
     */
    record Step(
            String name,
            String in,
            String out,
            String exactIn,
            String exactOut,
            String share,
            String widthIn,
            String widthOut,
            String detail) {}

    static Screened of(Part results) {
        Part screening = results.at("screening");
        List<String> sentences = new ArrayList<>();
        if (screening.at("candidates").present()) {
            sentences.add(
                    screening.at("candidates").text()
                            + " candidates passed every constraint: "
                            + screening.at("in_domain").textOr("0")
                            + " within the range of the data, "
                            + screening.at("out_of_domain").textOr("0")
                            + " outside it and marked so.");
        }
        if (!screening.at("templates").text().isEmpty()) {
            sentences.add("Templates: " + screening.at("templates").text() + ".");
        }
        if (!screening.at("note").text().isEmpty()) {
            sentences.add(screening.at("note").text());
        }
        return new Screened(
                screening.at("space").text(),
                steps(results.at("funnel").items()),
                sentences,
                reasons(screening.at("reasons")),
                screening.at("meaning").text());
    }

    private static Table reasons(Part codes) {
        List<Table.Row> rows =
                codes.entries().entrySet().stream()
                        .sorted(Comparator.comparingDouble(e -> -e.getValue().value()))
                        .map(
                                e ->
                                        new Table.Row(
                                                List.of(
                                                        Table.Cell.words(Reason.words(e.getKey())),
                                                        Table.Cell.words(e.getKey()),
                                                        Table.Cell.number(e.getValue().value())),
                                                false))
                        .toList();
        return new Table(
                "Why candidates lie outside the data",
                List.of(
                        Table.Column.words("reason"),
                        Table.Column.words("code in the ranking"),
                        Table.Column.number("candidates")),
                List.of(new Table.Group("", rows)),
                List.of("A candidate may have several reasons."));
    }

    private static List<Step> steps(List<Part> parts) {
        double largest = 1;
        for (Part part : parts) {
            largest = StrictMath.max(largest, part.at("in").number().orElse(0));
            largest = StrictMath.max(largest, part.at("out").number().orElse(0));
        }
        List<Step> steps = new ArrayList<>();
        for (Part part : parts) {
            double in = part.at("in").value();
            double out = part.at("out").value();
            steps.add(
                    new Step(
                            part.at("step").text(),
                            NumberText.shown(in),
                            NumberText.shown(out),
                            NumberText.exact(in),
                            NumberText.exact(out),
                            in > 0 ? NumberText.percent(out / in) : "",
                            width(in, largest),
                            width(out, largest),
                            part.at("detail").text()));
        }
        return steps;
    }

    /** A logarithmic length: the space and the short list must both be seen. */
    private static String width(double count, double largest) {
        if (!(count > 0)) {
            return "0";
        }
        double share = StrictMath.log1p(count) / StrictMath.log1p(largest);
        return NumberText.exact(StrictMath.rint(1000 * share) / 10);
    }
}
