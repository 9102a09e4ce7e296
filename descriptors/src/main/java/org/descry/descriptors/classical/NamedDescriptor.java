package org.descry.descriptors.classical;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;

/**
 * A descriptor of the literature.
 *
 * @param name short name in plain text, for example {@code tau}
 * @param symbol as it is printed, for example {@code τ}
 * @param meaning what it is, in a few words
 * @param expression the formula over {@code inputs}
 * @param inputs its columns, in alphabetical order
 * @param window the values that the source takes for a perovskite; empty when it gives none
 * @param source the paper
 * @param doi of the paper
 * @param validity where it holds and what it was fitted on
 */
public record NamedDescriptor(
        String name,
        String symbol,
        String meaning,
        Expression expression,
        List<Input> inputs,
        Optional<Window> window,
        String source,
        String doi,
        String validity) {

    /**
     * A column of the formula.
     *
     * @param name of the column
     * @param unit it is given in
     * @param meaning what it is, in a few words
     */
    public record Input(String name, Unit unit, String meaning) {}

    /**
     * An open range of values.
     *
     * @param lower lower end, excluded; -∞ when there is none
     * @param upper upper end, excluded; ∞ when there is none
     */
    public record Window(double lower, double upper) {

        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException unless {@code lower < upper}
         */
        public Window {
            if (!(lower < upper)) {
                throw new IllegalArgumentException(
                        "window needs lower < upper, got (%s, %s)".formatted(lower, upper));
            }
        }

        /** Returns whether a value lies inside; false for NaN. */
        public boolean contains(double value) {
            return value > lower && value < upper;
        }
    }

    /** Takes a copy of the inputs. */
    public NamedDescriptor {
        inputs = List.copyOf(inputs);
    }
}
