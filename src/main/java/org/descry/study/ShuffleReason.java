package org.descry.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.descry.regression.discovery.ChanceTest;
import org.descry.regression.discovery.DiscoveryData;

/**
 * Why rows were shuffled as they were, and what the shuffles cannot tell.
 *
 * @param scheme how rows were shuffled, in words
 * @param reason why, and what to rely on where no shuffle is exact; empty when there is nothing to
 *     say
 * @param blind whether no shuffle changes what formulas of these columns can reach
 */
record ShuffleReason(String scheme, String reason, boolean blind) {

    static ShuffleReason of(
            ChanceTest test, StudyRows rows, StudySettings settings, DetectedGroups detected) {
        String scheme = test.scheme();
        if (settings.group().isEmpty()) {
            return new ShuffleReason(
                    scheme,
                    detected.isEmpty()
                            ? ""
                            : "rows were shuffled as if independent, but they repeat in %s, for which no shuffle is exact: rely on the error for an unseen %s"
                                    .formatted(detected.names("and"), detected.names("or")),
                    false);
        }
        String group = settings.group().get();
        if (!scheme.contains("within groups")) {
            return new ShuffleReason(
                    scheme, "each %s has one row to exchange".formatted(group), false);
        }
        DiscoveryData data = rows.training();
        List<String> groups = data.groups().orElseThrow();
        List<String> constant =
                IntStream.range(0, data.names().size())
                        .filter(j -> constant(data.columns()[j], groups))
                        .mapToObj(data.names()::get)
                        .toList();
        String within = scheme.replace("within groups", "within " + group);
        if (constant.size() == data.names().size()) {
            return new ShuffleReason(
                    within,
                    "every column is the same within a %s, so these shuffles change nothing and none is exact: rely on --folds group"
                            .formatted(group),
                    true);
        }
        return new ShuffleReason(
                within,
                constant.isEmpty()
                        ? "only rows of one %s are alike enough to be exchanged".formatted(group)
                        : "this does not test %s, the same within a %s: for %s rely on --folds group"
                                .formatted(
                                        String.join(", ", constant),
                                        group,
                                        constant.size() == 1 ? "it" : "them"),
                false);
    }

    private static boolean constant(double[] column, List<String> groups) {
        Map<String, Double> value = new HashMap<>();
        for (int i = 0; i < column.length; i++) {
            Double before = value.putIfAbsent(groups.get(i), column[i]);
            if (before != null && before != column[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns what stands in parentheses after the counts; empty when rows are simply shuffled. */
    String words() {
        String shown = scheme.equals("rows shuffled") ? "" : scheme;
        return shown.isEmpty() || reason.isEmpty() ? shown + reason : shown + ": " + reason;
    }
}
