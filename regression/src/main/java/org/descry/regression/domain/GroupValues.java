package org.descry.regression.domain;

import java.util.List;

/**
 * The column whose rows were kept together when rows were held out, and its values in the training
 * rows.
 *
 * @param column its name
 * @param values cells as text, each once, sorted
 */
public record GroupValues(String column, List<String> values) {
    /** Copies the values. */
    public GroupValues {
        values = List.copyOf(values);
    }
}
