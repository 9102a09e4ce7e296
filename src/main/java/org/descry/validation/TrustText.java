package org.descry.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.study.Figures;
import org.descry.tools.AlignedTable;
import org.descry.tools.Wrapped;
import tools.jackson.databind.JsonNode;

/** What a validation found, for the terminal. */
final class TrustText {
    private static final int MOST = 5;

    private final TrustReport r;
    private final List<String> lines = new ArrayList<>();

    TrustText(TrustReport report) {
        this.r = report;
    }

    /** Returns the lines, at most 80 columns wide. */
    List<String> lines() {
        subject();
        runs();
        unseen();
        stability();
        learning();
        rows();
        longer();
        return List.copyOf(lines);
    }

    private void subject() {
        r.formula().ifPresent(f -> say("Formula: ", f));
        say(
                "",
                "Judged everywhere: the best formula of at most complexity %d%s."
                        .formatted(
                                r.subject().complexity(),
                                r.subject().selectedTheMean()
                                        ? " (the run selected the mean; this is its longest"
                                                + " formula)"
                                        : ", which the run selected with all rows"));
        if (r.formula().isPresent() && !r.same()) {
            say(
                    "",
                    "Attention: the search, repeated on all rows, does not find the formula of the"
                            + " run. The run was cut short, or made by another version. What"
                            + " follows judges the search as it is now.");
        }
    }

    private void runs() {
        if (none("Runs on the same data", r.runs())) {
            return;
        }
        RunsOnTheData runs = r.runs().result().orElseThrow();
        say(
                "",
                runs.count() == 1
                        ? "The only run on these data in its folder."
                        : "%d runs on these data stand in this folder; the p-value accounts for one of them."
                                .formatted(runs.count()));
    }

    private void unseen() {
        if (!r.settings().parts().contains(ValidationPart.UNSEEN)) {
            return;
        }
        boolean numbers = r.subject().regression();
        lines.add("");
        AlignedTable table = new AlignedTable(numbers ? "lrrrrl" : "lrrrrrl");
        List<String> head =
                new ArrayList<>(List.of(measure() + ", held out:", "searches", "formula", "mean"));
        if (!numbers) {
            head.add("bal. acc.");
        }
        head.add("worst");
        head.add("");
        table.row(head.toArray(String[]::new));
        for (HeldOutError e : r.errors()) {
            List<String> row = new ArrayList<>();
            row.add("  " + e.way().words());
            row.add(Figures.count(e.searches()));
            row.add(Figures.error(e.error()));
            row.add(Figures.error(e.mean()));
            if (!numbers) {
                row.add(
                        e.balancedAccuracy().isPresent()
                                ? Figures.rate(e.balancedAccuracy().getAsDouble())
                                : "-");
            }
            row.add(Figures.error(e.worst().error()));
            row.add(e.worst().of());
            table.row(row.toArray(String[]::new));
        }
        lines.addAll(table.lines());
        forest().ifPresent(lines::add);
        for (TrustReport.Way way : r.unseen()) {
            String name = sentence(way.way().words());
            if (!none(name, way.answer())) {
                HeldOutError e = way.answer().result().orElseThrow();
                if (e.skipped() > 0) {
                    say(
                            "",
                            "%s: %d of %d left out, because %s."
                                    .formatted(
                                            name,
                                            e.skipped(),
                                            e.skipped() + e.searches(),
                                            e.why()));
                }
            }
        }
        r.headline()
                .ifPresent(
                        e ->
                                say(
                                        "",
                                        "Expect %s%s on new rows: the worse of random rows and unseen groups (%s)."
                                                .formatted(
                                                        Figures.error(e.error()),
                                                        unit(),
                                                        e.way().words())));
    }

    /** Returns what the random forest of the run reached on the run's own folds. */
    private Optional<String> forest() {
        for (JsonNode each : r.subject().run().baselines()) {
            JsonNode error = each.path("cv").path(r.subject().regression() ? "rmse" : "log_loss");
            if (each.path("name").asString("").equals("random forest") && error.isNumber()) {
                return Optional.of(
                        "  random forest, in the folds of the run: "
                                + Figures.error(error.asDouble()));
            }
        }
        return Optional.empty();
    }

    private void stability() {
        if (none("Stability", r.stability())) {
            return;
        }
        Stability s = r.stability().result().orElseThrow();
        lines.add("");
        say(
                "",
                "Searched again on 63 %% of the rows, %d times: the same formula returned in %d (%s); %s in all."
                        .formatted(
                                s.searches(),
                                s.returned(),
                                Figures.percent((double) s.returned() / s.searches()),
                                s.formulas().size() == 1
                                        ? "one formula"
                                        : s.formulas().size() + " different formulas"));
        if (s.skipped() > 0) {
            say("", "%d draws could not be searched.".formatted(s.skipped()));
        }
        counts("formulas", s.formulas(), s.searches());
        counts("parts of formulas", s.expressions(), s.searches());
        counts("columns", s.columns(), s.searches());
    }

