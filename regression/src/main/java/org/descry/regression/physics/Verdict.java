package org.descry.regression.physics;

/** Whether a model keeps a rule over a box. */
public enum Verdict {
    /** Proven to hold at every point. */
    CERTIFIED,
    /** Proven not to hold: there is a point where it does not. */
    VIOLATED,
    /** Neither could be proven. */
    UNKNOWN
}
