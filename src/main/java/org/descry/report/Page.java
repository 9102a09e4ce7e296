package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/**
 * Everything the page shows, ready to be set.
 *
 * @param head the top
 * @param formula the selected formula
 * @param meaning what the formula says about its inputs
 * @param frontFigure error against complexity
 * @param front members of the front
 * @param named comparison with known descriptors
 * @param definitions what those are
 * @param blackBoxes comparison with methods without a formula
 * @param quality figures that judge the predictions
 * @param intervals numbers with their intervals
 * @param permutation the chance figure
 * @param chance what the permutation test says, in words; may be empty
 * @param trust what the command validate found
 * @param map data and candidates over two descriptors
 * @param screened the funnel
 * @param ranking the ranking
 * @param notes remarks of the run
 * @param limits what automatic widths and budgets cut off
 * @param leftOut rows that were not used
 * @param folds formulas of the folds
 * @param provenance origin, settings, command
 */
record Page(
        Head head,
        Formula formula,
        Optional<MeaningTables> meaning,
        Optional<Figure> frontFigure,
        Table front,
        Table named,
        Table definitions,
        Table blackBoxes,
        List<Figure> quality,
        Table intervals,
        Optional<Figure> permutation,
        String chance,
        Trust trust,
        Optional<Figure> map,
        Screened screened,
        Optional<RankingView> ranking,
        List<String> notes,
        List<String> limits,
        Table leftOut,
        Table folds,
        Provenance provenance) {

    static Page of(RunFiles files) {
        Part results = files.results();
        Part figures = results.at("figures");
        Part target = results.at("target");
        List<Figure> quality = new ArrayList<>();
        ClassFigures.roc(figures).ifPresent(quality::add);
        ClassFigures.calibration(figures).ifPresent(quality::add);
        ParityFigure.of(figures, Words.target(target), Words.transformed(target))
                .ifPresent(quality::add);
        return new Page(
                Head.of(results),
                Formula.of(results),
                MeaningTables.of(results),
                FrontFigure.of(figures),
                ModelTables.front(results),
                BaselineTables.named(results),
                BaselineTables.sources(results),
                BaselineTables.blackBoxes(results, files.baselines()),
                quality,
                TrustTable.of(results),
                PermutationFigure.of(results.at("permutation"), figures),
                results.at("permutation").at("text").text(),
                Trust.of(files.validation()),
                MapFigure.of(figures.at("map"), target),
                Screened.of(results),
                files.ranking().map(RankingView::of),
                notes(results),
                texts(results.at("limits")),
                leftOut(results.at("rows")),
                ModelTables.folds(results),
                Provenance.of(files));
    }

    private static List<String> notes(Part results) {
        List<String> notes = new ArrayList<>();
        String evolution = results.at("counts").at("evolution").at("text").text();
        if (!evolution.isBlank()) {
            notes.add("Evolution: " + evolution + ".");
        }
        notes.addAll(texts(results.at("notes")));
        return notes;
    }

    private static List<String> texts(Part list) {
        return list.items().stream().map(Part::text).filter(t -> !t.isBlank()).toList();
    }

    private static Table leftOut(Part rows) {
        List<Row> lines = new ArrayList<>();
        Thinned<Part> shown = Thinned.of(rows.at("left_out").items(), 200);
        for (Part row : shown.kept()) {
            lines.add(
                    new Row(
                            List.of(
                                    Cell.number(row.at("line").value()),
                                    Cell.words(row.at("reason").text())),
                            false));
        }
        String caption =
                "Rows left out (%s of %s)"
                        .formatted(NumberText.shown(shown.total()), rows.at("read").text());
        return new Table(
                caption,
                List.of(Column.number("line of the file"), Column.words("reason")),
                List.of(new Group("", lines)),
                shown.total() == shown.kept().size()
                        ? List.of()
                        : List.of(shown.remark("rows").strip()));
    }
}
