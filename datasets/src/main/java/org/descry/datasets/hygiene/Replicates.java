package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;

/** What rows that are equal in all features say of the target: its noise, or that labels clash. */
final class Replicates {

    private final CheckedTable table;
    private final List<List<Integer>> sets;

    Replicates(CheckedTable table) {
        this.table = table;
        List<NumericColumn> features = table.features();
        this.sets =
                features.isEmpty() || table.target().isEmpty()
                        ? List.of()
                        : EqualRows.of(table, features, EqualRows.complete(table, features));
    }

    List<Finding> noiseFloor() {
        if (table.quantity().isEmpty()) {
            return List.of(
                    Finding.notLookedFor(
                            Check.NOISE_FLOOR,
                            table.target().isEmpty()
                                    ? "it takes --target"
                                    : "the target has labels, or no more than two values"));
        }
        NumericColumn target = table.quantity().get();
        List<Integer> all = new ArrayList<>();
        int several = 0;
        double within = 0;
        for (List<Integer> rows : sets) {
            List<Integer> known =
                    rows.stream().filter(row -> !Double.isNaN(target.value(row))).toList();
            if (known.size() > 1) {
                within += squares(known.stream().mapToDouble(target::value).toArray());
                several++;
                all.addAll(known);
            }
        }
        if (several == 0) {
            return List.of();
        }
        int free = all.size() - several;
        double noise = within / free;
        if (noise == 0) {
            return List.of(
                    Finding.of(
                            Check.NOISE_FLOOR,
                            "%d rows in %s are equal in all %d features and in %s too: copies rather than repeated measurements, so they say nothing of its noise: %s"
                                    .formatted(
                                            all.size(),
                                            Wording.count(several, "set", "sets"),
                                            table.features().size(),
                                            target.name(),
                                            table.places(all)),
                            List.of(target.name()),
                            all));
        }
        double[] values = CheckedTable.values(target);
        double variance = squares(values) / (values.length - 1);
        String unit = target.unit().symbol().isEmpty() ? "" : " " + target.unit().symbol();
        String limit =
                variance > 0
                        ? ", or an R² above about "
                                + Wording.shown(Math.max(0, 1 - noise / variance))
                        : "";
        return List.of(
                Finding.of(
                        Check.NOISE_FLOOR,
                        ("%d rows in %s are equal in all %d features, yet %s differs within a set by a"
                                        + " standard deviation of %s%s (pooled, %s of freedom); no"
                                        + " formula of these columns can have a smaller error"
                                        + " there%s: %s")
                                .formatted(
                                        all.size(),
                                        Wording.count(several, "set", "sets"),
                                        table.features().size(),
                                        target.name(),
                                        Wording.shown(Math.sqrt(noise)),
                                        unit,
                                        Wording.count(free, "degree", "degrees"),
                                        limit,
                                        table.places(all)),
                        List.of(target.name()),
                        all));
    }

    private static double squares(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    List<Finding> conflicts() {
        if (table.classes().isEmpty()) {
            return List.of(
                    Finding.notLookedFor(
                            Check.CONFLICTING_LABELS,
                            table.target().isEmpty()
                                    ? "it takes --target"
                                    : "the target has no classes"));
        }
        Column target = table.target().orElseThrow();
        List<Integer> all = new ArrayList<>();
        List<List<Integer>> clashing = new ArrayList<>();
        for (List<Integer> rows : sets) {
            if (labels(target, rows).size() > 1) {
                all.addAll(rows);
                clashing.add(rows);
            }
        }
        return clashing.isEmpty()
                ? List.of()
                : List.of(
                        Finding.of(
                                Check.CONFLICTING_LABELS,
                                "%s different values of %s: %s"
                                        .formatted(
                                                Wording.count(
                                                        clashing.size(),
                                                        "set of rows with equal features has",
                                                        "sets of rows with equal features have"),
                                                target.name(),
                                                Wording.list(
                                                        clashing,
                                                        rows ->
                                                                "%s (%s)"
                                                                        .formatted(
                                                                                table.places(rows),
                                                                                String.join(
                                                                                        " and ",
                                                                                        labels(
                                                                                                target,
                                                                                                rows))))),
                                List.of(target.name()),
                                all));
    }

    private static Set<String> labels(Column target, List<Integer> rows) {
        Set<String> labels = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> !Partition.isMissing(target, row))
                .forEach(row -> labels.add(CheckedTable.cell(target, row)));
        return labels;
    }
}
