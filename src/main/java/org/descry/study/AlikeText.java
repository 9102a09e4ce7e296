package org.descry.study;

import org.descry.regression.search.AlikeModels;

/** Says in words how many formulas fit as well as the best of as many features. */
final class AlikeText {
    private AlikeText() {}

    static String of(AlikeModels alike) {
        long others = alike.count() - 1;
        if (others == 0) {
            return alike.all()
                    ? "no other formula fits these rows as well within one standard error"
                    : "no other formula of the %s compared fits these rows as well within one standard error"
                            .formatted(Figures.count(alike.compared()));
        }
        return "%s%s other %s these rows as well within one standard error"
                .formatted(
                        alike.all() ? "" : "at least ",
                        Figures.count(others),
                        others == 1 ? "formula fits" : "formulas fit");
    }
}
