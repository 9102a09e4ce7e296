package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.files.Json;
import org.descry.datasets.hygiene.HygieneReport;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextColumn;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.models.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A finished run, read back from its folder together with the rows it was made of.
 *
 * <p>{@code study.yaml} says which table and which settings; the table is read again and must be
 * the same to the byte.
 */
public final class FinishedRun {
    private static final String EXPECTED = "the folder of a finished run";

    private final Path folder;
    private final StudySettings settings;
    private final StudyRows rows;
    private final JsonNode results;
    private final JsonNode baselines;

    private FinishedRun(
            Path folder,
            StudySettings settings,
            StudyRows rows,
            JsonNode results,
            JsonNode baselines) {
        this.folder = folder;
        this.settings = settings;
        this.rows = rows;
        this.results = results;
        this.baselines = baselines;
    }

    /**
     * Reads a run.
     *
     * @param folder what {@code run} or {@code discover} wrote
     * @throws DatasetException if it is no such folder, or the table is gone or has changed
     */
    public static FinishedRun read(Path folder) {
        for (String name : List.of("study.yaml", "results.json", "model.json")) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw DatasetException.inFile(
                        folder.toString(), "there is no " + name + " in it", EXPECTED);
            }
        }
        JsonNode results = results(folder);
        JsonNode baselines = json(folder.resolve("baselines.json"));
        StudySettings settings = StudyFile.read(folder.resolve("study.yaml").toString());
        Dataset data = Study.read(settings.data());
        String then = results.path("provenance").path("data").path("sha256").asString("");
        if (!data.sha256().equals(then)) {
            throw DatasetException.inFile(
                    data.source(),
                    "the table has changed since the run was made (its SHA-256 is another)",
                    "the same table, or a new run");
        }
        return new FinishedRun(folder, settings, StudyRows.of(data, settings), results, baselines);
    }

    private static JsonNode results(Path folder) {
        Path file = folder.resolve("results.json");
        JsonNode results = json(file);
        if (results.path("schema").asString("").startsWith("descry-results/1")
                && results.path("front").path(results.path("selected").asInt(-1)).isObject()) {
            return results;
        }
        throw DatasetException.inFile(file.toString(), "is not of a run", EXPECTED);
    }

    /** Returns what a file holds; nothing when there is none. */
    private static JsonNode json(Path file) {
        try {
            return Json.mapper()
                    .readTree(
                            Files.exists(file)
                                    ? Files.readString(file, StandardCharsets.UTF_8)
                                    : "null");
        } catch (JacksonException | MalformedInputException damaged) {
            throw DatasetException.inFile(file.toString(), "is damaged", EXPECTED);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns where the run's files are. */
    public Path folder() {
        return folder;
    }

    /** Returns what the run wrote in {@code results.json}. */
    public JsonNode results() {
        return results;
    }

    /** Returns what the run wrote of black-box models in {@code baselines.json}. */
    public JsonNode baselines() {
        return baselines;
    }

    /** Returns the SHA-256 of the table. */
    public String sha256() {
        return rows.data().sha256();
    }

    /** Returns the training rows, with their groups. */
    public DiscoveryData rows() {
        return rows.training();
    }

    /** Returns what decided the result. */
    public DiscoverySettings settings() {
        return settings.discovery(rows);
    }

    /** Returns the column whose rows were kept together, if one was. */
    public Optional<String> group() {
        return settings.group();
    }

    /** Returns the unit of errors; empty for classes and pure numbers. */
    public String errorUnit() {
        return rows.kind() == Kind.REGRESSION ? rows.target().errorUnit() : "";
    }

    /** Returns the selected member of the front as written in {@code results.json}. */
    public JsonNode selected() {
        return results.path("front").path(results.path("selected").asInt(0));
    }

    /** Returns the place of a training row in the table and its label, for reading. */
    public String label(int row) {
        int line = rows.train()[row];
        return rows.label()
                .map(c -> rows.data().text(c).value(line) + ", " + rows.data().place(line))
                .orElse(rows.data().place(line));
    }

    /**
     * Returns the composition of each training row; empty when no column holds a formula in each.
     */
    public Optional<List<Composition>> compositions() {
        return Compositions.of(rows, rows.train());
    }

    /**
     * Returns the columns by which training rows may be held out together, with the cell of each
     * row: the run's group first, then those that repeat in blocks, then columns of labels without
     * gaps of which each stands in two rows on average.
     */
    public Map<String, List<String>> groupColumns() {
        Set<String> names = new LinkedHashSet<>();
        settings.group().ifPresent(names::add);
        names.addAll(HygieneReport.groups(rows.data(), rows.target().name()));
        for (Column column : rows.data().columns()) {
            if (column instanceof TextColumn) {
                names.add(column.name());
            }
        }
        names.remove(rows.target().name());
        settings.split().ifPresent(names::remove);
        Map<List<Integer>, String> partitions = new LinkedHashMap<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String name : names) {
            Column column = rows.data().column(name);
            List<String> cells =
                    Arrays.stream(rows.train())
                            .mapToObj(r -> StudyRows.cell(column, r).strip())
                            .toList();
            List<String> distinct = new ArrayList<>(new LinkedHashSet<>(cells));
            boolean repeated = distinct.size() >= 2 && 2 * distinct.size() <= cells.size();
            boolean grouped =
                    repeated && !distinct.contains("")
                            || settings.group().equals(Optional.of(name));
            List<Integer> partition = cells.stream().map(distinct::indexOf).toList();
            if (grouped && partitions.putIfAbsent(partition, name) == null) {
                columns.put(name, cells);
            }
        }
        return columns;
    }
}
