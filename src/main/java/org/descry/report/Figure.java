package org.descry.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A figure as it stands on the page.
 *
 * @param id its anchor
 * @param title short heading
 * @param caption what is seen, in plain words, with units
 * @param svg the drawing
 * @param legend what each mark means
 * @param points the points a reader may ask about: position, words, and a key into the ranking
 *     (empty for none), as a JSON array
 * @param table the numbers drawn: CSV in a JSON string
 */
record Figure(
        String id,
        String title,
        String caption,
        String svg,
        List<Legend> legend,
        String points,
        String table) {

    /**
     * One line of a legend.
     *
     * @param swatch a small drawing of the mark
     * @param text what it means
     */
    record Legend(String swatch, String text) {}

    /** Returns this figure with its legend in the opposite order. */
    Figure withLegendReversed() {
        List<Legend> reversed = new ArrayList<>(legend);
        Collections.reverse(reversed);
        return new Figure(id, title, caption, svg, List.copyOf(reversed), points, table);
    }
}
