package org.descry.datasets.tables;

import java.util.List;

/** The data sets that ship with the toolkit. */
public final class BuiltinDatasets {

    /** What the name of a data set that ships starts with where a file could stand too. */
    public static final String PREFIX = "builtin:";

    private static final List<String> NAMES =
            List.of("abx3-formability", "octet-binaries", "single-atom-diffusion");

    private BuiltinDatasets() {}

    /** Returns the names without prefix, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads a data set, with its check sum verified.
     *
     * @param name with or without {@link #PREFIX}
     * @throws DatasetException if there is none of that name; the message lists those that exist
     */
    public static Dataset read(String name) {
        String known = known(name);
        return ShippedTable.read("tables/" + known, PREFIX + known).data();
    }

    /**
     * Reads the card of a data set.
     *
     * @param name with or without {@link #PREFIX}
     * @throws DatasetException if there is none of that name; the message lists those that exist
     */
    public static DatasetCard card(String name) {
        return ShippedTable.card("tables/" + known(name));
    }

    private static String known(String name) {
        String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        if (!NAMES.contains(bare)) {
            throw DatasetException.inFile(
                    PREFIX + bare,
                    "there is no data set of that name",
                    "one of " + String.join(", ", NAMES));
        }
        return bare;
    }
}
