package org.descry.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.statistics.Correlation;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.printing.Latex;
import org.descry.descriptors.printing.PlainText;
import org.descry.descriptors.printing.Python;
import org.descry.regression.fitting.Fit;
import org.descry.regression.metrics.Metrics;

/** A judged descriptor as lines for the screen. */
final class ScoreText {

    private static final Map<String, String> WORDS = words();
    private static final Set<String> MEASURED = Set.of("rmse", "mae", "max_abs");

    private final Scored scored;
    private final List<String> lines = new ArrayList<>();

    ScoreText(Scored scored) {
        this.scored = scored;
    }

    List<String> lines() {
        head();
        formulas();
        coefficients();
        errors();
        scored.compared().ifPresent(this::compared);
        correlations();
        if (scored.classes()) {
            cuts();
        }
        notation();
        for (String note : scored.shownNotes()) {
            paragraph("note  ", note);
        }
        return List.copyOf(lines);
    }

    private void head() {
        String target =
                scored.transformed()
                        ? scored.target().target().meaning()
                        : Shown.named(scored.target().target().name(), scored.targetUnit());
        if (scored.classes()) {
            target += " = " + scored.target().target().positive();
        }
        paragraph("", "%s, target %s".formatted(scored.data().source(), target));
        int read = scored.data().rows();
        paragraph(
                "",
                "%s read, %s used"
                        .formatted(Shown.plural(read, "row"), Shown.count(scored.rows().size())));
        scored.rows()
                .causes()
                .forEach((why, n) -> paragraph("  left out  ", Shown.count(n) + ": " + why));
        lines.add("");
    }

    private void formulas() {
        for (int d = 0; d < scored.features().size(); d++) {
            GivenFeature feature = scored.features().get(d);
            paragraph("F" + (d + 1) + "  ", PlainText.of(feature.expression()));
            List<String> facts = new ArrayList<>();
            facts.add(feature.unit().isEmpty() ? "pure number" : feature.unit());
            facts.add("complexity " + feature.complexity());
            facts.addAll(feature.marks());
            paragraph("    ", String.join(", ", facts));
            if (!feature.source().isEmpty()) {
                paragraph("    ", feature.given() + ": " + feature.source());
            }
        }
        if (scored.features().size() > 1) {
            lines.add("complexity of the whole: " + scored.complexity());
        }
        lines.add("");
    }

    private void coefficients() {
        boolean both = scored.bare().isPresent();
        AlignedTable table = new AlignedTable(both ? "lrrl" : "lrl");
        if (both) {
            table.row("", "with intercept", "without", "unit");
        } else {
            table.row("", "log-odds", "unit");
        }
        Fit fit = scored.main().fit();
        for (int d = 0; d < scored.features().size(); d++) {
            String unit = scored.slopeUnit(scored.features().get(d));
            String value = Shown.number(fit.coefficients()[d]);
            String name = "slope of F" + (d + 1);
            if (both) {
                double bare = scored.bare().get().fit().coefficients()[d];
                table.row(name, value, Shown.number(bare), unit);
            } else {
                table.row(name, value, unit);
            }
        }
        String intercept = Shown.number(fit.intercept());
        if (both) {
            table.row("intercept", intercept, "", scored.targetUnit());
        } else {
            table.row("intercept", intercept, "");
        }
        lines.addAll(table.lines());
        lines.add("");
    }

    private void errors() {
        boolean both = scored.bare().isPresent();
        AlignedTable table = new AlignedTable(both ? "lrrrr" : "lrr");
        if (both) {
            table.row("", "with intercept", "held out", "without", "held out");
        } else {
            table.row("", "fitted", "held out");
        }
        Optional<Metrics> bare = scored.bare().map(Refit::train);
        Optional<Metrics> bareHeldOut = scored.bare().flatMap(Refit::heldOut);
        for (String name : scored.main().train().values().keySet()) {
            String word = WORDS.get(name);
            boolean measured = both && MEASURED.contains(name);
            List<String> cells = new ArrayList<>();
            cells.add(measured ? Shown.named(word, scored.errorUnit()) : word);
            cells.add(value(Optional.of(scored.main().train()), name));
            cells.add(value(scored.main().heldOut(), name));
            if (both) {
                cells.add(value(bare, name));
                cells.add(value(bareHeldOut, name));
            }
            table.row(cells.toArray(String[]::new));
        }
        lines.addAll(table.lines());
        paragraph("", scored.heldOutMeaning());
        lines.add("");
    }

