package org.descry.screening.ranking;

/**
 * The candidates that {@link ConformalSelection} selects.
 *
 * @param failures share of failures to expect among them at most
 * @param rows held-out rows that it learned from
 * @param unwanted how many of these are not wanted
 * @param inside candidates inside the data: the only ones that may be selected
 * @param selected how many are
 * @param last largest number of unwanted rows that look at least as good as a selected candidate;
 *     -1 when none is selected
 */
public record Shortlist(
        double failures, int rows, int unwanted, long inside, long selected, int last) {

    /** Whether a candidate inside the data at this place is selected. */
    boolean holds(int place) {
        return place <= last;
    }
}
