package org.descry.datasets.elements;

/** Spin state of a transition-metal ion, where Shannon tabulates both. */
public enum Spin {
    /** High spin. */
    HIGH,
    /** Low spin. */
    LOW,
    /** No distinction is made for this ion. */
    NONE
}
