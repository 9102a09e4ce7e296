package org.descry.cli;

import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says how frequent the positive class is where a model is used. */
final class PrevalenceOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--prevalence",
            paramLabel = "P",
            description =
                    "Share of positives where the model is used, between 0 and 1: probabilities"
                            + " are moved to it (default: the share of the training rows).")
    private Double share;

    /** Returns the share; empty when it was not given. */
    OptionalDouble share() {
        if (share == null) {
            return OptionalDouble.empty();
        }
        if (!(share > 0 && share < 1)) {
            throw Wrong.usage(spec, "--prevalence: expected a share between 0 and 1, got " + share);
        }
        return OptionalDouble.of(share);
    }
}
