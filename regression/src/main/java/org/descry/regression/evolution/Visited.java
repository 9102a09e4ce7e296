package org.descry.regression.evolution;

import java.util.HashSet;
import java.util.Set;

/** What has been fitted already, so that nothing is fitted twice, and how much was looked at. */
final class Visited {
    private final Set<Long> keys = new HashSet<>();
    private long places;

    /** Returns whether a descriptor is new. */
    boolean add(long key) {
        return keys.add(key);
    }

    void looked(int atPlaces) {
        places += atPlaces;
    }

    /** Returns how many different descriptors there were. */
    long descriptors() {
        return keys.size();
    }

    /** Returns how many open places were looked into. */
    long places() {
        return places;
    }
}
