package org.descry.tools;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tool found, for a person and for a program.
 *
 * @param lines plain text, at most 80 columns wide unless a single word is wider
 * @param json the same and more, numbers in full
 * @param complete false when the work was stopped before its end; what is here covers the part done
 */
public record ToolResult(List<String> lines, ObjectNode json, boolean complete) {

    /** Copies the list. */
    public ToolResult {
        lines = List.copyOf(lines);
    }
}
