package org.descry.regression.internal.kernels;

import java.util.EnumSet;
import java.util.Set;

/** A way features are packed; what is needed depends on the operations and on the side. */
public enum Panel {
    /** Weighted a, a², and a·y of each target. */
    LEFT,
    /** Weighted 1/a, 1/a², and y/a of each target. */
    LEFT_INVERSE,
    /** a as it is, for |a ± b|. */
    LEFT_PLAIN,
    /** b, b². */
    RIGHT,
    /** 1/b, 1/b². */
    RIGHT_INVERSE,
    /** All but LEFT_PLAIN in single precision too, which is faster where there are registers. */
    SINGLE;

    /** Returns what the features on the left of these operations must be packed as. */
    public static Set<Panel> left(Set<PairOperation> operations) {
        Set<Panel> panels = EnumSet.noneOf(Panel.class);
        for (PairOperation operation : operations) {
            panels.add(operation == PairOperation.REVERSE ? LEFT_INVERSE : LEFT);
            if (isAbsolute(operation)) {
                panels.add(LEFT_PLAIN);
            }
        }
        return panels;
    }

    /** Returns what the features on the right of these operations must be packed as. */
    public static Set<Panel> right(Set<PairOperation> operations) {
        Set<Panel> panels = EnumSet.noneOf(Panel.class);
        for (PairOperation operation : operations) {
            panels.add(operation == PairOperation.QUOTIENT ? RIGHT_INVERSE : RIGHT);
        }
        return panels;
    }

    /** Returns what features on both sides of these operations must be packed as. */
    public static Set<Panel> both(Set<PairOperation> operations) {
        Set<Panel> panels = left(operations);
        panels.addAll(right(operations));
        return panels;
    }

    /** Returns the same with what the fastest tile of this Java runtime reads besides. */
    public static Set<Panel> fastest(Set<Panel> panels) {
        Set<Panel> more = EnumSet.copyOf(panels);
        if (TileSums.best().readsSingles()) {
            more.add(SINGLE);
        }
        return more;
    }

    private static boolean isAbsolute(PairOperation operation) {
        return operation == PairOperation.ABS_DIFFERENCE || operation == PairOperation.ABS_SUM;
    }
}
