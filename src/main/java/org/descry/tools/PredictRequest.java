package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is to be predicted.
 *
 * @param model a {@code model.json}, or the folder of a finished run
 * @param data {@code builtin:NAME} or the path of a table
 * @param out file to write, replaced if it is there; empty: the table goes to the caller's writer
 * @param prefix put before the name of every column appended; empty: none
 * @param prevalence share of positives among the rows, for two classes; empty: as in the training
 *     rows
 */
public record PredictRequest(
        Path model,
        String data,
        Optional<Path> out,
        Optional<String> prefix,
        OptionalDouble prevalence) {}
