package org.descry.cli;

import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The seed of a run. */
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of every random choice (default: 1, or the study's).")
    private Long seed;

    OptionalLong value() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }
}
