package org.descry.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.ShufflePlan;
import org.descry.regression.models.Kind;
import org.descry.regression.models.ModelFile;
import org.descry.regression.models.Transform;
import org.descry.regression.search.SearchSettings;
import org.descry.screening.files.SettingsNode;
import org.descry.screening.files.SpaceFile;

/** Settings of a run as YAML: read with file, line and key in every complaint, and written back. */
public final class StudyFile {
    private static final List<String> BUILTIN = List.of("perovskite-formability");
    private static final List<String> KEYS =
            List.of(
                    "name",
                    "data",
                    "target",
                    "features",
                    "split",
                    "group",
                    "tasks",
                    "weights",
                    "obtained",
                    "search",
                    "validation",
                    "screen",
                    "seed");
    private static final List<String> LATER = List.of("suggest");

    private StudyFile() {}

    /** Returns the names of the studies that come with the toolkit. */
    public static List<String> builtinNames() {
        return BUILTIN;
    }

    /**
     * Reads a built-in study by name, or a file.
     *
     * @throws DatasetException if there is no such study or anything in it is wrong
     */
    public static StudySettings read(String nameOrPath) {
        if (BUILTIN.contains(nameOrPath)) {
            return builtin(nameOrPath);
        }
        Path path = Path.of(nameOrPath);
        if (!Files.exists(path) && !nameOrPath.contains(".")) {
            throw DatasetException.inFile(
                    nameOrPath,
                    "is neither a file nor a built-in study",
                    "a study.yaml, or one of " + String.join(", ", BUILTIN));
        }
        return parse(SettingsNode.read(path), path.toAbsolutePath().getParent(), path.toString());
    }

    private static StudySettings builtin(String name) {
        try (InputStream in = StudyFile.class.getResourceAsStream(name + ".yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(SettingsNode.parse("builtin:" + name, text), Path.of("."), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudySettings parse(SettingsNode top, Path base, String file) {
        Map<String, SettingsNode> keys = top.mapping(KEYS, LATER);
        String data = dataPath(required(top, keys, "data"), base);
        SettingsNode targetNode = required(top, keys, "target");
        StudySettings plain = StudySettings.of(name(keys, file), data, "");
        StudySettings target = target(targetNode, plain);
        SearchSettings search =
                keys.containsKey("search")
                        ? SearchKeys.read(keys.get("search"))
                        : StudySettings.defaultSearch();
        Map<String, SettingsNode> validation =
                keys.containsKey("validation")
                        ? keys.get("validation")
                                .mapping(
                                        List.of("folds", "permutations", "level"),
                                        List.of("nested", "bootstrap"))
                        : Map.of();
        Optional<String> screen = Optional.ofNullable(keys.get("screen")).map(node -> screen(node));
        return new StudySettings(
                plain.name(),
                data,
                target.target(),
                target.kind(),
                target.positive(),
                keys.containsKey("features") ? words(keys.get("features")) : List.of(),
                column(keys, "split"),
                column(keys, "group"),
                search,
                validation.containsKey("folds")
                        ? validation.get("folds").read(FoldPlan::parse, "a number, loo, group or 0")
                        : StudySettings.defaultFolds(),
                validation.containsKey("permutations")
                        ? validation
                                .get("permutations")
                                .read(
                                        ShufflePlan::parse,
                                        "a whole number from 0 to 100000, or auto")
                        : ShufflePlan.of(StudySettings.DEFAULT_PERMUTATIONS),
                validation.containsKey("level")
                        ? level(validation.get("level"))
                        : StudySettings.DEFAULT_LEVEL,
                keys.containsKey("seed")
                        ? keys.get("seed").integer(Integer.MIN_VALUE, Integer.MAX_VALUE)
                        : StudySettings.DEFAULT_SEED,
                screen,
                rows(keys),
                target.transform(),
                keys.containsKey("obtained")
                        ? ObtainedColumns.read(keys.get("obtained"))
                        : Map.of());
    }

    private static SettingsNode required(
            SettingsNode top, Map<String, SettingsNode> keys, String key) {
        SettingsNode node = keys.get(key);
        if (node == null) {
            throw top.error("has no key \"%s\"".formatted(key), key + ": ...");
        }
        return node;
    }

    private static String name(Map<String, SettingsNode> keys, String file) {
        if (keys.containsKey("name")) {
            return keys.get("name").text();
        }
        String last = Path.of(file).getFileName().toString();
        return last.replaceFirst("\\.ya?ml$", "");
    }

    /** A path in a study is seen from the study's folder. */
    private static String dataPath(SettingsNode node, Path base) {
        return seenFrom(base, node.text());
    }

    /** Returns data with their path, if they have one, seen from a folder. */
    private static String seenFrom(Path base, String data) {
        if (data.startsWith(BuiltinDatasets.PREFIX)) {
            return data;
        }
        String prefix =
                data.startsWith(SissoStudy.PREFIX)
                        ? SissoStudy.PREFIX
                        : TableFormat.before(data).map(TableFormat::prefix).orElse("");
        return prefix + base.resolve(data.substring(prefix.length())).normalize();
    }

    private static StudySettings target(SettingsNode node, StudySettings plain) {
        if (!node.isMapping()) {
            return StudySettings.of(plain.name(), plain.data(), node.text());
        }
        Map<String, SettingsNode> keys =
                node.mapping(List.of("column", "kind", "positive", "transform"), List.of("unit"));
        StudySettings named =
                StudySettings.of(plain.name(), plain.data(), required(node, keys, "column").text());
        return new StudySettings(
                named.name(),
                named.data(),
                named.target(),
                Optional.ofNullable(keys.get("kind"))
                        .map(k -> k.read(StudyFile::kind, "regression or classification")),
                Optional.ofNullable(keys.get("positive")).map(SettingsNode::text),
                named.features(),
                named.split(),
                named.group(),
                named.search(),
                named.folds(),
                named.shuffles(),
                named.level(),
                named.seed(),
                named.screen(),
                named.rows(),
                Optional.ofNullable(keys.get("transform"))
                        .map(t -> t.read(Transform::parse, Transform.words()))
                        .orElse(Transform.NONE),
                named.obtained());
    }

    /** Reads {@code regression} or {@code classification}. */
    public static Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "regression" -> Kind.REGRESSION;
            case "classification" -> Kind.CLASSIFICATION;
            default -> throw new IllegalArgumentException("'%s' is no kind".formatted(word));
        };
    }

