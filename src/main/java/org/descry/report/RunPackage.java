package org.descry.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.files.WholeFile;

/**
 * Describes the folder of a finished run for archives: a Frictionless data package and a research
 * object crate, each with every file, its size and its check sum.
 *
 * <p>The same files, licence and day give the same bytes.
 */
public final class RunPackage {

    private RunPackage() {}

    /**
     * Who may do what with the package, and since when it is there.
     *
     * @param licence identifier of SPDX, for example {@code CC-BY-4.0}
     * @param published day of publication
     */
    record Terms(String licence, LocalDate published) {}

    /**
     * One file of the run.
     *
     * @param path its name in the folder
     * @param bytes its length
     * @param sha256 its check sum
     */
    record Item(String path, long bytes, String sha256) {

        /** Returns the kind of content, as registered for the internet. */
        String mediaType() {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            return switch (ending) {
                case "csv" -> "text/csv";
                case "json" -> "application/json";
                case "yaml" -> "application/yaml";
                case "html" -> "text/html";
                default -> "application/octet-stream";
            };
        }

        /** Returns what the file holds, in a few words. */
        String meaning() {
            return switch (path) {
                case "results.json" -> "everything that was found, with settings and provenance";
                case "model.json" -> "the selected model, for predictions";
                case "front.csv" -> "the best formula of every complexity";
                case "models.csv" -> "the best models of every number of features";
                case "ranking.csv" -> "candidates, the most promising first";
                case "baselines.json" -> "errors of black boxes on the same rows";
                case "study.yaml" -> "the study, which runs the same again";
                case "report.html" -> "the results as a page";
                default -> "a file of the run";
            };
        }
    }

    /**
     * Writes {@code datapackage.json} and {@code ro-crate-metadata.json} into the folder of a run,
     * replacing earlier ones.
     *
     * @param directory the folder of a finished run
     * @param licence of the package: an identifier of SPDX such as {@code CC-BY-4.0}
     * @param published day of publication; when empty, the day on which {@code results.json} was
     *     last changed, in universal time
     * @return the files written
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if the folder is not that of a finished run or the licence
     *     is no identifier; the message is one plain sentence
     */
    public static List<Path> write(Path directory, String licence, Optional<LocalDate> published)
            throws IOException {
        if (!licence.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException(
                    "the licence '%s' is no identifier; expected one of SPDX such as CC-BY-4.0, CC0-1.0 or MIT"
                            .formatted(licence));
        }
        Part results = RunFiles.read(directory).results();
        LocalDate day = published.isPresent() ? published.get() : changed(directory);
        Terms terms = new Terms(licence, day);
        List<Item> items = items(directory);
        Path frictionless = directory.resolve(DataPackage.FILE);
        WholeFile.write(
                frictionless, Json.text(new DataPackage(results, terms).tree(directory, items)));
        Path crate = directory.resolve(RunCrate.FILE);
        WholeFile.write(crate, Json.text(new RunCrate(results, terms).tree(items)));
        return List.of(frictionless, crate);
    }

    private static LocalDate changed(Path directory) throws IOException {
        return Files.getLastModifiedTime(directory.resolve("results.json"))
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<Item> items(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(directory)) {
            files = inside.filter(Files::isRegularFile).sorted().toList();
        }
        List<Item> items = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean ours = name.equals(DataPackage.FILE) || name.equals(RunCrate.FILE);
            // Only plain names: others would have to be escaped in the paths of both formats.
            if (!ours && name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                items.add(new Item(name, Files.size(file), Sha256.of(file)));
            }
        }
        return items;
    }
}
