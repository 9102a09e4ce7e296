package org.descry.regression.physics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Asks a question of a box, then of its halves, their halves and so on, until all are answered or
 * {@value #BOXES} boxes were asked.
 */
final class Bisection {
    /** How many boxes are asked at most. */
    static final int BOXES = 200;

    private Bisection() {}

    /**
     * Returns {@code CERTIFIED} when the answer is that for boxes that fill the whole, {@code
     * VIOLATED} as soon as it is that for one of them, {@code UNKNOWN} otherwise.
     *
     * @param whole the box [p]; it is left as it is
     * @param question answers for one box [p], which it must not change
     */
    static Verdict ask(Interval[] whole, Function<Interval[], Verdict> question) {
        Deque<Interval[]> open = new ArrayDeque<>();
        open.add(whole.clone());
        boolean certified = true;
        for (int asked = 0; !open.isEmpty(); asked++) {
            if (asked == BOXES) {
                return Verdict.UNKNOWN;
            }
            Interval[] box = open.remove();
            Verdict answer = question.apply(box);
            if (answer == Verdict.VIOLATED) {
                return answer;
            }
            if (answer == Verdict.UNKNOWN && !split(box, whole, open)) {
                certified = false;
            }
        }
        return certified ? Verdict.CERTIFIED : Verdict.UNKNOWN;
    }

    /** Adds the halves of a box, cut along the longest side relative to the whole. */
    private static boolean split(Interval[] box, Interval[] whole, Deque<Interval[]> open) {
        int longest = -1;
        double most = 0;
        for (int j = 0; j < box.length; j++) {
            double part = length(box[j]) / length(whole[j]);
            double middle = box[j].middle();
            if (part > most && middle > box[j].lower() && middle < box[j].upper()) {
                longest = j;
                most = part;
            }
        }
        if (longest < 0) {
            return false;
        }
        Interval side = box[longest];
        Interval[] other = box.clone();
        box[longest] = new Interval(side.lower(), side.middle());
        other[longest] = new Interval(side.middle(), side.upper());
        open.add(box);
        open.add(other);
        return true;
    }

    /** Half the length: that of a finite range is finite. */
    private static double length(Interval side) {
        return side.upper() / 2 - side.lower() / 2;
    }
}
