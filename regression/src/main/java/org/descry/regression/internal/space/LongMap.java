package org.descry.regression.internal.space;

/** Longs by non-zero longs; open addressing, at most half full. Nothing is ever removed. */
final class LongMap {
    private long[] keys;
    private long[] values;
    private int size;

    LongMap(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
        values = new long[keys.length];
    }

    /** Adds a key that is new and returns true; leaves a known key alone and returns false. */
    boolean add(long key, long value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = find(key);
        if (keys[at] != 0) {
            return false;
        }
        keys[at] = key;
        values[at] = value;
        size++;
        return true;
    }

    /** Returns the value of a key, or {@code otherwise}. */
    long value(long key, long otherwise) {
        int at = find(key);
        return keys[at] == 0 ? otherwise : values[at];
    }

    int size() {
        return size;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
