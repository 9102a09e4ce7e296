package org.descry.tools;

import java.util.Optional;

/**
 * Which perovskites to compute with every choice of ionic radii.
 *
 * @param data path of a table or {@code builtin:NAME}
 * @param composition name of the column of formulas
 * @param label name of a column that is 1 for known perovskites and 0 for other structures; empty:
 *     what the limits say is not judged
 */
public record RadiusComparisonRequest(String data, String composition, Optional<String> label) {}
