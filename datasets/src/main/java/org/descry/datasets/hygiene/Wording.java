package org.descry.datasets.hygiene;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;

/** How the sentences of findings write what they have many of. */
final class Wording {

    /** So many places, names or pairs are spelt out. */
    static final int SHOWN = 8;

    private Wording() {}

    /** Returns things with commas, only the first when there are many. */
    static <T> String list(List<T> things, Function<T, String> word) {
        String shown = things.stream().limit(SHOWN).map(word).collect(Collectors.joining(", "));
        return shown + more(things.size());
    }

    static String list(List<String> words) {
        return list(words, Function.identity());
    }

    static String names(List<? extends Column> columns) {
        return list(columns.stream().map(Column::name).toList());
    }

    /** Returns what stands behind a list of the first of so many things. */
    static String more(long all) {
        return all <= SHOWN ? "" : " and %d more".formatted(all - SHOWN);
    }

    /** Returns a number and its noun. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Returns a number with four digits. */
    static String shown(double value) {
        return shown(value, 4);
    }

    /** Returns a number with so many digits. */
    static String shown(double value, int digits) {
        String rounded = String.format(Locale.ROOT, "%." + digits + "g", value);
        return Numbers.text(Double.parseDouble(rounded));
    }

    /** Returns a part of a whole in percent. */
    static String percent(long part, long whole) {
        return shown(100.0 * part / whole) + " %";
    }
}
