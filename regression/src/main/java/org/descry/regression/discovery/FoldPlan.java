package org.descry.regression.discovery;

/**
 * How rows are held out.
 *
 * @param kind random folds, one row at a time, one group at a time, or none
 * @param count number of random folds, at least 2; 0 for the other kinds
 */
public record FoldPlan(Kind kind, int count) {
    /** How rows are held out. */
    public enum Kind {
        RANDOM,
        LEAVE_ONE_OUT,
        LEAVE_ONE_GROUP_OUT,
        NONE
    }

    private static final int INNER = 5;

    /**
     * Beyond this many folds within folds (leave-one-out on many rows) the outer choice serves all.
     */
    private static final int MOST_INNER = 600;

    public FoldPlan {
        if (kind == Kind.RANDOM && count < 2) {
            throw new IllegalArgumentException(
                    "folds must be 0, 2 or more, loo or group; got " + count);
        }
    }

    /**
     * Reads {@code 10}, {@code loo}, {@code group} or {@code 0}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static FoldPlan parse(String text) {
        return switch (text.strip()) {
            case "loo" -> new FoldPlan(Kind.LEAVE_ONE_OUT, 0);
            case "group" -> new FoldPlan(Kind.LEAVE_ONE_GROUP_OUT, 0);
            case "0" -> new FoldPlan(Kind.NONE, 0);
            default -> {
                try {
                    yield new FoldPlan(Kind.RANDOM, Integer.parseInt(text.strip()));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "folds must be a number, loo or group; got '" + text + "'", e);
                }
            }
        };
    }

    /**
     * Returns how many folds are dealt inside each of so many, to choose its complexity; 0 when
     * that would be too many searches.
     */
    public static int inside(int folds) {
        return folds * INNER <= MOST_INNER ? INNER : 0;
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return switch (kind) {
            case RANDOM -> Integer.toString(count);
            case LEAVE_ONE_OUT -> "loo";
            case LEAVE_ONE_GROUP_OUT -> "group";
            case NONE -> "0";
        };
    }
}
