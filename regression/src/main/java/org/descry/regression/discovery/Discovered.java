package org.descry.regression.discovery;

import java.util.List;
import java.util.Optional;
import org.descry.regression.calibration.Calibrator;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.SearchCounts;

/**
 * A judged front.
 *
 * @param front by rising complexity; the first is the mean
 * @param selected index into {@code front}: the simplest within one standard error of the best
 * @param selectedBy how it was selected, in words
 * @param folds which fold each row was held out in
 * @param nested the whole procedure repeated in every fold; empty without folds
 * @param chance the chance test; empty without shuffles
 * @param calibrator turns the selected model's log-odds into probabilities; empty for regression
 * @param counts how much was searched
 * @param listed best models of each number of features
 * @param alike how many fit as well as the best of them, by number of features
 * @param limits what automatic widths cut off, in plain sentences
 */
public record Discovered(
        List<Member> front,
        int selected,
        String selectedBy,
        Folds folds,
        Optional<Nested> nested,
        Optional<ChanceTest> chance,
        Optional<Calibrator> calibrator,
        SearchCounts counts,
        List<ListedModel> listed,
        List<AlikeModels> alike,
        List<String> limits) {
    public Discovered {
        front = List.copyOf(front);
        listed = List.copyOf(listed);
        alike = List.copyOf(alike);
        limits = List.copyOf(limits);
    }

    /** Returns the models of the front. */
    public List<FoundModel> models() {
        return front.stream().map(Member::model).toList();
    }

    /** Returns the selected member. */
    public Member selectedMember() {
        return front.get(selected);
    }
}
