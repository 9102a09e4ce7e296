package org.descry.descriptors.classical;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.classical.NamedDescriptor.Input;
import org.descry.descriptors.classical.NamedDescriptor.Window;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;

/**
 * The classical descriptors of perovskites ABX3, over ionic radii (angstrom) and oxidation states.
 *
 * <p>Radii are Shannon's: A at coordination 12, B and X at 6.
 */
public final class ClassicalDescriptors {

    private static final Unit ANGSTROM = Unit.parse("angstrom");

    private static final List<Input> INPUTS =
            List.of(
                    new Input("eta", Unit.DIMENSIONLESS, "atomic packing fraction"),
                    new Input("nA", Unit.DIMENSIONLESS, "oxidation state of A"),
                    new Input("rA", ANGSTROM, "ionic radius of A"),
                    new Input("rB", ANGSTROM, "ionic radius of B"),
                    new Input("rX", ANGSTROM, "ionic radius of X"));

    private static final String T = "(rA + rX)/(sqrt(2)*(rB + rX))";
    private static final String MU = "rB/rX";

    private static final List<NamedDescriptor> ALL =
            List.of(
                    new NamedDescriptor(
                            "t",
                            "t",
                            "Goldschmidt's tolerance factor",
                            Expression.parse(T),
                            inputs(T),
                            Optional.of(new Window(0.825, 1.059)),
                            "Goldschmidt, Naturwissenschaften 14, 477 (1926); window from Bartel et al., Sci. Adv. 5,"
                                    + " eaav0693 (2019)",
                            "10.1007/BF01507527",
                            "Perovskites lie near 1. The window 0.825 < t < 1.059 was fitted on the 576 compounds ABX3"
                                    + " of Bartel et al.; far less reliable for chlorides, bromides and iodides than"
                                    + " for oxides and fluorides."),
                    new NamedDescriptor(
                            "mu",
                            "μ",
                            "octahedral factor",
                            Expression.parse(MU),
                            inputs(MU),
                            Optional.of(new Window(Math.sqrt(2) - 1, Double.POSITIVE_INFINITY)),
                            "Li, Soh and Wu, J. Alloys Compd. 372, 40 (2004)",
                            "10.1016/j.jallcom.2003.10.017",
                            "Above sqrt(2) - 1 = 0.414 the anions around B do not touch. A bound from geometry, necessary"
                                    + " rather than sufficient; it says nothing of A."),
                    new NamedDescriptor(
                            "tau",
                            "τ",
                            "Bartel's tolerance factor",
                            Expression.parse("rX/rB - nA*(nA - (rA/rB)/log(rA/rB))"),
                            inputs("nA*rA*rB*rX"),
                            Optional.of(new Window(Double.NEGATIVE_INFINITY, 4.18)),
                            "Bartel et al., Sci. Adv. 5, eaav0693 (2019)",
                            "10.1126/sciadv.aav0693",
                            "Perovskite if tau < 4.18; defined for rA > rB and singular as rA approaches rB. Found and"
                                    + " fitted on 460 of the 576 compounds ABX3 of the paper."),
                    new NamedDescriptor(
                            "mu/t",
                            "μ/t",
                            "octahedral over tolerance factor",
                            Expression.parse("(" + MU + ")/(" + T + ")"),
                            inputs("rA*rB*rX"),
                            Optional.empty(),
                            "Weng et al., Nat. Commun. 11, 3513 (2020)",
                            "10.1038/s41467-020-17263-9",
                            "Activity of oxide perovskites for oxygen evolution: the smaller, the more active. Found on 18"
                                    + " compounds; its value depends by several per cent on the choice of radii."),
                    new NamedDescriptor(
                            "(mu+t)^eta",
                            "(μ+t)^η",
                            "stability descriptor with the atomic packing fraction",
                            Expression.parse("(" + MU + " + " + T + ")^eta"),
                            inputs("eta*rA*rB*rX"),
                            Optional.empty(),
                            "Sun and Yin, J. Am. Chem. Soc. 139, 14905 (2017)",
                            "10.1021/jacs.7b09379",
                            "Thermodynamic stability of halide perovskites: the larger, the more stable. The packing"
                                    + " fraction eta is an input; its definition goes with the source."));

    private ClassicalDescriptors() {}

    /** Returns all of them: t, mu, tau, mu/t, (mu+t)^eta. */
    public static List<NamedDescriptor> list() {
        return ALL;
    }

    /**
     * Returns the descriptor of a name.
     *
     * @param name its name or symbol: {@code tau} or {@code τ}
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static NamedDescriptor byName(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name) || each.symbol().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no classical descriptor '%s'; there are: %s"
                                                .formatted(
                                                        name,
                                                        ALL.stream()
                                                                .map(NamedDescriptor::name)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private static List<Input> inputs(String formula) {
        var names = Variables.of(Expression.parse(formula));
        return INPUTS.stream().filter(each -> names.contains(each.name())).toList();
    }
}
