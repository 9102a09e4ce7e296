package org.descry.screening.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.models.Predictor;
import org.descry.screening.constraints.Constraint;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.CandidateSpace;

/** Screens one block of a space: a pure function of the range of indices. */
final class BlockScreen {

    private final CandidateSpace space;
    private final List<Constraint> steps;
    private final Predictor predictor;
    private final ModelInputs inputs;
    private final SeenElements seen;
    private final Optional<ConformalSelection> selection;

    BlockScreen(ScreeningTask task, List<Constraint> steps, ModelInputs inputs) {
        this.space = task.space();
        this.steps = steps;
        this.predictor = task.predictor();
        this.inputs = inputs;
        this.seen = task.seen();
        this.selection = task.selection();
    }

    /** Everything a block adds to the result. */
    record Block(
            List<StepCount> counts,
            DomainCounts.Sum domain,
            long[] insideByPlace,
            List<Scored> survivors) {}

    /** A survivor with its place in the ranking. */
    record Scored(Candidate candidate, String formula, double score) {}

    Block screen(long from, long to) {
        List<Candidate> candidates = new ArrayList<>();
        space.forEach(from, to, candidates::add);
        Batch batch = Batch.of(candidates);
        List<StepCount> counts = new ArrayList<>();
        for (Constraint step : steps) {
            batch = ask(batch, step.test(batch), counts);
        }
        double[][] values = inputs.of(batch);
        double[] scores = predictor.score(values, batch.size());
        StepCount predictable = new StepCount();
        boolean[] in = predictable.count(unpredictable(values, scores));
        counts.add(predictable);
        return survivors(batch, values, scores, in, counts);
    }

    private static Batch ask(Batch batch, List<Optional<String>> answers, List<StepCount> counts) {
        StepCount count = new StepCount();
        boolean[] in = count.count(answers);
        counts.add(count);
        return batch.keep(in);
    }

    private List<Optional<String>> unpredictable(double[][] values, double[] scores) {
        List<Optional<String>> refusals = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            refusals.add(
                    Double.isFinite(scores[i])
                            ? Optional.empty()
                            : inputs.missing(values, i).or(() -> Optional.of("non-finite")));
        }
        return refusals;
    }

    private Block survivors(
            Batch batch, double[][] values, double[] scores, boolean[] in, List<StepCount> counts) {
        DomainCounts.Sum domain = new DomainCounts.Sum();
        List<Scored> survivors = new ArrayList<>();
        long[] inside = new long[selection.map(ConformalSelection::places).orElse(0)];
        List<Optional<String>> reasons = predictor.outside(values, batch.size());
        for (int i = 0; i < batch.size(); i++) {
            if (!in[i]) {
                continue;
            }
            Candidate candidate = batch.candidates().get(i);
            Optional<String> outside = join(reasons.get(i), seen.outside(candidate));
            domain.count(outside);
            if (selection.isPresent() && outside.isEmpty()) {
                inside[selection.get().place(scores[i])]++;
            }
            survivors.add(new Scored(candidate, candidate.formula(), scores[i]));
        }
        return new Block(counts, domain, inside, survivors);
    }

    /** Returns both texts of codes as one. */
    static Optional<String> join(Optional<String> codes, Optional<String> more) {
        if (codes.isEmpty() || more.isEmpty()) {
            return codes.isPresent() ? codes : more;
        }
        return Optional.of(codes.get() + ";" + more.get());
    }
}
