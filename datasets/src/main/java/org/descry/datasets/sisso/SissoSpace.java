package org.descry.datasets.sisso;

import java.util.List;
import java.util.Objects;

/**
 * Which features are built from the columns of a table.
 *
 * @param features {@code nsf}: number of primary features, at least 1
 * @param operators {@code ops}: the operators of each layer [rung], by the symbols of the command
 *     line, in the order of the file; empty when {@code maxOperators} is 0
 * @param maxOperators {@code fcomplexity}: the most operators in a feature, 0 to 7
 * @param unitGroups {@code funit}: primary features that share a unit; those in no group are pure
 *     numbers
 * @param limits {@code fmax_min} and {@code fmax_max}
 */
public record SissoSpace(
        int features,
        List<List<String>> operators,
        int maxOperators,
        List<UnitGroup> unitGroups,
        ValueLimits limits) {

    /** The most operators in a feature that are possible. */
    static final int LARGEST_MAX_OPERATORS = 7;

    /**
     * Primary features of one unit.
     *
     * @param first counted from 1
     * @param last counted from 1, not before {@code first}
     */
    public record UnitGroup(int first, int last) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it is not {@code 1 <= first <= last}
         */
        public UnitGroup {
            if (!(1 <= first && first <= last)) {
                throw new IllegalArgumentException(
                        "a group of units needs 1 <= first <= last, got " + first + ":" + last);
            }
        }
    }

    /**
     * A feature may be selected when its largest absolute value lies between the two, ends
     * included; one that does not is still built upon.
     *
     * @param smallest from 0 on, in the unit of the feature
     * @param largest not below {@code smallest}
     */
    public record ValueLimits(double smallest, double largest) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it is not {@code 0 <= smallest <= largest}, both
         *     finite
         */
        public ValueLimits {
            if (!(0 <= smallest && smallest <= largest && largest < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "limits need 0 <= smallest <= largest, got %s and %s"
                                .formatted(smallest, largest));
            }
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is outside its range, a layer has no operators
     *     or the number of layers is not that which follows from {@code maxOperators}
     */
    public SissoSpace {
        operators = operators.stream().map(List::copyOf).toList();
        unitGroups = List.copyOf(unitGroups);
        Objects.requireNonNull(limits, "limits");
        if (!(features >= 1)) {
            throw new IllegalArgumentException("at least one feature is needed, got " + features);
        }
        if (!(0 <= maxOperators && maxOperators <= LARGEST_MAX_OPERATORS)) {
            throw new IllegalArgumentException(
                    "0 to 7 operators are possible, got " + maxOperators);
        }
        if (!(operators.size() == rung(maxOperators)
                && operators.stream().noneMatch(List::isEmpty))) {
            throw new IllegalArgumentException(
                    "%d operators take %d layers of operators, got %s"
                            .formatted(maxOperators, rung(maxOperators), operators));
        }
    }

    /** Returns how many layers of operators there are, 0 to 3. */
    public int rung() {
        return operators.size();
    }

    /** Returns whether every layer has the same operators. */
    public boolean sameOperatorsEverywhere() {
        return operators.stream().distinct().count() <= 1;
    }

    /**
     * Returns how many layers of operators SISSO 3.5 builds for that many operators: 0 for 0, 1 for
     * 1, 2 up to 3, 3 up to 7.
     *
     * @source the change log of SISSO 3.1, github.com/rouyang2017/SISSO
     */
    static int rung(int maxOperators) {
        if (maxOperators <= 1) {
            return maxOperators;
        }
        return maxOperators <= 3 ? 2 : 3;
    }
}
