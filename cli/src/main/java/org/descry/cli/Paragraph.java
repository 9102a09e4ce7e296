package org.descry.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class Paragraph {

    /** Fits a terminal of 80 columns with an indent of two. */
    static final int WIDTH = 78;

    private Paragraph() {}

    /** Returns the lines of a text, none longer than {@link #WIDTH} unless a single word is. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
