package org.descry.regression.internal.kernels;

import java.util.EnumSet;
import java.util.Set;

/** A way features are packed; what is needed depends on the operations and on the side. */
public enum Panel {
    /** Weighted a, a², a·y. */
    LEFT,
    /** Weighted 1/a, 1/a², y/a. */
    LEFT_INVERSE,
    /** a as it is, for |a ± b|. */
    LEFT_PLAIN,
    /** b, b². */
    RIGHT,
    /** 1/b, 1/b². */
    RIGHT_INVERSE;

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

    private static boolean isAbsolute(PairOperation operation) {
        return operation == PairOperation.ABS_DIFFERENCE || operation == PairOperation.ABS_SUM;
    }
}
