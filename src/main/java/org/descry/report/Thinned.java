package org.descry.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A long list cut down to what a page can hold, evenly over its length.
 *
 * @param kept what is shown
 * @param total how many there are
 */
record Thinned<T>(List<T> kept, int total) {

    /** Returns the list itself when it is short, else {@code most} of it with both ends. */
    static <T> Thinned<T> of(List<T> all, int most) {
        if (all.size() <= most) {
            return new Thinned<>(all, all.size());
        }
        List<T> kept = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            kept.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        }
        return new Thinned<>(List.copyOf(kept), all.size());
    }

    /** Returns " Shown are 2000 of 12 000 rows.", or nothing when all of them are shown. */
    String remark(String things) {
        return kept.size() == total
                ? ""
                : " Shown are %s of %s %s, evenly chosen; all of them stand in results.json."
                        .formatted(NumberText.shown(kept.size()), NumberText.shown(total), things);
    }
}
