package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Rounding;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;

/**
 * Whether longer formulas than one of a front gain more than chance gives them.
 *
 * <p>Data are made for which the shorter model is true: what it leaves of the target is exchanged
 * among the rows (for classes, labels are drawn from its probabilities), and the whole search is
 * repeated. A search's statistic at a complexity c is its smallest error up to c as a part of the
 * smallest up to the shorter model's complexity, so what the shorter formulas gain by being chosen
 * is the same for all. The test is approximate: what is left of a fitted model is a little smaller,
 * and less alike among rows, than the errors are.
 *
 * @source Freedman, Lane, Journal of Business and Economic Statistics 1, 292 (1983),
 *     doi:10.2307/1391660
 */
public final class LongerFormulas {
    /** Draws before labels of one class only are accepted as they are in the data. */
    private static final int MOST_DRAWS = 1000;

    private final DiscoveryData data;
    private final DiscoverySettings settings;
    private final int permutations;

    /**
     * @param data the rows of the discovery
     * @param settings those of the discovery; its number of permutations is that of this test
     */
    public LongerFormulas(DiscoveryData data, DiscoverySettings settings) {
        this(data, settings, settings.permutations());
    }

    /**
     * @param data the rows of the discovery
     * @param settings those of the discovery
     * @param permutations number of repeated searches
     */
    public LongerFormulas(DiscoveryData data, DiscoverySettings settings, int permutations) {
        this.data = data;
        this.settings = settings;
        this.permutations = permutations;
    }

    /**
     * Tests the formulas of a front that are longer than one of them.
     *
     * @param front by rising complexity, found in the data
     * @param shorter which of its models is taken for true
     * @return empty when none is longer, no permutations are wanted, or the search was stopped
     */
    public Optional<IncrementalTest> test(
            List<FoundModel> front, int shorter, Search search, Execution execution) {
        if (shorter == front.size() - 1 || permutations == 0) {
            return Optional.empty();
        }
        Problem problem = data.further(targets(front.get(shorter)), settings);
        try {
            SearchResult repeated =
                    search.run(
                            problem,
                            data.inColumnUnits(settings.search()),
                            Seeds.generator(settings.seed(), "longer search", shorter),
                            FurtherSearch.named(
                                    "longer formulas", execution, execution.checkpoints()));
            return repeated.fronts().size() < problem.targets().size()
                    ? Optional.empty()
                    : Optional.of(
                            of(
                                    new Front(front),
                                    repeated.fronts(),
                                    front.get(shorter).complexity()));
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    /** Compares a front with those of targets for which its member of a complexity is true. */
    static IncrementalTest of(Front real, List<Front> repeated, int from) {
        List<Front> all = new ArrayList<>();
        all.add(real);
        all.addAll(repeated);
        TreeSet<Integer> longer = new TreeSet<>();
        for (Front front : all) {
            front.models().stream()
                    .map(FoundModel::complexity)
                    .filter(c -> c > from)
                    .forEach(longer::add);
        }
        double[][] part = new double[longer.size()][all.size()];
        int at = 0;
        for (int complexity : longer) {
            for (int j = 0; j < part[at].length; j++) {
                double before = all.get(j).within(from).loss();
                double after = all.get(j).within(complexity).loss();
                part[at][j] = before == 0 ? 1 : Rounding.toTenDigits(after / before);
            }
            at++;
        }
        SmallestP smallest = SmallestP.of(part, all.size());
        List<FoundModel> models = real.models();
        return new IncrementalTest(
                from,
                models.get(models.size() - 1).complexity(),
                repeated.size(),
                smallest.exceeded(),
                smallest.p());
    }

    private List<Target> targets(FoundModel truth) {
        double[] value = new FrontValues(data, List.of()).of(truth);
        boolean[] all = new boolean[data.rows()];
        Arrays.fill(all, true);
        ShuffledRows rows = ShuffledRows.of(data);
        int[] place = TargetPlan.places(data.rowKeys(settings.seed()), data.target());
        List<Target> targets = new ArrayList<>();
        for (int b = 0; b < permutations; b++) {
            RandomGenerator random = Seeds.generator(settings.seed(), "longer", b);
            targets.add(
                    new Target(
                            data.kind() == Kind.REGRESSION
                                    ? exchanged(value, rows, place, random)
                                    : drawn(value, place, random),
                            all));
        }
        return targets;
    }

    /** Returns the model's values with what it leaves, in standard deviations, exchanged. */
    private double[] exchanged(
            double[] value, ShuffledRows rows, int[] place, RandomGenerator random) {
        double[] left = new double[value.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = (data.target()[i] - value[i]) * Math.sqrt(data.weights()[i]);
        }
        double[] target = rows.shuffled(left, place, random);
        for (int i = 0; i < target.length; i++) {
            target[i] = value[i] + target[i] / Math.sqrt(data.weights()[i]);
        }
        return target;
    }

    /** Returns labels drawn from the model's probabilities, both classes among them. */
    private double[] drawn(double[] logOdds, int[] place, RandomGenerator random) {
        double[] p = new double[logOdds.length];
        Logistic.probabilities(logOdds, p, p.length);
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double[] uniform = random.doubles(p.length).toArray();
            double[] labels = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                labels[i] = uniform[place[i]] < p[i] ? 1 : 0;
            }
            if (Arrays.stream(labels).distinct().count() == 2) {
                return labels;
            }
        }
        return data.target();
    }
}
