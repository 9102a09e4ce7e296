package org.descry.datasets.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descry.datasets.files.Gzip;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.importers.TableFile.Read;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Opens JSON files, or folders of OPTIMADE pages, and says what is wrong with them. */
final class JsonFile {

    /** Reads NaN, which JSON has not but Python writes; no name may stand twice in an object. */
    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build()
                    .reader();

    private JsonFile() {}

    /** What is done with a file that is open. */
    interface Use {
        void parser(JsonParser parser);
    }

    static TableFile read(Path path, TableFormat format) {
        String shown = path.toString();
        try {
            List<Path> files = files(path);
            JsonTable table = new JsonTable(shown, format == TableFormat.OPTIMADE);
            for (Path file : files) {
                table.file(file);
            }
            String sha256 = sha256(files);
            String name = DatasetReader.nameOf(path.toAbsolutePath().normalize());
            List<ColumnReading> leftOut = table.leftOut();
            Dataset dataset = table.dataset(name, sha256, files.size());
            List<String> notes = new ArrayList<>();
            if (!leftOut.isEmpty()) {
                notes.add(
                        "left out: "
                                + leftOut.stream()
                                        .map(each -> each.name() + " (" + each.detail() + ")")
                                        .collect(Collectors.joining("; ")));
            }
            notes.addAll(table.notes());
            TableFormat found = table.isOptimade() ? TableFormat.OPTIMADE : TableFormat.JSON;
            return TableFile.of(found, new Read(dataset.withNotes(notes), leftOut));
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (!Files.isRegularFile(path)) {
                throw DatasetException.inFile(
                        path.toString(), "there is no such file", "a JSON file");
            }
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> pages =
                    inside.filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            if (pages.isEmpty()) {
                throw DatasetException.inFile(
                        path.toString(),
                        "this is a folder without pages of JSON",
                        "a file, or a folder with OPTIMADE responses (*.json, *.json.gz)");
            }
            return pages;
        }
    }

    /** Returns the check sum of a file; of several, that of their check sums in order. */
    private static String sha256(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return Sha256.of(files.get(0));
        }
        List<String> sums = new ArrayList<>();
        for (Path file : files) {
            sums.add(Sha256.of(file));
        }
        sums.sort(null);
        return Sha256.of(String.join("\n", sums).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a file.
     *
     * @throws DatasetException if it cannot be read or is no JSON, with line and place
     */
    static void open(Path file, Use use) {
        String shown = file.toString();
        try (InputStream in = Gzip.open(file);
                JsonParser parser = READER.createParser(in)) {
            use.parser(parser);
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        } catch (JacksonIOException e) {
            throw DatasetException.unreadable(shown, e.getCause());
        } catch (StreamConstraintsException e) {
            throw DatasetException.inFile(
                    shown, "the JSON is nested too deeply or a value is too long", "a table");
        } catch (StreamReadException e) {
            throw DatasetException.at(
                    shown, place(e), "", "the JSON is broken: " + reason(e), "a whole JSON file");
        } catch (JacksonException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw DatasetException.at(
                    shown,
                    place(e),
                    "",
                    twice
                            ? "a name stands twice in one object"
                            : "the JSON cannot be read: " + reason(e),
                    twice ? "a different name for each column" : "a table");
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : "line %d, character %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String reason(JacksonException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
        int bracket = first.indexOf(" (for Object starting at");
        String cut = bracket > 0 ? first.substring(0, bracket) : first;
        return cut.length() <= 160 ? cut : cut.substring(0, 160) + "…";
    }
}
