package org.descry.datasets.structures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/**
 * Reads POSCAR with a line of elements, as written since VASP 5: a title, a scale, three vectors,
 * elements, their numbers of atoms, {@code Direct} or {@code Cartesian}, and the places. What
 * follows, such as velocities, is not read.
 */
final class Poscar {

    private static final int SCALE = 2;
    private static final int CELL = 3;
    private static final int ELEMENTS = 6;
    private static final int COUNTS = 7;

    private final AtomLines lines;

    private Poscar(AtomLines lines) {
        this.lines = lines;
    }

    /**
     * Reads a structure.
     *
     * @throws DatasetException if the file is none
     */
    static Structure of(TextLines text) {
        return new Poscar(new AtomLines(text)).read(text);
    }

    private Structure read(TextLines text) {
        double[][] cell = cell();
        List<Element> elements = elements();
        int line = COUNTS + 1;
        String mode = "Direct or Cartesian";
        if (begins(lines.line(line, mode), "s")) {
            line++; // selective dynamics
        }
        String kind = lines.line(line, mode);
        boolean cartesian = begins(kind, "c") || begins(kind, "k");
        if (!cartesian && !begins(kind, "d")) {
            throw lines.wrong(line, "the line says '" + kind + "'", mode);
        }
        double scale = cartesian ? scale(cellAsWritten()) : 1;
        double[][] positions = new double[elements.size()][];
        for (int i = 0; i < positions.length; i++) {
            line++;
            List<String> words =
                    lines.words(
                            line,
                            3,
                            "three coordinates for each of %d atoms".formatted(elements.size()));
            double[] given = lines.vector(line, words, 0);
            positions[i] = cartesian ? scaled(given, scale) : inCell(given, cell);
        }
        try {
            return new Structure(text.file(), text.sha256(), elements, positions, cell);
        } catch (IllegalArgumentException refused) {
            throw lines.wrong(CELL, refused.getMessage(), "three vectors that span a cell");
        }
    }

    private double[][] cell() {
        double[][] cell = cellAsWritten();
        double scale = scale(cell);
        for (int k = 0; k < cell.length; k++) {
            cell[k] = scaled(cell[k], scale);
        }
        return cell;
    }

    private double[][] cellAsWritten() {
        double[][] cell = new double[3][];
        for (int k = 0; k < 3; k++) {
            List<String> words = lines.words(CELL + k, 3, "a vector of the cell, three numbers");
            cell[k] = lines.vector(CELL + k, words, 0);
        }
        return cell;
    }

    /** Returns the factor of all lengths; a negative number in the file is the volume. */
    private double scale(double[][] cell) {
        List<String> words = lines.words(SCALE, 1, "one scale, such as 1.0");
        double scale = lines.number(SCALE, words.get(0));
        if (scale == 0 || words.size() > 1 && words.get(1).matches("[-+.\\d].*")) {
            throw lines.wrong(
                    SCALE,
                    "the scale is '" + String.join(" ", words) + "'",
                    "one number: a factor above 0, or minus the volume");
        }
        return scale > 0 ? scale : StrictMath.cbrt(-scale / Math.abs(volume(cell)));
    }

    private static double volume(double[][] c) {
        return c[0][0] * (c[1][1] * c[2][2] - c[1][2] * c[2][1])
                - c[0][1] * (c[1][0] * c[2][2] - c[1][2] * c[2][0])
                + c[0][2] * (c[1][0] * c[2][1] - c[1][1] * c[2][0]);
    }

    private List<Element> elements() {
        List<String> symbols = lines.words(ELEMENTS, 1, "the elements, such as Pt O");
        if (symbols.get(0).matches("\\d+")) {
            throw lines.wrong(
                    ELEMENTS,
                    "the line holds numbers of atoms",
                    "a line of elements before them, as written since VASP 5");
        }
        List<String> counts = lines.words(COUNTS, symbols.size(), "a number for each element");
        List<Element> elements = new ArrayList<>();
        for (int s = 0; s < symbols.size(); s++) {
            // VASP 6 writes the name of the potential: Pt_pv or Pt/0123abcd.
            Element element = lines.element(ELEMENTS, symbols.get(s).split("[_/]", 2)[0]);
            int count = lines.count(COUNTS, counts.get(s));
            lines.refuseTooMany(COUNTS, (long) elements.size() + count);
            for (int i = 0; i < count; i++) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static boolean begins(String line, String letter) {
        return line.toLowerCase(Locale.ROOT).startsWith(letter);
    }

    private static double[] scaled(double[] v, double scale) {
        return new double[] {v[0] * scale, v[1] * scale, v[2] * scale};
    }

    private static double[] inCell(double[] f, double[][] cell) {
        double[] place = new double[3];
        for (int k = 0; k < 3; k++) {
            place[k] = f[0] * cell[0][k] + f[1] * cell[1][k] + f[2] * cell[2][k];
        }
        return place;
    }
}
