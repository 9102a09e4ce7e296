package org.descry.cli;

/** A file holds what it must not hold; the message is one sentence that names it. */
final class WrongDataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongDataException(String message) {
        super(message);
    }
}
