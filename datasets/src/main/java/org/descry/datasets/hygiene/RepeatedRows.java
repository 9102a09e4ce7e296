package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;

/** Rows that are equal, nearly equal, or equal in all that could explain the target. */
final class RepeatedRows {

    /** Nearly equal: every number within this share of the range of its column. */
    private static final double NEARLY = 1e-4;

    /** With fewer numbers rows come near to each other by chance. */
    private static final int FEWEST_NUMBERS = 3;

    private static final long MOST_PAIRS = 50_000_000;

    private final CheckedTable table;

    RepeatedRows(CheckedTable table) {
        this.table = table;
    }

    List<Finding> duplicates() {
        List<Integer> again = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (List<Integer> rows : whole().values()) {
            for (int row : rows.subList(1, rows.size())) {
                again.add(row);
                pairs.add(
                        "%s as %s"
                                .formatted(
                                        table.data().place(row), table.data().place(rows.get(0))));
            }
        }
        return again.isEmpty()
                ? List.of()
                : List.of(
                        Finding.of(
                                Check.DUPLICATES,
                                "%s an earlier one in every column: %s"
                                        .formatted(
                                                CheckedTable.count(
                                                        again.size(), "row repeats", "rows repeat"),
                                                CheckedTable.list(pairs)),
                                List.of(),
                                again));
    }

    /** Returns rows by all their cells, missing ones being equal to each other. */
    private Map<List<String>, List<Integer>> whole() {
        List<Column> columns = table.data().columns();
        return IntStream.range(0, table.data().rows())
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                row ->
                                        columns.stream()
                                                .map(c -> CheckedTable.cell(c, row))
                                                .toList(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    List<Finding> nearDuplicates() {
        List<NumericColumn> varied = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (NumericColumn column : table.features()) {
            Spread spread = Spread.of(column.values());
            if (!spread.isEmpty() && spread.largest() > spread.smallest()) {
                varied.add(column);
                widths.add(NEARLY * (spread.largest() - spread.smallest()));
            }
        }
        if (varied.size() < FEWEST_NUMBERS) {
            return List.of(
                    Finding.nothing(
                            Check.NEAR_DUPLICATES,
                            "not looked for: it takes at least %d columns of numbers that vary"
                                    .formatted(FEWEST_NUMBERS)));
        }
        int first = mostDistinct(varied);
        NumericColumn sortedBy = varied.get(first);
        int[] order =
                IntStream.range(0, table.data().rows())
                        .filter(row -> !Double.isNaN(sortedBy.value(row)))
                        .boxed()
                        .sorted(Comparator.comparingDouble(sortedBy::value))
                        .mapToInt(Integer::intValue)
                        .toArray();
        TreeSet<Integer> rows = new TreeSet<>();
        List<String> pairs = new ArrayList<>();
        long compared = 0;
        for (int i = 0; i < order.length && compared < MOST_PAIRS; i++) {
            for (int k = i + 1; k < order.length && compared < MOST_PAIRS; k++) {
                if (sortedBy.value(order[k]) - sortedBy.value(order[i]) > widths.get(first)) {
                    break;
                }
                compared++;
                if (isNear(varied, widths, order[i], order[k])) {
                    rows.add(order[i]);
                    rows.add(order[k]);
                    pairs.add(
                            "%s and %s"
                                    .formatted(
                                            table.data().place(Math.min(order[i], order[k])),
                                            table.data().place(Math.max(order[i], order[k]))));
                }
            }
        }
        String limit =
                compared < MOST_PAIRS ? "" : "; the table is large, not all pairs were compared";
        if (pairs.isEmpty()) {
            return compared < MOST_PAIRS
                    ? List.of()
                    : List.of(
                            Finding.nothing(
                                    Check.NEAR_DUPLICATES,
                                    Check.NEAR_DUPLICATES.nothing() + limit));
        }
        return List.of(
                Finding.of(
                        Check.NEAR_DUPLICATES,
                        "%s of rows differ, but in no number by more than 0.01 %% of its range: %s%s"
                                .formatted(
                                        CheckedTable.count(pairs.size(), "pair", "pairs"),
                                        CheckedTable.list(pairs),
                                        limit),
                        CheckedTable.names(varied),
                        List.copyOf(rows)));
    }

    private int mostDistinct(List<NumericColumn> columns) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < columns.size(); i++) {
            long distinct = Arrays.stream(columns.get(i).values()).distinct().count();
            if (distinct > most) {
                most = distinct;
                best = i;
            }
        }
        return best;
    }

