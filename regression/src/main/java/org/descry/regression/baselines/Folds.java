package org.descry.regression.baselines;

import java.util.stream.IntStream;

/** Row numbers inside and outside a fold. */
final class Folds {

    private Folds() {}

    static int[] inside(int[] foldOfRow, int fold) {
        return IntStream.range(0, foldOfRow.length).filter(i -> foldOfRow[i] == fold).toArray();
    }

    static int[] outside(int[] foldOfRow, int fold) {
        return IntStream.range(0, foldOfRow.length).filter(i -> foldOfRow[i] != fold).toArray();
    }
}
