package org.descry.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.discovery.UnseenGroup;
import org.descry.regression.metrics.Metrics;

/**
 * What further searches say of the one that found the model.
 *
 * @param ungrouped judged on rows held out at random, beside groups held out; empty without groups
 * @param longer whether formulas longer than the selected gain more than chance; empty when there
 *     are none or no searches on shuffled rows were asked for
 * @param detected columns of labels in which rows repeat though no group was given
 * @param unseen judged on labels of these that were held out; none without folds
 */
record Judgements(
        Optional<Discovered> ungrouped,
        Optional<IncrementalTest> longer,
        DetectedGroups detected,
        List<UnseenGroup> unseen) {
    Judgements {
        unseen = List.copyOf(unseen);
    }

    /** Returns what is worst for labels not seen, if that is worse than rows held out at random. */
    Optional<UnseenGroup> worse(Metrics random) {
        return unseen.stream()
                .max(Comparator.comparingDouble(u -> ShownBaselines.badness(u.metrics())))
                .filter(u -> ShownBaselines.badness(u.metrics()) > ShownBaselines.badness(random));
    }

    /** Returns how many searches left labels out. */
    int searches() {
        return unseen.stream().mapToInt(UnseenGroup::folds).sum();
    }
}
