package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/** The found formula beside formulas of the literature and beside black boxes. */
final class BaselineTables {

    private static final List<String> SPLITS = List.of("all", "train", "test");

    private BaselineTables() {}

    /** Returns named formulas and the found one, by the rows they are judged on. */
    static Table named(Part results) {
        Metrics metrics = Metrics.of(results);
        List<Part> baselines = results.at("baselines").items();
        Part found = results.at("front").at((int) results.at("selected").value());
        List<String> notes = new ArrayList<>();
        List<Integer> noteOf = notes(baselines, notes);
        List<Group> groups = new ArrayList<>();
        for (String split : SPLITS) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < baselines.size(); i++) {
                Part baseline = baselines.get(i);
                if (baseline.at(split).filled()) {
                    String correct = baseline.at("correct").at(split).text();
                    rows.add(
                            row(
                                    name(baseline, noteOf.get(i)),
                                    metrics,
                                    baseline.at(split),
                                    correct));
                }
            }
            if (split.equals("train") && found.at("train").filled()) {
                rows.add(marked(metrics, found.at("train"), "found here, fitted on these rows"));
                if (found.at("cv").filled()) {
                    rows.add(marked(metrics, found.at("cv"), "found here, in cross-validation"));
                }
            }
            if (split.equals("test") && found.at("test").filled()) {
                rows.add(marked(metrics, found.at("test"), "found here, rows never used before"));
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(heading(results.at("rows"), split), rows));
            }
        }
        notes.addAll(testSentences(results.at("test_summary")));
        List<Column> columns = new ArrayList<>(List.of(Column.words("descriptor")));
        columns.addAll(metrics.columns(Words.errorUnit(results.at("target"))));
        String caption =
                baselines.isEmpty() ? "This formula" : "Known descriptors and this formula";
        return new Table(caption, columns, groups, notes);
    }

    /** Collects each distinct note once and returns each baseline's number, 0 for none. */
    private static List<Integer> notes(List<Part> baselines, List<String> notes) {
        List<Integer> numbers = new ArrayList<>();
        for (Part baseline : baselines) {
            String note = baseline.at("note").text();
            if (note.isEmpty()) {
                numbers.add(0);
                continue;
            }
            String numbered =
                    notes.stream().filter(n -> n.endsWith(" " + note)).findFirst().orElse("");
            if (numbered.isEmpty()) {
                numbered = Words.noteMark(notes.size() + 1) + " " + note;
                notes.add(numbered);
            }
            numbers.add(notes.indexOf(numbered) + 1);
        }
        return numbers;
    }

    private static Cell name(Part baseline, int note) {
        String symbol = baseline.at("symbol").text();
        String name = baseline.at("name").text();
        String rule = baseline.at("rule").text();
        String mark = note > 0 ? " " + Words.noteMark(note) : "";
        String shown = symbol.isEmpty() ? name : symbol;
        return Cell.words((rule.isEmpty() ? shown : rule) + mark, rule.isEmpty() ? "" : name);
    }

    private static Row row(Cell name, Metrics metrics, Part values, String correct) {
        List<Cell> cells = new ArrayList<>(List.of(name));
        cells.addAll(metrics.cells(values, correct));
        return new Row(cells, false);
    }

    private static Row marked(Metrics metrics, Part values, String where) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.words("this formula", where)));
        cells.addAll(metrics.cells(values, ""));
        return new Row(cells, true);
    }

    private static String heading(Part rows, String split) {
        String count =
                switch (split) {
                    case "all" -> rows.at("used").text();
                    default -> rows.at(split).text();
                };
        String name =
                switch (split) {
                    case "all" -> "All rows";
                    case "train" -> "Training rows";
                    default -> "Test rows, touched once";
                };
        return count.isEmpty() ? name : name + " (" + count + ")";
    }

    private static List<String> testSentences(Part summary) {
        List<String> sentences = new ArrayList<>();
        summary.entries()
                .forEach(
                        (key, part) -> {
                            if (part.at("value").present()) {
                                sentences.add(testSentence(key, part));
                            }
                        });
        return sentences;
    }

    private static String testSentence(String key, Part part) {
        boolean difference = key.equals("difference");
        String metric = difference ? part.at("metric").textOr("balanced_accuracy") : key;
        String range = part.at("lower").present() ? " (" + Words.interval(part, metric) + ")" : "";
        String value = Metrics.cell(metric, part.at("value").value(), "").shown() + range + ".";
        String name = Metrics.title(metric, "");
        return difference
                ? "This formula minus %s in %s, on the same test rows: %s"
                        .formatted(part.at("to").text(), name, value)
                : "This formula on the test rows, %s: %s".formatted(name, value);
    }

    /** Returns definitions and sources of the named formulas. */
    static Table sources(Part results) {
        List<Row> rows = new ArrayList<>();
        for (Part baseline : results.at("baselines").items()) {
            String mathml = baseline.at("mathml").text();
            String plain = baseline.at("formula").text();
            String doi = baseline.at("doi").text();
            String address = Words.doiAddress(doi);
            String link =
                    address.isEmpty()
                            ? ""
                            : "<a href=\"%s\">doi:%s</a>"
                                    .formatted(
                                            MathText.escaped(address),
                                            MathText.escaped(address.substring(16)));
            String source = MathText.escaped(baseline.at("source").text());
            String cited = source + (source.isEmpty() || link.isEmpty() ? "" : ", ") + link;
            rows.add(
                    new Row(
                            List.of(
                                    Cell.words(
                                            baseline.at("symbol")
                                                    .textOr(baseline.at("name").text()),
                                            baseline.at("name").text()),
                                    Cell.math(mathml, plain),
                                    Cell.words(baseline.at("rule").textOr(NumberText.NONE)),
                                    cited.isEmpty() ? Cell.none() : new Cell(doi, "", "", cited)),
                            false));
        }
        List<Column> columns =
                List.of(
                        Column.words("descriptor"),
                        Column.words("formula"),
                        Column.words("rule"),
                        Column.words("source"));
        return new Table(
                "Definitions and sources", columns, List.of(new Group("", rows)), List.of());
    }

    /** Returns the black boxes of {@code baselines.json}. */
    static Table blackBoxes(Part results, Part file) {
        Metrics metrics = Metrics.of(results);
        List<Part> boxes = file.items();
        if (boxes.isEmpty()) {
            boxes =
                    file.entries().values().stream()
                            .filter(p -> !p.items().isEmpty())
                            .findFirst()
                            .map(Part::items)
                            .orElse(List.of());
        }
        List<Group> groups = new ArrayList<>();
        for (String split : List.of("cv", "test")) {
            List<Row> rows = new ArrayList<>();
            for (Part box : boxes) {
                if (box.at(split).filled()) {
                    Cell name = Cell.words(box.at("name").text(), box.at("note").text());
                    rows.add(row(name, metrics, box.at(split), ""));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(
                        new Group(
                                split.equals("cv") ? "Cross-validation, same folds" : "Test rows",
                                rows));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words("method")));
        columns.addAll(metrics.columns(Words.errorUnit(results.at("target"))));
        List<String> notes = new ArrayList<>();
        notes.add(
                "These methods see the same columns and the same folds."
                        + " Their numbers may differ in the last digits between machines.");
        for (Part box : boxes) {
            if (!box.at("cv").filled()) {
                notes.add("%s: %s.".formatted(box.at("name").text(), box.at("note").text()));
            }
        }
        if (results.at("noise_floor").filled()) {
            notes.add(results.at("noise_floor").at("text").text());
        }
        return new Table("Other methods on the same rows", columns, groups, notes);
    }
}
