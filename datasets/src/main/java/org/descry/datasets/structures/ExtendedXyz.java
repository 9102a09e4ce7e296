package org.descry.datasets.structures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/**
 * Reads XYZ: the number of atoms, a line of remarks, and a line for each atom.
 *
 * <p>Of the remarks {@code Lattice="9 numbers"}, {@code pbc="T T F"} and {@code Properties=} are
 * read; without a lattice nothing repeats. Without {@code Properties} a line is an element and its
 * place.
 */
final class ExtendedXyz {

    private static final int FIRST_ATOM = 3;

    private final AtomLines lines;

    private ExtendedXyz(AtomLines lines) {
        this.lines = lines;
    }

    /** Which words of a line are the element and the place. */
    private record Layout(int symbol, int position, int words) {}

    /**
     * Reads a structure.
     *
     * @throws DatasetException if the file is none, or holds more than one
     */
    static Structure of(TextLines text) {
        return new ExtendedXyz(new AtomLines(text)).read(text);
    }

    private Structure read(TextLines text) {
        String first = lines.line(1, "the number of atoms in line 1");
        int atoms = lines.count(1, first);
        lines.refuseTooMany(1, atoms);
        String remarks = lines.line(2, "a line of remarks, and a line for each atom");
        double[][] cell = cell(remarks);
        Layout layout = layout(remarks);
        List<Element> elements = new ArrayList<>();
        double[][] positions = new double[atoms][];
        for (int i = 0; i < atoms; i++) {
            int line = FIRST_ATOM + i;
            List<String> words =
                    lines.words(
                            line,
                            layout.words(),
                            "%s, an element and three coordinates on each line"
                                    .formatted(atoms == 1 ? "1 atom" : atoms + " atoms"));
            elements.add(lines.element(line, words.get(layout.symbol())));
            positions[i] = lines.vector(line, words, layout.position());
        }
        for (int line = FIRST_ATOM + atoms; line <= text.lines().size(); line++) {
            if (!lines.line(line, "").isEmpty()) {
                throw lines.wrong(
                        line,
                        "there is more after the %d atoms that line 1 announces".formatted(atoms),
                        "one structure in the file");
            }
        }
        try {
            return new Structure(text.file(), text.sha256(), elements, positions, cell);
        } catch (IllegalArgumentException refused) {
            throw lines.wrong(2, refused.getMessage(), "three vectors that span a cell");
        }
    }

    private double[][] cell(String remarks) {
        Optional<String> lattice = value(remarks, "lattice");
        boolean[] repeats = repeats(remarks);
        if (lattice.isEmpty()) {
            if (value(remarks, "pbc").isPresent() && (repeats[0] || repeats[1] || repeats[2])) {
                throw lines.wrong(2, "pbc without a lattice", "Lattice=\"9 numbers\"");
            }
            return new double[0][];
        }
        List<String> words = List.of(lattice.get().split("[\\s,]+"));
        if (words.size() != 9) {
            throw lines.wrong(
                    2,
                    "the lattice has %d numbers".formatted(words.size()),
                    "Lattice=\"ax ay az bx by bz cx cy cz\" in angstrom");
        }
        List<double[]> cell = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double[] vector = lines.vector(2, words, 3 * k);
            if (repeats[k]) {
                cell.add(vector);
            }
        }
        return cell.toArray(double[][]::new);
    }

    private boolean[] repeats(String remarks) {
        Optional<String> pbc = value(remarks, "pbc");
        boolean[] repeats = {true, true, true};
        if (pbc.isPresent()) {
            String[] words = pbc.get().split("[\\s,]+");
            for (int k = 0; k < 3; k++) {
                if (words.length != 3 || !words[k].matches("(?i)t|f|true|false|1|0")) {
                    throw lines.wrong(2, "pbc is '" + pbc.get() + "'", "three of T and F");
                }
                repeats[k] = words[k].matches("(?i)t|true|1");
            }
        }
        return repeats;
    }

    private Layout layout(String remarks) {
        Optional<String> properties = value(remarks, "properties");
        if (properties.isEmpty()) {
            return new Layout(0, 1, 4);
        }
        String[] parts = properties.get().split(":");
        int symbol = -1;
        int position = -1;
        int word = 0;
        for (int i = 0; i + 2 < parts.length; i += 3) {
            symbol = parts[i].equals("species") ? word : symbol;
            position = parts[i].equals("pos") ? word : position;
            word += lines.count(2, parts[i + 2]);
        }
        if (symbol < 0 || position < 0 || parts.length % 3 != 0) {
            throw lines.wrong(
                    2,
                    "Properties are '" + properties.get() + "'",
                    "Properties=species:S:1:pos:R:3, and further ones if any");
        }
        return new Layout(symbol, position, Math.max(word, position + 3));
    }

    /** Returns what stands behind {@code key=}, bare or in quotes, the key in any case. */
    private static Optional<String> value(String remarks, String key) {
        Matcher found =
                Pattern.compile("(?i)(?<!\\S)" + key + "\\s*=\\s*(?:\"([^\"]*)\"|(\\S+))")
                        .matcher(remarks);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of((found.group(1) == null ? found.group(2) : found.group(1)).strip());
    }
}
