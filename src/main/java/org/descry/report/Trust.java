package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/**
 * What the command validate found, from {@code validation.json}.
 *
 * @param sentences findings in words; none when the run was not validated
 * @param tables findings in numbers
 */
record Trust(List<String> sentences, List<Table> tables) {
    private static final int MOST = 15;

    static Trust of(Part found) {
        List<String> sentences = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        if (found.present()) {
            sentences.add(
                    "The search was repeated on other parts of the rows; each time its best formula"
                            + " of at most complexity %s counts."
                                    .formatted(found.at("complexity").text()));
            if (found.at("formula").present() && !found.at("found_again").isTrue()) {
                sentences.add(
                        "The search, repeated on all rows, does not find the formula of the run.");
            }
            if (found.at("runs").at("done").isTrue()) {
                sentences.add(
                        found.at("runs").at("count").value() == 1
                                ? "It is the only run on these data in its folder."
                                : "%s runs on these data stand in this folder; a p-value accounts for one."
                                        .formatted(found.at("runs").at("count").text()));
            }
            if (found.at("headline").present()) {
                sentences.add(
                        "Expect an error of %s %s on new rows (%s), the worse of random rows and unseen groups."
                                .formatted(
                                        found.at("headline").at("error").text(),
                                        found.at("error_unit").text(),
                                        found.at("headline").at("held_out").text())
                                .replace("  ", " "));
            }
            learning(found, sentences);
            tables.add(unseen(found));
            tables.add(stability(found.at("stability")));
            tables.add(curve(found));
            tables.add(rows(found.at("rows")));
            tables.add(longer(found.at("longer")));
            tables.removeIf(t -> !t.filled());
            missing(found, sentences);
        }
        return new Trust(sentences, tables);
    }

    /** Returns whether there is anything to show. */
    boolean filled() {
        return !sentences.isEmpty();
    }

    private static String measure(Part found) {
        String unit = found.at("error_unit").text();
        return Metrics.title(found.at("error_measure").text(), unit);
    }

    private static void learning(Part found, List<String> sentences) {
        Part curve = found.at("learning");
        if (curve.at("told").isTrue()) {
            sentences.add(
                    "%s more rows would lower the error by about %s (90 %% range %s to %s)."
                            .formatted(
                                    curve.at("more_rows").text(),
                                    curve.at("gain").text(),
                                    curve.at("gain_lower").text(),
                                    curve.at("gain_upper").text()));
        } else if (curve.at("done").isTrue()) {
            sentences.add(
                    "What %s more rows would bring cannot be told: %s."
                            .formatted(
                                    curve.at("more_rows").text(), curve.at("not_told_why").text()));
        }
    }

    private static void missing(Part found, List<String> sentences) {
        found.entries()
                .forEach(
                        (name, part) -> {
                            String why = part.at("why_not").text();
                            if (!why.isBlank() && !why.equals("not asked for")) {
                                sentences.add(Words.sentence(name + ": " + why));
                            }
                        });
        for (Part way : found.at("unseen").items()) {
            String why = way.at("why_not").text();
            if (!why.isBlank() && !why.equals("not asked for")) {
                sentences.add(Words.sentence(way.at("held_out").text() + ": " + why));
            }
        }
    }

    private static Table unseen(Part found) {
        List<Row> rows = new ArrayList<>();
        for (Part way : found.at("unseen").items()) {
            if (way.at("done").isTrue()) {
                Part worst = way.at("parts").at(0);
                for (Part part : way.at("parts").items()) {
                    worst = part.at("error").value() > worst.at("error").value() ? part : worst;
                }
                rows.add(
                        row(
                                Cell.words(way.at("held_out").text()),
                                Cell.number(way.at("searches").value()),
                                Cell.number(way.at("error").value()),
                                Cell.number(way.at("error_mean").value()),
                                Cell.number(worst.at("error").value()),
                                Cell.words(worst.at("of").text())));
            }
        }
        String measure = measure(found);
        return table(
                "Error on rows held out in other ways, the search repeated without them",
                rows,
                Column.words("held out"),
                Column.number("searches"),
                Column.number(measure),
                Column.number("of the mean"),
                Column.number("worst"),
                Column.words("part"));
    }

    private static Table stability(Part found) {
        List<Group> groups = new ArrayList<>();
        double all = found.at("searches").value();
        groups.add(counts("formulas", found.at("formulas"), all));
        groups.add(counts("parts of formulas", found.at("expressions"), all));
        groups.add(counts("columns", found.at("columns"), all));
        return new Table(
                "What returns in %s searches on 63 %% of the rows"
                        .formatted(found.at("searches").text()),
                List.of(Column.words("found"), Column.number("of searches")),
                groups,
                List.of());
    }

    private static Group counts(String heading, Part list, double all) {
        return new Group(
                heading,
                list.items().stream()
                        .limit(MOST)
                        .map(
                                c ->
                                        row(
                                                Cell.words(c.at("name").text()),
                                                Cell.percent(c.at("searches").value() / all, "")))
                        .toList());
    }

    private static Table curve(Part found) {
        List<Row> rows =
                found.at("learning").at("points").items().stream()
                        .map(
                                p ->
                                        row(
                                                Cell.number(p.at("rows").value()),
                                                Cell.number(p.at("error").value())))
                        .toList();
        return table(
                "Held-out error with fewer training rows",
                rows,
                Column.number("training rows"),
                Column.number(measure(found)));
    }

    private static Table rows(Part found) {
        List<Row> rows = new ArrayList<>();
        for (Part each : found.at("rows").items()) {
            rows.add(
                    row(
                            Cell.words(each.at("row").text()),
                            Cell.number(each.at("cooks_distance").value()),
                            each.at("p_without").present()
                                    ? Cell.number(each.at("p_without").value())
                                    : Cell.none(),
                            Cell.words(
                                    each.at("same_formula").isTrue()
                                            ? "the same"
                                            : each.at("formula_without").text())));
        }
        return table(
                "The most influential rows",
                rows,
                Column.words("without"),
                new Column("Cook's D", "how far the row moves the fitted values", true),
                Column.number("p"),
                Column.words("formula found"));
    }

    private static Table longer(Part found) {
        List<Row> rows = new ArrayList<>();
        for (Part step : found.at("steps").items()) {
            rows.add(
                    row(
                            Cell.number(step.at("from").value()),
                            Cell.number(step.at("p").value()),
                            Cell.words(
                                    "%s of %s"
                                            .formatted(
                                                    step.at("exceeded").text(),
                                                    step.at("permutations").text()))));
        }
        return table(
                "Do formulas longer than this gain more than chance? (approximate)",
                rows,
                Column.number("complexity"),
                Column.number("p"),
                Column.words("searches that gained as much"));
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    private static Table table(String caption, List<Row> rows, Column... columns) {
        return new Table(caption, List.of(columns), List.of(new Group("", rows)), List.of());
    }
}
