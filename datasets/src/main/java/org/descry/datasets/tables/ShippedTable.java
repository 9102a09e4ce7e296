package org.descry.datasets.tables;

import java.io.IOException;
import java.io.InputStream;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;

/**
 * A table that ships with the toolkit, with its card.
 *
 * @param card what it is and where it comes from
 * @param data the rows
 */
public record ShippedTable(DatasetCard card, Dataset data) {

    /**
     * Reads {@code table.csv} and {@code card.json} and verifies that the table is the one the card
     * describes.
     *
     * @param folder below {@code org/descry/datasets} on the class path, for example {@code
     *     elements/electronegativity}
     * @param source what messages and {@link Dataset#source} call it
     * @throws DatasetException if the bytes have not the check sum of the card
     * @throws IllegalArgumentException if there is no such folder
     */
    public static ShippedTable read(String folder, String source) {
        DatasetCard card = card(folder);
        byte[] table = bytes(folder + "/table.csv");
        if (!Sha256.of(table).equals(card.sha256())) {
            throw DatasetException.inFile(
                    source,
                    "the table has been changed: its SHA-256 is not that of its card",
                    "the table as shipped");
        }
        Dataset data = DatasetReader.read(card.name(), source, table);
        return new ShippedTable(card, data.withObtained(card.obtained()));
    }

    /**
     * Reads the card alone.
     *
     * @param folder as in {@link #read}
     * @throws IllegalArgumentException if there is no such folder
     */
    public static DatasetCard card(String folder) {
        return Json.mapper().readValue(bytes(folder + "/card.json"), DatasetCard.class);
    }

    private static byte[] bytes(String path) {
        try (InputStream in =
                ShippedTable.class.getResourceAsStream("/org/descry/datasets/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("nothing ships under " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot read " + path + " from the program's own files", e);
        }
    }
}
