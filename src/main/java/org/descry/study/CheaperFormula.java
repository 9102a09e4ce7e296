package org.descry.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.descry.datasets.tables.Obtained;
import org.descry.regression.discovery.CrossValidated;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.Member;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import tools.jackson.databind.node.ObjectNode;

/**
 * A formula that does without the dearest columns of the selected one.
 *
 * <p>A member of the front is judged on held-out rows, if the formulas that its folds found do
 * without these columns too: else its held-out error is not one of cheap columns. Other models have
 * no held-out error; of them those no longer than the selected one are compared on the training
 * rows. Of the formulas no worse than the selected one, by one standard error of the row-by-row
 * differences, the cheapest is taken; when all are worse, the best.
 *
 * @param model the formula
 * @param needs its columns
 * @param without the kind of columns that it does without
 * @param heldOut whether both errors are of held-out rows
 * @param loss mean loss of this formula
 * @param selectedLoss mean loss of the selected one on the same rows
 * @param asGood whether it cannot be told from the selected one
 */
record CheaperFormula(
        FoundModel model,
        Needs needs,
        Obtained without,
        boolean heldOut,
        double loss,
        double selectedLoss,
        boolean asGood) {

    private static final int MOST_NAMED = 12;

    private static final Comparator<CheaperFormula> CHEAPEST =
            Comparator.comparing((CheaperFormula c) -> c.needs().dearest().orElseThrow())
                    .thenComparing(c -> c.needs().columns())
                    .thenComparing(c -> c.model().complexity())
                    .thenComparing(CheaperFormula::loss);

    private static final Comparator<CheaperFormula> BEST =
            Comparator.comparing(CheaperFormula::loss);

    /** Finds it; empty when the selected formula cannot be undercut by any that was found. */
    static Optional<CheaperFormula> of(Discovered found, StudyRows rows) {
        Optional<Obtained> dearest = Needs.of(found.selectedMember().model(), rows).dearest();
        if (dearest.isEmpty()) {
            return Optional.empty();
        }
        List<CheaperFormula> heldOut = heldOut(found, rows, dearest.get());
        List<CheaperFormula> training = training(found, rows, dearest.get());
        return cheapest(heldOut)
                .or(() -> cheapest(training))
                .or(() -> heldOut.stream().min(BEST))
                .or(() -> training.stream().min(BEST));
    }

    private static Optional<CheaperFormula> cheapest(List<CheaperFormula> formulas) {
        return formulas.stream().filter(CheaperFormula::asGood).min(CHEAPEST);
    }

    private static List<CheaperFormula> heldOut(Discovered found, StudyRows rows, Obtained limit) {
        DiscoveryData data = rows.training();
        List<CheaperFormula> all = new ArrayList<>();
        for (Member member : found.front()) {
            boolean judged =
                    member.model().dimension() > 0
                            && member.cv().isPresent()
                            && Needs.of(member.model(), rows).allBelow(limit)
                            && member.cv().get().models().stream()
                                    .allMatch(m -> Needs.of(m, rows).allBelow(limit));
            if (judged) {
                double[] own = losses(member.cv().get(), data);
                double[] selected = losses(found.selectedMember().cv().orElseThrow(), data);
                all.add(compared(member.model(), rows, limit, true, own, selected));
            }
        }
        return all;
    }

    private static List<CheaperFormula> training(Discovered found, StudyRows rows, Obtained limit) {
        DiscoveryData data = rows.training();
        FoundModel selected = found.selectedMember().model();
        double[] reference = AlikeFormulas.losses(AlikeFormulas.values(selected, data), data);
        return Stream.concat(
                        found.models().stream(), found.listed().stream().map(ListedModel::model))
                .filter(m -> m.dimension() > 0 && m.complexity() <= selected.complexity())
                .filter(m -> Needs.of(m, rows).allBelow(limit))
                .map(
                        m ->
                                compared(
                                        m,
                                        rows,
                                        limit,
                                        false,
                                        AlikeFormulas.losses(AlikeFormulas.values(m, data), data),
                                        reference))
                .toList();
    }

    private static CheaperFormula compared(
            FoundModel model,
            StudyRows rows,
            Obtained limit,
            boolean heldOut,
            double[] own,
            double[] selected) {
        double[] weights = rows.training().weights();
        return new CheaperFormula(
                model,
                Needs.of(model, rows),
                limit,
                heldOut,
                mean(own, weights),
                mean(selected, weights),
                AlikeFormulas.holds(own, selected, weights));
    }

    private static double mean(double[] loss, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < loss.length; i++) {
            sum += weights[i] * loss[i];
            total += weights[i];
        }
        return sum / total;
    }

    private static double[] losses(CrossValidated cv, DiscoveryData data) {
        double[] loss = new double[data.rows()];
        for (int i = 0; i < loss.length; i++) {
            double error = cv.prediction()[i] - data.target()[i];
            loss[i] =
                    data.kind() == Kind.REGRESSION
                            ? error * error
                            : ProbabilityScores.logLoss(data.target()[i] > 0.5, cv.prediction()[i]);
        }
        return loss;
    }

    /** Returns one sentence for summary and report. */
    String sentence(StudyResults r) {
        boolean numbers = r.rows().kind() == Kind.REGRESSION;
        return "Without %s columns: %s, %s %s instead of %s on %s (%s); needs %s.%s"
                .formatted(
                        without.text(),
                        r.text().plain(model),
                        numbers ? "RMSE" : "log loss",
                        Figures.error(error(loss, numbers)),
                        (Figures.error(error(selectedLoss, numbers)) + " " + r.unit()).strip(),
                        heldOut ? "held-out rows" : "training rows, not judged on held-out ones",
                        asGood
                                ? "no worse within one standard error"
                                : "worse by more than one standard error",
                        needs.text(),
                        asGood ? "" : " " + advice(r.rows(), without));
    }

    /** Returns what to say when all formulas found need the dearest columns of the selected one. */
    static Optional<String> none(Discovered found, StudyRows rows) {
        Optional<Obtained> limit = Needs.of(found.selectedMember().model(), rows).dearest();
        if (limit.isEmpty() || below(rows, limit.get()).isEmpty() || of(found, rows).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "All formulas found need %s columns. %s"
                        .formatted(limit.get().text(), advice(rows, limit.get())));
    }

    private static String advice(StudyRows rows, Obtained limit) {
        List<String> names = below(rows, limit);
        return "A search among the cheaper columns alone may find a better one (--features %s)."
                .formatted(
                        names.size() > MOST_NAMED
                                ? "with the " + names.size() + " others"
                                : String.join(",", names));
    }

    private static List<String> below(StudyRows rows, Obtained limit) {
        return rows.features().stream()
                .filter(name -> Needs.of(List.of(name), rows).allBelow(limit))
                .toList();
    }

    private static double error(double loss, boolean numbers) {
        return numbers ? Math.sqrt(loss) : loss;
    }

    /** Fills the field {@code cheaper} of {@code results.json}. */
    void put(ObjectNode node, StudyResults r) {
        boolean numbers = r.rows().kind() == Kind.REGRESSION;
        node.put("without", without.text());
        node.put("formula", r.text().plain(model));
        node.put("complexity", model.complexity());
        needs.put(node);
        node.put("rows", heldOut ? "held-out" : "training");
        node.put("error", error(loss, numbers));
        node.put("instead_of", error(selectedLoss, numbers));
        node.put("within_one_standard_error", asGood);
        node.put("text", sentence(r));
    }
}
