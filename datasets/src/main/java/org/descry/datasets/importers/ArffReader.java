package org.descry.datasets.importers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.descry.datasets.files.Gzip;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.TableBuilder;

/**
 * Reads Weka's attribute-relation files: numbers, labels, listed labels and dates, rows in full or
 * sparse.
 *
 * @source Weka manual, section "ARFF": waikato.github.io/weka-wiki/formats_and_processing/arff
 */
final class ArffReader {

    private static final Set<String> NUMBERS = Set.of("numeric", "real", "integer");

    private final Path file;
    private final String shown;
    private final TableBuilder table;
    private final List<Attribute> attributes = new ArrayList<>();
    private int line;

    /**
     * One declared column.
     *
     * @param listed the labels it may hold; empty when any may stand there
     * @param unsaid what a sparse row means where it says nothing
     */
    private record Attribute(String name, Set<String> listed, String unsaid) {}

    ArffReader(Path file) {
        this.file = file;
        this.shown = file.toString();
        this.table = new TableBuilder(shown, true);
    }

    Dataset read() {
        if (!Files.isRegularFile(file)) {
            String problem = Files.isDirectory(file) ? "this is a folder" : "there is no such file";
            throw DatasetException.inFile(shown, problem, "an ARFF file");
        }
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Gzip.open(file), StandardCharsets.UTF_8.newDecoder()))) {
            boolean rows = false;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                line++;
                String bare = (line == 1 ? withoutMark(text) : text).strip();
                if (bare.isEmpty() || bare.startsWith("%")) {
                    continue;
                }
                if (rows) {
                    row(bare);
                } else {
                    rows = declaration(bare);
                }
            }
            if (!rows) {
                throw wrong("the file ends before its rows", "a line @data and rows below it");
            }
            return table.build(DatasetReader.nameOf(file), Sha256.of(file));
        } catch (CharacterCodingException e) {
            throw DatasetException.inLine(
                    shown, line + 1, "the text is not UTF-8", "UTF-8; save the file again so");
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private DatasetException wrong(String problem, String expected) {
        return DatasetException.inLine(shown, Math.max(line, 1), problem, expected);
    }

    /** Takes a line above the rows; returns whether rows follow. */
    private boolean declaration(String text) {
        String word = text.split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
        switch (word) {
            case "@relation":
                return false;
            case "@attribute":
                attribute(text.substring(word.length()).strip());
                return false;
            case "@data":
                if (attributes.isEmpty()) {
                    throw wrong(
                            "@data comes before any @attribute", "a line @attribute per column");
                }
                return true;
            default:
                throw wrong(
                        "'" + shortened(text) + "' is not understood",
                        "@relation, @attribute or @data");
        }
    }

    private void attribute(String text) {
        List<String> name = new ArrayList<>();
        int end = quotedOrBare(text, 0, name);
        String type = text.substring(end).strip();
        if (name.isEmpty() || name.get(0).isEmpty() || type.isEmpty()) {
            throw wrong("the attribute has no name or no type", "@attribute NAME TYPE");
        }
        Set<String> listed = new LinkedHashSet<>();
        String kind = type.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (type.startsWith("{")) {
            if (!type.endsWith("}")) {
                throw wrong("the list of labels has no end", "{label, label, ...}");
            }
            listed.addAll(cells(type.substring(1, type.length() - 1)));
        } else if (!NUMBERS.contains(kind) && !kind.equals("string") && !kind.equals("date")) {
            throw wrong(
                    "the type '" + shortened(type) + "' cannot be read",
                    "numeric, real, integer, string, date or {labels}");
        }
        if (table.column(name.get(0)) != attributes.size()) {
            throw wrong(
                    "the name '" + name.get(0) + "' stands twice",
                    "a different name for each attribute");
        }
        String unsaid = listed.isEmpty() ? "0" : listed.iterator().next();
        attributes.add(new Attribute(name.get(0), Set.copyOf(listed), unsaid));
    }

    private void row(String text) {
        table.startRow(line);
        if (text.startsWith("{")) {
            sparse(text);
            return;
        }
        List<String> cells = cells(text);
        if (cells.size() == attributes.size() + 1 && cells.get(cells.size() - 1).startsWith("{")) {
            throw wrong("the row has a weight", "rows without weights in curly brackets");
        }
        if (cells.size() != attributes.size()) {
            throw wrong(
                    "the row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
                    attributes.size() + " cells, one for each attribute");
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        table.endRow();
    }

    private void sparse(String text) {
        if (!text.endsWith("}")) {
            throw wrong("the sparse row has no end", "{position value, position value, ...}");
        }
        String[] values = attributes.stream().map(Attribute::unsaid).toArray(String[]::new);
        for (String pair : cells(text.substring(1, text.length() - 1))) {
            if (pair.isBlank()) {
                continue;
            }
            String[] parts = pair.strip().split("\\s+", 2);
            if (parts.length < 2 || !parts[0].matches("\\d{1,9}")) {
                throw wrong("'" + shortened(pair) + "' is no pair", "a position and a value");
            }
            int position = Integer.parseInt(parts[0]);
            if (position >= attributes.size()) {
                throw wrong(
                        "there is no attribute " + position,
                        "positions from 0 to " + (attributes.size() - 1));
            }
            values[position] = parts[1];
        }
        for (int i = 0; i < values.length; i++) {
            cell(i, values[i]);
        }
        table.endRow();
    }

    private void cell(int i, String text) {
        Attribute attribute = attributes.get(i);
        boolean missing = text.equals("?") || text.isEmpty();
        if (!missing && !attribute.listed.isEmpty() && !attribute.listed.contains(text)) {
            throw DatasetException.inCell(
                    shown,
                    line,
                    attribute.name,
                    "'" + shortened(text) + "' is not among the labels of its attribute",
                    "one of those listed, or ? when it is missing");
        }
        table.cell(i, missing ? "" : text);
    }

    /** Cuts a line at commas outside quotes; quotes are taken off. */
    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            boolean quoted = at < text.length() && isQuote(text.charAt(at));
            if (quoted) {
                at = quotedOrBare(text, at, cells);
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (at < text.length() && text.charAt(at) != ',') {
                    throw wrong("something follows a closing quote", "a comma behind the quote");
                }
            } else {
                int end = text.indexOf(',', at);
                end = end < 0 ? text.length() : end;
                cells.add(text.substring(at, end).strip());
                at = end;
            }
            if (at >= text.length()) {
                return cells;
            }
            at++;
        }
    }

    /** Adds the word that starts at a place, without its quotes; returns where it ends. */
    private int quotedOrBare(String text, int start, List<String> words) {
        if (text.isEmpty()) {
            return 0;
        }
        char quote = text.charAt(start);
        StringBuilder word = new StringBuilder();
        int at = start;
        if (!isQuote(quote)) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                word.append(text.charAt(at++));
            }
            words.add(word.toString());
            return at;
        }
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            word.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw wrong("a quote is not closed", "the same quote at both ends");
        }
        words.add(word.toString());
        return at + 1;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
