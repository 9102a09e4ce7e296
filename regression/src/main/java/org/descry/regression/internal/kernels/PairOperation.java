package org.descry.regression.internal.kernels;

/** What is made of two features a and b. */
public enum PairOperation {
    /** a + b. */
    SUM,
    /** a - b. */
    DIFFERENCE,
    /** a · b. */
    PRODUCT,
    /** a / b; refused for all a where b is zero in some row or no divisor. */
    QUOTIENT,
    /** b / a; refused for all b where a is zero in some row or no divisor. */
    REVERSE,
    /** |a - b|. */
    ABS_DIFFERENCE,
    /** |a + b|. */
    ABS_SUM
}