    private static Optional<String> column(Map<String, SettingsNode> keys, String key) {
        SettingsNode node = keys.get(key);
        if (node == null) {
            return Optional.empty();
        }
        return Optional.of(
                node.isMapping()
                        ? required(node, node.mapping(List.of("column"), List.of()), "column")
                                .text()
                        : node.text());
    }

    private static RowSettings rows(Map<String, SettingsNode> keys) {
        return new RowSettings(
                Optional.ofNullable(keys.get("tasks")).map(StudyFile::tasks),
                column(keys, "weights"));
    }

    private static RowSettings.Tasks tasks(SettingsNode node) {
        if (!node.isMapping()) {
            return RowSettings.Tasks.parse(node.text());
        }
        Map<String, SettingsNode> keys = node.mapping(List.of("column", "offset-only"), List.of());
        boolean offsetOnly =
                keys.containsKey("offset-only")
                        && keys.get("offset-only").read(SearchKeys::yes, "true or false");
        return new RowSettings.Tasks(required(node, keys, "column").text(), offsetOnly);
    }

    private static double level(SettingsNode node) {
        double level = node.number();
        if (!(level > 0 && level < 1)) {
            throw node.error("is " + Numbers.text(level), "a number between 0 and 1");
        }
        return level;
    }

    private static List<String> words(SettingsNode node) {
        return node.isList()
                ? node.list().stream().map(SettingsNode::text).toList()
                : List.of(node.text());
    }

    /**
     * Checks the block now, so that a mistake in it shows before the search, and keeps it as text.
     */
    private static String screen(SettingsNode node) {
        SpaceFile.of(node);
        return node.yaml();
    }

    /** Returns settings as a YAML file that runs the same again. */
    static String text(StudySettings s) {
        StringBuilder out = new StringBuilder();
        out.append("name: ").append(quoted(s.name())).append('\n');
        String data = seenFrom(Path.of("").toAbsolutePath(), s.data());
        out.append("data: ").append(quoted(data)).append('\n');
        out.append("target: {column: ").append(quoted(s.target()));
        s.kind().ifPresent(k -> out.append(", kind: ").append(ModelFile.word(k)));
        s.positive().ifPresent(p -> out.append(", positive: ").append(quoted(p)));
        if (s.transform() != Transform.NONE) {
            out.append(", transform: ").append(s.transform().word());
        }
        out.append("}\n");
        if (!s.features().isEmpty()) {
            out.append("features: ").append(list(s.features())).append('\n');
        }
        s.split().ifPresent(c -> out.append("split: {column: ").append(quoted(c)).append("}\n"));
        s.group().ifPresent(c -> out.append("group: ").append(quoted(c)).append('\n'));
        s.rows()
                .tasks()
                .ifPresent(
                        t ->
                                out.append("tasks: {column: ")
                                        .append(quoted(t.column()))
                                        .append(", offset-only: ")
                                        .append(t.offsetOnly())
                                        .append("}\n"));
        s.rows().weights().ifPresent(c -> out.append("weights: ").append(quoted(c)).append('\n'));
        if (!s.obtained().isEmpty()) {
            out.append("obtained: ").append(ObtainedColumns.yaml(s.obtained())).append('\n');
        }
        out.append(SearchKeys.text(s.search()));
        out.append("validation: {folds: ").append(s.folds().text());
        out.append(", permutations: ").append(s.shuffles().text());
        out.append(", level: ").append(Numbers.text(s.level())).append("}\n");
        s.screen()
                .ifPresent(
                        block ->
                                out.append("screen:\n")
                                        .append(block.strip().indent(2).stripTrailing())
                                        .append('\n'));
        out.append("seed: ").append(s.seed()).append('\n');
        return out.toString();
    }

    private static String list(List<String> words) {
        return words.stream().map(StudyFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
