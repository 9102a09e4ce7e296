package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be predicted.
 *
 * @param model a {@code model.json}, or the folder of a finished run
 * @param data {@code builtin:NAME} or the path of a table
 * @param out file to write, replaced if it is there; empty: the table goes to the caller's writer
 * @param prefix put before the name of every column appended; empty: none
 */
public record PredictRequest(
        Path model, String data, Optional<Path> out, Optional<String> prefix) {}
