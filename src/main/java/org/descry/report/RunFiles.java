package org.descry.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;
import tools.jackson.core.JacksonException;

/**
 * The files of a finished run, as far as the report shows them.
 *
 * @param results {@code results.json}
 * @param model {@code model.json}
 * @param baselines {@code baselines.json}, absent when the run has none
 * @param validation {@code validation.json}, absent when the run was not validated
 * @param ranking {@code ranking.csv}, if the run screened candidates
 * @param sources what was read
 */
record RunFiles(
        Part results,
        Part model,
        Part baselines,
        Part validation,
        Optional<Ranking> ranking,
        List<Source> sources) {

    /**
     * One file that was read.
     *
     * @param name its name in the directory
     * @param bytes its length
     * @param sha256 its hash
     */
    record Source(String name, long bytes, String sha256) {}

    /**
     * The ranking table as it stands in the file.
     *
     * @param columns names of the columns
     * @param rows cells, each row as long as {@code columns}
     */
    record Ranking(List<String> columns, List<List<String>> rows) {}

    /**
     * Reads the directory.
     *
     * @param directory a directory written by a run
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a needed file is missing or damaged; the message is one
     *     plain sentence that names it
     */
    static RunFiles read(Path directory) throws IOException {
        List<Source> sources = new ArrayList<>();
        Part results = json(directory, "results.json", true, sources);
        if (!results.at("schema").text().startsWith("descry-results/1")) {
            throw new IllegalArgumentException(
                    "%s: the schema is \"%s\"; expected \"descry-results/1\""
                            .formatted(
                                    directory.resolve("results.json"),
                                    results.at("schema").text()));
        }
        Part model = json(directory, "model.json", true, sources);
        boolean screened = results.at("screening").present();
        Optional<Ranking> ranking = ranking(directory, screened, sources);
        Part baselines = json(directory, "baselines.json", false, sources);
        Part validation = json(directory, "validation.json", false, sources);
        return new RunFiles(results, model, baselines, validation, ranking, List.copyOf(sources));
    }

    private static Part json(Path directory, String name, boolean needed, List<Source> sources)
            throws IOException {
        Optional<String> text = text(directory, name, needed, sources);
        try {
            return new Part(Json.mapper().readTree(text.orElse("null")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: this is not valid JSON; run again to write it anew"
                            .formatted(directory.resolve(name), e.getLocation().getLineNr()),
                    e);
        }
    }

    private static Optional<Ranking> ranking(Path directory, boolean needed, List<Source> sources)
            throws IOException {
        Optional<String> text = text(directory, "ranking.csv", needed, sources);
        if (text.isEmpty() || text.get().isBlank()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.get())) {
            reader.forEach(row -> rows.add(List.copyOf(row.getFields())));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    directory.resolve("ranking.csv") + ": this is not a valid table", e);
        }
        List<String> columns = rows.remove(0);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s, row %d: %d cells, expected %d as in the header"
                                .formatted(
                                        directory.resolve("ranking.csv"),
                                        i + 1,
                                        rows.get(i).size(),
                                        columns.size()));
            }
        }
        return Optional.of(new Ranking(columns, List.copyOf(rows)));
    }

    private static Optional<String> text(
            Path directory, String name, boolean needed, List<Source> sources) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            if (needed) {
                throw new IllegalArgumentException(
                        "%s is missing: the report needs the directory of a finished run"
                                .formatted(file));
            }
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        sources.add(new Source(name, bytes.length, Sha256.of(bytes)));
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
