package org.descry.descriptors.perovskites;

import java.util.Arrays;
import java.util.List;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.compositions.CompositionFeature;

/** The columns of {@link PerovskiteFeatures}, in their order. */
public enum PerovskiteColumn {
    /** Charge of A. */
    N_A("nA", "", "charge of A in elementary charges, mean over its ions", Source.CHARGES),
    /** Charge of B. */
    N_B("nB", "", "charge of B in elementary charges, mean over its ions", Source.CHARGES),
    /** Charge of X. */
    N_X("nX", "", "charge of X in elementary charges, mean over its ions", Source.CHARGES),
    /** Radius of A. */
    R_A("rA", "angstrom", "ionic radius of A, mean over its ions", Source.RADII),
    /** Radius of B. */
    R_B("rB", "angstrom", "ionic radius of B, mean over its ions", Source.RADII),
    /** Radius of X. */
    R_X("rX", "angstrom", "ionic radius of X, mean over its ions", Source.RADII),
    /** Octahedral factor. */
    MU("mu", "mu"),
    /** Goldschmidt's tolerance factor. */
    T("t", "t"),
    /** Bartel's tolerance factor. */
    TAU("tau", "tau"),
    /** Octahedral over tolerance factor. */
    MU_OVER_T("mu_over_t", "mu/t"),
    /** Packing fraction. */
    ETA(
            "eta",
            "",
            "atomic packing fraction of touching spheres, the cell's edge being the mean of"
                    + " 2(rB+rX) and sqrt(2)(rA+rX)",
            Source.of("(mu+t)^eta")),
    /** Stability descriptor of Sun and Yin. */
    MU_PLUS_T_TO_ETA("mu_plus_t_to_eta", "(mu+t)^eta"),
    /** Published probability. */
    P_TAU(
            "P_tau",
            "",
            "probability of a perovskite at tau as published (three sigmoids fitted to the"
                    + " printed values)",
            Source.of("tau")),
    /** Probability fitted to the compounds. */
    P_TAU_RECALIBRATED(
            "P_tau_recalibrated",
            "",
            "probability of a perovskite at tau, fitted to the 460 published training compounds",
            Source.of("tau")),
    /** Size variance on A. */
    R_A_VARIANCE(
            "rA_variance", "angstrom^2", "variance of the radius on A, <r^2>-<r>^2", Source.SIZE),
    /** Size variance on B. */
    R_B_VARIANCE(
            "rB_variance", "angstrom^2", "variance of the radius on B, <r^2>-<r>^2", Source.SIZE),
    /** Size variance on X. */
    R_X_VARIANCE(
            "rX_variance", "angstrom^2", "variance of the radius on X, <r^2>-<r>^2", Source.SIZE),
    /** Whether the octahedral limit is kept. */
    MU_IN_LIMIT(
            "mu_in_limit",
            "",
            "1 if mu > sqrt(2)-1 = 0.414, where anions touch, else 0",
            Source.of("mu")),
    /** Whether octahedra need not stretch. */
    T_AT_MOST_1(
            "t_at_most_1",
            "",
            "1 if t <= 1, so that octahedra tilt (below 1) or stand straight, 0 if A stretches them",
            Source.of("t")),
    /** Whether t lies in the published window. */
    T_IN_WINDOW("t_in_window", "", "1 if 0.825 < t < 1.059, else 0", Source.of("tau")),
    /** Whether tau is below the published limit. */
    TAU_IN_LIMIT("tau_in_limit", "", "1 if tau < 4.18, else 0", Source.of("tau"));

    private final CompositionFeature feature;

    PerovskiteColumn(String name, String unit, String meaning, String source) {
        Obtained obtained = name.startsWith("n") ? Obtained.TABLE : Obtained.EXPERIMENT;
        feature = new CompositionFeature(name, Unit.parse(unit), meaning, obtained, source);
    }

    PerovskiteColumn(String name, String classical) {
        NamedDescriptor named = ClassicalDescriptors.byName(classical);
        feature =
                new CompositionFeature(
                        name,
                        Unit.DIMENSIONLESS,
                        named.meaning() + ", " + named.expression().text(),
                        Obtained.EXPERIMENT,
                        Source.of(classical));
    }

    /** Returns name, unit, meaning and source. */
    public CompositionFeature feature() {
        return feature;
    }

    /** Returns whether the column says 1 or 0 of a limit. */
    public boolean isClass() {
        return ordinal() >= MU_IN_LIMIT.ordinal();
    }

    static List<CompositionFeature> features() {
        return Arrays.stream(values()).map(PerovskiteColumn::feature).toList();
    }

    /** Where definitions and numbers come from. */
    private static final class Source {

        static final String CHARGES =
                "Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693";
        static final String RADII =
                "Shannon, Acta Cryst. A 32, 751 (1976), doi:10.1107/S0567739476001551";
        static final String SIZE =
                "Rodriguez-Martinez and Attfield, Phys. Rev. B 54, R15622 (1996),"
                        + " doi:10.1103/PhysRevB.54.R15622";

        static String of(String classical) {
            NamedDescriptor named = ClassicalDescriptors.byName(classical);
            return named.source() + ", doi:" + named.doi();
        }
    }
}
