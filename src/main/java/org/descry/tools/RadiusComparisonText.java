package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.descriptors.compositions.CompositionFeature;

/** What {@link RadiusComparison} found, for the screen. */
final class RadiusComparisonText {

    private static final int MOST_CROSSINGS = 4;
    private static final int MOST_REASONS = 3;

    private RadiusComparisonText() {}

    static List<String> lines(RadiusComparison comparison) {
        List<String> lines = new ArrayList<>();
        long rows = comparison.data().rows();
        lines.addAll(
                Wrapped.lines(
                        "data   ", comparison.data().source() + ", " + Shown.plural(rows, "row")));
        lines.addAll(
                Wrapped.lines(
                        "radii  ",
                        "compared with %s; sites and charges are the same in all"
                                .formatted(RadiusComparison.DEFAULT.text())));
        lines.add("");
        for (RadiusConvention each : RadiusConvention.values()) {
            lines.addAll(Wrapped.lines(padded(each.text()), each.meaning()));
            assigned(comparison, each, lines);
        }
        comparison.shifts().forEach(shift -> shift(comparison, shift, lines));
        accuracies(comparison, lines);
        return lines;
    }

    private static void assigned(
            RadiusComparison comparison, RadiusConvention convention, List<String> lines) {
        long with = RadiusComparison.assigned(comparison.values(convention));
        Map<String, Long> reasons = comparison.reasons(convention);
        if (reasons.isEmpty()) {
            return;
        }
        String most =
                reasons.entrySet().stream()
                        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                        .limit(MOST_REASONS)
                        .map(each -> each.getKey() + " (" + Shown.count(each.getValue()) + ")")
                        .collect(Collectors.joining("; "));
        lines.addAll(
                Wrapped.lines(
                        padded(""),
                        "%s of %s have all radii; empty, in part or whole: %s%s"
                                .formatted(
                                        Shown.count(with),
                                        Shown.plural(comparison.data().rows(), "row"),
                                        most,
                                        reasons.size() > MOST_REASONS ? "; ..." : "")));
    }

    private static void shift(RadiusComparison comparison, RadiusShift shift, List<String> lines) {
        lines.add("");
        AlignedTable table = new AlignedTable("lrrl");
        table.row(shift.convention().text(), "median change", "largest", "at");
        List<String> still = new ArrayList<>();
        for (RadiusShift.Move move : shift.moves()) {
            CompositionFeature column = move.column().feature();
            if (move.largest() == 0) {
                still.add(column.name());
                continue;
            }
            table.row(
                    Shown.named(column.name(), column.unit().symbol()),
                    Shown.number(move.median()),
                    (move.largest() > 0 ? "+" : "") + Shown.number(move.largest()),
                    place(comparison, move.row()));
        }
        lines.addAll(table.lines());
        if (!still.isEmpty()) {
            lines.addAll(Wrapped.lines("unchanged  ", String.join(", ", still)));
        }
        for (RadiusShift.Crossing crossing : shift.crossings()) {
            if (!crossing.rows().isEmpty()) {
                lines.addAll(
                        Wrapped.lines(
                                "%s changes in %s: "
                                        .formatted(
                                                crossing.column().feature().name(),
                                                Shown.plural(crossing.rows().size(), "row")),
                                some(comparison, crossing.rows())));
            }
        }
    }

    private static String some(RadiusComparison comparison, List<Integer> rows) {
        return rows.stream()
                        .limit(MOST_CROSSINGS)
                        .map(row -> place(comparison, row))
                        .collect(Collectors.joining(", "))
                + (rows.size() > MOST_CROSSINGS ? ", ... (--json)" : "");
    }

    private static String place(RadiusComparison comparison, int row) {
        return comparison.formula(row) + " (line " + comparison.data().line(row) + ")";
    }

    private static void accuracies(RadiusComparison comparison, List<String> lines) {
        if (comparison.accuracies().isEmpty()) {
            return;
        }
        lines.add("");
        lines.addAll(
                Wrapped.lines(
                        "",
                        "right / balanced over both classes (%), among rows with the column; P from"
                                + " 0.5 on"));
        AlignedTable all = table("all rows");
        AlignedTable test = table("rows with is_train 0");
        boolean hasTest = false;
        for (LimitAccuracy each : comparison.accuracies()) {
            row(all, each, each.rules(), true);
            row(test, each, each.testRules(), false);
            hasTest |= !each.testRules().isEmpty();
        }
        lines.addAll(all.lines());
        if (hasTest) {
            lines.add("");
            lines.addAll(test.lines());
        }
        String counted =
                comparison.accuracies().stream()
                        .filter(each -> each.charges().isPresent())
                        .map(
                                each ->
                                        "%s %s of %s"
                                                .formatted(
                                                        each.radii(),
                                                        Shown.count(each.charges().get()),
                                                        Shown.count(each.assigned())))
                        .collect(Collectors.joining(", "));
        if (!counted.isEmpty()) {
            lines.add("");
            lines.addAll(Wrapped.lines("charges as tabulated: ", counted));
        }
    }

    private static AlignedTable table(String title) {
        return new AlignedTable("lrrrrr")
                .row(title, "rows", "t window", "tau < 4.18", "P(tau)", "P fitted");
    }

    private static void row(
            AlignedTable table,
            LimitAccuracy each,
            Map<String, LimitAccuracy.Judged> rules,
            boolean all) {
        long rows = rules.values().stream().mapToInt(LimitAccuracy.Judged::rows).max().orElse(0);
        table.row(
                each.radii(),
                Shown.count(all ? each.assigned() : rows),
                percent(rules, "t_window"),
                percent(rules, "tau"),
                percent(rules, "P_tau"),
                percent(rules, "P_tau_recalibrated"));
    }

    private static String percent(Map<String, LimitAccuracy.Judged> rules, String rule) {
        LimitAccuracy.Judged judged = rules.get(rule);
        return judged == null
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f / %.1f",
                        100 * judged.metrics().accuracy(),
                        100 * judged.metrics().balancedAccuracy());
    }

    private static String padded(String name) {
        int widest =
                Arrays.stream(RadiusConvention.values())
                        .mapToInt(each -> each.text().length())
                        .max()
                        .orElse(0);
        return name + " ".repeat(widest + 2 - name.length());
    }
}
