package org.descry.datasets.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The card of computed features beside a table: {@code mine.card.json} beside {@code mine.csv}, as
 * {@code descry features --card} writes it. It says how columns are obtained.
 *
 * <p>Such columns come from a formula and from tables that ship, so a new row costs no more than
 * {@link Obtained#TABLE}, however the numbers in the tables were once obtained.
 */
public final class CardFile {

    private static final String SCHEMA = "descry-features/";

    private CardFile() {}

    /** Returns where the card of a table is looked for: its name, then {@code .card.json}. */
    public static Path of(Path table) {
        Path whole = table.toAbsolutePath().normalize();
        return whole.resolveSibling(DatasetReader.nameOf(whole) + ".card.json");
    }

    /**
     * Returns a table with what the card beside it says, and its check sum made of those of both
     * files; the table itself when there is no card. A file of that name that is none is noted.
     *
     * @param table the file that was read
     */
    public static Dataset applied(Dataset data, Path table) {
        Path file = of(table);
        if (!Files.isRegularFile(file)) {
            return data;
        }
        Optional<Map<String, Obtained>> told = told(file, data);
        if (told.isEmpty()) {
            return data.withNotes(
                    List.of(
                            "%s is no card of descry features, and was not read"
                                    .formatted(file.getFileName())));
        }
        try {
            String sums = data.sha256() + "\n" + Sha256.of(file);
            return data.withColumns(
                            data.columns(), Sha256.of(sums.getBytes(StandardCharsets.UTF_8)))
                    .withObtained(told.get());
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
    }

    private static Optional<Map<String, Obtained>> told(Path file, Dataset data) {
        try {
            JsonNode card = Json.mapper().readTree(Files.readString(file));
            if (!card.path("schema").asString("").startsWith(SCHEMA)) {
                return Optional.empty();
            }
            Map<String, Obtained> told = new LinkedHashMap<>();
            for (JsonNode column : card.path("columns")) {
                String name = column.path("name").asString("");
                if (data.has(name)) {
                    Obtained how = Obtained.parse(column.path("obtained").asString(""));
                    told.put(name, how.atMost(Obtained.TABLE));
                }
            }
            return Optional.of(told);
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
    }
}
