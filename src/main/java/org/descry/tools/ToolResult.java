package org.descry.tools;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool found, for a person and for a program.
 *
 * @param lines plain text, at most 80 columns wide unless a single word is wider
 * @param json the same and more, numbers in full
 * @param complete false when the work was stopped before its end; what is here covers the part done
 * @param warnings what is to be noticed even where the lines are not read; one sentence each
 */
public record ToolResult(
        List<String> lines, ObjectNode json, boolean complete, List<String> warnings) {

    /** Copies the lists. */
    public ToolResult {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Keeps what a tool found that has nothing to warn of. */
    public ToolResult(List<String> lines, ObjectNode json, boolean complete) {
        this(lines, json, complete, List.of());
    }
}
