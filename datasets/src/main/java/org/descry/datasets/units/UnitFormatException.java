package org.descry.datasets.units;

/** A text is no unit; the message shows the text with a caret under the place. */
public final class UnitFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final int position;

    UnitFormatException(String text, int position, String reason) {
        super(reason + "\n  " + text + "\n  " + " ".repeat(position) + "^");
        this.reason = reason;
        this.position = position;
    }

    /** Returns what is wrong, in one line without the caret. */
    public String reason() {
        return reason;
    }

    /** Returns where, counted in characters from 0. */
    public int position() {
        return position;
    }
}
