package org.descry.regression.physics;

import java.util.Arrays;
import org.descry.descriptors.expressions.Operator;

/**
 * What is known of a formula over a box: the range of its values and of its slopes along columns.
 *
 * <p>Values and slopes are those where the formula has a value; {@code presence} says where that
 * is. On the edges of a kink the slopes of the box's own side count, unless {@code smooth} is
 * false: then a slope at one point says nothing about its neighbours.
 */
final class Enclosure {
    private static final Interval ZERO = Interval.of(0);
    private static final Interval ONE = Interval.of(1);
    private static final Interval[] NO_SLOPES = {};

    private final Interval value;
    private final Interval[] slopes;
    private final Presence presence;
    private final boolean smooth;
    private final boolean bounded;

    private Enclosure(
            Interval value, Interval[] slopes, Presence presence, boolean smooth, boolean bounded) {
        this.value = value;
        this.slopes = slopes;
        this.presence = presence;
        this.smooth = smooth;
        this.bounded = bounded && value.isFinite();
    }

    /** Of a number; it has no slope along any of the tracked columns. */
    static Enclosure number(Interval value, int tracked) {
        Interval[] slopes = tracked == 0 ? NO_SLOPES : new Interval[tracked];
        Arrays.fill(slopes, ZERO);
        return new Enclosure(value, slopes, Presence.EVERYWHERE, true, true);
    }

    /** Of a column, which is tracked itself when {@code which} is not negative. */
    static Enclosure column(Interval value, int which, int tracked) {
        Enclosure column = number(value, tracked);
        if (which >= 0) {
            column.slopes[which] = ONE;
        }
        return column;
    }

    /** Returns the range of the values; it may have infinite ends. */
    Interval value() {
        return value;
    }

    /** Returns the range of the slopes along one of the tracked columns. */
    Interval slope(int which) {
        return slopes[which];
    }

    Presence presence() {
        return presence;
    }

    /** Returns whether there is a slope at every point. */
    boolean smooth() {
        return smooth;
    }

    /** Returns whether neither the value nor any part of the formula can become too large. */
    boolean bounded() {
        return bounded;
    }

    /** Returns whether the formula has a value everywhere and nothing in it can overflow. */
    boolean defined() {
        return presence == Presence.EVERYWHERE && bounded;
    }

    /** Returns what an operator with one argument makes of this. */
    Enclosure of(Operator operator) {
        Interval result = value.of(operator);
        Interval[] slopesOfResult = slopes;
        if (slopes.length > 0) {
            Interval outer = Slopes.of(operator, value, result);
            slopesOfResult = new Interval[slopes.length];
            for (int k = 0; k < slopes.length; k++) {
                slopesOfResult[k] = outer.times(slopes[k]);
            }
        }
        return new Enclosure(
                result,
                slopesOfResult,
                presence.and(Presence.of(operator, value)),
                smooth && Slopes.smooth(operator, value),
                bounded);
    }

    /** Returns what an operator with two arguments makes of this and another. */
    Enclosure of(Operator operator, Enclosure o) {
        Interval result = value.of(operator, o.value);
        Interval[] slopesOfResult = new Interval[slopes.length];
        for (int k = 0; k < slopes.length; k++) {
            slopesOfResult[k] = Slopes.of(operator, value, slopes[k], o.value, o.slopes[k], result);
        }
        Interval restricted = operator == Operator.POW ? value : o.value;
        return new Enclosure(
                result,
                slopesOfResult,
                presence.and(o.presence).and(Presence.of(operator, restricted)),
                smooth && o.smooth && Slopes.smooth(operator, value, o.value),
                bounded && o.bounded);
    }
}
