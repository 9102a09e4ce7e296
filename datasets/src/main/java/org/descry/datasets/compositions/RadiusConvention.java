package org.descry.datasets.compositions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ShannonRadii;
import org.descry.datasets.elements.ShannonRadius;
import org.descry.datasets.elements.SpinRule;
import org.descry.datasets.ions.MolecularIon;

/**
 * A choice among Shannon's radii for the ions of a perovskite: which kind of radius, coordination
 * and spin state.
 *
 * <p>Which element stands on which site, and with which charge, does not depend on it.
 */
public enum RadiusConvention {
    /**
     * Effective ionic radii at the tabulated coordination nearest 12 on A and nearest 6 on B and X
     * (4 for nitride), high spin with four to seven d electrons.
     *
     * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693
     */
    BARTEL(
            "shannon-bartel",
            "ionic radii nearest coordination 12, 6, 6; high spin with 4 to 7 d electrons",
            SpinRule.BY_D_ELECTRONS),
    /** As {@link #BARTEL}, always high spin. */
    HIGH_SPIN("shannon-high-spin", "the same, always high spin", SpinRule.HIGH),
    /** As {@link #BARTEL}, always low spin. */
    LOW_SPIN("shannon-low-spin", "the same, always low spin", SpinRule.LOW),
    /** As {@link #BARTEL}, and no radius where the coordination itself is not tabulated. */
    IONIC(
            "shannon-ionic",
            "ionic radii at coordination 12, 6, 6 exactly, none where that is not tabulated",
            SpinRule.BY_D_ELECTRONS),
    /**
     * As {@link #BARTEL} with crystal radii: cations 0.14 angstrom larger, anions smaller.
     *
     * @source Shannon, Acta Cryst. A 32, 751 (1976), doi:10.1107/S0567739476001551
     */
    CRYSTAL(
            "shannon-crystal",
            "crystal radii nearest coordination 12, 6, 6: cations larger, anions smaller",
            SpinRule.BY_D_ELECTRONS),
    /**
     * Effective ionic radii nearest coordination 12 on A, 6 on B and 2 on X (O 1.35 angstrom), low
     * spin; on B the mean of 3+ and 4+ for an ion from 3+ to 4+ that has both.
     *
     * <p>The source has oxides alone; for other anions this carries its rule over.
     *
     * @source radii of Weng et al., Nat. Commun. 11, 3513 (2020), doi:10.1038/s41467-020-17263-9
     */
    WENG(
            "shannon-weng",
            "ionic radii nearest 12, 6, 2; low spin, B the mean of its 3+ and 4+",
            SpinRule.LOW);

    private static final int A_COORDINATION = 12;
    private static final int B_COORDINATION = 6;
    private static final int NITRIDE_COORDINATION = 4;
    private static final int BRIDGE_COORDINATION = 2;

    /** By how much crystal radii of cations are larger (angstrom). */
    private static final double CRYSTAL_LESS_IONIC = 0.14;

    private final String text;
    private final String meaning;
    private final SpinRule spin;

    RadiusConvention(String text, String meaning, SpinRule spin) {
        this.text = text;
        this.meaning = meaning;
        this.spin = spin;
    }

    /**
     * Returns the convention of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static RadiusConvention parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no radius convention '%s'; expected one of %s"
                                                .formatted(text, String.join(", ", names()))));
    }

    /** Returns the names of all conventions. */
    public static List<String> names() {
        return Arrays.stream(values()).map(RadiusConvention::text).toList();
    }

    /** Returns the name, for example {@code shannon-bartel}. */
    public String text() {
        return text;
    }

    /** Returns in a few words which radii these are. */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the radius of a cation on A (angstrom).
     *
     * @param charge above 0; between whole charges the radius is interpolated
     * @return empty where there is none
     */
    OptionalDouble onA(Element element, double charge) {
        return interpolated(element, charge, A_COORDINATION);
    }

    /**
     * Returns the effective radius of a molecular cation on A (angstrom); empty where none is
     * known.
     *
     * <p>It is the same in every convention of ionic radii; among crystal radii it is larger by
     * what the radii of all cations are.
     */
    OptionalDouble onA(MolecularIon cation) {
        OptionalDouble radius = cation.radiusAngstrom();
        return this == CRYSTAL && radius.isPresent()
                ? OptionalDouble.of(radius.getAsDouble() + CRYSTAL_LESS_IONIC)
                : radius;
    }

    /**
     * Returns the radius of a cation on B (angstrom).
     *
     * @param charge above 0; between whole charges the radius is interpolated
     * @return empty where there is none
     */
    OptionalDouble onB(Element element, double charge) {
        if (this == WENG && charge >= 3 && charge <= 4) {
            OptionalDouble mean =
                    between(
                            whole(element, 3, B_COORDINATION),
                            whole(element, 4, B_COORDINATION),
                            0.5);
            if (mean.isPresent()) {
                return mean;
            }
        }
        return interpolated(element, charge, B_COORDINATION);
    }

    /** Returns the radius of an anion (angstrom); empty where there is none. */
    OptionalDouble onX(Element element, int charge) {
        int coordination =
                this == WENG
                        ? BRIDGE_COORDINATION
                        : element == Element.N ? NITRIDE_COORDINATION : B_COORDINATION;
        return whole(element, charge, coordination);
    }

    private OptionalDouble interpolated(Element element, double charge, int coordination) {
        int lower = (int) Math.floor(charge);
        OptionalDouble low = whole(element, lower, coordination);
        return charge == lower
                ? low
                : between(low, whole(element, lower + 1, coordination), charge - lower);
    }

    private static OptionalDouble between(OptionalDouble low, OptionalDouble high, double part) {
        return low.isEmpty() || high.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((1 - part) * low.getAsDouble() + part * high.getAsDouble());
    }

    private OptionalDouble whole(Element element, int charge, int coordination) {
        Optional<ShannonRadius> row =
                ShannonRadii.nearest(element, charge, coordination, spin)
                        .filter(
                                found ->
                                        this != IONIC
                                                || found.coordinationNumber() == coordination);
        if (row.isEmpty()) {
            return OptionalDouble.empty();
        }
        double radius = this == CRYSTAL ? row.get().crystalAngstrom() : row.get().ionicAngstrom();
        // A bare proton has a negative radius and no place on these sites.
        return radius > 0 ? OptionalDouble.of(radius) : OptionalDouble.empty();
    }
}
