package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.FeatureSet;

/** What {@link Features} found, for the screen. */
final class FeaturesText {

    private static final int MOST_REFUSED = 20;
    private static final int MOST_GAPS = 20;
    private static final int LONGEST_FORMULA = 44;

    private FeaturesText() {}

    static List<String> lines(Features features) {
        FeaturesRequest request = features.request();
        FeatureCells cells = features.cells();
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        "data   ", request.data() + ", " + Shown.plural(features.read(), "row")));
        lines.addAll(
                Wrapped.lines(
                        "set    ",
                        "%s, %d columns"
                                .formatted(
                                        features.set().name(), features.set().columns().size())));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out    ", out.toString())));
        lines.add("");
        AlignedTable counts = new AlignedTable("lr");
        counts.row("rows with features", Shown.count(cells.computed()));
        if (cells.withGaps() > 0) {
            counts.row("  some of them empty", Shown.count(cells.withGaps()));
        }
        counts.row("rows refused", Shown.count(features.refusals()));
        lines.addAll(counts.lines());
        refused(features, lines);
        gaps(cells.gaps(), lines);
        estimates(cells.estimates(), lines);
        if (!features.complete()) {
            lines.addAll(
                    Wrapped.lines(
                            "",
                            "Stopped after %s; the rows so far are kept."
                                    .formatted(Shown.plural(features.read(), "row"))));
        }
        return lines;
    }

    private static void refused(Features features, List<String> lines) {
        if (features.refusals() == 0) {
            return;
        }
        lines.add("");
        lines.add("refused, with line, formula and reason");
        for (Features.Refused each : features.refused().stream().limit(MOST_REFUSED).toList()) {
            lines.addAll(
                    Wrapped.lines(
                            "%6d  ".formatted(each.line()),
                            each.formula().isEmpty()
                                    ? each.reason()
                                    : shortened(each.formula()) + ": " + each.reason()));
        }
        long more = features.refusals() - MOST_REFUSED;
        if (more > 0) {
            lines.add(
                    "and "
                            + Shown.plural(more, "other")
                            + (features.request().refused().isPresent()
                                    ? ""
                                    : "; --refused FILE lists them all"));
        }
        features.request()
                .refused()
                .ifPresent(file -> lines.addAll(Wrapped.lines("all    ", file.toString())));
    }

    private static String shortened(String formula) {
        int length = formula.codePointCount(0, formula.length());
        return length <= LONGEST_FORMULA
                ? formula
                : formula.substring(0, formula.offsetByCodePoints(0, LONGEST_FORMULA - 1)) + "…";
    }

    private static void gaps(List<Map.Entry<String, FeatureCells.Count>> gaps, List<String> lines) {
        if (gaps.isEmpty()) {
            return;
        }
        lines.add("");
        AlignedTable table = new AlignedTable("lrrr");
        table.row("empty because", "columns", "rows", "first line");
        gaps.stream()
                .limit(MOST_GAPS)
                .forEach(
                        each ->
                                table.row(
                                        each.getKey(),
                                        Shown.count(each.getValue().columns()),
                                        Shown.count(each.getValue().rows()),
                                        String.valueOf(each.getValue().firstLine())));
        lines.addAll(table.lines());
        if (gaps.size() > MOST_GAPS) {
            lines.add("and " + Shown.plural(gaps.size() - MOST_GAPS, "other reason") + " (--json)");
        }
    }

    private static void estimates(
            List<Map.Entry<String, FeatureCells.Count>> estimates, List<String> lines) {
        if (estimates.isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        estimates.forEach(
                each ->
                        texts.add(
                                "%s (%s)"
                                        .formatted(
                                                each.getKey(),
                                                Shown.plural(each.getValue().rows(), "row"))));
        lines.add("");
        lines.addAll(
                Wrapped.lines("note   ", "estimated by the source: " + String.join(", ", texts)));
    }

    static List<String> columns(FeatureSet set) {
        List<String> lines = new ArrayList<>();
        List<String> names =
                set.columns().stream()
                        .map(each -> Shown.named(each.name(), each.unit().symbol()))
                        .toList();
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        lines.addAll(
                Wrapped.lines(
                        "",
                        "%s: %d columns; name (unit), how the numbers behind it are obtained, meaning"
                                .formatted(set.name(), names.size())));
        lines.add("");
        for (int i = 0; i < names.size(); i++) {
            CompositionFeature each = set.columns().get(i);
            String heading = names.get(i) + " ".repeat(widest + 2 - names.get(i).length());
            lines.addAll(Wrapped.lines(heading, each.obtained().text() + ": " + each.meaning()));
        }
        return lines;
    }
}