    /** Returns whether two rows are near in every number without being equal in all. */
    private static boolean isNear(
            List<NumericColumn> columns, List<Double> widths, int one, int other) {
        boolean equal = true;
        for (int j = 0; j < columns.size(); j++) {
            double a = columns.get(j).value(one);
            double b = columns.get(j).value(other);
            if (!(Math.abs(a - b) <= widths.get(j))) {
                return false; // also when one is missing
            }
            equal &= a == b;
        }
        return !equal;
    }

    /** Returns sets of at least two rows that are equal in all features. */
    private List<List<Integer>> replicates() {
        List<NumericColumn> features = table.features();
        if (features.isEmpty()) {
            return List.of();
        }
        return table.sets(features).values().stream().filter(rows -> rows.size() > 1).toList();
    }

    List<Finding> noiseFloor() {
        if (table.quantity().isEmpty()) {
            return List.of(
                    Finding.nothing(
                            Check.NOISE_FLOOR,
                            table.target().isEmpty()
                                    ? "not looked for: it takes --target"
                                    : "not looked for: the target has classes, no numbers"));
        }
        NumericColumn target = table.quantity().get();
        List<Integer> all = new ArrayList<>();
        int sets = 0;
        double within = 0;
        for (List<Integer> rows : replicates()) {
            List<Integer> known =
                    rows.stream().filter(row -> !Double.isNaN(target.value(row))).toList();
            if (known.size() > 1) {
                double mean = known.stream().mapToDouble(target::value).average().orElse(0);
                for (int row : known) {
                    within += (target.value(row) - mean) * (target.value(row) - mean);
                }
                sets++;
                all.addAll(known);
            }
        }
        if (sets == 0) {
            return List.of();
        }
        double noise = Math.sqrt(within / (all.size() - sets));
        double[] values = Arrays.stream(target.values()).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()
                        / Math.max(1, values.length - 1);
        String unit = target.unit().symbol().isEmpty() ? "" : " " + target.unit().symbol();
        return List.of(
                Finding.of(
                        Check.NOISE_FLOOR,
                        ("%d rows in %s are equal in all %d features, yet %s differs within a set by a"
                                        + " standard deviation of %s%s (pooled, %d degrees of"
                                        + " freedom); no formula of these columns can have a smaller"
                                        + " error there%s: %s")
                                .formatted(
                                        all.size(),
                                        CheckedTable.count(sets, "set", "sets"),
                                        table.features().size(),
                                        target.name(),
                                        Spread.shown(noise),
                                        unit,
                                        all.size() - sets,
                                        variance > 0
                                                ? ", or an R² above about "
                                                        + Spread.shown(
                                                                Math.max(
                                                                        0,
                                                                        1
                                                                                - noise * noise
                                                                                        / variance))
                                                : "",
                                        table.places(all)),
                        List.of(target.name()),
                        all));
    }

    List<Finding> conflicts() {
        if (table.classes().isEmpty()) {
            return List.of(
                    Finding.nothing(
                            Check.CONFLICTING_LABELS,
                            table.target().isEmpty()
                                    ? "not looked for: it takes --target"
                                    : "not looked for: the target has no classes"));
        }
        Column target = table.classes().get();
        List<Integer> all = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (List<Integer> rows : replicates()) {
            List<String> classes =
                    rows.stream()
                            .map(row -> CheckedTable.cell(target, row))
                            .filter(c -> !c.isEmpty())
                            .distinct()
                            .toList();
            if (classes.size() > 1) {
                all.addAll(rows);
                sets.add("%s (%s)".formatted(table.places(rows), String.join(" and ", classes)));
            }
        }
        return sets.isEmpty()
                ? List.of()
                : List.of(
                        Finding.of(
                                Check.CONFLICTING_LABELS,
                                "%s different values of %s: %s"
                                        .formatted(
                                                CheckedTable.count(
                                                        sets.size(),
                                                        "set of rows with equal features has",
                                                        "sets of rows with equal features have"),
                                                target.name(),
                                                CheckedTable.list(sets)),
                                List.of(target.name()),
                                all));
    }
}
