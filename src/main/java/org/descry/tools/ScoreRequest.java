package org.descry.tools;

import java.util.Optional;
import org.descry.regression.models.Kind;

/**
 * What is to be judged.
 *
 * @param formulas one formula or several with {@code ;} between them: {@code Ebind^2/Ec; chi}
 * @param target name of the column to explain
 * @param kind what the target is; empty: two values are classes, anything else numbers
 * @param positive value of the target that counts as yes; empty: the larger number
 * @param folds how many folds the rows are dealt to, at least 2
 * @param seed of the deal
 */
public record ScoreRequest(
        String formulas,
        String target,
        Optional<Kind> kind,
        Optional<String> positive,
        int folds,
        long seed) {

    /** Folds unless told otherwise. */
    public static final int DEFAULT_FOLDS = 10;

    /** Refuses fewer than two folds. */
    public ScoreRequest {
        if (!(folds >= 2)) {
            throw new IllegalArgumentException("folds must be at least 2, got " + folds);
        }
    }

    /**
     * Returns a request with ten folds, seed 1 and the kind of the target found from its values.
     */
    public static ScoreRequest of(String formulas, String target) {
        return new ScoreRequest(
                formulas, target, Optional.empty(), Optional.empty(), DEFAULT_FOLDS, 1);
    }
}
