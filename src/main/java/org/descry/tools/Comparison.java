package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.metrics.PairedDifference;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Seeds;

/** Compares a descriptor with another, or with a finished run, row by row on held-out rows. */
final class Comparison {
    private static final double LEVEL = 0.95;

    private final Dataset data;
    private final ScoreRequest request;
    private final ScoredTarget target;
    private final List<GivenFeature> features;

    Comparison(
            Dataset data, ScoreRequest request, ScoredTarget target, List<GivenFeature> features) {
        this.data = data;
        this.request = request;
        this.target = target;
        this.features = features;
    }

    /**
     * Compares.
     *
     * @throws DatasetException if the other descriptor cannot be read, the run explains something
     *     else, or no row is left on which both can be judged
     */
    Compared with(Rival rival) {
        return rival instanceof Rival.Run run
                ? with(run.heldOut())
                : with(((Rival.Formulas) rival).text());
    }

    private Compared with(String formulas) {
        List<GivenFeature> others = GivenDescriptor.read(formulas, data, target.target().name());
        List<GivenFeature> all = new ArrayList<>(features);
        all.addAll(others);
        ScoredRows rows = ScoredRows.of(data, target, all);
        RowFolds folds =
                RowFolds.deal(rows.columns(), strata(rows), request.folds(), request.seed());
        if (folds.count() < 2) {
            throw nothing("all rows have the same inputs, so none can be held out");
        }
        int own = features.size();
        double[] first = prediction(rows.features(0, own), folds);
        double[] second = prediction(rows.features(own, all.size()), folds);
        return compared(
                formulas,
                "both formulas were given; slopes fitted again in each of %d folds"
                        .formatted(folds.count()),
                rows,
                folds,
                units(rows.columns().rowKeys(request.seed())),
                first,
                second);
    }

    private Compared with(HeldOutRun run) {
        require(run);
        ScoredRows given = ScoredRows.of(data, target, features);
        Map<Integer, Integer> place = new HashMap<>();
        IntStream.range(0, run.row().length).forEach(i -> place.put(run.row()[i], i));
        int[] kept =
                IntStream.range(0, given.size())
                        .filter(i -> place.containsKey(given.table()[i]))
                        .toArray();
        int[] of = Arrays.stream(kept).map(i -> place.get(given.table()[i])).toArray();
        int[] fold = renumbered(Arrays.stream(of).map(i -> run.fold()[i]).toArray());
        RowFolds folds = new RowFolds(fold, Arrays.stream(fold).max().orElse(-1) + 1);
        if (folds.count() < 2) {
            throw nothing("the formula has values in too few rows of the run");
        }
        ScoredRows rows = given.only(kept);
        return compared(
                "the run " + run.name(),
                "the formula was given, only its slopes are fitted again in each fold; the run searched its formula and its size anew in each (%s), so a formula found on these rows has the advantage"
                        .formatted(run.scheme()),
                rows,
                folds,
                renumbered(Arrays.stream(of).map(i -> run.unit()[i]).toArray()),
                prediction(rows, folds),
                Arrays.stream(of).mapToDouble(i -> run.prediction()[i]).toArray());
    }

    private void require(HeldOutRun run) {
        boolean same =
                run.kind() == target.kind()
                        && run.target().name().equals(target.target().name())
                        && run.target().transform() == target.target().transform()
                        && run.target().positive().equals(target.target().positive());
        if (!same) {
            throw DatasetException.inFile(
                    data.source(),
                    "the run %s explains %s%s"
                            .formatted(
                                    run.name(),
                                    run.kind() == Kind.REGRESSION
                                            ? run.target().meaning()
                                            : run.target().name(),
                                    run.kind() == Kind.REGRESSION
                                            ? ""
                                            : " = " + run.target().positive()),
                    "a formula for the same, by --target, --transform and --positive");
        }
    }

    private DatasetException nothing(String why) {
        return DatasetException.inFile(
                data.source(), "nothing to compare: " + why, "rows that both can be judged on");
    }

    private int[] strata(ScoredRows rows) {
        boolean classes = target.kind() == Kind.CLASSIFICATION;
        return Arrays.stream(rows.y()).mapToInt(y -> classes && y > 0.5 ? 1 : 0).toArray();
    }

    private double[] prediction(ScoredRows rows, RowFolds folds) {
        return Refit.of(target.kind(), rows, folds, request.seed()).prediction();
    }

    private Compared compared(
            String with,
            String meaning,
            ScoredRows rows,
            RowFolds folds,
            int[] units,
            double[] own,
            double[] other) {
        boolean numbers = target.kind() == Kind.REGRESSION;
        double[] first = losses(rows, own);
        double[] second = losses(rows, other);
        return new Compared(
                with,
                meaning,
                rows.size(),
                folds.count(),
                numbers ? "RMSE" : "log loss (nats)",
                error(first, numbers),
                error(second, numbers),
                PairedDifference.of(
                        first,
                        second,
                        units,
                        numbers,
                        LEVEL,
                        Seeds.generator(request.seed(), "paired difference", 0)));
    }

    private double[] losses(ScoredRows rows, double[] prediction) {
        double[] losses = new double[rows.size()];
        for (int i = 0; i < losses.length; i++) {
            double left = prediction[i] - rows.y()[i];
            losses[i] =
                    target.kind() == Kind.REGRESSION
                            ? left * left
                            : ProbabilityScores.logLoss(rows.y()[i] > 0.5, prediction[i]);
        }
        return losses;
    }

    private static double error(double[] losses, boolean root) {
        double mean = Arrays.stream(losses).sum() / losses.length;
        return root ? Math.sqrt(mean) : mean;
    }

    private static int[] units(long[] keys) {
        Map<Long, Integer> numbers = new HashMap<>();
        return Arrays.stream(keys)
                .mapToInt(k -> numbers.computeIfAbsent(k, any -> numbers.size()))
                .toArray();
    }

    /** Returns numbers from 0 on without gaps, in the order of first appearance. */
    private static int[] renumbered(int[] numbers) {
        return units(Arrays.stream(numbers).asLongStream().toArray());
    }
}
