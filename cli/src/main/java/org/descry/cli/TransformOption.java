package org.descry.cli;

import java.util.Optional;
import org.descry.regression.models.Transform;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is fitted in place of a numeric target. */
final class TransformOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--transform",
            paramLabel = "HOW",
            description =
                    "Fit the logarithm of a numeric target above 0: log10, log (natural), or none"
                            + " (default). Errors are then factors (decades); predictions are of the"
                            + " target itself.")
    private String transform;

    /**
     * Returns what was asked for, if anything.
     *
     * @throws picocli.CommandLine.ParameterException if there is no such transform
     */
    Optional<Transform> value() {
        return Optional.ofNullable(transform)
                .map(word -> Wrong.unless(spec, "--transform", word, Transform::parse));
    }
}
