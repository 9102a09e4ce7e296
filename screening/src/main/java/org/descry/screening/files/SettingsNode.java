package org.descry.screening.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetException;
import org.descry.screening.spaces.Spelling;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value of a YAML settings file, which knows its file, line and key.
 *
 * <p>Reading it as something it is not ends in a message with all three and what was expected.
 */
public final class SettingsNode {

    private final String file;
    private final String key;
    private final Node node;

    private SettingsNode(String file, String key, Node node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    /**
     * Reads a settings file.
     *
     * @param file a YAML file in UTF-8
     * @return its top level
     * @throws DatasetException if the file is missing, empty, not text or not YAML
     */
    public static SettingsNode read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw failure(file.toString(), OptionalInt.empty(), "is not text", "a YAML file");
        } catch (IOException e) {
            throw failure(file.toString(), OptionalInt.empty(), "cannot be read", "a YAML file");
        }
        return parse(file.toString(), text);
    }

    /**
     * Reads the text of a settings file.
     *
     * @param file what to call the file in messages
     * @param text YAML
     * @return its top level
     * @throws DatasetException if the text is empty or not YAML
     */
    public static SettingsNode parse(String file, String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Node top =
                    new Compose(settings)
                            .composeString(plain)
                            .orElseThrow(
                                    () ->
                                            failure(
                                                    file,
                                                    OptionalInt.empty(),
                                                    "is empty",
                                                    "keys and values"));
            return new SettingsNode(file, "", top);
        } catch (MarkedYamlEngineException e) {
            OptionalInt line = line(e.getProblemMark());
            throw failure(file, line, "is not YAML: " + e.getProblem(), "keys and values");
        } catch (YamlEngineException e) {
            throw failure(file, OptionalInt.empty(), "is not YAML", "keys and values");
        }
    }

    /** Returns what the file is called in messages. */
    public String file() {
        return file;
    }

    /** Returns the key of this value with those above it, for example {@code screen.sites.A}. */
    public String key() {
        return key;
    }

    /** Returns the line this value stands on, counted from 1. */
    public OptionalInt line() {
        return line(node.getStartMark());
    }

    /** Returns this value as YAML text that reads as the same settings again. */
    public String yaml() {
        DumpSettings settings = DumpSettings.builder().setWidth(100).build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(node).iterator());
    }

    /** Tells whether this is a list of values. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Tells whether this holds keys with values. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * Returns the values by key, in the order written.
     *
     * @throws DatasetException if this does not hold keys, or a key comes twice
     */
    public Map<String, SettingsNode> mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("is not a block of keys", "keys with values");
        }
        Map<String, SettingsNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            SettingsNode name = new SettingsNode(file, key, tuple.getKeyNode());
            String inner = key.isEmpty() ? name.text() : key + "." + name.text();
            SettingsNode value = new SettingsNode(file, inner, tuple.getValueNode());
            if (values.put(name.text(), value) != null) {
                throw failure(
                        file, name.line(), "key \"%s\" comes twice".formatted(inner), "it once");
            }
        }
        return values;
    }

    /**
     * Returns the values by key, refusing keys that mean nothing here.
     *
     * @param known the keys with a meaning
     * @param later keys that have a meaning, but not in this version
     * @throws DatasetException for any other key, with the nearest known one; for a later key,
     *     saying that this version does not have it; as {@link #mapping()}
     */
    public Map<String, SettingsNode> mapping(Collection<String> known, Collection<String> later) {
        Map<String, SettingsNode> values = mapping();
        values.forEach(
                (name, value) -> {
                    if (later.contains(name)) {
                        throw value.error("is not in this version", "one of " + words(known));
                    }
                    if (!known.contains(name)) {
                        String hint = Spelling.hint(name, known);
                        throw value.error("is not a known key" + hint, "one of " + words(known));
                    }
                });
        return values;
    }

    /**
     * Returns the values of a list, in order.
     *
     * @throws DatasetException if this is not a list
     */
    public List<SettingsNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("is not a list", "a list such as [a, b]");
        }
        List<SettingsNode> values = new ArrayList<>();
        sequence.getValue().forEach(v -> values.add(new SettingsNode(file, key, v)));
        return List.copyOf(values);
    }

    /**
     * Returns the text of a single value.
     *
     * @throws DatasetException if this is a list, holds keys or is empty
     */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw error(
                    node instanceof ScalarNode ? "is empty" : "is not a single value", "a word");
        }
        return scalar.getValue().strip();
    }

    /**
     * Returns a whole number within limits.
     *
     * @param min smallest allowed
     * @param max largest allowed
     * @throws DatasetException if this is not a whole number, or outside the limits
     */
    public int integer(int min, int max) {
        double value = number();
        if (!(value == Math.rint(value) && value >= min && value <= max)) {
            String limits = "a whole number from %d to %d".formatted(min, max);
            throw error("is \"%s\"".formatted(text()), limits);
        }
        return (int) value;
    }

    /**
     * Returns a number.
     *
     * @throws DatasetException if this is not a finite number
     */
    public double number() {
        String text = text();
        return Numbers.parse(text)
                .orElseThrow(() -> error("is \"%s\"".formatted(text), "a number"));
    }

    /**
     * Returns this value read by a parser, whose complaint becomes a message with file, line and
     * key.
     *
     * @param parser reads the text, throwing {@link IllegalArgumentException} when it cannot
     * @param expected what the parser reads, for the message
     * @throws DatasetException if the parser refuses the text
     */
    public <T> T read(Function<String, T> parser, String expected) {
        String text = text();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage(), expected);
        }
    }

    /**
     * Returns the complaint about this value, to be thrown.
     *
     * @param message what is wrong, following the words {@code key "..."}
     * @param expected what should stand there
     */
    public DatasetException error(String message, String expected) {
        String subject = key.isEmpty() ? message : "key \"%s\": %s".formatted(key, message);
        return failure(file, line(), subject, expected);
    }

    private static DatasetException failure(
            String file, OptionalInt line, String message, String expected) {
        return line.isPresent()
                ? DatasetException.inLine(file, line.getAsInt(), message, expected)
                : DatasetException.inFile(file, message, expected);
    }

    private static OptionalInt line(Optional<Mark> mark) {
        return mark.map(m -> OptionalInt.of(m.getLine() + 1)).orElse(OptionalInt.empty());
    }

    private static String words(Collection<String> words) {
        return String.join(", ", words);
    }
}
