package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.ChanceTest;
import org.descry.regression.discovery.CrossValidated;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.discovery.Nested;
import org.descry.regression.discovery.UnseenGroup;
import org.descry.regression.domain.Reason;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.screening.ranking.DomainCounts;
import org.descry.screening.ranking.Shortlist;

/** The six plain sentences a run ends with. */
final class Sentences {
    /** The chance below which a finding counts as one. */
    private static final double CHANCE = 0.05;

    private Sentences() {}

    /**
     * One question with its answer.
     *
     * @param number 1 to 6
     * @param answer {@code Yes}, {@code No} or empty
     * @param withheld whether it is not answered because the first answer is no
     */
    record Sentence(int number, String question, String answer, String text, boolean withheld) {}

    static List<Sentence> of(StudyResults r) {
        Sentence first = anything(r);
        boolean no = first.answer().equals("No");
        List<Sentence> all = new ArrayList<>();
        all.add(first);
        all.add(new Sentence(2, "How complex?", "", complexity(r), false));
        all.add(new Sentence(3, "How wrong on new rows?", "", error(r), false));
        all.add(later(4, "Which formula?", which(r), no));
        all.add(later(5, "How far does it reach?", reach(r), no));
        all.add(later(6, "What to make?", make(r), no));
        return all;
    }

    private static Sentence later(int number, String question, String text, boolean no) {
        return new Sentence(
                number, question, "", no ? "Withheld: the answer to question 1 is no." : text, no);
    }

    private static Sentence anything(StudyResults r) {
        Discovered found = r.found();
        String question = "Is there anything?";
        if (found.chance().isEmpty() && r.settings().shuffles().first() > 0) {
            return new Sentence(
                    1,
                    question,
                    "",
                    "Not tested: the run was stopped before rows were shuffled.",
                    false);
        }
        if (found.chance().isEmpty()) {
            return new Sentence(
                    1,
                    question,
                    "",
                    "Not tested: no searches on shuffled rows were asked for (permutations: 0).",
                    false);
        }
        ChanceTest test = found.chance().get();
        ShuffleReason how = r.shuffling().orElseThrow();
        String counts =
                "p = %s (%d of %d whole searches on shuffled rows did as well%s)"
                        .formatted(
                                Figures.short4(test.p()),
                                test.exceeded(),
                                test.permutations(),
                                how.words().isEmpty() ? "" : "; " + how.words());
        boolean nothing = found.selectedMember().model().dimension() == 0;
        if (how.blind()) {
            return new Sentence(1, question, "Not clear", "Cannot be told: " + counts + ".", false);
        }
        if (test.p() > CHANCE) {
            String weak =
                    1.0 / (test.permutations() + 1) > CHANCE
                            ? " With so few searches no smaller p than %s is possible."
                                    .formatted(Figures.short4(1.0 / (test.permutations() + 1)))
                            : "";
            return weak.isEmpty() || test.exceeded() > 0
                    ? new Sentence(1, question, "No", "No: " + counts + "." + weak, false)
                    : new Sentence(
                            1,
                            question,
                            "Not clear",
                            "Cannot be told: " + counts + "." + weak,
                            false);
        }
        if (nothing) {
            return new Sentence(
                    1,
                    question,
                    "No",
                    "No: although "
                            + counts
                            + ", no formula predicts held-out rows better than the "
                            + Centre.word(r)
                            + ".",
                    false);
        }
        return new Sentence(1, question, "Yes", "Yes: " + counts + ".", false);
    }

    private static String complexity(StudyResults r) {
        Discovered found = r.found();
        var m = found.selectedMember().model();
        if (m.dimension() == 0) {
            return "The " + Centre.whole(r) + ".";
        }
        return "%d %s, complexity %d: the %s.%s"
                .formatted(
                        m.dimension(),
                        m.dimension() == 1 ? "term" : "terms",
                        m.complexity(),
                        found.selectedBy(),
                        longer(r));
    }

    /** Says whether longer formulas gain more than chance gives them. */
    private static String longer(StudyResults r) {
        if (r.found().selected() == r.found().front().size() - 1) {
            return " No longer formula was found to fit better.";
        }
        if (r.longer().isEmpty()) {
            return "";
        }
        IncrementalTest test = r.longer().get();
        String p =
                "(p = %s: %d of %d searches on data made from this formula gained as much)"
                        .formatted(Figures.short4(test.p()), test.exceeded(), test.permutations());
        if (test.p() > CHANCE && 1.0 / (test.permutations() + 1) > CHANCE) {
            return " Whether going on to %d gains more than chance cannot be told from so few searches %s."
                    .formatted(test.to(), p);
        }
        if (test.p() > CHANCE) {
            return " Going on to %d gains nothing beyond chance %s.".formatted(test.to(), p);
        }
        String heldOut =
                r.found().nested().isPresent()
                        ? ", but on held-out rows by no more than one standard error"
                        : "";
        return " Going on to %d gains more than chance would %s%s."
                .formatted(test.to(), p, heldOut);
    }

    /** Says how many other formulas may be as right, and whether it matters which is taken. */
    private static String which(StudyResults r) {
        AlikeFormulas alike = r.alike();
        int others = alike.others().size();
        if (others == 0) {
            return "No other formula of at most this complexity, of those listed, fits these rows as well within one standard error.";
        }
        String count =
                "%s%s other formula%s of at most this complexity fit%s these rows as well within one standard error"
                        .formatted(
                                alike.more() ? "At least " : "",
                                Figures.count(others),
                                others == 1 ? "" : "s",
                                others == 1 ? "s" : "");
        OptionalDouble order =
                alike.candidateOrder().isPresent() ? alike.candidateOrder() : alike.rowOrder();
        return "%s; %s puts two %s in the same order %s of the time%s."
                .formatted(
                        count,
                        others == 1 ? "it" : "each",
                        alike.candidateOrder().isPresent() ? "candidates" : "rows",
                        Figures.percent(order.orElseThrow()),
                        others == 1 ? "" : ", on average");
    }

