package org.descry.datasets.compositions;

/**
 * A text is no chemical formula; the message shows the text with a caret under the offending
 * character.
 */
public final class CompositionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String text;
    private final int position;
    private final String reason;

    CompositionException(String text, int position, String reason) {
        super(reason + "\n  " + text + "\n  " + " ".repeat(position) + "^");
        this.text = text;
        this.position = position;
        this.reason = reason;
    }

    /** Returns the formula as given. */
    public String text() {
        return text;
    }

    /** Returns where it goes wrong, counted in characters from 0. */
    public int position() {
        return position;
    }

    /** Returns what is wrong, in one line without the caret. */
    public String reason() {
        return reason;
    }
}
