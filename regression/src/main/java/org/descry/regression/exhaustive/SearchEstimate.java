package org.descry.regression.exhaustive;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.SpaceTooLargeException;

/**
 * How large a search will be, told before anything is built.
 *
 * @param formulas formulas written down, by complexity
 * @param counted complexity up to which their numbers are exact; beyond, they are forecasts, rather
 *     too high
 * @param descriptors descriptors compared for one target, by number of features; at most
 * @param targets searches at once: the real target, folds and shuffles
 * @param bytes memory it takes where it is not limited, about
 * @param seconds time it takes on this machine, about
 * @param limits what the space leaves out, in plain sentences
 */
public record SearchEstimate(
        SortedMap<Integer, Double> formulas,
        int counted,
        SortedMap<Integer, Double> descriptors,
        int targets,
        double bytes,
        double seconds,
        List<String> limits) {

    /** Parts of formulas that are built to forecast the rest well, in about a second. */
    public static final long THOROUGH = 200_000;

    /** Parts of formulas that are built to forecast the rest roughly, in a moment. */
    public static final long QUICK = 10_000;

    /** Parts that are built to see whether a space would be accepted at all. */
    private static final long ROUGH = 1000;

    /** The true time lies within this factor of the estimate on most machines. */
    private static final double UNCERTAINTY = 2.5;

    public SearchEstimate {
        formulas = new TreeMap<>(formulas);
        descriptors = new TreeMap<>(descriptors);
        limits = List.copyOf(limits);
    }

    /**
     * Estimates a search.
     *
     * @param threads threads it will have
     * @param effort parts of formulas that are built to forecast the rest, such as {@link #QUICK}
     * @throws SpaceTooLargeException if the settings ask for more than anybody can search
     */
    public static SearchEstimate of(
            Problem problem, SearchSettings settings, int threads, long effort) {
        SpaceChoice choice =
                new SpaceChoice(
                        problem.features(),
                        settings.space(),
                        problem.kind(),
                        1L << 28,
                        settings.evolution().evolves());
        SpaceOutlook space = choice.outlook(effort);
        DimensionSearch method = ExhaustiveSearch.method(problem, settings);
        // every set of required columns has its own lists
        int sets = 1 << settings.space().required().size();
        int kept = ExhaustiveSearch.kept(method, settings);
        SearchCost cost = new SearchCost(problem, space, threads);
        SortedMap<Integer, Double> descriptors = new TreeMap<>();
        double pool = 0;
        for (int d = 1; d <= settings.dimension(); d++) {
            pool = Math.min(space.formulas(), pool + added(space, sets * method.most(d, kept)));
            double compared = method.compared((int) Math.min(pool, 1 << 20), d);
            descriptors.put(d, compared);
            cost.constants(settings.space().fitted().size(), d);
            cost.round(method.columns(d), sets * method.most(d, kept), pool, compared, d);
        }
        return new SearchEstimate(
                space.written(),
                space.counted(),
                descriptors,
                problem.targets().size(),
                cost.bytes(),
                cost.seconds(),
                choice.limits());
    }

    /** Features that one round adds to the pool at most. */
    private static double added(SpaceOutlook space, int most) {
        return space.written().values().stream().mapToDouble(f -> Math.min(f, most)).sum();
    }

    /** Returns the number of formulas of all complexities. */
    public double allFormulas() {
        return formulas.values().stream().mapToDouble(f -> f).sum();
    }

    /** Returns the number of descriptors of one target of all numbers of features. */
    public double allDescriptors() {
        return descriptors.values().stream().mapToDouble(n -> n).sum();
    }

    /** Whether some of the formulas are a forecast. */
    public boolean forecast() {
        return formulas.lastKey() > counted;
    }

    /** Returns the shortest time to be expected (s). */
    public double leastSeconds() {
        return seconds / UNCERTAINTY;
    }

    /** Returns the longest time to be expected (s). */
    public double mostSeconds() {
        return seconds * UNCERTAINTY;
    }

    /**
     * Returns the largest limits, each by itself, with which a refused search would be accepted, as
     * options of the command line; none if only fewer columns help.
     */
    public static List<String> feasible(Problem problem, SearchSettings settings) {
        return new SmallerSpaces(problem, settings.space()).options();
    }

    /** Whether a space would be accepted. */
    static boolean accepts(Problem problem, SpaceSettings space) {
        try {
            new SpaceChoice(problem.features(), space, problem.kind(), 1L << 28, false)
                    .outlook(ROUGH);
            return true;
        } catch (SpaceTooLargeException refused) {
            return false;
        }
    }
}
