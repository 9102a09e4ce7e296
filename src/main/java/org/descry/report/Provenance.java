package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/**
 * Where everything comes from and how to get it again.
 *
 * @param command the command that repeats the run; may be empty
 * @param origin data, licence, citation, version, seed
 * @param settings settings that decide the result
 * @param machine Java, platform and times, which do not
 * @param counts what the search went through
 * @param predicting calibration, intervals and range of the model file
 * @param files the files this page was made from
 */
record Provenance(
        String command,
        Table origin,
        Table settings,
        Table machine,
        Table counts,
        Table predicting,
        Table files) {

    static Provenance of(RunFiles run) {
        Part results = run.results();
        Part provenance = results.at("provenance");
        Part backend = results.at("backend");
        List<Row> origin = new ArrayList<>();
        pair(origin, "toolkit", provenance.at("toolkit").text());
        pair(origin, "version", provenance.at("version").text());
        for (var entry : provenance.at("data").entries().entrySet()) {
            origin.add(dataRow(entry.getKey(), entry.getValue()));
        }
        pair(origin, "seed", NumberText.exact(provenance.at("seed").value()));
        List<Row> settings = new ArrayList<>();
        flatten(settings, "", provenance.at("settings"));
        List<Row> machine = new ArrayList<>();
        for (var entry : backend.entries().entrySet()) {
            if (!entry.getKey().equals("command")) {
                pair(machine, entry.getKey(), entry.getValue().text());
            }
        }
        flatten(machine, "seconds", results.at("seconds"));
        List<Row> counts = new ArrayList<>();
        flatten(counts, "", results.at("counts"));
        return new Provenance(
                backend.at("command").text(),
                pairs("Origin", origin),
                pairs("Settings", settings),
                pairs("Machine and time", machine),
                pairs("What the search went through", counts),
                pairs("How the model predicts", predicting(run.model())),
                files(run.sources()));
    }

    private static List<Row> predicting(Part model) {
        List<Row> rows = new ArrayList<>();
        List<String> steps =
                model.at("calibration").items().stream().map(s -> s.at("method").text()).toList();
        pair(rows, "calibration", String.join(", then ", steps));
        Part intervals = model.at("intervals");
        String level =
                intervals.at("level").number().isPresent()
                        ? ", level " + NumberText.percent(intervals.at("level").value())
                        : "";
        if (!intervals.at("method").text().isEmpty()) {
            pair(rows, "intervals", intervals.at("method").text() + level);
        }
        if (intervals.at("folds").filled()) {
            int folds = intervals.at("folds").items().size();
            pair(rows, "formulas behind the intervals", NumberText.shown(folds));
        }
        Part domain = model.at("domain");
        for (Part input : domain.at("inputs").items()) {
            String unit = input.at("unit").text();
            String range = input.at("min").text() + " to " + input.at("max").text();
            pair(rows, "range of " + input.at("name").text(), (range + " " + unit).strip());
        }
        pair(rows, "elements seen", domain.at("elements").text());
        pair(rows, "rows trained on", model.at("training").at("n").text());
        return rows;
    }

    private static Row dataRow(String key, Part part) {
        String text = part.text();
        String address = Words.doiAddress(text);
        if (!address.isEmpty()) {
            String link =
                    "<a href=\"%s\">%s</a>"
                            .formatted(
                                    MathText.escaped(address),
                                    MathText.escaped(address.substring(16)));
            return new Row(
                    List.of(Cell.words("data, " + label(key)), new Cell(text, "", "", link)),
                    false);
        }
        String name = key.equals("sha256") ? "SHA-256" : label(key);
        return new Row(List.of(Cell.words("data, " + name), Cell.words(text)), false);
    }

    private static void flatten(List<Row> rows, String prefix, Part part) {
        for (var entry : part.entries().entrySet()) {
            String name = prefix.isEmpty() ? entry.getKey() : prefix + ", " + entry.getKey();
            if (entry.getValue().filled() && !entry.getValue().entries().isEmpty()) {
                flatten(rows, name, entry.getValue());
            } else if (entry.getValue().number().isPresent()) {
                rows.add(
                        new Row(
                                List.of(
                                        Cell.words(label(name)),
                                        Cell.number(entry.getValue().value())),
                                false));
            } else {
                pair(rows, name, entry.getValue().text());
            }
        }
    }

    private static void pair(List<Row> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(new Row(List.of(Cell.words(label(name)), Cell.words(value)), false));
        }
    }

    private static String label(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "doi" -> "DOI";
            case "simd" -> "SIMD";
            case "java" -> "Java";
            default -> key.replace('_', ' ');
        };
    }

    private static Table pairs(String caption, List<Row> rows) {
        return new Table(
                caption,
                List.of(Column.words(""), Column.words("")),
                List.of(new Group("", rows)),
                List.of());
    }

    private static Table files(List<RunFiles.Source> sources) {
        List<Row> rows = new ArrayList<>();
        for (RunFiles.Source source : sources) {
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(source.name()),
                                    Cell.number(source.bytes()),
                                    Cell.words(source.sha256())),
                            false));
        }
        return new Table(
                "This page was made from",
                List.of(Column.words("file"), Column.number("bytes"), Column.words("SHA-256")),
                List.of(new Group("", rows)),
                List.of());
    }
}
