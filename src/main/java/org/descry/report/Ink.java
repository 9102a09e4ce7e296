package org.descry.report;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;

/**
 * The inks of the figures. Each is told from the others by lightness as well as by hue, so figures
 * read in grey and for colour-blind eyes; the page's style gives their values by light and by dark.
 */
enum Ink {
    /** The run's own result. */
    MAIN(0x01, 0x01, 0x01),
    /** What the result is compared with. */
    SECOND(0x02, 0x02, 0x02),
    /** A further comparison. */
    THIRD(0x03, 0x03, 0x03),
    /** A fourth curve. */
    FOURTH(0x04, 0x04, 0x04),
    /** Rows of the positive class. */
    POSITIVE(0x05, 0x05, 0x05),
    /** Rows of the negative class. */
    NEGATIVE(0x06, 0x06, 0x06),
    /** Candidates. */
    CANDIDATE(0x07, 0x07, 0x07),
    /** Candidates outside the data, guide lines, what chance gives. */
    FAINT(0x08, 0x08, 0x08),
    /** The paper, for the inside of hollow marks. */
    PAPER(0x09, 0x09, 0x09);

    private final Color color;

    Ink(int red, int green, int blue) {
        this.color = new Color(red, green, blue);
    }

    /** Returns the colour under which this ink is drawn; it only serves to tell inks apart. */
    Color color() {
        return color;
    }

    /** Returns the CSS variable that holds this ink's colour. */
    String variable() {
        return "--ink-" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the ink drawn with this colour, as Batik writes it. */
    static Optional<Ink> named(String paint) {
        for (Ink ink : values()) {
            Color c = ink.color;
            String written = "rgb(" + c.getRed() + "," + c.getGreen() + "," + c.getBlue() + ")";
            if (paint.equals(written)) {
                return Optional.of(ink);
            }
        }
        return Optional.empty();
    }
}
