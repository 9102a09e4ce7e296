package org.descry.tools;

import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;

/**
 * What a finished run predicted for rows it had not seen, its search made anew in each fold. Arrays
 * are read, never changed.
 *
 * @param name of the run
 * @param kind what its target is
 * @param target what it explains
 * @param row row of the table of each training row [n]
 * @param fold fold in which the row was held out [n], from 0
 * @param unit rows with the same number stayed together [n], from 0
 * @param prediction of what is fitted, or probability of the positive class [n]
 * @param scheme how rows were held out, in words
 */
public record HeldOutRun(
        String name,
        Kind kind,
        TargetColumn target,
        int[] row,
        int[] fold,
        int[] unit,
        double[] prediction,
        String scheme) {
    public HeldOutRun {
        if (row.length != fold.length
                || row.length != unit.length
                || row.length != prediction.length) {
            throw new IllegalArgumentException("every row needs a fold, a unit and a prediction");
        }
    }
}
