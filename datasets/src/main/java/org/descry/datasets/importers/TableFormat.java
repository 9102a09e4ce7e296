package org.descry.datasets.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.descry.datasets.files.Gzip;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetException;

/** The kinds of files that hold a table. */
public enum TableFormat {
    /** Cells separated by commas or semicolons. */
    CSV("csv"),
    /** Cells separated by tabs. */
    TSV("tsv"),
    /** A list of records, {@code columns} with {@code data}, or a list for each column. */
    JSON("json"),
    /** Responses of an OPTIMADE provider: one file, or a folder of pages. */
    OPTIMADE("optimade"),
    /** Weka's attribute-relation file. */
    ARFF("arff"),
    /** The {@code train.dat} of a SISSO project, without its {@code SISSO.in}. */
    TRAIN_DAT("train-dat"),
    /** One sheet of a spreadsheet in Office Open XML. */
    XLSX("xlsx");

    /**
     * Where an OPTIMADE response of this toolkit says in {@code meta} what its columns are called.
     */
    public static final String OPTIMADE_COLUMNS = "_descry_columns";

    private static final int FIRST_BYTES = 1 << 16;

    /** A spreadsheet and, behind it, one of its sheets; names of sheets hold no such bars. */
    private static final Pattern SHEET =
            Pattern.compile("(xlsx:.+|.+\\.(?:xlsx|xlsm|XLSX|XLSM))#([^/\\\\]+)");

    private static final String PARQUET = "a Parquet file";

    /** How files start that are known and not read, and what they are. */
    private static final Map<String, String> FOREIGN =
            Map.of(
                    "PK\u0003\u0004", "a zip archive, or a spreadsheet that is damaged or no .xlsx",
                    "\u00D0\u00CF\u0011\u00E0", "a spreadsheet of the old kind (.xls)",
                    "PAR1", PARQUET,
                    "\u0089HDF", "an HDF5 file",
                    "BZh", "packed with bzip2",
                    "\u00FD7zXZ", "packed with xz");

    private final String word;

    TableFormat(String word) {
        this.word = word;
    }

    /** Returns the name by which a format is chosen. */
    public String word() {
        return word;
    }

    /** Returns what is put before a path to choose the format: {@code json:}. */
    public String prefix() {
        return word + ":";
    }

    /**
     * Returns the format of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static TableFormat parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "expected one of " + words() + ", got '" + word + "'"));
    }

    /** Returns the names of all formats, with commas between them. */
    public static String words() {
        return Arrays.stream(values()).map(TableFormat::word).collect(Collectors.joining(", "));
    }

    /** Returns the format that stands before a path, if one does. */
    public static Optional<TableFormat> before(String named) {
        return Arrays.stream(values())
                .filter(format -> named.startsWith(format.prefix()))
                .findFirst();
    }

    /**
     * Returns the path without the format that may stand before it and the sheet behind it: of
     * {@code xlsx:F.xlsx#Data}, {@code F.xlsx}.
     */
    public static String path(String named) {
        Matcher sheet = SHEET.matcher(named);
        String path = sheet.matches() ? sheet.group(1) : named;
        return path.substring(before(path).map(format -> format.prefix().length()).orElse(0));
    }

    /** Returns the sheet, by name or number, that stands behind a path: {@code F.xlsx#Data}. */
    public static Optional<String> sheet(String named) {
        Matcher sheet = SHEET.matcher(named);
        return sheet.matches() ? Optional.of(sheet.group(2)) : Optional.empty();
    }

    /**
     * Recognises a format by what the file holds; its name decides only between CSV and {@code
     * train.dat}. A folder is taken for pages of OPTIMADE.
     *
     * @throws DatasetException if the file cannot be read, or is of a kind known not to be readable
     */
    static TableFormat of(Path file) {
        if (Files.isDirectory(file)) {
            return OPTIMADE;
        }
        if (!Files.isRegularFile(file)) {
            return CSV; // its reader says what is wrong
        }
        byte[] start;
        try (InputStream in = Gzip.open(file)) {
            start = in.readNBytes(FIRST_BYTES);
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
        if (isZip(start) && XlsxParts.isWorkbook(file)) {
            return XLSX;
        }
        refuseKnown(file.toString(), start);
        String text = new String(start, StandardCharsets.UTF_8);
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (bare.startsWith("{") || bare.startsWith("[")) {
            return JSON;
        }
        List<String> lines = bare.lines().filter(line -> !line.isBlank()).limit(200).toList();
        Optional<String> declared =
                lines.stream().filter(line -> !line.stripLeading().startsWith("%")).findFirst();
        if (declared.isPresent() && startsWord(declared.get().strip(), "@relation")) {
            return ARFF;
        }
        if (isTrainDat(file.getFileName().toString().toLowerCase(Locale.ROOT), lines)) {
            return TRAIN_DAT;
        }
        return CSV;
    }

    private static boolean isZip(byte[] start) {
        return start.length > 1 && start[0] == 'P' && start[1] == 'K';
    }

    private static boolean startsWord(String line, String word) {
        return line.regionMatches(true, 0, word, 0, word.length());
    }

    /** Blanks between words, and numbers below all of them but the first. */
    private static boolean isTrainDat(String name, List<String> lines) {
        if (name.equals("train.dat") || name.equals("train.dat.gz")) {
            return true;
        }
        if (lines.size() < 2 || lines.get(0).matches(".*[,;\t\"].*")) {
            return false;
        }
        String[] header = lines.get(0).strip().split("\\s+");
        String[] row = lines.get(1).strip().split("\\s+");
        boolean numbers = Arrays.stream(row).skip(1).allMatch(c -> Numbers.parse(c).isPresent());
        return header.length > 1 && header.length == row.length && numbers;
    }

    private static void refuseKnown(String file, byte[] start) {
        String letters =
                new String(start, 0, Math.min(start.length, 6), StandardCharsets.ISO_8859_1);
        String what =
                FOREIGN.entrySet().stream()
                        .filter(each -> letters.startsWith(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        if (what.equals(PARQUET)) {
            throw DatasetException.inFile(
                    file,
                    "this is " + PARQUET + ", which cannot be read here",
                    "CSV; in Python: import pandas; pandas.read_parquet(\"%s\").to_csv(\"%s.csv\","
                                    .formatted(file, file)
                            + " index=False)");
        }
        if (!what.isEmpty()) {
            throw DatasetException.inFile(
                    file,
                    "this is " + what + ", which cannot be read here",
                    "one of "
                            + words()
                            + ", plain or packed with gzip; save spreadsheets as .xlsx or \"CSV"
                            + " UTF-8\", unpack archives first");
        }
    }
}
