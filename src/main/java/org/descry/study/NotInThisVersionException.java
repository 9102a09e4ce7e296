package org.descry.study;

/** A study asks for something that makes sense and that this version cannot do. */
public final class NotInThisVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInThisVersionException(String message) {
        super(message);
    }
}
