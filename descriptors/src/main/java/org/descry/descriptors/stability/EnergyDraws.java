package org.descry.descriptors.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.uncertainty.NormalDraws;
import org.descry.descriptors.uncertainty.Outcomes;

/**
 * Formation energies of all phases of a diagram, drawn again and again within their errors, and
 * what becomes of stability.
 *
 * <p>Errors are independent and normally distributed. The energy of the best of many noisy
 * competitors is on average too low, so energies of decomposition come out too high on average, the
 * more so the more competitors are close.
 */
public final class EnergyDraws {

    private static final long MOST_ENERGIES = 100_000_000L;

    private final PhaseDiagram diagram;
    private final double[][] energies;
    private final Map<String, List<Integer>> polymorphs = new HashMap<>();

    private EnergyDraws(PhaseDiagram diagram, double[][] energies) {
        this.diagram = diagram;
        this.energies = energies;
        for (int i = 0; i < diagram.phases().size(); i++) {
            String key = PhaseDiagram.key(diagram.phases().get(i).composition());
            polymorphs.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Draws energies.
     *
     * @param diagram whose phases are meant
     * @param errorsEv standard deviation of the energy of each phase (eV/atom), at least 0, in the
     *     order of {@link PhaseDiagram#phases}
     * @param count how many sets of energies, at least 1
     * @param random where the randomness comes from
     * @throws IllegalArgumentException if there is not one error of at least 0 per phase, or there
     *     are more than 10⁸ energies in all
     */
    public static EnergyDraws draw(
            PhaseDiagram diagram, double[] errorsEv, int count, RandomGenerator random) {
        List<Phase> phases = diagram.phases();
        if (errorsEv.length != phases.size()) {
            throw new IllegalArgumentException(
                    "expected one error per phase, got %d for %d"
                            .formatted(errorsEv.length, phases.size()));
        }
        Arrays.stream(errorsEv).forEach(EnergyDraws::requireError);
        if (count < 1 || (long) count * phases.size() > MOST_ENERGIES) {
            throw new IllegalArgumentException(
                    "expected at least one draw and not more than 10^8 energies in all, got %d draws of %d"
                            .formatted(count, phases.size()));
        }
        double[][] energies = new double[count][];
        for (int draw = 0; draw < count; draw++) {
            double[] drawn = NormalDraws.draw(phases.size(), random);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = phases.get(i).energyEv() + errorsEv[i] * drawn[i];
            }
            energies[draw] = drawn;
        }
        return new EnergyDraws(diagram, energies);
    }

    /**
     * Returns the energy of decomposition of one of the phases under errors.
     *
     * @param phase its place among {@link PhaseDiagram#phases}
     * @param level share of the draws that the interval holds, strictly between 0 and 1
     * @return empty for an element with no other phase of it below
     */
    public Optional<UncertainStability> judge(int phase, double level) {
        double[] own = Arrays.stream(energies).mapToDouble(drawn -> drawn[phase]).toArray();
        return judge(diagram.phases().get(phase), own, phase, level);
    }

    /**
     * Returns the energy of decomposition of a phase that is not in the table under errors of its
     * own energy and of all others.
     *
     * @param phase of elements that the diagram holds
     * @param errorEv standard deviation of its energy (eV/atom), at least 0
     * @param level share of the draws that the interval holds, strictly between 0 and 1
     * @param random where the randomness of its own energy comes from
     * @return empty for an element with no phase of it below
     * @throws IllegalArgumentException if the error is below 0
     */
    public Optional<UncertainStability> judge(
            Phase phase, double errorEv, double level, RandomGenerator random) {
        requireError(errorEv);
        double[] own = NormalDraws.draw(energies.length, random);
        for (int draw = 0; draw < own.length; draw++) {
            own[draw] = phase.energyEv() + errorEv * own[draw];
        }
        return judge(phase, own, -1, level);
    }

    /**
     * Judges a phase in every draw. Which polymorphs compete with it is decided once, by the
     * energies as given: decided anew in each draw, what is compared would change from its distance
     * to a polymorph to that from the mixture of all other phases, far away.
     *
     * @param own its energy in each draw (eV/atom)
     * @param self its place among the phases, or -1
     */
    private Optional<UncertainStability> judge(Phase phase, double[] own, int self, double level) {
        Composition composition = phase.composition();
        String key = PhaseDiagram.key(composition);
        EnumSet<Element> system = PhaseDiagram.elementsOf(composition);
        PhaseSet others = diagram.without(key, system);
        int[][] members =
                others.phases().stream()
                        .map(each -> indices(PhaseDiagram.key(each.composition()), -1))
                        .toArray(int[][]::new);
        int[] same = indices(key, self);
        int[] below =
                Arrays.stream(same)
                        .filter(i -> diagram.phases().get(i).energyEv() < phase.energyEv())
                        .toArray();
        double[] wanted = others.fractionsOf(composition);
        double[] differences = new double[own.length];
        int stable = 0;
        double[] lowest = new double[members.length];
        for (int draw = 0; draw < own.length; draw++) {
            for (int i = 0; i < members.length; i++) {
                lowest[i] = lowest(members[i], energies[draw]);
            }
            double mixture = others.lowestEnergy(wanted, lowest);
            differences[draw] = own[draw] - Math.min(mixture, lowest(below, energies[draw]));
            double any = Math.min(mixture, lowest(same, energies[draw]));
            stable += own[draw] - any <= Stability.ROUNDING_EV ? 1 : 0;
        }
        if (!Arrays.stream(differences).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        return Optional.of(
                new UncertainStability(
                        Outcomes.of(differences, level), (double) stable / own.length));
    }

    private int[] indices(String key, int but) {
        return polymorphs.getOrDefault(key, List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(i -> i != but)
                .toArray();
    }

    private static double lowest(int[] members, double[] drawn) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i : members) {
            lowest = Math.min(lowest, drawn[i]);
        }
        return lowest;
    }

    private static void requireError(double errorEv) {
        if (!(errorEv >= 0 && errorEv < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the error of an energy must be at least 0 eV/atom, got " + errorEv);
        }
    }
}
