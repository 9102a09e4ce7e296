package org.descry.tools;

/** A model has tasks and none was chosen, or one was chosen that it does not have. */
public final class TaskChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TaskChoiceException(String message) {
        super(message);
    }
}
