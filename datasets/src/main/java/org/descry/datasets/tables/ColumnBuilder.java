package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.files.Numbers;

/**
 * Collects one column cell by cell without knowing beforehand whether it holds numbers or text.
 *
 * <p>The first cell with content decides how cells are kept; the majority decides at the end.
 */
final class ColumnBuilder {

    private static final int FIRST_CHUNK = 1 << 6;
    private static final int LARGEST_CHUNK = 1 << 16;
    private static final int LARGEST_DICTIONARY = 1 << 16;
    private static final int LONGEST_SHOWN = 40;

    private static final char[] NOTHING = {};

    private final Header.Named header;
    private final CellRules rules;
    private final List<double[]> chunks = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** Looked up only, never iterated: equal labels share one text. */
    private final Map<String, String> dictionary = new HashMap<>();

    /** Cells that are no numbers by row, where they cannot be asked again; looked up only. */
    private final Map<Integer, String> odd = new HashMap<>();

    private double[] chunk = new double[FIRST_CHUNK];
    private int filled;
    private boolean keepsLabels;
    private int rows;
    private int numbers;
    private int texts;
    private int firstTextLine;
    private String firstText = "";
    private int commas;
    private int points;

    ColumnBuilder(Header.Named header, CellRules rules) {
        this.header = header;
        this.rules = rules;
        chunks.add(chunk);
    }

    /** Returns name and unit. */
    Header.Named header() {
        return header;
    }

    /** Takes an empty cell. */
    void addMissing() {
        keep(Double.NaN, NOTHING, 0, 0);
    }

    /**
     * Takes the next cell from a buffer that will be overwritten.
     *
     * @param line where it stands, or the number of its row, as the rules say
     */
    void add(char[] buffer, int offset, int length, int line) {
        double value = number(buffer, offset, length);
        if (!Double.isNaN(value)) {
            numbers++;
            keep(value, buffer, offset, length);
            return;
        }
        String text = new String(buffer, offset, length).strip();
        if (Numbers.isMissing(text) && !(keepsLabels && !text.isEmpty())) {
            keep(Double.NaN, buffer, offset, 0);
            return;
        }
        if (texts == 0) {
            firstTextLine = line;
            firstText = text;
            if (numbers == 0) {
                startLabels();
            }
        }
        texts++;
        if (rules.keepsTexts() && !keepsLabels) {
            odd.put(rows, text);
        }
        keep(Double.NaN, buffer, offset, length);
    }

    private double number(char[] buffer, int offset, int length) {
        double value = Numbers.parse(buffer, offset, length);
        if (rules.decimalComma()) {
            String text = new String(buffer, offset, length);
            if (!Double.isNaN(value)) {
                points += text.indexOf('.') >= 0 ? 1 : 0;
            } else if (text.indexOf('.') < 0) {
                value = Numbers.parse(text.replace(',', '.')).orElse(Double.NaN);
                commas += Double.isNaN(value) ? 0 : 1;
            }
        }
        return value;
    }

    private void keep(double value, char[] buffer, int offset, int length) {
        if (keepsLabels) {
            labels.add(shared(new String(buffer, offset, length).strip()));
        } else {
            if (filled == chunk.length) {
                chunk = new double[Math.min(2 * chunk.length, LARGEST_CHUNK)];
                chunks.add(chunk);
                filled = 0;
            }
            chunk[filled++] = value;
        }
        rows++;
    }

    private void startLabels() {
        keepsLabels = true;
        chunks.clear();
        for (int i = 0; i < rows; i++) {
            labels.add("");
        }
    }

    private String shared(String label) {
        if (dictionary.size() >= LARGEST_DICTIONARY) {
            return dictionary.getOrDefault(label, label);
        }
        String first = dictionary.putIfAbsent(label, label);
        return first == null ? label : first;
    }

    /**
     * Returns how many bytes a row of this column takes at least; what labels say is not counted.
     */
    int leastBytesPerRow() {
        return keepsLabels ? Integer.BYTES : Double.BYTES;
    }

    /**
     * Returns the finished column.
     *
     * @param file named in the message
     * @param raw the rows as written, asked only when a column of numbers turns out to be labels
     * @throws DatasetException if most cells are numbers but some are not
     */
    Column build(String file, RawRows raw, int position) {
        if (texts == 0 && commas > 0 && points > 0) {
            throw DatasetException.inColumn(
                    file,
                    header.name(),
                    "%d numbers have a decimal comma and %d a decimal point"
                            .formatted(commas, points),
                    "one of the two in a column");
        }
        if (texts == 0) {
            return new NumericColumn(header.name(), header.unit(), values());
        }
        if (texts <= numbers) {
            throw wrongCell(
                    file,
                    "'"
                            + shown()
                            + "' is not a number, while "
                            + numbers
                            + " other cells of the column are"
                            + hint(),
                    "a number with a decimal point, or an empty cell when the value is missing");
        }
        if (keepsLabels) {
            return new TextColumn(header.name(), labels);
        }
        List<String> cells = new ArrayList<>(rows);
        if (rules.keepsTexts()) {
            double[] values = values();
            for (int row = 0; row < rows; row++) {
                String number = Double.isNaN(values[row]) ? "" : Numbers.text(values[row]);
                cells.add(odd.getOrDefault(row, number));
            }
            return new TextColumn(header.name(), cells);
        }
        for (int row = 0; row < rows; row++) {
            cells.add(shared(RawLines.unquoted(raw.record(row).get(position)).strip()));
        }
        return new TextColumn(header.name(), cells);
    }

    private DatasetException wrongCell(String file, String problem, String expected) {
        return rules.place().equals(CellRules.LINE)
                ? DatasetException.inCell(file, firstTextLine, header.name(), problem, expected)
                : DatasetException.at(
                        file,
                        rules.place() + " " + firstTextLine,
                        header.name(),
                        problem,
                        expected);
    }

    /** Returns what a reader should know of the finished column. */
    Optional<String> note() {
        if (texts > 0 && numbers > 0) {
            return Optional.of(
                    "column %s is read as labels although %d of its cells are numbers"
                            .formatted(header.name(), numbers));
        }
        if (texts == 0 && commas > 0) {
            return Optional.of(
                    "column %s: decimal commas are read as points (%d of %d values; %d are missing)"
                            .formatted(header.name(), commas, rows, rows - numbers));
        }
        int missing = rows - numbers;
        return texts == 0 && missing > 0
                ? Optional.of(
                        "column %s: %d of %d values are missing"
                                .formatted(header.name(), missing, rows))
                : Optional.empty();
    }

    private String shown() {
        return firstText.length() <= LONGEST_SHOWN
                ? firstText
                : firstText.substring(0, LONGEST_SHOWN) + "…";
    }

    private String hint() {
        String pointed = firstText.replace(',', '.');
        if (!pointed.equals(firstText) && Numbers.parse(pointed).isPresent()) {
            return " (is the comma a decimal comma?)";
        }
        return "";
    }

    private double[] values() {
        double[] values = new double[rows];
        int done = 0;
        for (double[] each : chunks) {
            int length = Math.min(each.length, rows - done);
            System.arraycopy(each, 0, values, done, length);
            done += length;
        }
        chunks.clear();
        return values;
    }
}
