package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/** How far the numbers of the page can be trusted: intervals of errors and of constants. */
final class TrustTable {
    private TrustTable() {}

    /** Returns the table, sentences below it; without rows when nothing was held out. */
    static Table of(Part results) {
        Part uncertainty = results.at("uncertainty");
        String unit = Words.errorUnit(results.at("target"));
        Part metrics = uncertainty.at("metrics");
        List<Group> groups = new ArrayList<>();
        add(groups, "This complexity, on held-out rows", metrics.at("cv"), unit);
        add(
                groups,
                "Complexity chosen in every fold, on held-out rows",
                metrics.at("nested"),
                unit);
        add(groups, "Test rows", metrics.at("test"), unit);
        constants(groups, uncertainty.at("constants"));
        List<String> notes = new ArrayList<>();
        uncertainty.at("text").items().forEach(t -> notes.add(Words.sentence(t.text())));
        return new Table(
                "Numbers with their 95 % intervals",
                List.of(
                        Column.words("number"),
                        Column.number("value"),
                        Column.number("from"),
                        Column.number("to")),
                groups,
                notes);
    }

    private static void add(List<Group> groups, String heading, Part numbers, String unit) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Part> each : numbers.entries().entrySet()) {
            rows.add(row(Metrics.title(each.getKey(), unit), each.getValue()));
        }
        if (!rows.isEmpty()) {
            groups.add(new Group(heading, rows));
        }
    }

    private static void constants(List<Group> groups, Part constants) {
        if (!constants.at("intercept").present()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row("constant term", constants.at("intercept")));
        int d = 1;
        for (Part each : constants.at("coefficients").items()) {
            rows.add(row("coefficient " + d++, each));
        }
        d = 1;
        for (Part each : constants.at("parameters").items()) {
            rows.add(row("constant inside, number " + d++, each));
        }
        groups.add(new Group("Constants of the formula, given this form", rows));
    }

    private static Row row(String name, Part estimate) {
        return new Row(
                List.of(
                        Cell.words(name),
                        Cell.number(estimate.at("value").value()),
                        end(estimate.at("lower")),
                        end(estimate.at("upper"))),
                false);
    }

    private static Cell end(Part end) {
        return end.present() ? Cell.number(end.value()) : Cell.words("no end");
    }
}
