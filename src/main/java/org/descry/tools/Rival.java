package org.descry.tools;

/** What a descriptor is compared with. */
public sealed interface Rival {

    /**
     * Another descriptor, fixed like the first.
     *
     * @param text one formula or several with {@code ;} between them
     */
    record Formulas(String text) implements Rival {}

    /**
     * A finished run, whose whole search was made anew in each fold.
     *
     * @param heldOut what it predicted for held-out rows
     */
    record Run(HeldOutRun heldOut) implements Rival {}
}
