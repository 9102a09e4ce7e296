package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/**
 * What the selected formula says about its inputs.
 *
 * @param sentences one for each input, the most influential first, and one on units
 * @param inputs slopes, shares of variance and limits
 * @param likeness correlation with classical descriptors
 */
record MeaningTables(List<String> sentences, Table inputs, Table likeness) {

    static Optional<MeaningTables> of(Part results) {
        Part meaning = results.at("meaning");
        if (!meaning.at("inputs").filled()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        meaning.at("inputs").items().forEach(i -> sentences.add(i.at("text").text() + "."));
        sentences.add("Units: " + meaning.at("units").text());
        return Optional.of(new MeaningTables(sentences, inputs(meaning), likeness(meaning)));
    }

    private static Table inputs(Part meaning) {
        List<Row> rows = new ArrayList<>();
        for (Part input : meaning.at("inputs").items()) {
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(input.at("name").text()),
                                    Cell.number(input.at("slope").at("min").value()),
                                    Cell.number(input.at("slope").at("median").value()),
                                    Cell.number(input.at("slope").at("max").value()),
                                    Cell.percent(input.at("rows_rising").value(), ""),
                                    Cell.percent(input.at("rows_falling").value(), ""),
                                    Cell.fixed(input.at("sobol_first").value(), 2),
                                    Cell.fixed(input.at("sobol_total").value(), 2),
                                    Cell.words(input.at("limit_at_zero").textOr(NumberText.NONE)),
                                    Cell.words(
                                            input.at("limit_at_infinity").textOr(NumberText.NONE))),
                            false));
        }
        Part sobol = meaning.at("sobol");
        List<String> notes = new ArrayList<>();
        notes.add(
                "The slope says how fast %s changes with the input while the others stay, over the training rows."
                        .formatted(meaning.at("of").text()));
        notes.add(
                sobol.at("note").present()
                        ? sobol.at("note").text()
                        : "Shares of the formula's variance (Sobol indices): the input alone, and with all it does together with others; %s; standard error %s."
                                .formatted(
                                        sobol.at("assumption").text(),
                                        sobol.at("standard_error").text()));
        notes.add("Limits: the other inputs at their medians; a dash where none is known.");
        return new Table(
                "What " + meaning.at("of").text() + " does with each input",
                List.of(
                        Column.words("input"),
                        Column.number("smallest slope"),
                        Column.number("median slope"),
                        Column.number("largest slope"),
                        Column.number("rows rising"),
                        Column.number("rows falling"),
                        Column.number("share alone"),
                        Column.number("share in all"),
                        Column.words("input → 0"),
                        Column.words("input → ∞")),
                List.of(new Group("", rows)),
                notes);
    }

    private static Table likeness(Part meaning) {
        List<Row> rows = new ArrayList<>();
        for (Part each : meaning.at("classical").items()) {
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(each.at("symbol").text(), each.at("meaning").text()),
                                    Cell.fixed(each.at("pearson").value(), 2),
                                    Cell.fixed(each.at("spearman").value(), 2),
                                    Cell.number(each.at("rows").value())),
                            false));
        }
        return new Table(
                "Correlation of the formula with descriptors of the literature",
                List.of(
                        Column.words("descriptor"),
                        Column.number("by values (Pearson)"),
                        Column.number("by ranks (Spearman)"),
                        Column.number("rows")),
                List.of(new Group("", rows)),
                List.of());
    }
}
