package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.search.SearchSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small whole runs and the files they leave. */
final class Runs {
    /** Files that are the same bytes for any number of threads, with or without SIMD. */
    static final List<String> PROMISED =
            List.of("results.json", "model.json", "front.csv", "ranking.csv");

    private Runs() {}

    /** A table with columns to change before it is written. */
    record Table(List<String> header, List<List<String>> rows) {

        static Table of(Dataset data, List<String> columns) {
            List<String> header =
                    columns.stream().map(c -> headed(data.column(c))).collect(Collectors.toList());
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < data.rows(); i++) {
                List<String> row = new ArrayList<>();
                for (String c : columns) {
                    row.add(StudyRows.cell(data.column(c), i));
                }
                rows.add(row);
            }
            return new Table(header, rows);
        }

        private static String headed(Column column) {
            if (column instanceof org.descry.datasets.tables.NumericColumn n
                    && !n.unit().equals(Unit.DIMENSIONLESS)) {
                return n.name() + " [" + n.unit().symbol() + "]";
            }
            return column.name();
        }

        Path write(Path file) {
            StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
            rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
            return Runs.write(file, text.toString());
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StudySettings settings(
            Path data, String target, SearchSettings search, String folds, int permutations) {
        return settings(data.toString(), target, List.of(), search, folds, permutations);
    }

    static StudySettings settings(
            String data,
            String target,
            List<String> features,
            SearchSettings search,
            String folds,
            int permutations) {
        StudySettings s = StudySettings.of("small", data, target);
        return new StudySettings(
                s.name(),
                data,
                target,
                s.kind(),
                s.positive(),
                features,
                s.split(),
                s.group(),
                search,
                FoldPlan.parse(folds),
                permutations,
                s.level(),
                s.seed(),
                s.screen());
    }

    static SearchSettings search(String operators, int maxComplexity, int dimension) {
        return SearchSettings.of(
                Operator.parseList(operators),
                OptionalInt.of(maxComplexity),
                dimension,
                OptionalInt.of(8),
                false);
    }

    static StudySettings withSplit(StudySettings s, String column) {
        return new StudySettings(
                s.name(),
                s.data(),
                s.target(),
                s.kind(),
                s.positive(),
                s.features(),
                Optional.of(column),
                s.group(),
                s.search(),
                s.folds(),
                s.shuffles().first(),
                s.level(),
                s.seed(),
                s.screen());
    }

    static StudySettings withGroup(StudySettings s, String column) {
        return new StudySettings(
                s.name(),
                s.data(),
                s.target(),
                s.kind(),
                s.positive(),
                s.features(),
                s.split(),
                Optional.of(column),
                s.search(),
                s.folds(),
                s.shuffles().first(),
                s.level(),
                s.seed(),
                s.screen());
    }

    static StudySettings withScreen(StudySettings s, String screen) {
        return new StudySettings(
                s.name(),
                s.data(),
                s.target(),
                s.kind(),
                s.positive(),
                s.features(),
                s.split(),
                s.group(),
                s.search(),
                s.folds(),
                s.shuffles().first(),
                s.level(),
                s.seed(),
                Optional.of(screen));
    }

    /** Runs without files and returns {@code results.json}. */
    static JsonNode results(StudySettings settings) {
        return Study.run(settings, Optional.empty(), 2, new Silent(), false).results();
    }

    /** Runs into a directory. */
    static Path files(StudySettings settings, Path out, int threads) {
        return Study.run(settings, Optional.of(out), threads, new Silent(), false)
                .directory()
                .orElseThrow();
    }

    /** Returns a promised file of a run, {@code results.json} without what may differ. */
    static String promised(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!name.equals("results.json")) {
            return Files.exists(file) ? read(file) : "";
        }
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(read(file));
        tree.remove("seconds");
        tree.remove("backend");
        return Json.text(tree);
    }

    static JsonNode json(Path file) {
        return Json.mapper().readTree(read(file));
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    }

    /** Returns a table of noise: columns c1, c2, ... and y. */
    static Table noise(long seed, int rows, int columns, boolean classes) {
        RandomGenerator random = random(seed);
        List<String> header = new ArrayList<>();
        for (int j = 1; j <= columns; j++) {
            header.add("c" + j);
        }
        header.add("y");
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                row.add(Numbers.text(1 + random.nextDouble()));
            }
            row.add(
                    classes
                            ? (random.nextBoolean() ? "1" : "0")
                            : Numbers.text(random.nextGaussian()));
            table.add(row);
        }
        return new Table(header, table);
    }

    /** Hears nothing and never stops. */
    static class Silent implements Progress {
        @Override
        public void phase(String name, long total) {}

        @Override
        public void step(long done) {}

        @Override
        public void note(String sentence) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
