package org.descry.cli;

/** The arguments are wrong; the message is one sentence for the person who typed them. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
