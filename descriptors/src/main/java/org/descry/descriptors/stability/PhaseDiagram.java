package org.descry.descriptors.stability;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.stability.Decomposition.Product;

/**
 * The phases of a table of formation energies and the hull of lowest energy that they span.
 *
 * <p>Phases of one composition are polymorphs: the one of lowest energy stands on the hull or above
 * it, of equal ones the first. A phase does not compete with itself, nor with polymorphs that are
 * not below it; so a stable phase has a decomposition energy below 0. Distances from the hull do
 * not change when energies are counted from other references of the elements.
 *
 * <pre>{@code
 * PhaseDiagram diagram = PhaseDiagram.of(phases);
 * Stability stability = diagram.judge(Composition.parse("Ca3SiO5"), OptionalDouble.of(-3.3383));
 * stability.aboveHullEv(); // 0.0395 eV/atom
 * stability.competitors().get().reaction(); // Ca3SiO5 → Ca2SiO4 + CaO
 * }</pre>
 *
 * <p>Not for several threads at once.
 */
public final class PhaseDiagram {

    private final List<Phase> phases;
    private final Map<String, Phase> lowest = new LinkedHashMap<>();
    private final EnumSet<Element> elements = EnumSet.noneOf(Element.class);

    /** Per composition, what its lowest phase would decompose into; absent for single elements. */
    private final Map<String, Decomposition> competitors = new HashMap<>();

    private final List<Phase> stable = new ArrayList<>();

    /** Stable phases by chemical system; looked up only. */
    private final Map<EnumSet<Element>, PhaseSet> stableWithin = new HashMap<>();

    private PhaseDiagram(List<Phase> phases) {
        this.phases = List.copyOf(phases);
        EnumSet<Element> alone = EnumSet.noneOf(Element.class);
        for (Phase phase : phases) {
            EnumSet<Element> within = elementsOf(phase.composition());
            elements.addAll(within);
            if (within.size() == 1) {
                alone.addAll(within);
            }
            lowest.merge(
                    key(phase.composition()),
                    phase,
                    (first, next) -> next.energyEv() < first.energyEv() ? next : first);
        }
        EnumSet<Element> missing = EnumSet.copyOf(elements);
        missing.removeAll(alone);
        if (!missing.isEmpty()) {
            throw new MissingReferenceException(List.copyOf(missing));
        }
        lowest.forEach(this::place);
    }

    /**
     * Makes the diagram of phases.
     *
     * @param phases at least one; of each element in them at least one phase of it alone
     * @throws MissingReferenceException if an element has no phase of its own
     * @throws IllegalArgumentException if there is no phase
     */
    public static PhaseDiagram of(List<Phase> phases) {
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a phase diagram needs at least one phase");
        }
        return new PhaseDiagram(phases);
    }

    /** Decides whether the lowest phase of a composition is stable. */
    private void place(String key, Phase phase) {
        Optional<Decomposition> others =
                without(key, elementsOf(phase.composition())).decompose(phase.composition());
        others.ifPresent(found -> competitors.put(key, found));
        if (new Stability(phase.composition(), OptionalDouble.of(phase.energyEv()), others)
                .isStable()) {
            stable.add(phase);
        }
    }

    /** Returns the phases as given. */
    public List<Phase> phases() {
        return phases;
    }

    /** Returns the phases on the hull, elements included, in the order given. */
    public List<Phase> stable() {
        return List.copyOf(stable);
    }

    /** Returns the elements of all phases, by atomic number. */
    public List<Element> elements() {
        return List.copyOf(elements);
    }

    /** Returns how many different compositions the phases have. */
    public int compositions() {
        return lowest.size();
    }

    /** Judges a phase of the table or another one. */
    public Stability judge(Phase phase) {
        return judge(phase.composition(), OptionalDouble.of(phase.energyEv()));
    }

    /**
     * Judges a composition.
     *
     * @param composition neutral, of elements that the phases hold
     * @param energyEv its energy (eV/atom), finite; empty: its competitors are all phases
     * @throws MissingReferenceException if it holds an element that no phase has
     * @throws IllegalArgumentException if it carries a charge or the energy is not finite
     */
    public Stability judge(Composition composition, OptionalDouble energyEv) {
        Phase.refuseCharge(composition);
        if (energyEv.isPresent() && !Double.isFinite(energyEv.getAsDouble())) {
            throw new IllegalArgumentException(
                    "the energy must be finite, got " + energyEv.getAsDouble());
        }
        EnumSet<Element> within = elementsOf(composition);
        EnumSet<Element> unknown = EnumSet.copyOf(within);
        unknown.removeAll(elements);
        if (!unknown.isEmpty()) {
            throw new MissingReferenceException(List.copyOf(unknown));
        }
        String key = key(composition);
        Phase same = lowest.get(key);
        Optional<Decomposition> others;
        if (same == null) {
            others =
                    stableWithin
                            .computeIfAbsent(
                                    within,
                                    system -> new PhaseSet(list(system), inside(stable, system)))
                            .decompose(composition);
        } else if (energyEv.isPresent() && !(same.energyEv() < energyEv.getAsDouble())) {
            others = Optional.ofNullable(competitors.get(key));
        } else {
            others = Optional.of(hull(key, same));
        }
        return new Stability(composition, energyEv, others);
    }

    /** Returns what a composition of the table consists of in equilibrium. */
    private Decomposition hull(String key, Phase same) {
        Decomposition others = competitors.get(key);
        boolean onHull =
                others == null || same.energyEv() <= others.energyEv() + Stability.ROUNDING_EV;
        return onHull
                ? new Decomposition(
                        same.composition(), List.of(new Product(same, 1)), same.energyEv())
                : others;
    }

    /**
     * Returns the lowest phase of every composition within a system but one.
     *
     * @param key of the composition left out
     */
    PhaseSet without(String key, EnumSet<Element> system) {
        List<Phase> kept = new ArrayList<>();
        lowest.forEach(
                (each, phase) -> {
                    if (!each.equals(key) && system.containsAll(phase.composition().elements())) {
                        kept.add(phase);
                    }
                });
        return new PhaseSet(list(system), kept);
    }

    private static List<Phase> inside(List<Phase> phases, EnumSet<Element> system) {
        return phases.stream()
                .filter(phase -> system.containsAll(phase.composition().elements()))
                .toList();
    }

    /** Returns a text that is the same for equal compositions. */
    static String key(Composition composition) {
        return composition.reducedFormula();
    }

    static EnumSet<Element> elementsOf(Composition composition) {
        return EnumSet.copyOf(composition.elements());
    }

    private static List<Element> list(EnumSet<Element> system) {
        return List.copyOf(system);
    }
}
