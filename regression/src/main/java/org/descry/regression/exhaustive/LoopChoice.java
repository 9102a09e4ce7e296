package org.descry.regression.exhaustive;

/**
 * Whether work is worth the vector loops, which take a while to be compiled. The results are the
 * same either way.
 */
final class LoopChoice {
    /** Multiply-adds below which plain loops are done sooner. */
    private static final double WORTH_COMPILING = 1.5e9;

    private LoopChoice() {}

    static boolean plain(double multiplyAdds) {
        return multiplyAdds < WORTH_COMPILING;
    }
}
