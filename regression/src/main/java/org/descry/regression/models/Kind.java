package org.descry.regression.models;

/** What a model predicts: a number, or the probability of one of two classes. */
public enum Kind {
    /** The target is a number with a unit. */
    REGRESSION,
    /** The target is one of two classes; the model gives the probability of the positive one. */
    CLASSIFICATION
}
