package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.printing.PlainText;

/** Text broken into lines of a width, also where formulas have no spaces. */
final class Lines {
    private Lines() {}

    /**
     * Returns the lines. They break at spaces; where there is none, behind {@code *} or before
     * {@code /}, and only if there is none of these either, anywhere.
     *
     * @param width most characters of a line, at least 1
     */
    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int end = end(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /**
     * Returns the lines of a formula: they break before a sign or behind a semicolon, where fewest
     * brackets are open, so that what belongs together stays on one line.
     *
     * @param width most characters of a line, at least 1
     */
    static List<String> formula(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = PlainText.withoutZeros(text);
        while (rest.length() > width) {
            int end = outermost(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int outermost(String text, int width) {
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        int open = 0;
        for (int i = 0; i <= width; i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            // a line that is hardly begun is no place to end it
            if (c == ' ' && i > width / 3 && isBreak(text, i) && open <= fewest) {
                fewest = open;
                best = i;
            }
        }
        if (best > 0) {
            return best;
        }
        int factor = text.lastIndexOf('*', width - 1) + 1;
        return factor > width / 3 ? factor : end(text, width);
    }

    private static boolean isBreak(String text, int space) {
        return text.charAt(space - 1) == ';'
                || text.startsWith(" + ", space)
                || text.startsWith(" - ", space)
                || text.startsWith(" = ", space);
    }

    private static int end(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        if (space > 0) {
            return space;
        }
        int sign = Math.max(text.lastIndexOf('*', width - 1) + 1, text.lastIndexOf('/', width));
        return sign > 0 ? sign : width;
    }
}
