package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.tables.TextColumn;

/** Labels that mean the same and are written in several ways. */
final class Spelling {

    /** A column holds formulas when so many of its different labels are some. */
    private static final double MOSTLY = 0.9;

    private final CheckedTable table;

    Spelling(CheckedTable table) {
        this.table = table;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (TextColumn column : table.labels()) {
            Map<String, Set<String>> alike = new LinkedHashMap<>();
            Map<String, Set<String>> compositions = new LinkedHashMap<>();
            Set<String> labels = new LinkedHashSet<>(column.values());
            Set<String> formulas = new LinkedHashSet<>();
            for (String label : labels) {
                Optional<String> formula = formula(label);
                if (formula.isPresent()) {
                    // Co is not CO: of formulas the composition decides, not the letters.
                    compositions
                            .computeIfAbsent(formula.get(), any -> new LinkedHashSet<>())
                            .add(label);
                    formulas.add(label);
                } else if (!label.isBlank()) {
                    alike.computeIfAbsent(bare(label), any -> new LinkedHashSet<>()).add(label);
                }
            }
            // cu is none, and may be meant as Cu.
            for (String label : formulas) {
                alike.computeIfPresent(bare(label), (any, set) -> with(set, label));
            }
            long written = compositions.values().stream().mapToLong(Set::size).sum();
            if (written < MOSTLY * labels.size()) {
                compositions.clear(); // VI and IV are numbers, not vanadium iodide
            }
            report(column, alike, "differ only in white space or case", found);
            report(column, compositions, "are formulas of one composition", found);
        }
        return found;
    }

    private static Set<String> with(Set<String> set, String label) {
        set.add(label);
        return set;
    }

    private void report(
            TextColumn column, Map<String, Set<String>> sets, String how, List<Finding> found) {
        List<String> shown = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Set<String> each : sets.values()) {
            if (each.size() > 1) {
                shown.add("'" + String.join("' and '", each) + "'");
                labels.addAll(each);
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            if (labels.contains(column.value(row))) {
                rows.add(row);
            }
        }
        found.add(
                Finding.of(
                        Check.LABEL_SPELLING,
                        "column %s: %s %s: %s; %s"
                                .formatted(
                                        column.name(),
                                        Wording.count(
                                                shown.size(), "set of labels", "sets of labels"),
                                        how,
                                        Wording.list(shown),
                                        table.places(rows)),
                        List.of(column.name()),
                        rows));
    }

    /** Returns a label without white space of any kind, in small letters. */
    private static String bare(String label) {
        return label.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> formula(String label) {
        try {
            Composition composition = Composition.parse(label);
            // S01 and S02 are numbers of samples, not sulfur twice.
            boolean numbered =
                    composition.elements().size() == 1
                            && label.chars().anyMatch(Character::isDigit);
            return numbered ? Optional.empty() : Optional.of(composition.reducedFormula());
        } catch (CompositionException e) {
            return Optional.empty(); // a label is no formula, which is the answer
        }
    }
}
