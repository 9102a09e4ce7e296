package org.descry.regression.exhaustive;

import java.util.Arrays;

/** Formulas that nothing is built on: how each is made, nine bytes apiece. */
final class LastLayer {
    int size;
    byte[] code = new byte[0];
    int[] left = new int[0];
    int[] right = new int[0];

    void add(byte how, int l, int r) {
        if (size == code.length) {
            int larger = Math.max(1024, size + (size >> 1));
            code = Arrays.copyOf(code, larger);
            left = Arrays.copyOf(left, larger);
            right = Arrays.copyOf(right, larger);
        }
        code[size] = how;
        left[size] = l;
        right[size++] = r;
    }
}
