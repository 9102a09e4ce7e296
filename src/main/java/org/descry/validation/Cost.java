package org.descry.validation;

import java.util.List;
import java.util.OptionalDouble;
import org.descry.regression.discovery.FoldPlan;
import org.descry.study.Figures;
import tools.jackson.databind.JsonNode;

/**
 * How much a validation will take, told from what the run took.
 *
 * @param searches number of searches
 * @param seconds about how long on so many threads; empty when the run does not tell
 */
record Cost(int searches, OptionalDouble seconds) {

    static Cost of(Subject subject, ValidationSettings settings, List<HoldOut> ways) {
        int searches = 1;
        int rows = subject.rows().rows();
        for (ValidationPart part : settings.parts()) {
            searches +=
                    switch (part) {
                        case RUNS -> 0;
                        case UNSEEN -> ways.stream().mapToInt(w -> w.parts().size()).sum();
                        case STABILITY -> settings.subsets();
                        case LEARNING -> LearningCurve.searches(settings.randomFolds());
                        case ROWS -> RowInfluence.searches(rows, settings.permutations());
                        case LONGER ->
                                (subject.run().results().path("front").size() - 1)
                                        * settings.permutations();
                    };
        }
        return new Cost(searches, seconds(subject, searches));
    }

    /** A search on a part of the rows takes about as long as one of the run. */
    private static OptionalDouble seconds(Subject subject, int searches) {
        JsonNode results = subject.run().results();
        double took = results.path("seconds").path("phases").path("searching").asDouble(0);
        int folds = results.path("folds").size();
        int shuffled = results.path("permutation").path("count").asInt(0);
        int longer = results.path("longer").path("count").asInt(0);
        double then = 1 + folds * (1.0 + FoldPlan.inside(folds)) + shuffled + longer;
        double threads =
                results.path("backend").path("threads").asDouble(1) / subject.how().threads();
        return took > 0
                ? OptionalDouble.of(took / then * searches * threads)
                : OptionalDouble.empty();
    }

    String sentence() {
        return "%s searches%s"
                .formatted(
                        Figures.count(searches),
                        seconds.isPresent()
                                ? ", about " + Figures.time(seconds.getAsDouble())
                                : "");
    }
}
