package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is to be screened.
 *
 * @param model a {@code model.json}, or the folder of a finished run
 * @param space a YAML file with templates, sites and constraints
 * @param top how many candidates to rank; empty: as the space file says
 * @param known {@code builtin:NAME} or the path of a table whose formulas {@code not-in-data}
 *     leaves out; empty: none are known
 * @param out folder to write; empty: no files
 * @param force whether files of an earlier screening there may be replaced
 * @param task whose constants to use; empty for a model without tasks
 * @param prevalence share of positives among the candidates, for two classes; empty: as in the
 *     training rows
 */
public record ScreenRequest(
        Path model,
        Path space,
        OptionalInt top,
        Optional<String> known,
        Optional<Path> out,
        boolean force,
        Optional<String> task,
        OptionalDouble prevalence) {

    /** Refuses a ranking without places. */
    public ScreenRequest {
        if (top.isPresent() && !(top.getAsInt() >= 1)) {
            throw new IllegalArgumentException("top must be at least 1, got " + top.getAsInt());
        }
    }

    /** Makes a request for a model without tasks. */
    public ScreenRequest(
            Path model,
            Path space,
            OptionalInt top,
            Optional<String> known,
            Optional<Path> out,
            boolean force) {
        this(model, space, top, known, out, force, Optional.empty(), OptionalDouble.empty());
    }
}
