package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/**
 * The selected formula.
 *
 * @param display the model set large
 * @param plain the model as text, as every file of the run writes it
 * @param latex the same for LaTeX
 * @param reading how to read it, one sentence each
 * @param terms its features with their coefficients
 * @param tasks the constants of each task; without rows when there are none
 * @param physics whether it keeps what was declared; without rows when nothing was
 * @param inputs the columns it may use, with units and ranges
 */
record Formula(
        String display,
        String plain,
        String latex,
        List<String> reading,
        Table terms,
        Table tasks,
        Table physics,
        Table inputs) {

    private static final String PURE = "pure number";

    static Formula of(Part results) {
        Part member = results.at("front").at((int) results.at("selected").value());
        Part target = results.at("target");
        boolean classes = Metrics.of(results) == Metrics.CLASSIFICATION;
        List<Part> features = member.at("features").items();
        List<MathText.Term> terms = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            Part feature = features.get(i);
            String plain = feature.at("formula").text();
            String mathml = feature.at("mathml").text();
            double coefficient = member.at("coefficients").at(i).value();
            terms.add(new MathText.Term(coefficient, mathml, plain));
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.math(mathml, plain));
            cells.add(Cell.number(coefficient));
            if (!classes) {
                cells.add(unit(feature.at("coefficient_unit")));
            }
            cells.add(unit(feature.at("unit")));
            cells.add(Cell.number(feature.at("complexity").value()));
            rows.add(new Row(cells, false));
        }
        boolean tasks = member.at("tasks").filled();
        double intercept = member.at("intercept").value();
        if (Double.isFinite(intercept)) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.words("constant term"));
            cells.add(Cell.number(intercept));
            if (!classes) {
                cells.add(unit(target.at("unit")));
            }
            cells.addAll(List.of(Cell.none(), Cell.none()));
            rows.add(new Row(cells, false));
        }
        String left =
                classes
                        ? "log-odds of " + target.at("name").text()
                        : Words.transformed(target)
                                ? "%s(%s)"
                                        .formatted(
                                                target.at("transform").text(),
                                                target.at("name").text())
                                : target.at("name").text();
        return new Formula(
                tasks
                        ? MathText.inline(member.at("mathml").text(), member.at("formula").text())
                        : MathText.model(left, intercept, terms),
                member.at("formula").text(),
                member.at("latex").text(),
                reading(results, member, classes),
                new Table("Terms of the model", termColumns(classes), single(rows), List.of()),
                TaskTable.of(member, target.at("task").text()),
                physics(member.at("physics")),
                inputs(results.at("features")));
    }

    /** Coefficients of log-odds have units that nobody asks for. */
    private static List<Column> termColumns(boolean classes) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("feature"));
        columns.add(Column.number("coefficient"));
        if (!classes) {
            columns.add(Column.words("unit of the coefficient"));
        }
        columns.add(Column.words("unit of the feature"));
        columns.add(Column.number("complexity"));
        return columns;
    }

    /** A unit; a dash where the run does not say. */
    private static Cell unit(Part unit) {
        return unit.present() ? Cell.words(unit.textOr(PURE)) : Cell.none();
    }

    private static List<Group> single(List<Row> rows) {
        return List.of(new Group("", rows));
    }

    private static List<String> reading(Part results, Part member, boolean classes) {
        List<String> reading = new ArrayList<>();
        Part target = results.at("target");
        if (Head.of(results).mood().equals("no")) {
            reading.add(
                    "Nothing beyond chance was found: this is the best of what was searched, not a"
                            + " finding.");
        }
        reading.add(
                "Complexity %s: variables, operators and constants count one each; the outer"
                                .formatted(member.at("complexity").text())
                        + " coefficients do not count.");
        if (member.at("tasks").filled()) {
            reading.add(
                    "c0, c1 and so on stand for numbers that belong to the task of a row (%s)."
                            .formatted(target.at("task").text()));
        }
        String unit = target.at("unit").text();
        if (classes) {
            reading.add(
                    "Log-odds above zero mean that "
                            + target.at("name").text()
                            + " = "
                            + target.at("positive").textOr("1")
                            + " is more likely than not, before calibration.");
        } else if (Words.transformed(target)) {
            boolean decimal = target.at("transform").text().equals("log10");
            reading.add(
                    "The result is the %s, a pure number: %s to its power is %s. Errors are in %s; %s is a factor 2."
                            .formatted(
                                    target.at("error_meaning").text(),
                                    decimal ? "10" : "e",
                                    Words.target(target),
                                    Words.errorUnit(target),
                                    decimal ? "0.301" : "0.693"));
            if (results.at("held_out_factor").number().isPresent()) {
                reading.add(
                        "Half of the held-out rows are predicted within a factor %s."
                                .formatted(results.at("held_out_factor").text()));
            }
        } else if (!unit.isEmpty()) {
            reading.add(
                    "The result is in %s; each coefficient is in %s per unit of its feature."
                            .formatted(unit, unit));
        }
        String method = Words.foundBy(member.at("found_by").text());
        if (!method.isEmpty() && !member.at("features").items().isEmpty()) {
            reading.add("Found by: " + method + ".");
        }
        return reading;
    }

    private static Table physics(Part rules) {
        List<Row> rows = new ArrayList<>();
        for (Part rule : rules.items()) {
            String verdict =
                    switch (rule.at("verdict").text()) {
                        case "certified" -> "proven over the ranges";
                        case "violated" -> "broken somewhere in the ranges";
                        default -> "neither proven nor broken";
                    };
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(rule.at("rule").text()),
                                    Cell.words(rule.at("text").textOr(verdict))),
                            false));
        }
        return new Table(
                "Declared physics",
                List.of(Column.words("rule"), Column.words("this formula")),
                single(rows),
                List.of(
                        "Judged by interval arithmetic over the box, or the range of the values where"
                                + " it says nothing."));
    }

    private static Table inputs(Part features) {
        List<Row> rows = new ArrayList<>();
        for (Part feature : features.items()) {
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(feature.at("name").text()),
                                    Cell.words(feature.at("unit").textOr(PURE)),
                                    Cell.number(feature.at("min").value()),
                                    Cell.number(feature.at("max").value())),
                            false));
        }
        List<Column> columns =
                List.of(
                        Column.words("primary feature"),
                        Column.words("unit"),
                        Column.number("smallest"),
                        Column.number("largest"));
        List<String> notes =
                List.of("Beyond these ends a prediction is an extrapolation and is marked so.");
        return new Table("What the search could use", columns, single(rows), notes);
    }
}
