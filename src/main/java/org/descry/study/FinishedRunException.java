package org.descry.study;

import java.nio.file.Path;

/** A directory holds a finished run that must not be overwritten unasked. */
public final class FinishedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FinishedRunException(Path place) {
        this("%s exists already; --force replaces it, --out names another place".formatted(place));
    }

    private FinishedRunException(String message) {
        super(message);
    }

    /** Returns the refusal to replace something that no run wrote. */
    static FinishedRunException noRun(Path place) {
        return new FinishedRunException(
                "%s is no finished run, so it is not replaced; --out names another place"
                        .formatted(place));
    }
}
