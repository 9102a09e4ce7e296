package org.descry.screening.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;
import org.descry.regression.models.Predictor;
import org.descry.screening.blocks.OrderedBlocks;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.constraints.IonsPlaced;
import org.descry.screening.constraints.OnePlacement;
import org.descry.screening.constraints.Placeable;
import org.descry.screening.ranking.BlockScreen.Block;
import org.descry.screening.ranking.BlockScreen.Scored;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.Candidate;

/**
 * Walks a space, asks every candidate the constraints in order, predicts what is left and ranks the
 * best.
 *
 * <p>Blocks of fixed size are screened on several threads and merged in their order, so the result
 * does not depend on the threads. Every survivor is scored; intervals and reasons are worked out
 * for the ranking and the sample only. Memory is O(threads · block + top + sample), whatever the
 * size of the space.
 */
public final class Screening {

    private static final int BLOCK = 4_096;

    private final ScreeningTask task;
    private final ScreeningSettings settings;
    private final List<Constraint> steps;
    private final ModelInputs inputs;

    private Screening(ScreeningTask task, ScreeningSettings settings) {
        this.task = task;
        this.settings = settings;
        this.steps = steps(task);
        this.inputs = new ModelInputs(task.predictor());
        boolean classes = task.predictor().kind() == Kind.CLASSIFICATION;
        if (classes && settings.order() == RankOrder.LOWEST) {
            throw new IllegalArgumentException(
                    "classes are ranked by probability, highest first; got rank lowest");
        }
    }

    /**
     * Screens a space.
     *
     * @param task what is screened
     * @param settings what is returned
     * @param threads how many threads screen blocks, at least 1; does not change the result
     * @param progress told after each block
     * @param cancelled asked before each block; once true, the result so far is returned
     * @return the funnel, the ranking and the counts
     * @throws org.descry.datasets.tables.DatasetException if the model reads a column that
     *     candidates do not have
     * @throws IllegalArgumentException if {@code threads} is below 1, or the order does not suit
     *     the kind of the model
     */
    public static ScreeningResult run(
            ScreeningTask task,
            ScreeningSettings settings,
            int threads,
            ScreeningProgress progress,
            BooleanSupplier cancelled) {
        return new Screening(task, settings).walk(threads, progress, cancelled);
    }

    /**
     * The constraints as asked. Ions are placed once charge-neutral and radius-order have named
     * what they refuse, but before the first constraint that is computed from ions.
     */
    private static List<Constraint> steps(ScreeningTask task) {
        List<Constraint> steps = new ArrayList<>();
        task.constraints().forEach(c -> steps.add(c.against(task.known())));
        int computed = (int) steps.stream().takeWhile(Predicate.not(Constraint::needsIons)).count();
        int named =
                IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i) instanceof Placeable)
                        .map(i -> i + 1)
                        .max()
                        .orElse(steps.size());
        int at = Math.min(computed, named);
        OnePlacement once = new OnePlacement(task.space());
        if (once.isNeeded()) {
            steps.add(at, once);
        }
        steps.add(at, new IonsPlaced());
        return List.copyOf(steps);
    }

    private ScreeningResult walk(
            int threads, ScreeningProgress progress, BooleanSupplier cancelled) {
        BlockScreen screen = new BlockScreen(task, steps, inputs);
        Merge merge = new Merge();
        long total = task.space().indices();
        boolean complete =
                OrderedBlocks.<Block, RuntimeException>run(
                        (total + BLOCK - 1) / BLOCK,
                        threads,
                        block -> screen.screen(block * BLOCK, Math.min(total, (block + 1) * BLOCK)),
                        block -> {
                            merge.add(block);
                            progress.step(Math.min(total, ++merge.blocks * BLOCK), total);
                        },
                        cancelled);
        return merge.result(complete);
    }

    /** Adds up blocks in their order. */
    private final class Merge {
        private final List<StepCount> counts = new ArrayList<>();
        private final DomainCounts.Sum domain = new DomainCounts.Sum();
        private final Best best = new Best(settings.top(), comparator());
        private final Sample sample = new Sample(settings.sample());
        private final long[] inside =
                new long[task.selection().map(ConformalSelection::places).orElse(0)];
        private long blocks;

        Merge() {
            for (int i = 0; i <= steps.size(); i++) {
                counts.add(new StepCount());
            }
        }

        void add(Block block) {
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).add(block.counts().get(i));
            }
            domain.add(block.domain());
            for (int place = 0; place < inside.length; place++) {
                inside[place] += block.insideByPlace()[place];
            }
            for (Scored survivor : block.survivors()) {
                best.add(survivor);
                sample.add(survivor);
            }
        }

        ScreeningResult result(boolean complete) {
            List<Funnel.Step> funnel = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                funnel.add(counts.get(i).step(steps.get(i).name()));
            }
            funnel.add(counts.get(steps.size()).step("predictable"));
            Optional<Shortlist> shortlist = task.selection().map(s -> s.select(inside));
            return new ScreeningResult(
                    task.predictor().kind(),
                    settings.order(),
                    new Funnel(funnel),
                    domain.counts(),
                    predicted(best.sorted(), shortlist),
                    predicted(sample.members(), shortlist),
                    shortlist,
                    complete);
        }
    }

    /** Best score first; equal scores by formula, so that every order of adding gives the same. */
    private Comparator<Scored> comparator() {
        Comparator<Scored> byScore = Comparator.comparingDouble(Scored::score);
        return (settings.order() == RankOrder.HIGHEST ? byScore.reversed() : byScore)
                .thenComparing(Scored::formula);
    }

    private List<Ranked> predicted(List<Scored> scored, Optional<Shortlist> shortlist) {
        if (scored.isEmpty()) {
            return List.of();
        }
        Batch batch = Batch.of(scored.stream().map(Scored::candidate).toList());
        Predictor predictor = task.predictor();
        Predictions predictions = predictor.predict(inputs.of(batch), batch.size());
        List<Ranked> ranked = new ArrayList<>(scored.size());
        for (int i = 0; i < scored.size(); i++) {
            ranked.add(ranked(i, scored.get(i), batch, predictions, shortlist));
        }
        return ranked;
    }

    private Ranked ranked(
            int i,
            Scored scored,
            Batch batch,
            Predictions predictions,
            Optional<Shortlist> shortlist) {
        Candidate candidate = scored.candidate();
        Optional<String> unseen = task.seen().outside(candidate);
        String code = predictions.reason().get(i);
        Optional<String> reason =
                BlockScreen.join(code.isEmpty() ? Optional.empty() : Optional.of(code), unseen);
        double[] probability = predictions.probability();
        boolean inside = predictions.inDomain()[i] && unseen.isEmpty();
        double prediction = predictions.prediction()[i];
        return new Ranked(
                i + 1,
                candidate,
                Arrays.stream(batch.row(i)).boxed().toList(),
                scored.score(),
                prediction,
                probability.length == 0 ? OptionalDouble.empty() : known(probability[i]),
                known(predictions.lower()[i]),
                known(predictions.upper()[i]),
                Double.isNaN(prediction)
                        ? OptionalDouble.empty()
                        : task.predictor().expected(prediction),
                shortlist.map(
                        list ->
                                inside
                                        && list.holds(
                                                task.selection()
                                                        .orElseThrow()
                                                        .place(scored.score()))),
                inside,
                reason.orElse(""));
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
