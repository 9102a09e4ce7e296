package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Which rows may exchange their targets in a chance test.
 *
 * <p>Rows of different tasks follow different laws and are never exchanged. Groups keep their rows
 * too, unless that would leave hardly anything to exchange.
 *
 * @param cells rows that are exchanged among themselves, by name
 * @param scheme how rows are shuffled, in words
 */
record ShuffledRows(List<int[]> cells, String scheme) {

    static ShuffledRows of(DiscoveryData data) {
        boolean tasks = data.tasks().count() > 1;
        boolean groups = data.groups().isPresent();
        List<int[]> both = cells(data, tasks, groups);
        if (!groups) {
            return new ShuffledRows(both, tasks ? "rows shuffled within tasks" : "rows shuffled");
        }
        if (!tasks) {
            return together(both) > 0
                    ? new ShuffledRows(both, "rows shuffled within groups")
                    : new ShuffledRows(cells(data, false, false), "rows shuffled");
        }
        if (2 * together(both) >= data.rows()) {
            return new ShuffledRows(both, "rows shuffled within groups and tasks");
        }
        return new ShuffledRows(
                cells(data, true, false),
                "rows shuffled within tasks; most groups have one row in a task");
    }

    /** Returns how many rows have another one to exchange with. */
    private static int together(List<int[]> cells) {
        return cells.stream().mapToInt(c -> c.length).filter(n -> n > 1).sum();
    }

    private static List<int[]> cells(DiscoveryData data, boolean byTask, boolean byGroup) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < data.rows(); i++) {
            String group = byGroup ? data.groups().orElseThrow().get(i) : "";
            String task = byTask ? data.tasks().names().get(data.tasks().of()[i]) : "";
            rows.computeIfAbsent(group + "\n" + task, k -> new ArrayList<>()).add(i);
        }
        return rows.values().stream().map(r -> r.stream().mapToInt(i -> i).toArray()).toList();
    }

    /**
     * Returns the target shuffled within the cells [n].
     *
     * @param place place of each row in an order that depends on content alone [n]
     */
    double[] shuffled(double[] target, int[] place, RandomGenerator random) {
        double[] y = target.clone();
        for (int[] cell : cells) {
            int[] rows =
                    Arrays.stream(cell)
                            .boxed()
                            .sorted((a, b) -> Integer.compare(place[a], place[b]))
                            .mapToInt(i -> i)
                            .toArray();
            for (int i = rows.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swap = y[rows[i]];
                y[rows[i]] = y[rows[j]];
                y[rows[j]] = swap;
            }
        }
        return y;
    }
}
