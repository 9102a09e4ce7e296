package org.descry.screening.spaces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;

/**
 * A number known of every placed candidate, under the name that data sets and formulas use.
 *
 * <p>Where two elements share B, the value is their plain mean.
 */
public enum CandidateColumn {
    /** Charge on A. */
    N_A("nA", ""),
    /** Charge on B. */
    N_B("nB", ""),
    /** Charge on X, negative. */
    N_X("nX", ""),
    /** Shannon radius on A. */
    R_A("rA", "angstrom"),
    /** Shannon radius on B. */
    R_B("rB", "angstrom"),
    /** Shannon radius on X. */
    R_X("rX", "angstrom"),
    /** Pauling electronegativity on A; not a number where the table has a gap. */
    CHI_A("chi_A", ""),
    /** Pauling electronegativity on B; not a number where the table has a gap. */
    CHI_B("chi_B", ""),
    /** Pauling electronegativity on X; not a number where the table has a gap. */
    CHI_X("chi_X", ""),
    /** Octahedral factor. */
    MU("mu", ""),
    /** Goldschmidt's tolerance factor. */
    T("t", ""),
    /** Bartel's tolerance factor; not a number unless A is larger than B. */
    TAU("tau", "");

    private final String text;
    private final Unit unit;

    CandidateColumn(String text, String unit) {
        this.text = text;
        this.unit = Unit.parse(unit);
    }

    /** Returns the name of the column, without unit. */
    public String text() {
        return text;
    }

    /** Returns the unit of the values. */
    public Unit unit() {
        return unit;
    }

    /** Returns the header of the column in a file: name and unit. */
    public String header() {
        return unit.symbol().isEmpty() ? text : "%s [%s]".formatted(text, unit.symbol());
    }

    /**
     * Returns the column of that name.
     *
     * @param name a name without unit
     * @return the column, empty when candidates have none of that name
     */
    public static Optional<CandidateColumn> find(String name) {
        return Arrays.stream(values()).filter(c -> c.text.equals(name)).findFirst();
    }

    /** Returns the names of all columns, in order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(CandidateColumn::text).toList();
    }
}
