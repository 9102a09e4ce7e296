package org.descry.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.descry.datasets.tables.Obtained;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.search.FoundModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns that a formula reads, and how each is obtained for something new.
 *
 * @param inputs in the order of the table
 */
record Needs(List<Input> inputs) {

    /** A column and how it is obtained; empty: nobody said. */
    record Input(String name, Optional<Obtained> obtained) {}

    static Needs of(FoundModel model, StudyRows rows) {
        TreeSet<String> used = new TreeSet<>();
        for (Expression feature : model.features()) {
            used.addAll(Variables.of(feature));
        }
        return of(rows.features().stream().filter(used::contains).toList(), rows);
    }

    /** Returns what columns need. */
    static Needs of(Collection<String> columns, StudyRows rows) {
        return new Needs(columns.stream().map(n -> new Input(n, rows.data().obtained(n))).toList());
    }

    /** Whether it is known of any column of a run how it is obtained. */
    static boolean told(StudyRows rows) {
        return of(rows.features(), rows).dearest().isPresent();
    }

    /** Returns the dearest way among those known; empty when none is. */
    Optional<Obtained> dearest() {
        return inputs.stream().flatMap(i -> i.obtained().stream()).max(Comparator.naturalOrder());
    }

    /** Returns how many columns are obtained in the dearest way. */
    long columns() {
        return inputs.stream().filter(i -> i.obtained().equals(dearest())).count();
    }

    /** Returns of how many columns nobody said it. */
    long unknown() {
        return inputs.stream().filter(i -> i.obtained().isEmpty()).count();
    }

    /** Whether every column is known to be cheaper. */
    boolean allBelow(Obtained limit) {
        return inputs.stream()
                .allMatch(i -> i.obtained().isPresent() && i.obtained().get().compareTo(limit) < 0);
    }

    /** Returns the fewest words: {@code 2 DFT}; empty for the mean. */
    String brief() {
        return dearest()
                .map(how -> columns() + " " + how.text())
                .orElse(inputs.isEmpty() ? "" : "unknown");
    }

    /** Returns {@code 2 DFT columns (a, b), 1 table column (c)}, the dearest first. */
    String text() {
        List<Optional<Obtained>> ways =
                inputs.stream()
                        .map(Input::obtained)
                        .distinct()
                        .sorted(Comparator.comparing(way -> -way.map(Obtained::ordinal).orElse(-1)))
                        .toList();
        return ways.stream().map(this::text).collect(Collectors.joining(", "));
    }

    private String text(Optional<Obtained> way) {
        List<String> names =
                inputs.stream().filter(i -> i.obtained().equals(way)).map(Input::name).toList();
        return "%d %s column%s (%s)"
                .formatted(
                        names.size(),
                        way.map(Obtained::text).orElse("other"),
                        names.size() == 1 ? "" : "s",
                        String.join(", ", names));
    }

    /**
     * Adds the fields {@code inputs} and {@code cost}; the latter is null where nothing is known.
     */
    void put(ObjectNode node) {
        ArrayNode list = node.putArray("inputs");
        for (Input input : inputs) {
            ObjectNode each = list.addObject();
            each.put("name", input.name());
            each.put("obtained", input.obtained().map(Obtained::text).orElse(null));
        }
        if (dearest().isEmpty()) {
            node.putNull("cost");
            return;
        }
        ObjectNode cost = node.putObject("cost");
        cost.put("obtained", dearest().get().text());
        cost.put("columns", columns());
        cost.put("unknown", unknown());
    }
}
