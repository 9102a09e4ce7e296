package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;

/** Fits models on all rows of a target, and makes the front of those that may be shown. */
final class Judge {
    private final SearchRows all;
    private final boolean same;
    private final Grammar grammar;
    private final List<FoundModel> known;

    /**
     * @param all the rows
     * @param same whether models evolve on them all
     * @param known models of the front that evolution begins with
     */
    Judge(SearchRows all, boolean same, Grammar grammar, List<FoundModel> known) {
        this.all = all;
        this.same = same;
        this.grammar = grammar;
        this.known = known;
    }

    /** Returns a model that evolved, if it may be shown. */
    Optional<FoundModel> shown(Individual each) {
        return (same ? Optional.of(each) : all.thorough(each.candidate()))
                .map(Individual::model)
                .filter(all::shows);
    }

    /** Returns the front of nothing but the mean. */
    Front none() {
        VariableProjection.Result mean = all.mean();
        return new Front(List.of(new FoundModel(List.of(), mean.parts(), mean.loss())));
    }

    /** Returns the front of what is known, straight lines, and models that evolved. */
    Front front(List<Individual> found, Optional<FoundModel> reached) {
        List<FoundModel> models = new ArrayList<>(all.measured(known));
        LinearModels.of(all, grammar).stream().filter(all::shows).forEach(models::add);
        found.forEach(each -> shown(each).ifPresent(models::add));
        reached.ifPresent(models::add);
        return Front.of(none().models().get(0), models);
    }
}
