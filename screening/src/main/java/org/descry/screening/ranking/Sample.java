package org.descry.screening.ranking;

import java.util.ArrayList;
import java.util.List;
import org.descry.screening.ranking.BlockScreen.Scored;

/**
 * Keeps every k-th of a stream of unknown length; k is the smallest power of two that leaves at
 * most the wanted number.
 */
final class Sample {

    private final int limit;
    private List<Scored> members = new ArrayList<>();
    private long step = 1;
    private long seen;

    Sample(int limit) {
        this.limit = limit;
    }

    void add(Scored candidate) {
        if (seen++ % step != 0) {
            return;
        }
        if (members.size() == limit) {
            thin();
            if ((seen - 1) % step != 0) {
                return;
            }
        }
        members.add(candidate);
    }

    List<Scored> members() {
        return List.copyOf(members);
    }

    private void thin() {
        List<Scored> kept = new ArrayList<>();
        for (int i = 0; i < members.size(); i += 2) {
            kept.add(members.get(i));
        }
        members = kept;
        step *= 2;
    }
}
