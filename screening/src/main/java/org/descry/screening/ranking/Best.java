package org.descry.screening.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.descry.screening.ranking.BlockScreen.Scored;

/** Keeps the first few of many under a total order. */
final class Best {

    private final int size;
    private final Comparator<Scored> order;
    private final PriorityQueue<Scored> worstFirst;

    Best(int size, Comparator<Scored> order) {
        this.size = size;
        this.order = order;
        this.worstFirst = new PriorityQueue<>(order.reversed());
    }

    void add(Scored candidate) {
        if (worstFirst.size() < size) {
            worstFirst.add(candidate);
        } else if (order.compare(candidate, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(candidate);
        }
    }

    List<Scored> sorted() {
        return worstFirst.stream().sorted(order).toList();
    }
}
