package org.descry.regression.separation;

/** Rows in the order in which they are tried for overlap: those that overlapped last come first. */
final class Suspects {
    private final int[] order;

    Suspects(int rows) {
        order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
    }

    int at(int place) {
        return order[place];
    }

    /** Moves the row at a place halfway to the front. */
    void promote(int place) {
        int to = place / 2;
        int row = order[place];
        order[place] = order[to];
        order[to] = row;
    }
}
