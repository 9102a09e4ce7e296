package org.descry.tools;

import java.util.Optional;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Transform;

/**
 * What is to be judged.
 *
 * @param formulas one formula or several with {@code ;} between them: {@code Ebind^2/Ec; chi}
 * @param target name of the column to explain
 * @param kind what the target is; empty: two values are classes, anything else numbers
 * @param positive value of the target that counts as yes; empty: the larger number
 * @param folds how many folds the rows are dealt to, at least 2
 * @param seed of the deal
 * @param transform what is fitted in place of a numeric target
 */
public record ScoreRequest(
        String formulas,
        String target,
        Optional<Kind> kind,
        Optional<String> positive,
        int folds,
        long seed,
        Transform transform) {

    /** Folds unless told otherwise. */
    public static final int DEFAULT_FOLDS = 10;

    /** Refuses fewer than two folds. */
    public ScoreRequest {
        if (!(folds >= 2)) {
            throw new IllegalArgumentException("folds must be at least 2, got " + folds);
        }
    }

    /** Makes a request for the target as it is. */
    public ScoreRequest(
            String formulas,
            String target,
            Optional<Kind> kind,
            Optional<String> positive,
            int folds,
            long seed) {
        this(formulas, target, kind, positive, folds, seed, Transform.NONE);
    }

    /** Returns this request with something else fitted in place of the target. */
    public ScoreRequest withTransform(Transform other) {
        return new ScoreRequest(formulas, target, kind, positive, folds, seed, other);
    }

    /**
     * Returns a request with ten folds, seed 1 and the kind of the target found from its values.
     */
    public static ScoreRequest of(String formulas, String target) {
        return new ScoreRequest(
                formulas, target, Optional.empty(), Optional.empty(), DEFAULT_FOLDS, 1);
    }
}
