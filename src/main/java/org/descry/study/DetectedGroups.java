package org.descry.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.hygiene.RepeatedLabel;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.UnseenGroups;

/**
 * Columns of labels in which rows repeat although no group was given. What is selected does not
 * depend on them.
 *
 * @param labels the columns, at most {@link #MOST}, as they stand in the table
 */
record DetectedGroups(List<RepeatedLabel> labels) {
    /** Further columns are not looked at: each costs searches. */
    private static final int MOST = 3;

    /** Columns of numbers that are named one by one. */
    private static final int NAMED = 3;

    DetectedGroups {
        labels = List.copyOf(labels);
    }

    /** Returns the columns; none when a group was given. */
    static DetectedGroups of(StudyRows rows, StudySettings settings) {
        if (settings.group().isPresent()) {
            return new DetectedGroups(List.of());
        }
        return new DetectedGroups(
                RepeatedLabel.of(rows.data(), rows.target().name()).stream()
                        .filter(l -> !settings.split().equals(Optional.of(l.name())))
                        .filter(l -> !settings.rows().names(l.name()))
                        .filter(l -> cells(rows, l.name()).stream().distinct().count() > 2)
                        .limit(MOST)
                        .toList());
    }

    private static List<String> cells(StudyRows rows, String column) {
        return Arrays.stream(rows.train())
                .mapToObj(row -> StudyRows.cell(rows.data().column(column), row))
                .toList();
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** Returns the searches that leave out one label after the other; none without folds. */
    UnseenGroups searches(StudyRows rows, StudySettings settings) {
        Map<String, List<String>> of = new LinkedHashMap<>();
        if (settings.folds().kind() != FoldPlan.Kind.NONE) {
            labels.forEach(l -> of.put(l.name(), cells(rows, l.name())));
        }
        return new UnseenGroups(rows.training(), settings.discovery(rows), of);
    }

    /** Returns the columns' names with a word between them: {@code metal and support}. */
    String names(String word) {
        return labels.stream()
                .map(RepeatedLabel::name)
                .collect(Collectors.joining(" " + word + " "));
    }

    /**
     * Returns a remark on each column.
     *
     * @param searches how many searches left a label out
     */
    List<String> notes(int searches) {
        if (isEmpty()) {
            return List.of();
        }
        String found =
                labels.stream()
                        .map(l -> "%s (%d values%s)".formatted(l.name(), l.values(), constant(l)))
                        .collect(Collectors.joining(" and in "));
        String judged =
                searches == 0
                        ? ""
                        : " Judged with each value left out, too, by %d more searches."
                                .formatted(searches);
        return List.of(
                "Rows repeat in %s: rows of one value are not independent.%s To keep them together: --group %s --folds group."
                        .formatted(found, judged, labels.get(0).name()));
    }

    private static String constant(RepeatedLabel label) {
        List<String> all = label.constant();
        if (all.isEmpty()) {
            return "";
        }
        String more = all.size() > NAMED ? " and %d more".formatted(all.size() - NAMED) : "";
        return ", each with its own "
                + String.join(", ", all.subList(0, Math.min(NAMED, all.size())))
                + more;
    }
}