    private static String error(StudyResults r) {
        Discovered found = r.found();
        Optional<CrossValidated> cv = found.selectedMember().cv();
        if (cv.isEmpty() && r.stopped()) {
            return "Not measured: the run was stopped before rows were held out. The training error says nothing about new rows.";
        }
        if (cv.isEmpty()) {
            return "Not measured: no rows were held out (folds: 0). The training error says nothing about new rows.";
        }
        List<String> beside = new ArrayList<>();
        Metrics random = cv.get().metrics();
        Optional<UnseenGroup> worse = r.judgements().worse(random);
        for (UnseenGroup unseen : r.judgements().unseen()) {
            if (!worse.equals(Optional.of(unseen))) {
                beside.add(
                        "%s for an unseen %s"
                                .formatted(shown(unseen.metrics(), r), unseen.column()));
            }
        }
        worse.ifPresent(u -> beside.add("rows held out at random: " + shown(random, r)));
        found.nested()
                .filter(Nested::inside)
                .ifPresent(
                        n ->
                                beside.add(
                                        shown(n.result().metrics(), r)
                                                + " with the size chosen in every fold"));
        r.ungrouped()
                .flatMap(u -> u.selectedMember().cv())
                .ifPresent(u -> beside.add(shown(u.metrics(), r) + " random rows"));
        if (r.rows().kind() == Kind.REGRESSION) {
            found.front()
                    .get(0)
                    .cv()
                    .ifPresent(m -> beside.add(Centre.whole(r) + " " + shown(m.metrics(), r)));
        }
        for (BaselineResult b : r.blackBoxes()) {
            if (b.name().equals("random forest") && b.cv().isPresent()) {
                beside.add("random forest " + shown(b.cv().get(), r));
            }
        }
        String subject =
                r.settings()
                        .group()
                        .or(() -> worse.map(UnseenGroup::column))
                        .map(g -> " for an unseen " + g)
                        .orElse(" on held-out rows");
        String headline = shown(worse.map(UnseenGroup::metrics).orElse(random), r);
        String what =
                r.rows().kind() == Kind.REGRESSION
                        ? headline + " " + unit(r)
                        : "Balanced accuracy " + headline;
        String factor =
                r.heldOutFactor().isPresent()
                        ? (worse.isPresent() ? " Random rows typically" : " Typically")
                                + " within a factor %s."
                                        .formatted(Figures.factor(r.heldOutFactor().getAsDouble()))
                        : "";
        return (what.strip() + subject + " (" + String.join("; ", beside) + ").").replace(" ()", "")
                + factor;
    }

    private static String unit(StudyResults r) {
        TargetColumn target = r.rows().target();
        return target.transform() == Transform.NONE
                ? r.unit()
                : "%s (%s)".formatted(r.unit(), target.meaning());
    }

    private static String shown(Metrics metrics, StudyResults r) {
        return metrics instanceof RegressionMetrics m
                ? Figures.error(m.rmse())
                : Figures.rate(((ClassificationMetrics) metrics).balancedAccuracy());
    }

    private static String make(StudyResults r) {
        if (r.screened().isEmpty()) {
            return r.settings().screen().isPresent()
                    ? "The run was stopped before its candidates were screened."
                    : "No candidates were screened; give the run a space of them.";
        }
        Optional<Shortlist> list = r.screened().get().result().shortlist();
        if (list.isEmpty()) {
            return r.found().nested().isEmpty()
                    ? "Cannot be told: no rows were held out (folds: 0), so nothing is known of failures."
                    : "Say which values are wanted in the space of candidates (wanted: \"< 0.4 eV\"), and a list with few failures is made.";
        }
        Shortlist made = list.get();
        if (made.selected() == 0) {
            return "No list of candidates can be given with at most %s expected failures: %s."
                    .formatted(Figures.percent(made.failures()), whyNone(made));
        }
        return "%s candidate%s, at most %s expected failures, only among the %s candidates inside the data and if they are like the training rows."
                .formatted(
                        Figures.count(made.selected()),
                        made.selected() == 1 ? "" : "s",
                        Figures.percent(made.failures()),
                        Figures.count(made.inside()));
    }

    /** Returns why no candidate is selected. */
    static String whyNone(Shortlist made) {
        if (made.inside() == 0) {
            return "no candidate lies inside the data";
        }
        double least = 1.0 / (made.rows() + 1);
        if (least > made.failures()) {
            return "%s held-out rows can promise no less than %s"
                    .formatted(Figures.count(made.rows()), Figures.percent(least));
        }
        return "too many of the %s held-out rows that are not wanted were predicted as well as the best candidates"
                .formatted(Figures.count(made.unwanted()));
    }

    private static String reach(StudyResults r) {
        Optional<Screened> screened = r.screened();
        if (screened.isEmpty()) {
            return r.settings().screen().isPresent() && r.stopped()
                    ? "The run was stopped before its candidates were screened."
                    : "No candidates were screened.";
        }
        DomainCounts domain = screened.get().result().domain();
        long all = domain.inside() + domain.outside();
        if (all == 0) {
            return "No candidate passed the constraints.";
        }
        String most =
                domain.reasons().entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .map(e -> ", most often: " + Reason.words(e.getKey()))
                        .orElse("");
        return "%s of your %s candidates lie outside the data%s; they are marked."
                .formatted(
                        Figures.percent((double) domain.outside() / all), Figures.count(all), most);
    }
}
