package org.descry.regression.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a row is not like the training rows, or has no number: the closed list of codes in the column
 * {@code reason}. Some are followed by a colon and a subject: {@code above-range:rA}.
 */
public enum Reason {
    /** An input is larger than in any training row. */
    ABOVE_RANGE("above-range", "%s larger than in any training row"),
    /** An input is smaller than in any training row. */
    BELOW_RANGE("below-range", "%s smaller than in any training row"),
    /** A feature of the descriptor is larger than in any training row. */
    FEATURE_ABOVE("feature-above", "term %s larger than in any training row"),
    /** A feature of the descriptor is smaller than in any training row. */
    FEATURE_BELOW("feature-below", "term %s smaller than in any training row"),
    /** Each feature is in its range, but such values do not occur together. */
    OUTSIDE_HULL("outside-hull", "unusual combination of the formula's terms"),
    /** The features pull at the coefficients harder than 3 (D + 1)/n. */
    LEVERAGE("leverage", "terms of the formula far from their mean"),
    /** The nearest training rows are further than those of 95 % of the training rows. */
    FAR_FROM_ROWS("far-from-rows", "no training rows nearby"),
    /** The formula divides by zero, or nearly, between the nearest training row and this one. */
    NEAR_POLE("near-pole", "formula near a place where it has no value"),
    /** The training rows do not hold one of the elements. */
    UNSEEN_ELEMENT("unseen-element", "element that no training row holds"),
    /** No training row has this anion. */
    UNSEEN_ANION("unseen-anion", "anion that no training row has"),
    /** No training row belongs to this group. */
    UNSEEN_GROUP("unseen-group", "group that no training row belongs to"),
    /** The row belongs to a task that the training rows did not have: no prediction. */
    UNKNOWN_TASK("unknown-task", "task that the model was not made for"),
    /** An input has no value: no prediction. */
    MISSING("missing", "no value of %s"),
    /** The formula has no finite value: no prediction. */
    NON_FINITE("non-finite", "formula without a value"),
    /** There is a prediction, but no interval: no rows were held out. */
    NO_INTERVAL("no-interval", "no interval: no rows held out"),
    /** There is a prediction, but no interval: too few rows were held out for its level. */
    UNSUPPORTED("unsupported", "no interval: too few rows held out"),
    /** The interval is that around the mean, which is no wider. */
    NO_BETTER("no-better-than-mean", "the mean's interval: it is no wider");

    private final String code;
    private final String words;

    Reason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Returns the code without a subject. */
    public String code() {
        return code;
    }

    /** Returns the code with a subject: {@code above-range:rA}. */
    public String of(String subject) {
        return code + ":" + subject;
    }

    /**
     * Returns the reason of a code, with or without a subject; empty when it is not on the list.
     */
    public static Optional<Reason> find(String code) {
        String bare = code.contains(":") ? code.substring(0, code.indexOf(':')) : code;
        return Arrays.stream(values()).filter(r -> r.code.equals(bare)).findFirst();
    }

    /** Returns a code in plain words; a code that is not on the list stays as it is. */
    public static String words(String code) {
        String subject = code.substring(code.indexOf(':') + 1);
        return find(code).map(r -> r.words.formatted(subject)).orElse(code);
    }

    /**
     * Returns codes for a line of limited width, as many as there is room for; the others are
     * counted.
     *
     * @param codes joined by {@code ;}
     * @param width most letters, room for one code
     */
    public static String fitted(String codes, int width) {
        String[] all = codes.split(";");
        for (int shown = all.length; shown > 1; shown--) {
            String text = String.join(";", Arrays.copyOf(all, shown));
            text += shown < all.length ? " +" + (all.length - shown) : "";
            if (text.length() <= width) {
                return text;
            }
        }
        return all.length == 1 ? codes : all[0] + " +" + (all.length - 1);
    }
}
