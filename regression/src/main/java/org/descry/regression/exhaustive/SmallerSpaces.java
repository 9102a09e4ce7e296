package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SpaceSettings;

/** Looks for the largest spaces that would be accepted in place of one that is refused. */
final class SmallerSpaces {
    /** Limits that nobody can search, whatever the table. */
    private static final int LARGEST_TRIED = 15;

    private final Problem problem;
    private final SpaceSettings asked;

    SmallerSpaces(Problem problem, SpaceSettings asked) {
        this.problem = problem;
        this.asked = asked;
    }

    /** Returns options of the command line, each of which is enough by itself. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        largest("--max-complexity", asked.maxComplexity(), this::withComplexity)
                .ifPresent(options::add);
        if (asked.maxOperators().isPresent()) {
            largest("--max-operators", asked.maxOperators(), this::withOperators)
                    .ifPresent(options::add);
        }
        if (asked.rung().isPresent()) {
            largest("--rung", asked.rung(), this::withRung).ifPresent(options::add);
        }
        fewerOperators().ifPresent(options::add);
        return options;
    }

    private SpaceSettings withComplexity(int c) {
        return asked.within(OptionalInt.of(c), asked.maxOperators(), asked.rung());
    }

    private SpaceSettings withOperators(int n) {
        return asked.within(asked.maxComplexity(), OptionalInt.of(n), asked.rung());
    }

    private SpaceSettings withRung(int r) {
        return asked.within(asked.maxComplexity(), asked.maxOperators(), OptionalInt.of(r));
    }

    /** Tries ever larger limits, the cheapest first, up to the first that is refused. */
    private Optional<String> largest(
            String option, OptionalInt now, IntFunction<SpaceSettings> limited) {
        int below = Math.min(LARGEST_TRIED + 1, now.orElse(LARGEST_TRIED + 1));
        int largest = 0;
        while (largest + 1 < below && SearchEstimate.accepts(problem, limited.apply(largest + 1))) {
            largest++;
        }
        return largest == 0 ? Optional.empty() : Optional.of(option + " " + largest);
    }

    /** Drops operators from the end of the list, not more than half of them. */
    private Optional<String> fewerOperators() {
        if (asked.operators().size() > 1) {
            return Optional.empty();
        }
        List<Operator> all = asked.operators().get(0);
        for (int n = all.size() - 1; 2 * n >= all.size(); n--) {
            List<Operator> fewer = all.subList(0, n);
            if (SearchEstimate.accepts(problem, asked.withOperators(fewer))) {
                List<String> symbols = fewer.stream().map(Operator::symbol).toList();
                return Optional.of("--operators \"" + String.join(",", symbols) + "\"");
            }
        }
        return Optional.empty();
    }
}
