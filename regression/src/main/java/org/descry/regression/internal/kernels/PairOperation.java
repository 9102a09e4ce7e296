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
    ABS_SUM;

    /** Returns the value of a∘b. */
    double apply(double a, double b) {
        return switch (this) {
            case SUM -> a + b;
            case DIFFERENCE -> a - b;
            case PRODUCT -> a * b;
            case QUOTIENT -> a / b;
            case REVERSE -> b / a;
            case ABS_DIFFERENCE -> Math.abs(a - b);
            case ABS_SUM -> Math.abs(a + b);
        };
    }
}
