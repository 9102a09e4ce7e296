package org.descry.regression.internal.space;

/** A set of non-zero longs; open addressing, at most half full. */
public final class LongSet {
    private long[] slots;
    private int size;

    public LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
    }

    /** Adds a key and returns whether it was new. */
    public boolean add(long key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!put(slots, key)) {
            return false;
        }
        size++;
        return true;
    }

    public boolean contains(long key) {
        int mask = slots.length - 1;
        for (int at = slot(key, mask); slots[at] != 0; at = (at + 1) & mask) {
            if (slots[at] == key) {
                return true;
            }
        }
        return false;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }

    private static boolean put(long[] into, long key) {
        int mask = into.length - 1;
        int at = slot(key, mask);
        while (into[at] != 0) {
            if (into[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        into[at] = key;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long key : slots) {
            if (key != 0) {
                put(larger, key);
            }
        }
        slots = larger;
    }
}
