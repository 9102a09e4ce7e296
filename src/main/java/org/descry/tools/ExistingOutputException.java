package org.descry.tools;

import java.nio.file.Path;

/** Results stand already where new ones were to be written, and nobody asked to replace them. */
public final class ExistingOutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExistingOutputException(Path place, String advice) {
        super("%s: %s".formatted(place, advice));
    }
}
