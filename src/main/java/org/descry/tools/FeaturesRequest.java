package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;
import org.descry.datasets.compositions.RadiusConvention;

/**
 * Which features of which formulas are wanted.
 *
 * @param data path of a CSV file
 * @param composition name of the column of formulas
 * @param set name of the feature set, for example {@code magpie-132}
 * @param radii which ionic radii; empty: those of the set
 * @param out file to write, replaced if it is there; empty: the table goes to the caller's writer
 * @param refused file that gets every row without features and why; empty: none
 * @param prefix put before the name of every column appended; empty: none
 */
public record FeaturesRequest(
        Path data,
        String composition,
        String set,
        Optional<RadiusConvention> radii,
        Optional<Path> out,
        Optional<Path> refused,
        Optional<String> prefix) {}