    private void counts(String what, List<Stability.Count> counts, int searches) {
        AlignedTable table = new AlignedTable("rl");
        counts.stream()
                .limit(MOST)
                .forEach(
                        c ->
                                table.row(
                                        "  " + Figures.percent((double) c.searches() / searches),
                                        c.name()));
        if (!counts.isEmpty()) {
            lines.add("  most frequent " + what);
            lines.addAll(table.lines());
        }
    }

    private void learning() {
        if (none("Learning curve", r.learning())) {
            return;
        }
        LearningCurve c = r.learning().result().orElseThrow();
        lines.add("");
        AlignedTable table = new AlignedTable("rr");
        table.row("training rows", measure());
        for (LearningCurve.Point point : c.points()) {
            table.row(String.valueOf(Math.round(point.rows())), Figures.error(point.error()));
        }
        lines.addAll(table.lines());
        say(
                "",
                c.told()
                        ? "%d more rows would lower the error by about %s%s (90 %% range %s to %s), if the curve goes on as a + b/rows."
                                .formatted(
                                        LearningCurve.MORE,
                                        Figures.error(c.gain()),
                                        unit(),
                                        Figures.error(c.lower()),
                                        Figures.error(c.upper()))
                        : "What %d more rows would bring cannot be told: %s."
                                .formatted(LearningCurve.MORE, c.why()));
    }

    private void rows() {
        if (none("Single rows", r.rows())) {
            return;
        }
        RowInfluence rows = r.rows().result().orElseThrow();
        lines.add("");
        List<RowInfluence.Row> other = rows.rows().stream().filter(x -> !x.same()).toList();
        say(
                "",
                "Without one of the %d most influential rows the search finds the same formula %d times."
                        .formatted(rows.rows().size(), rows.rows().size() - other.size()));
        AlignedTable table = new AlignedTable("lrrl");
        table.row("without", "Cook's D", "p", "formula");
        for (RowInfluence.Row row : rows.rows()) {
            boolean shown = row.p().isPresent() || !row.same();
            if (shown) {
                table.row(
                        row.label(),
                        Double.isFinite(row.distance()) ? Figures.error(row.distance()) : "all",
                        row.p().isPresent() ? Figures.short4(row.p().getAsDouble()) : "",
                        row.same() ? "the same" : row.without());
            }
        }
        lines.addAll(table.lines());
        rows.p()
                .ifPresent(
                        p -> {
                            List<String> changing =
                                    rows.changingP().stream().map(RowInfluence.Row::label).toList();
                            say(
                                    "",
                                    "With all rows p = %s by as many searches (%d). %s"
                                            .formatted(
                                                    Figures.short4(p),
                                                    rows.permutations(),
                                                    changing.isEmpty()
                                                            ? "No row of these decides whether p is below 0.05."
                                                            : "Whether p is below 0.05 hangs on one row: %s."
                                                                    .formatted(
                                                                            String.join(
                                                                                    "; or ",
                                                                                    changing))));
                        });
    }

    private void longer() {
        if (none("Longer formulas", r.longer())) {
            return;
        }
        LongerSteps longer = r.longer().result().orElseThrow();
        lines.add("");
        AlignedTable table = new AlignedTable("rlrr");
        table.row("complexity", "going beyond", "p", "");
        for (IncrementalTest step : longer.steps()) {
            table.row(
                    String.valueOf(step.from()),
                    step.p() <= RowInfluence.CHANCE ? "gains" : "gains nothing beyond chance",
                    Figures.short4(step.p()),
                    "%d of %d".formatted(step.exceeded(), step.permutations()));
        }
        lines.addAll(table.lines());
        say(
                "",
                "By these tests complexity %d is enough. They are approximate."
                        .formatted(longer.enough(RowInfluence.CHANCE)));
    }

    /** Says why a part has no result, unless nobody asked for it; returns whether it has none. */
    private boolean none(String what, Answer<?> answer) {
        if (answer.result().isPresent()) {
            return false;
        }
        if (!answer.why().equals(Answer.NOT_ASKED)) {
            say("", what + ": " + answer.why() + ".");
        }
        return true;
    }

    private String measure() {
        return r.subject().regression()
                ? "RMSE" + (unit().isBlank() ? "" : " (" + unit().strip() + ")")
                : "log loss";
    }

    private String unit() {
        String unit = r.subject().run().errorUnit();
        return unit.isEmpty() || unit.equals("?") ? "" : " " + unit;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void say(String heading, String text) {
        lines.addAll(Wrapped.lines(heading, text));
    }
}
