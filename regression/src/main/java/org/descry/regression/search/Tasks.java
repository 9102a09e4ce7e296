package org.descry.regression.search;

import java.util.Arrays;
import java.util.List;

/**
 * Groups of rows that share a descriptor and have constants of their own.
 *
 * @param names name of each task; one without a name when there are no tasks
 * @param of task of each row [n], a position in {@code names}
 * @param offsetOnly whether tasks share the coefficients too and differ in the constant term alone
 */
public record Tasks(List<String> names, int[] of, boolean offsetOnly) {
    /** Name of the only task of rows without tasks. */
    public static final String ALL = "all";

    public Tasks {
        names = List.copyOf(names);
        for (int task : of) {
            if (!(task >= 0 && task < names.size())) {
                throw new IllegalArgumentException("there is no task number " + task);
            }
        }
    }

    /** Returns rows that all belong together. */
    public static Tasks one(int rows) {
        return new Tasks(List.of(ALL), new int[rows], false);
    }

    /** Returns how many tasks there are, at least 1. */
    public int count() {
        return names.size();
    }

    /** Returns how many tasks have a row. */
    public int seen() {
        return (int) Arrays.stream(of).distinct().count();
    }

    /**
     * Returns how many slopes and constant terms a model of these rows has. What tasks share counts
     * once, a task without rows has none of its own.
     *
     * @param dimension features of the model
     * @param intercept whether there are constant terms
     */
    public int constants(int dimension, boolean intercept) {
        int own = seen();
        return dimension * (offsetOnly ? 1 : own) + (intercept ? own : 0);
    }
}
