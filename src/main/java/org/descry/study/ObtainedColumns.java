package org.descry.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.descry.datasets.tables.Obtained;
import org.descry.screening.files.SettingsNode;

/** How columns are obtained, as a user states it: {@code "Ebind,Evac=DFT; Ec=table"}. */
public final class ObtainedColumns {
    private ObtainedColumns() {}

    /**
     * Reads names, an equals sign and a word of {@link Obtained}, with semicolons between.
     *
     * @return by column, in the order of the text
     * @throws IllegalArgumentException if a part is not of this form, the word is unknown, or a
     *     column stands twice
     */
    public static Map<String, Obtained> parse(String text) {
        Map<String, Obtained> all = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.lastIndexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "'%s' is not of the form COL,COL=HOW, such as \"Ebind,Evac=DFT; Ec=table\""
                                .formatted(part.strip()));
            }
            Obtained how = Obtained.parse(part.substring(equals + 1));
            for (String name : part.substring(0, equals).split(",", -1)) {
                if (name.isBlank() || all.put(name.strip(), how) != null) {
                    throw new IllegalArgumentException(
                            name.isBlank()
                                    ? "a name is missing before '%s'"
                                            .formatted(part.substring(equals).strip())
                                    : "column '%s' stands twice".formatted(name.strip()));
                }
            }
        }
        return all;
    }

    /** Reads the mapping {@code {Ebind: DFT}} of a study. */
    static Map<String, Obtained> read(SettingsNode node) {
        Map<String, Obtained> all = new LinkedHashMap<>();
        node.mapping()
                .forEach(
                        (name, word) ->
                                all.put(
                                        name,
                                        word.read(Obtained::parse, "one of " + Obtained.words())));
        return all;
    }

    /** Returns the mapping of a study. */
    static String yaml(Map<String, Obtained> all) {
        return all.entrySet().stream()
                .map(e -> StudyFile.quoted(e.getKey()) + ": " + e.getValue().text())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
