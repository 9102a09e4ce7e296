package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/** Tables about formulas: the front and what each fold found. */
final class ModelTables {

    private ModelTables() {}

    /** Returns the members of the front. */
    static Table front(Part results) {
        Metrics metrics = Metrics.of(results);
        Part figures = results.at("figures");
        boolean classes = metrics == Metrics.CLASSIFICATION;
        String unit = classes ? "" : Words.errorUnit(results.at("target"));
        String error = classes ? "log_loss" : "rmse";
        String name = Metrics.title(error, unit);
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                Column.number("complexity"),
                                Column.words("formula"),
                                Column.number("training " + name),
                                Column.number("cross-validated " + name)));
        if (classes) {
            columns.add(Column.number("cross-validated balanced accuracy"));
        }
        columns.add(Column.number("p"));
        boolean several = results.at("counts").at("evolution").present();
        if (several) {
            columns.add(
                    new Column(
                            "found by",
                            "all formulas up to a size, evolution of formulas, or a straight line"
                                    + " through columns",
                            false));
        }
        List<Part> members = results.at("front").items();
        boolean needs = members.stream().anyMatch(m -> m.at("cost").present());
        if (needs) {
            columns.add(
                    new Column(
                            "needs",
                            "the columns that are dearest to obtain for something new, and how many"
                                    + " of them the formula reads",
                            false));
        }
        int selected = (int) results.at("selected").value();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Row row = row(members.get(i), error, classes, i == selected);
            row = several ? with(row, foundBy(members.get(i))) : row;
            rows.add(needs ? with(row, needs(members.get(i))) : row);
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "The marked member is the simplest whose cross-validated error lies within one"
                        + " standard error of the best; without folds it is the one of the best"
                        + " balance between error and length.");
        Part rashomon = results.at("rashomon");
        if (rashomon.at("count").present()) {
            notes.add(Words.sentence(rashomon.at("note").text()));
        }
        Part cheaper = results.at("cheaper");
        if (cheaper.present()) {
            notes.add(cheaper.at("text").text());
        }
        String errorName = figures.at("error_name").text();
        if (!errorName.isEmpty() && !name.startsWith(errorName)) {
            notes.add("The figure shows the " + errorName + ".");
        }
        return new Table("Members of the front", columns, one(rows), notes);
    }

    private static Row with(Row row, Cell last) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.add(last);
        return new Row(cells, row.marked());
    }

    private static Cell foundBy(Part member) {
        return member.at("features").items().isEmpty()
                ? Cell.none()
                : Cell.words(Words.foundBy(member.at("found_by").text()));
    }

    /** Returns {@code 2 DFT columns}, and of how many further ones nobody said it. */
    private static Cell needs(Part member) {
        Part cost = member.at("cost");
        if (!cost.present()) {
            return Cell.none();
        }
        long columns = (long) cost.at("columns").value();
        long unknown = (long) cost.at("unknown").value();
        return Cell.words(
                "%d %s column%s"
                        .formatted(columns, cost.at("obtained").text(), columns == 1 ? "" : "s"),
                unknown == 0 ? "" : unknown + " unknown");
    }

    private static Row row(Part member, String error, boolean classes, boolean selected) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.number(member.at("complexity").value()));
        String plain = member.at("formula").text();
        List<Part> features = member.at("features").items();
        if (features.isEmpty()) {
            cells.add(Cell.words(plain.isEmpty() ? "mean of the training rows" : plain));
        } else {
            List<String> math =
                    features.stream()
                            .map(
                                    f ->
                                            MathText.inline(
                                                    f.at("mathml").text(), f.at("formula").text()))
                            .toList();
            cells.add(new Cell(plain, "", "", String.join(" <span class=\"and\">, </span>", math)));
        }
        cells.add(Cell.number(member.at("train").at(error).value()));
        double cv = member.at("cv").at(error).value();
        double se = member.at("cv_se").value();
        String spread = Double.isFinite(se) ? "± " + NumberText.shown(se) : "";
        cells.add(
                Double.isFinite(cv)
                        ? new Cell(NumberText.shown(cv), NumberText.exact(cv), spread, "")
                        : Cell.none());
        if (classes) {
            cells.add(Cell.fixed(member.at("cv").at("balanced_accuracy").value(), 3));
        }
        double p = member.at("p_value").value();
        cells.add(
                new Cell(
                        NumberText.shown(p),
                        NumberText.exact(p),
                        member.at("p_text").text().replaceFirst("^p = [0-9.eE-]+ ?", ""),
                        ""));
        return new Row(cells, selected);
    }

    /** Returns what each fold's own search found. */
    static Table folds(Part results) {
        Part figures = results.at("figures");
        String unit = figures.at("error_unit").text();
        String name = figures.at("error_name").textOr("error");
        List<Column> columns =
                List.of(
                        Column.number("fold"),
                        Column.number("rows held out"),
                        Column.words("formula found without them"),
                        Column.number("complexity"),
                        Column.number(name + (unit.isEmpty() ? "" : " (" + unit + ")")));
        List<Row> rows = new ArrayList<>();
        Thinned<Part> folds = Thinned.of(results.at("folds").items(), 100);
        for (Part fold : folds.kept()) {
            rows.add(
                    new Row(
                            List.of(
                                    Cell.number(fold.at("fold").value()),
                                    Cell.number(fold.at("rows").value()),
                                    Cell.words(fold.at("formula").text()),
                                    Cell.number(fold.at("complexity").value()),
                                    Cell.number(fold.at("error").value())),
                            false));
        }
        List<String> notes =
                List.of(
                        "Every fold repeats the whole search without its rows. Equal formulas in"
                                + " many folds speak for the formula; different ones of equal error"
                                + " mean that the data cannot tell them apart."
                                + folds.remark("folds"));
        return new Table("Formulas of the folds", columns, one(rows), notes);
    }

    private static List<Group> one(List<Row> rows) {
        return List.of(new Group("", rows));
    }
}
