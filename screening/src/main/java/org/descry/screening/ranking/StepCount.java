package org.descry.screening.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The counts of one step while a space is walked. Sums, so the order of adding does not matter. */
final class StepCount {

    private static final int REASONS_SHOWN = 8;

    private final Map<String, Long> refused = new TreeMap<>();
    private long in;

    /** Counts the answers of one step for one batch and returns who passed. */
    boolean[] count(List<Optional<String>> refusals) {
        boolean[] passed = new boolean[refusals.size()];
        for (int i = 0; i < passed.length; i++) {
            Optional<String> refusal = refusals.get(i);
            passed[i] = refusal.isEmpty();
            refusal.ifPresent(r -> refused.merge(r, 1L, Long::sum));
        }
        in += passed.length;
        return passed;
    }

    void add(StepCount other) {
        in += other.in;
        other.refused.forEach((reason, n) -> refused.merge(reason, n, Long::sum));
    }

    Funnel.Step step(String name) {
        long out = in - refused.values().stream().mapToLong(Long::longValue).sum();
        return new Funnel.Step(name, in, out, detail());
    }

    /** The most frequent reasons with their counts; equal counts in alphabetical order. */
    private String detail() {
        Comparator<Map.Entry<String, Long>> frequentFirst =
                Map.Entry.<String, Long>comparingByValue().reversed();
        List<Map.Entry<String, Long>> sorted =
                refused.entrySet().stream()
                        .sorted(frequentFirst.thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        long others = sorted.stream().skip(REASONS_SHOWN).mapToLong(Map.Entry::getValue).sum();
        String shown =
                sorted.stream()
                        .limit(REASONS_SHOWN)
                        .map(e -> text(e.getKey(), e.getValue()))
                        .collect(Collectors.joining("; "));
        return others == 0 ? shown : shown + "; " + text("other reasons", others);
    }

    static String text(String what, long count) {
        return String.format(Locale.ROOT, "%s: %,d", what, count);
    }
}
