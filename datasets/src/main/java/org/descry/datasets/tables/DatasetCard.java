package org.descry.datasets.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a data set is, where it comes from and how it may be used.
 *
 * @param name the name after {@code builtin:}
 * @param title one line
 * @param description a paragraph
 * @param columns one per column of the table, in its order
 * @param rows number of rows, the header not counted
 * @param sha256 of the table's bytes
 * @param licence SPDX identifier
 * @param source where the figures were taken from
 * @param citation the paper to cite
 * @param doi of that paper
 * @param target name of the column usually predicted
 * @param groups names of the columns whose rows belong together
 */
public record DatasetCard(
        String name,
        String title,
        String description,
        List<Described> columns,
        int rows,
        String sha256,
        String licence,
        String source,
        String citation,
        String doi,
        String target,
        List<String> groups) {

    /** Copies the lists. */
    public DatasetCard {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /**
     * One column.
     *
     * @param name without the unit
     * @param unit its symbol; empty for pure numbers and labels
     * @param meaning one sentence
     * @param obtained how a value is obtained for a new row, a word of {@link Obtained}; empty when
     *     the card does not say
     */
    public record Described(String name, String unit, String meaning, String obtained) {

        /** Takes a word that is missing in the card as empty. */
        public Described {
            obtained = Objects.requireNonNullElse(obtained, "");
        }
    }

    /** Returns how the columns are obtained of which the card says so. */
    Map<String, Obtained> obtained() {
        Map<String, Obtained> known = new LinkedHashMap<>();
        for (Described column : columns) {
            if (!column.obtained().isEmpty()) {
                known.put(column.name(), Obtained.parse(column.obtained()));
            }
        }
        return known;
    }
}