    private void compared(Compared c) {
        String unit = scored.classes() ? "" : scored.errorUnit();
        AlignedTable table = new AlignedTable("lr").row("", Shown.named(c.error(), unit));
        table.row("these formulas, held out", Shown.number(c.own()));
        table.row(Shown.shortened(c.with(), 40) + ", held out", Shown.number(c.other()));
        table.row("difference", Shown.number(c.difference().value()));
        lines.addAll(table.lines());
        String range =
                "the difference lies between %s and %s (95 %% interval, %s)"
                        .formatted(
                                Shown.number(c.difference().lower()),
                                Shown.number(c.difference().upper()),
                                Shown.plural(c.rows(), "row"));
        paragraph(
                "",
                c.alike()
                        ? "Indistinguishable: %s, which holds 0.".formatted(range)
                        : "These formulas are %s: %s.".formatted(c.verdict(), range));
        paragraph("", "Both on the same folds: %s.".formatted(c.meaning()));
        lines.add("");
    }

    private static String value(Optional<Metrics> metrics, String name) {
        return metrics.map(m -> Shown.number(m.values().get(name))).orElse("-");
    }

    private void correlations() {
        int features = scored.features().size();
        AlignedTable table = new AlignedTable("l" + "r".repeat(features));
        List<String> header = new ArrayList<>(List.of("correlation", "target"));
        for (int j = 0; j < features - 1; j++) {
            header.add("F" + (j + 1));
        }
        table.row(header.toArray(String[]::new));
        double[][] x = scored.rows().x();
        for (int d = 0; d < features; d++) {
            List<String> cells = new ArrayList<>(List.of("F" + (d + 1)));
            cells.add(Shown.number(Correlation.of(x[d], scored.rows().y())));
            for (int j = 0; j < d; j++) {
                cells.add(Shown.number(Correlation.of(x[d], x[j])));
            }
            table.row(cells.toArray(String[]::new));
        }
        lines.addAll(table.lines());
        lines.add("");
    }

    /** What each feature says alone, by a threshold instead of a probability. */
    private void cuts() {
        AlignedTable table =
                new AlignedTable("lrlr").row("alone", "AUC", "best threshold", "right");
        boolean[] labels = scored.rows().columns().labels();
        double[][] x = scored.rows().x();
        List<String> published = new ArrayList<>();
        for (int d = 0; d < x.length; d++) {
            Cut cut = Cut.of(x[d], labels);
            table.row(
                    "F" + (d + 1),
                    Shown.number(cut.auc()),
                    (cut.above() ? "above " : "below ") + Shown.number(cut.threshold()),
                    Shown.number(cut.accuracy()));
            double[] values = x[d];
            GivenFeature feature = scored.features().get(d);
            feature.window()
                    .ifPresent(
                            window ->
                                    published.add(
                                            "%s by its published range, %s: %s of the rows right"
                                                    .formatted(
                                                            feature.given(),
                                                            range(window),
                                                            Shown.number(
                                                                    Cut.counts(
                                                                                    values,
                                                                                    labels,
                                                                                    window
                                                                                            ::contains)
                                                                            .accuracy()))));
        }
        lines.addAll(table.lines());
        published.forEach(sentence -> paragraph("", sentence));
        lines.add("");
    }

    private static String range(NamedDescriptor.Window window) {
        if (Double.isInfinite(window.lower())) {
            return "below " + Shown.number(window.upper());
        }
        return Double.isInfinite(window.upper())
                ? "above " + Shown.number(window.lower())
                : "%s to %s".formatted(Shown.number(window.lower()), Shown.number(window.upper()));
    }

    private void notation() {
        Fit fit = scored.main().fit();
        paragraph(
                "",
                PlainText.model(
                        fit.intercept(), fit.coefficients(), scored.expressions(), scored.left()));
        for (int d = 0; d < scored.features().size(); d++) {
            GivenFeature feature = scored.features().get(d);
            String latex = Latex.of(feature.expression());
            lines.addAll(Wrapped.latex("F%d  LaTeX   ".formatted(d + 1), latex));
            paragraph("    Python  ", Python.of(feature.expression()));
        }
    }

    private void paragraph(String heading, String text) {
        lines.addAll(Wrapped.lines(heading, text));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("rmse", "RMSE");
        words.put("mae", "MAE");
        words.put("r2", "R²");
        words.put("max_abs", "largest error");
        words.put("spearman", "Spearman's rank correlation");
        words.put("kendall", "Kendall's rank correlation");
        words.put("accuracy", "accuracy");
        words.put("balanced_accuracy", "balanced accuracy");
        words.put("mcc", "MCC");
        words.put("auc", "AUC");
        words.put("brier", "Brier score");
        words.put("log_loss", "log loss (nats)");
        words.put("ece", "calibration error");
        words.put("ece_null95", "  95 % limit by chance");
        return words;
    }
}
