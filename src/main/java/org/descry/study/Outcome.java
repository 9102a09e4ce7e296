package org.descry.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a run left behind.
 *
 * @param directory where its files are; empty when none were asked for
 * @param results content of {@code results.json}
 * @param summaryLines plain sentences for the terminal, at most 80 columns wide
 * @param limited whether the run was stopped before its end
 */
public record Outcome(
        Optional<Path> directory, JsonNode results, List<String> summaryLines, boolean limited) {
    public Outcome {
        summaryLines = List.copyOf(summaryLines);
    }
}
