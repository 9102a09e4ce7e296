package org.descry.tools;

import java.util.List;
import java.util.Optional;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.expressions.Expression;

/**
 * One formula of the user's descriptor, checked against a table.
 *
 * @param given as the user wrote it
 * @param expression over columns of the table; a classical name is spelt out
 * @param quantity what its values measure
 * @param unit of its values, in words of the table; empty for a pure number
 * @param marks what is irregular about its units but was let through
 * @param complexity operators, columns and constants it spells out
 * @param source where a classical descriptor comes from; empty for any other formula
 * @param window the values its source takes for a perovskite; empty for any other formula
 */
record GivenFeature(
        String given,
        Expression expression,
        Quantity quantity,
        String unit,
        List<String> marks,
        int complexity,
        String source,
        Optional<NamedDescriptor.Window> window) {

    /** Copies the list. */
    GivenFeature {
        marks = List.copyOf(marks);
    }
}
