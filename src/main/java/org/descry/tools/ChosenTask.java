package org.descry.tools;

import java.util.List;
import java.util.Optional;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.TaskColumn;
import org.descry.screening.spaces.Spelling;

/** Chooses the task whose constants serve rows without a task column. */
final class ChosenTask {
    private static final int MOST_NAMED = 10;

    private ChosenTask() {}

    /**
     * Returns the model of a task.
     *
     * @param task its name; empty: none was named
     * @throws TaskChoiceException if the model has tasks and this is not one of them, or has none
     *     and one was named
     */
    static FittedModel of(FittedModel model, Optional<String> task) {
        Optional<TaskColumn> column = model.target().task();
        if (column.isEmpty()) {
            if (task.isPresent()) {
                throw new TaskChoiceException("the model has no tasks; leave out --task");
            }
            return model;
        }
        List<String> tasks = column.get().tasks();
        if (task.isEmpty()) {
            throw new TaskChoiceException(
                    "the model has constants of its own for each %s; --task chooses one of %s"
                            .formatted(column.get().name(), named(tasks)));
        }
        if (!tasks.contains(task.get())) {
            throw new TaskChoiceException(
                    "the model has no task '%s'%s; --task is one of %s"
                            .formatted(task.get(), Spelling.hint(task.get(), tasks), named(tasks)));
        }
        return model.forTask(task.get());
    }

    private static String named(List<String> tasks) {
        int shown = Math.min(MOST_NAMED, tasks.size());
        String names = String.join(", ", tasks.subList(0, shown));
        return tasks.size() > shown
                ? "%s and %d more".formatted(names, tasks.size() - shown)
                : names;
    }
}
