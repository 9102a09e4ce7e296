package org.descry.regression.models;

import java.util.List;
import java.util.OptionalInt;

/**
 * The column that says which task a row belongs to. Tasks share a descriptor and have constants of
 * their own.
 *
 * @param name column name
 * @param tasks the tasks a model was made for, two or more, in the order of its constants
 * @param offsetOnly whether tasks share the coefficients too and differ in the constant term alone
 */
public record TaskColumn(String name, List<String> tasks, boolean offsetOnly) {
    public TaskColumn {
        tasks = List.copyOf(tasks);
        if (!(tasks.stream().distinct().count() == tasks.size() && tasks.size() >= 2)) {
            throw new IllegalArgumentException(
                    "tasks must be two or more, each named once; got " + tasks);
        }
    }

    /** Returns the position of a task; empty when there is none of this name. */
    public OptionalInt find(String task) {
        int position = tasks.indexOf(task);
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
