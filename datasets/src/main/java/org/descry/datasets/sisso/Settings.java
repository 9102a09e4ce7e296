package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/** The lines {@code key=value} of a {@code SISSO.in}, and their values by type. */
final class Settings {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern LOGICAL = Pattern.compile("\\.?([tfTF])\\w*\\.?");
    private static final Pattern BRACKET = Pattern.compile("[\\s,]*\\(([^()]*)\\)[\\s,]*");

    private final String file;
    private final Map<Keyword, Setting> settings = new EnumMap<>(Keyword.class);
    private final List<String> notes = new ArrayList<>();

    /**
     * One line.
     *
     * @param keyword left of the equals sign
     * @param value right of it, without comment and surrounding blanks
     * @param line counted from 1
     */
    record Setting(Keyword keyword, String value, int line) {
        @Override
        public String toString() {
            return keyword.text() + "=" + value;
        }
    }

    private Settings(String file) {
        this.file = file;
    }

    /**
     * Reads all lines.
     *
     * @throws DatasetException if a keyword is not known
     */
    static Settings of(TextLines text) {
        Settings settings = new Settings(text.file());
        for (int i = 0; i < text.lines().size(); i++) {
            settings.read(text.lines().get(i), i + 1);
        }
        for (Setting each : settings.settings.values()) {
            each.keyword.unusedBecause().ifPresent(reason -> settings.unused(each, reason));
        }
        return settings;
    }

    private void read(String whole, int line) {
        int comment = whole.indexOf('!');
        String text = (comment < 0 ? whole : whole.substring(0, comment)).strip();
        int equals = text.indexOf('=');
        if (equals < 0) {
            if (!text.isEmpty()) {
                notes.add("line %d is not read, it has no '=': %s".formatted(line, text));
            }
            return;
        }
        String name = text.substring(0, equals).strip();
        Optional<Keyword> found = Keyword.find(name);
        if (found.isEmpty()) {
            throw DatasetException.inLine(
                    file,
                    line,
                    "'"
                            + name
                            + "' is no keyword of SISSO.in (did you mean %s?)"
                                    .formatted(Keyword.nearest(name)),
                    "a keyword of SISSO 3.5, or ! in front of a comment");
        }
        Keyword keyword = found.get();
        Setting setting = new Setting(keyword, text.substring(equals + 1).strip(), line);
        if (keyword.unusedBecause().isEmpty() && !name.equalsIgnoreCase(keyword.text())) {
            notes.add(
                    "%s (line %d) is read as %s, its name in SISSO 3.5"
                            .formatted(name, line, keyword.text()));
        }
        Setting before = settings.put(keyword, setting);
        if (before != null) {
            notes.add(
                    "%s stands twice; line %d counts and not line %d"
                            .formatted(keyword.text(), line, before.line));
        }
    }

    private void unused(Setting setting, String reason) {
        notes.add("%s (line %d) is not used: %s".formatted(setting, setting.line, reason));
    }

    /** Returns what was noted so far. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Adds a sentence for the user. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Returns the line of a keyword, if it is there and not empty. */
    Optional<Setting> find(Keyword keyword) {
        return Optional.ofNullable(settings.get(keyword)).filter(each -> !each.value.isEmpty());
    }

    /** Returns the line of a keyword that must be there; {@code example} shows what is missing. */
    Setting required(Keyword keyword, String example) {
        return find(keyword)
                .orElseThrow(
                        () ->
                                DatasetException.inFile(
                                        file,
                                        "%s is missing".formatted(keyword.text()),
                                        "a line such as " + example));
    }

    /** Returns the exception for one line. */
    DatasetException wrong(Setting setting, String problem, String expected) {
        return DatasetException.inLine(file, setting.line, setting + ": " + problem, expected);
    }

    /** Returns a whole number from {@code least} on, or {@code otherwise} when not given. */
    int whole(Keyword keyword, int otherwise, int least) {
        return find(keyword).map(setting -> whole(setting, word(setting), least)).orElse(otherwise);
    }

    /** Returns the whole number that a part of a line spells. */
    int whole(Setting setting, String text, int least) {
        OptionalInt value =
                WHOLE.matcher(text).matches()
                        ? OptionalInt.of(Integer.parseInt(text))
                        : OptionalInt.empty();
        if (value.isEmpty()) {
            throw wrong(
                    setting,
                    "'" + text + "' is not a whole number",
                    "a whole number from " + least);
        }
        if (!(value.getAsInt() >= least)) {
            throw wrong(setting, text + " is too small", "a whole number from " + least);
        }
        return value.getAsInt();
    }

    /** Returns a number that is not negative, or {@code otherwise} when not given. */
    double amount(Keyword keyword, double otherwise) {
        Optional<Setting> setting = find(keyword);
        if (setting.isEmpty()) {
            return otherwise;
        }
        String text = word(setting.get());
        double value = FortranNumber.parse(text);
        if (!(value >= 0)) {
            throw wrong(
                    setting.get(),
                    "'" + text + "' is not a number from 0 on",
                    "a number such as 0.001, 1e-3 or 1d-3");
        }
        return value;
    }

    /** Returns whether a switch is on, or {@code otherwise} when not given. */
    boolean logical(Keyword keyword, boolean otherwise) {
        Optional<Setting> setting = find(keyword);
        if (setting.isEmpty()) {
            return otherwise;
        }
        Matcher matcher = LOGICAL.matcher(word(setting.get()));
        if (!matcher.matches()) {
            throw wrong(setting.get(), "this is neither yes nor no", ".true. or .false.");
        }
        return matcher.group(1).equalsIgnoreCase("t");
    }

    /** Returns which of {@code names} a line says, in any case; the first one when not given. */
    String oneOf(Keyword keyword, List<String> names) {
        Optional<Setting> setting = find(keyword);
        if (setting.isEmpty()) {
            return names.get(0);
        }
        String text = word(setting.get());
        return names.stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        setting.get(),
                                        "'" + text + "' is not known",
                                        String.join(" or ", names)));
    }

    /**
     * Returns the first word or quoted text of a line; SISSO reads no further, and a note says so.
     */
    String word(Setting setting) {
        String value = setting.value;
        char first = value.charAt(0);
        int end;
        String word;
        if (first == '\'' || first == '"') {
            int close = value.indexOf(first, 1);
            if (close < 0) {
                throw wrong(setting, "the quote is not closed", "the same quote at the end");
            }
            word = value.substring(1, close).strip();
            end = close + 1;
        } else {
            word = value.split("[\\s,]", 2)[0];
            end = word.length();
        }
        String rest = value.substring(end).strip();
        if (!rest.isEmpty() && !rest.equals(",")) {
            note(
                    "'%s' behind the value of %s (line %d) is not read"
                            .formatted(rest, setting.keyword.text(), setting.line));
        }
        return word;
    }

    /** Returns what stands in each round bracket of a line, which holds nothing else. */
    List<String> brackets(Setting setting, String expected) {
        List<String> contents = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(setting.value);
        int at = 0;
        while (at < setting.value.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw wrong(
                        setting, "'" + setting.value.substring(at) + "' cannot be read", expected);
            }
            contents.add(matcher.group(1).strip().toLowerCase(Locale.ROOT));
            at = matcher.end();
        }
        return contents;
    }
}
