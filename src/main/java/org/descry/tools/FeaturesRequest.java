package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;
import org.descry.datasets.compositions.RadiusConvention;

/**
 * Which features of which formulas are wanted.
 *
 * @param data {@code builtin:NAME}, the path of a table, or a format before the path
 * @param composition name of the column of formulas
 * @param sets names of feature sets with commas between them, for example {@code norms,valence}
 * @param radii which ionic radii a set takes; empty: its own
 * @param out file to write, replaced if it is there; empty: the table goes to the caller's writer
 * @param card file that gets what is known of every column appended; empty: none
 * @param prefix put before the name of every column appended; empty: none
 */
public record FeaturesRequest(
        String data,
        String composition,
        String sets,
        Optional<RadiusConvention> radii,
        Optional<Path> out,
        Optional<Path> card,
        Optional<String> prefix) {}
