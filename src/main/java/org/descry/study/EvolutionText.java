package org.descry.study;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionCourse.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the course of an evolution says of more time.
 *
 * @param course how it went
 * @param stop the error at which it was to end, with its unit
 */
record EvolutionText(EvolutionCourse course, Optional<String> stop) {
    /** Times as many places as before are worth a try. */
    private static final int MORE = 4;

    /**
     * Places in vain from which on more are unlikely to help: on 200 rows of a sum of three laws
     * with noise nothing had come of 353, yet the next 5,000 brought an error smaller by 15 %, the
     * most of it after 1,300 in vain.
     */
    private static final long MANY = 3_000;

    private static final double THIRD = 1.0 / 3;

    static Optional<EvolutionText> of(StudyResults r) {
        Optional<String> stop =
                r.settings()
                        .search()
                        .evolution()
                        .stopError()
                        .map(q -> q.unit().isPresent() ? q.text() : q.text() + " " + r.unit())
                        .map(String::strip);
        return r.found().counts().evolution().map(e -> new EvolutionText(e.course(), stop));
    }

    /** Returns one sentence, without a full stop, that goes on from {@code Evolution: }. */
    String sentence() {
        String missed =
                stop.isPresent() && course.ended() != Ending.ERROR
                        ? "; no model has a training error of %s (--stop-error)"
                                .formatted(stop.get())
                        : "";
        return said() + missed;
    }

    private String said() {
        return switch (course.ended()) {
            case PLACES -> wholly();
            case ERROR -> reached();
            case EXACT ->
                    ended() + "a formula leaves only rounding; more --trials are unlikely to help";
            case EXHAUSTED ->
                    ended()
                            + "nothing new can be formed within the limits; more --trials cannot help";
            case STOPPED -> stopped();
        };
    }

    private String ended() {
        return "ended after " + places() + ": ";
    }

    private String places() {
        String planned =
                course.places() < course.planned() ? " of " + Figures.count(course.planned()) : "";
        return Figures.count(course.places()) + planned + " trials";
    }

    private String reached() {
        String error = stop.orElse("the error asked for");
        return course.places() == 0
                ? "not needed: a model without it has a training error of at most %s (--stop-error)"
                        .formatted(error)
                : ended()
                        + "a training error of at most %s was reached (--stop-error)"
                                .formatted(error);
    }

    private String wholly() {
        String looked = Figures.count(course.places()) + " trials";
        // few places planned are exceeded: epochs are not cut short
        boolean exceeded = course.places() >= 2 * course.planned();
        long more = MORE * (exceeded ? course.places() : course.planned());
        String trials = "--trials " + Math.min(Integer.MAX_VALUE, more);
        OptionalDouble fall = course.fallInLastThird();
        if (fall.orElse(0) >= Step.CLEARLY) {
            return "still improving: the training error fell by %s in the last third of the %s; %s may find better"
                    .formatted(Figures.percent(fall.getAsDouble()), looked, trials);
        }
        if (course.idle() >= THIRD) {
            String nothing =
                    "nothing shorter or better in the last %s of the %s"
                            .formatted(Figures.percent(course.idle()), looked);
            return course.idle() * course.places() >= MANY
                    ? nothing + "; more --trials are unlikely to help"
                    : nothing + ", too few to tell; %s may find better".formatted(trials);
        }
        return "%s in the last third of the %s, but shorter formulas got better; %s may find more"
                .formatted(hardly(fall.orElse(0)), looked, trials);
    }

    private static String hardly(double fall) {
        return fall > 0
                ? "the training error fell by less than %s".formatted(Figures.percent(Step.CLEARLY))
                : "the training error has not fallen";
    }

    private String stopped() {
        if (course.places() == 0) {
            return "stopped before its first trial";
        }
        String stopped = "stopped after " + places();
        double fall = course.fallInLastThird().orElse(0);
        if (fall >= Step.CLEARLY) {
            return stopped
                    + ", still improving: the training error fell by %s in the last third of them"
                            .formatted(Figures.percent(fall));
        }
        return course.idle() >= THIRD
                ? stopped
                        + "; nothing shorter or better in the last %s of them"
                                .formatted(Figures.percent(course.idle()))
                : stopped
                        + "; %s in the last third of them, but shorter formulas got better"
                                .formatted(hardly(fall));
    }

    /** Writes the course and the sentence. */
    void put(ObjectNode node) {
        node.put("planned", course.planned());
        node.put("ended", course.ended().name().toLowerCase(Locale.ROOT));
        node.put("idle", course.idle());
        course.fallInLastThird()
                .ifPresentOrElse(
                        fall -> node.put("fall_in_last_third", fall),
                        () -> node.putNull("fall_in_last_third"));
        node.put("text", sentence());
        ArrayNode steps = node.putArray("course");
        for (Step step : course.steps()) {
            ObjectNode each = steps.addObject();
            each.put("places", step.places());
            each.put("error", step.error());
            each.put("better", step.better());
        }
    }
}
