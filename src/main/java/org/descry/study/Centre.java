package org.descry.study;

import org.descry.regression.search.EvolutionSettings.Loss;

/** What a model without features predicts: the one number that the loss makes best. */
final class Centre {
    private Centre() {}

    /** Returns its name: mean, median or robust centre. */
    static String word(StudyResults r) {
        // without evolution, or when it was stopped before anything came of it, squares decide
        boolean evolved = r.found().counts().evolution().isPresent();
        Loss loss = evolved ? r.settings().search().evolution().loss() : Loss.SQUARES;
        return switch (loss) {
            case SQUARES -> "mean";
            case ABSOLUTE -> "median";
            case HUBER -> "robust centre";
        };
    }

    /**
     * Returns its name and of what it is: {@code mean of the data}, {@code median of each task}.
     */
    static String whole(StudyResults r) {
        boolean tasks = r.rows().target().task().isPresent();
        return word(r) + (tasks ? " of each task" : " of the data");
    }
}
