package org.descry.datasets.structures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/**
 * The lines of a file of atoms, counted from 1, and complaints about them.
 *
 * @param text the file
 */
record AtomLines(TextLines text) {

    /** More atoms than anybody computes; a wrong count is told before memory is taken. */
    static final int MOST_ATOMS = 20_000;

    /** Returns a line without spaces around it. */
    String line(int line, String expected) {
        if (line > text.lines().size()) {
            throw DatasetException.inFile(
                    text.file(), "the file ends after line " + text.lines().size(), expected);
        }
        return text.lines().get(line - 1).strip();
    }

    /** Returns the words of a line, at least so many. */
    List<String> words(int line, int least, String expected) {
        String content = line(line, expected);
        List<String> words = content.isEmpty() ? List.of() : List.of(content.split("\\s+"));
        if (words.size() < least) {
            throw wrong(line, "the line says '" + content + "'", expected);
        }
        return words;
    }

    double number(int line, String word) {
        OptionalDouble value = Numbers.parse(word);
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            throw wrong(line, "'" + word + "' is no number", "a number such as 2.77");
        }
        return value.getAsDouble();
    }

    /** Returns three numbers of a line's words. */
    double[] vector(int line, List<String> words, int first) {
        double[] vector = new double[3];
        for (int k = 0; k < 3; k++) {
            vector[k] = number(line, words.get(first + k));
        }
        return vector;
    }

    int count(int line, String word) {
        if (!word.matches("\\d{1,9}") || Integer.parseInt(word) == 0) {
            throw wrong(line, "'" + word + "' is no number of atoms", "a whole number above 0");
        }
        return Integer.parseInt(word);
    }

    void refuseTooMany(int line, long atoms) {
        if (atoms > MOST_ATOMS) {
            throw wrong(
                    line,
                    "there are %,d atoms".formatted(atoms),
                    "at most %,d atoms; cut out the part of interest".formatted(MOST_ATOMS));
        }
    }

    Element element(int line, String symbol) {
        Optional<Element> element = Element.find(symbol);
        return element.orElseThrow(
                () ->
                        wrong(
                                line,
                                "'" + symbol + "' is no chemical element",
                                "the symbol of an element such as Pt"));
    }

    DatasetException wrong(int line, String problem, String expected) {
        return DatasetException.inLine(text.file(), line, problem, expected);
    }
}
