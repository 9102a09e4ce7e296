package org.descry.tools;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines for the screen. */
public final class Wrapped {

    /** Columns of a terminal. */
    public static final int WIDTH = 80;

    private Wrapped() {}

    /**
     * Returns a text behind a heading, broken between words; further lines are indented as far as
     * the text of the first. A word that is too long for a line stays whole, so that a formula can
     * be copied.
     *
     * @param heading what stands before the first line, spaces included
     * @param text words separated by spaces
     */
    public static List<String> lines(String heading, String text) {
        return fill(heading, text.strip().split("(?= )"));
    }

    /** Returns LaTeX behind a heading, broken also before commands, where a break means nothing. */
    static List<String> latex(String heading, String text) {
        return fill(heading, text.strip().split("(?= )|(?=\\\\)"));
    }

    /**
     * Fills lines with pieces; a space at the start of a piece is dropped at the start of a line.
     */
    private static List<String> fill(String heading, String[] pieces) {
        String indent = " ".repeat(heading.codePointCount(0, heading.length()));
        int room = WIDTH - indent.length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            boolean fits = line.length() + piece.length() <= room;
            if (line.length() > 0 && !fits) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? piece.strip() : piece);
        }
        lines.add(line.toString());
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, ((i == 0 ? heading : indent) + lines.get(i)).stripTrailing());
        }
        return lines;
    }
}
