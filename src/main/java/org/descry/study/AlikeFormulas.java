package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.units.Unit;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.screening.ranking.Ranked;
import org.descry.screening.spaces.CandidateColumn;

/**
 * Formulas no longer than the selected one that cannot be told from it by the rows they were fitted
 * to, and whether it matters which of them is taken.
 *
 * <p>A formula is told from another when its mean loss is larger by more than one standard error of
 * the row-by-row differences. Formulas whose values differ by a factor and a shift only are one.
 *
 * @param others best first, the selected one not among them
 * @param more whether there may be more than those listed by the search
 * @param rowOrder share of pairs of rows that the others put in the selected one's order, on
 *     average
 * @param candidateOrder the same of candidates; empty when none were screened
 */
record AlikeFormulas(
        List<FoundModel> others,
        boolean more,
        OptionalDouble rowOrder,
        OptionalDouble candidateOrder) {
    /** Correlation beyond which two formulas are one written differently. */
    private static final double SAME = 1 - 1e-10;

    /** Rows or candidates whose pairs are compared, and formulas that are, at most. */
    private static final int MOST = 1000;

    static AlikeFormulas of(Discovered found, StudyRows rows, Optional<Screened> screened) {
        FoundModel selected = found.selectedMember().model();
        DiscoveryData data = rows.training();
        double[] own = values(selected, data);
        double[] loss = losses(own, data);
        List<FoundModel> alike = new ArrayList<>();
        List<double[]> kept = new ArrayList<>();
        kept.add(own);
        Stream<FoundModel> all =
                Stream.concat(
                        found.models().stream(), found.listed().stream().map(ListedModel::model));
        List<FoundModel> shorter =
                all.filter(m -> m.complexity() <= selected.complexity())
                        .filter(m -> m.dimension() > 0)
                        .sorted(FoundModel.BEST_FIRST)
                        .toList();
        int last = shorter.size() - 1;
        boolean lastHolds = false;
        for (int k = 0; k < shorter.size(); k++) {
            double[] value = values(shorter.get(k), data);
            boolean holds = holds(losses(value, data), loss, data.weights());
            lastHolds |= holds && k == last;
            if (holds && alike.size() < MOST && kept.stream().noneMatch(v -> same(v, value))) {
                alike.add(shorter.get(k));
                kept.add(value);
            }
        }
        return new AlikeFormulas(
                List.copyOf(alike),
                lastHolds && !found.listed().isEmpty() || alike.size() == MOST,
                order(own, kept.subList(1, kept.size())),
                screened.map(s -> candidates(s, selected, alike, rows))
                        .orElse(OptionalDouble.empty()));
    }

    static double[] values(FoundModel m, DiscoveryData data) {
        return SelectedModel.formula(m)
                .over(data.names())
                .values(data.columns(), data.tasks().of());
    }

    static double[] losses(double[] value, DiscoveryData data) {
        double[] loss = new double[value.length];
        for (int i = 0; i < loss.length; i++) {
            double error = value[i] - data.target()[i];
            loss[i] =
                    data.kind() == Kind.REGRESSION
                            ? error * error
                            : ProbabilityScores.logLoss(
                                    data.target()[i] > 0.5, 1 / (1 + StrictMath.exp(-value[i])));
        }
        return loss;
    }

    /** Whether a mean loss is larger by at most one standard error of the differences. */
    static boolean holds(double[] loss, double[] selected, double[] weights) {
        int n = loss.length;
        double total = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += weights[i] / total * (loss[i] - selected[i]);
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double part = weights[i] * n / total * (loss[i] - selected[i] - mean);
            squares += part * part;
        }
        return mean <= Math.sqrt(squares / Math.max(1, n - 1) / n);
    }

    private static boolean same(double[] a, double[] b) {
        return Math.abs(Correlation.of(a, b)) >= SAME;
    }

    /** Returns the mean share of pairs in the order of the first; empty without others. */
    private static OptionalDouble order(double[] first, List<double[]> others) {
        return others.stream().mapToDouble(o -> concordance(first, o)).average();
    }

    /** Returns the share of pairs in one order, ties counting half. */
    private static double concordance(double[] a, double[] b) {
        int step = Math.max(1, (a.length + MOST - 1) / MOST);
        double agree = 0;
        long pairs = 0;
        for (int i = 0; i < a.length; i += step) {
            for (int j = i + step; j < a.length; j += step) {
                double product = Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]);
                if (!Double.isNaN(product)) {
                    agree += (1 + product) / 2;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 1 : agree / pairs;
    }

    private static OptionalDouble candidates(
            Screened screened, FoundModel selected, List<FoundModel> alike, StudyRows rows) {
        List<Ranked> sample = screened.result().sample();
        if (sample.size() < 2 || rows.target().task().isPresent()) {
            return OptionalDouble.empty();
        }
        double[][] columns =
                IntStream.range(0, rows.features().size())
                        .mapToObj(j -> column(sample, rows.features().get(j), rows.units().get(j)))
                        .toArray(double[][]::new);
        List<double[]> values =
                Stream.concat(Stream.of(selected), alike.stream())
                        .map(
                                m ->
                                        SelectedModel.formula(m)
                                                .over(rows.features())
                                                .values(columns, sample.size()))
                        .toList();
        return order(values.get(0), values.subList(1, values.size()));
    }

    /** Returns a column of candidates in the unit of the rows; NaN where they have none. */
    private static double[] column(List<Ranked> sample, String name, Unit unit) {
        Optional<CandidateColumn> column =
                CandidateColumn.find(name)
                        .filter(
                                c ->
                                        unit.dimension().isUnknown()
                                                || c.unit().dimension().equals(unit.dimension()));
        return sample.stream()
                .mapToDouble(
                        r ->
                                column.map(
                                                c ->
                                                        unit.dimension().isUnknown()
                                                                ? r.value(c)
                                                                : c.unit()
                                                                        .convert(r.value(c), unit))
                                        .orElse(Double.NaN))
                .toArray();
    }
}
