package org.descry.datasets.compositions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.descry.datasets.compositions.UnassignableException.Cause;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.Species;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.ions.MolecularIon;

/**
 * The ions of a perovskite ABX3 site by site, each site shared by one or more of them.
 *
 * @param a ions on A, their shares adding up to 1
 * @param b ions on B, likewise
 * @param x ions on X, likewise
 */
public record OccupiedSites(List<Ion> a, List<Ion> b, List<Ion> x) {

    private static final int FEWEST_SHARING = 4;

    /**
     * One kind of ion on a site.
     *
     * @param species the element, or a molecular ion on A
     * @param share of the site, above 0 and at most 1
     * @param charge in elementary charges, signed; not whole for an element of mixed valence
     * @param radiusAngstrom Shannon's radius in the convention asked for, or the effective radius
     *     of a molecular ion, above 0
     */
    public record Ion(Species species, double share, double charge, double radiusAngstrom) {

        /** Returns the element; empty for a molecular ion. */
        public Optional<Element> element() {
            return species instanceof Element element ? Optional.of(element) : Optional.empty();
        }
    }

    /** Copies the lists. */
    public OccupiedSites {
        a = List.copyOf(a);
        b = List.copyOf(b);
        x = List.copyOf(x);
    }

    /**
     * Finds sites and charges from a composition alone, and radii by a convention.
     *
     * <p>Molecular cations that the formula names or writes out stand on A. Other ABX3 and A2BB'X6
     * are assigned as {@link PerovskiteSites#assign} does. What that refuses and has four elements
     * or more is taken for shared sites: one family of anions (halides, chalcogenides or nitride)
     * is three fifths of the atoms, and the cations make up one A and one B in the way that puts
     * the largest on A. Each element has one of its common charges; where none balance, the
     * transition metals take one charge together that need not be whole, and their radius is
     * interpolated.
     *
     * @param composition for example of CaTiO3, Cs2AgBiBr6 or La0.7Sr0.3MnO3, in any multiple
     * @param convention which of Shannon's radii
     * @throws UnassignableException if there is no assignment or a radius is not known; the message
     *     says why
     */
    public static OccupiedSites assign(Composition composition, RadiusConvention convention) {
        if (composition.hasMolecularCations()) {
            return shared(composition, convention);
        }
        try {
            return withRadii(PerovskiteSites.assign(composition), convention);
        } catch (UnassignableException e) {
            if (composition.amounts().size() < FEWEST_SHARING) {
                throw e;
            }
            return shared(composition, convention);
        }
    }

    private static OccupiedSites shared(Composition composition, RadiusConvention convention) {
        SharedSites sites = SharedSites.assign(composition);
        Map<Element, Double> charges = sites.charges();
        List<Ion> onA = new ArrayList<>();
        sites.molecules().forEach((ion, share) -> onA.add(onA(ion, share, convention)));
        sites.onA().forEach((e, share) -> onA.add(onA(e, share, charges.get(e), convention)));
        return new OccupiedSites(
                onA,
                sites.onB().entrySet().stream()
                        .map(
                                e ->
                                        onB(
                                                e.getKey(),
                                                e.getValue(),
                                                charges.get(e.getKey()),
                                                convention))
                        .toList(),
                sites.onX().entrySet().stream()
                        .map(
                                e ->
                                        onX(
                                                e.getKey(),
                                                e.getValue(),
                                                charges.get(e.getKey()).intValue(),
                                                convention))
                        .toList());
    }

    /**
     * Gives the ions of an assignment the radii of a convention.
     *
     * @throws UnassignableException if one of them has none in it
     */
    public static OccupiedSites withRadii(PerovskiteSites sites, RadiusConvention convention) {
        double half = 1.0 / sites.b().size();
        return new OccupiedSites(
                List.of(onA(sites.a().element(), 1, sites.a().charge(), convention)),
                sites.b().stream()
                        .map(site -> onB(site.element(), half, site.charge(), convention))
                        .toList(),
                List.of(onX(sites.x().element(), 1, sites.x().charge(), convention)));
    }

    /** Returns the mean over a site of a number of its ions. */
    public static double mean(List<Ion> site, ToDoubleFunction<Ion> number) {
        double sum = 0;
        for (Ion ion : site) {
            sum += ion.share() * number.applyAsDouble(ion);
        }
        return sum;
    }

    /** Returns the variance Σ x (f − mean)² over a site of a number of its ions; 0 for one ion. */
    public static double variance(List<Ion> site, ToDoubleFunction<Ion> number) {
        double mean = mean(site, number);
        double sum = 0;
        for (Ion ion : site) {
            double distance = number.applyAsDouble(ion) - mean;
            sum += ion.share() * distance * distance;
        }
        return sum;
    }

    private static Ion onA(MolecularIon ion, double share, RadiusConvention convention) {
        double radius =
                convention
                        .onA(ion)
                        .orElseThrow(
                                () ->
                                        new UnassignableException(
                                                Cause.RADIUS,
                                                "no effective radius of "
                                                        + ion.name()
                                                        + " is known"));
        return new Ion(ion, share, ion.charge(), radius);
    }

    private static Ion onA(Element element, double share, double charge, RadiusConvention radii) {
        return ion(element, share, charge, "A", radii, radii.onA(element, charge));
    }

    private static Ion onB(Element element, double share, double charge, RadiusConvention radii) {
        return ion(element, share, charge, "B", radii, radii.onB(element, charge));
    }

    private static Ion onX(Element element, double share, int charge, RadiusConvention radii) {
        return ion(element, share, charge, "X", radii, radii.onX(element, charge));
    }

    private static Ion ion(
            Element element,
            double share,
            double charge,
            String site,
            RadiusConvention convention,
            OptionalDouble radius) {
        if (radius.isEmpty()) {
            throw new UnassignableException(
                    Cause.RADIUS,
                    "%s%s on %s has no radius in %s"
                            .formatted(element.symbol(), written(charge), site, convention.text()));
        }
        return new Ion(element, share, charge, radius.getAsDouble());
    }

    private static String written(double charge) {
        return Numbers.text(Math.abs(charge)) + (charge < 0 ? "-" : "+");
    }
}
