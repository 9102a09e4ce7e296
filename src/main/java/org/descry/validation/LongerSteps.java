package org.descry.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.discovery.LongerFormulas;
import org.descry.regression.evolution.CombinedSearch;
import org.descry.regression.search.Front;

/**
 * Whether formulas longer than each of the front gain more than chance gives them. Approximate, as
 * {@link LongerFormulas} says.
 *
 * @param steps one for each formula of the front but the longest, short ones first
 */
record LongerSteps(List<IncrementalTest> steps) {
    LongerSteps {
        steps = List.copyOf(steps);
    }

    static Answer<LongerSteps> of(Subject subject, Front front, int permutations) {
        if (front.models().size() < 2) {
            return Answer.impossible("no formula was found that fits better than the mean");
        }
        LongerFormulas longer =
                new LongerFormulas(subject.rows(), subject.settings(), permutations);
        List<IncrementalTest> steps = new ArrayList<>();
        int all = front.models().size() - 1;
        for (int shorter = 0; shorter < all; shorter++) {
            Optional<IncrementalTest> step =
                    longer.test(
                            front.models(),
                            shorter,
                            new CombinedSearch(),
                            subject.telling("step %d of %d".formatted(shorter + 1, all)));
            if (step.isEmpty() || subject.how().cancelled().getAsBoolean()) {
                throw new CancellationException("stopped");
            }
            steps.add(step.get());
        }
        return Answer.of(new LongerSteps(steps));
    }

    /** Returns the complexity from which on nothing more is gained than by chance. */
    int enough(double chance) {
        return steps.stream()
                .filter(s -> s.p() > chance)
                .mapToInt(IncrementalTest::from)
                .findFirst()
                .orElse(steps.get(steps.size() - 1).to());
    }
}
