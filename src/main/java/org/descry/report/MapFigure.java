package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The map of the data and the candidates over two descriptors, such as t and μ. */
final class MapFigure {

    /** More marks of a kind than this would make the drawing heavy. */
    private static final int MOST = 1_500;

    private MapFigure() {}

    /**
     * Returns the figure, or nothing when the run holds no map.
     *
     * @param map the {@code figures.map} of {@code results.json}
     * @param target the {@code target} of {@code results.json}
     */
    static Optional<Figure> of(Part map, Part target) {
        Thinned<Part> thin = Thinned.of(placed(map.at("rows").items()), MOST);
        List<Part> rows = thin.kept();
        List<Part> candidates = placed(map.at("candidates").items());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double[] xRange = range(rows, "x");
        double[] yRange = range(rows, "y");
        List<Part> inside = new ArrayList<>();
        for (Part c : candidates) {
            if (within(c.at("x").value(), xRange) && within(c.at("y").value(), yRange)) {
                inside.add(c);
            }
        }
        int outside = candidates.size() - inside.size();
        int thinned = StrictMath.max(0, inside.size() - MOST);
        inside = inside.subList(0, inside.size() - thinned);
        Plot plot =
                new Plot(
                        Ticks.within(xRange[0], xRange[1], 8),
                        Ticks.within(yRange[0], yRange[1], 7),
                        720,
                        560);
        plot.numbers("kind", "label", "x", "y", "class", "probability", "in_domain");
        candidates(plot, inside); // first, so that they do not hide the data
        data(plot, rows, target);
        String caption =
                "Rows of the data by their class"
                        + (inside.isEmpty()
                                ? "."
                                : ", over an even sample of the candidates that passed every"
                                        + " constraint. Touch a mark to see its formula; a candidate of the"
                                        + " ranking leads to its row in the table.");
        caption += thin.remark("rows");
        if (outside > 0) {
            caption += " " + NumberText.shown(outside) + " candidates lie beyond this map.";
        }
        if (thinned > 0) {
            caption += " " + NumberText.shown(thinned) + " further candidates are not drawn.";
        }
        return Optional.of(
                plot.figure(
                        "map-figure",
                        "Map of " + symbol(map.at("x")) + " and " + symbol(map.at("y")),
                        caption,
                        label(map.at("x")),
                        label(map.at("y"))));
    }

    private static void data(Plot plot, List<Part> rows, Part target) {
        String positive = target.at("positive").textOr("1");
        String negative = target.at("negative").textOr("0");
        String name = target.at("name").textOr("class");
        Mark hollow = new Mark(Mark.Form.TRIANGLE, 8, true);
        Mark filled = new Mark(Mark.Form.CIRCLE, 6.5, false);
        List<Part> yes = rows.stream().filter(r -> is(r, positive)).toList();
        List<Part> no = rows.stream().filter(r -> !is(r, positive)).toList();
        plot.points(
                name + " = " + negative, column(no, "x"), column(no, "y"), Ink.NEGATIVE, hollow);
        plot.points(
                name + " = " + positive, column(yes, "x"), column(yes, "y"), Ink.POSITIVE, filled);
        for (Part row : rows) {
            String split = row.at("split").text();
            String known = is(row, positive) ? positive : negative;
            plot.tip(
                    row.at("x").value(),
                    row.at("y").value(),
                    row.at("label").text()
                            + "\n"
                            + name
                            + " = "
                            + known
                            + (split.isEmpty() ? "" : " (" + split + ")"),
                    "");
            plot.numbers(
                    "data",
                    row.at("label").text(),
                    row.at("x").value(),
                    row.at("y").value(),
                    known,
                    "",
                    "");
        }
    }

    private static void candidates(Plot plot, List<Part> candidates) {
        List<Part> in = candidates.stream().filter(c -> c.at("in_domain").isTrue()).toList();
        List<Part> out = candidates.stream().filter(c -> !c.at("in_domain").isTrue()).toList();
        plot.points(
                "candidate outside the data's range",
                column(out, "x"),
                column(out, "y"),
                Ink.FAINT,
                new Mark(Mark.Form.DIAMOND, 5.5, true));
        plot.points(
                "candidate within the data's range",
                column(in, "x"),
                column(in, "y"),
                Ink.CANDIDATE,
                new Mark(Mark.Form.DIAMOND, 5.5, false));
        for (Part c : candidates) {
            String label = c.at("label").text();
            String chance =
                    c.at("probability").number().isPresent()
                            ? "\nprobability " + c.at("probability").text()
                            : "";
            String domain = c.at("in_domain").isTrue() ? "" : "\noutside the data's range";
            plot.tip(
                    c.at("x").value(),
                    c.at("y").value(),
                    label + "\ncandidate" + chance + domain,
                    label);
            plot.numbers(
                    "candidate",
                    label,
                    c.at("x").value(),
                    c.at("y").value(),
                    "",
                    c.at("probability").value(),
                    c.at("in_domain").isTrue());
        }
    }

    private static boolean is(Part row, String positive) {
        return row.at("class").text().equals(positive);
    }

    private static List<Part> placed(List<Part> parts) {
        return parts.stream()
                .filter(p -> p.at("x").number().isPresent() && p.at("y").number().isPresent())
                .toList();
    }

    private static double[] range(List<Part> rows, String name) {
        double low = rows.stream().mapToDouble(r -> r.at(name).value()).min().orElseThrow();
        double high = rows.stream().mapToDouble(r -> r.at(name).value()).max().orElseThrow();
        double margin = high > low ? 0.05 * (high - low) : 0.5;
        return new double[] {low - margin, high + margin};
    }

    private static boolean within(double value, double[] range) {
        return value >= range[0] && value <= range[1];
    }

    private static double[] column(List<Part> parts, String name) {
        return parts.stream().mapToDouble(p -> p.at(name).value()).toArray();
    }

    private static String symbol(Part axis) {
        return axis.at("symbol").textOr(axis.at("name").text());
    }

    private static String label(Part axis) {
        return axis.at("label").textOr(symbol(axis));
    }
}
