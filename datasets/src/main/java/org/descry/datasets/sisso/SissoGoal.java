package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the descriptor is for and the rows it is judged on: a number to be fitted or two classes to
 * be told apart, in one or several tasks.
 */
public sealed interface SissoGoal {

    /** Returns how many rows each task has [tasks], in the order of the file. */
    List<Integer> rowsPerTask();

    /** Returns the number of tasks, at least 1. */
    default int tasks() {
        return rowsPerTask().size();
    }

    /** Returns the number of rows of all tasks. */
    default long rows() {
        return rowsPerTask().stream().mapToLong(Integer::longValue).sum();
    }

    /** By which error models are ranked. */
    enum Metric {
        /** The root of the mean squared error. */
        RMSE,
        /** The largest absolute error. */
        MAX_AE
    }

    /** How the squared errors of the tasks are averaged. */
    enum TaskWeighting {
        /** All tasks count the same. */
        EQUAL,
        /** A task counts as many times as it has rows. */
        BY_ROWS
    }

    /**
     * A number is fitted: {@code ptype=1}.
     *
     * @param rowsPerTask {@code nsample}: rows of each task [tasks], at least 1 each
     * @param intercept {@code fit_intercept}: whether the models have a constant
     * @param metric {@code metric}: by which error models are ranked
     * @param weighting {@code task_weighting}: how the errors of the tasks are averaged
     * @param sameSigns {@code scmt}: whether a coefficient has the same sign in all tasks
     */
    record Regression(
            List<Integer> rowsPerTask,
            boolean intercept,
            Metric metric,
            TaskWeighting weighting,
            boolean sameSigns)
            implements SissoGoal {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is no task or one without rows
         */
        public Regression {
            rowsPerTask = checkedRows(rowsPerTask);
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(weighting, "weighting");
        }
    }

    /**
     * Two classes are told apart by where their points lie: {@code ptype=2}.
     *
     * @param rowsPerClass {@code nsample}: rows of each class of each task [tasks][2], at least 1
     *     each; the classes follow each other in the file
     * @param convex {@code isconvex}: whether each class fills its convex hull [tasks][2]
     * @param boundary {@code bwidth}: how far outside a hull a point still counts as inside, in the
     *     units of the features
     */
    record Classification(
            List<List<Integer>> rowsPerClass, List<List<Boolean>> convex, double boundary)
            implements SissoGoal {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if a class has no rows, a task has not two classes,
         *     {@code convex} has another shape or {@code boundary} is negative or not finite
         */
        public Classification {
            rowsPerClass = rowsPerClass.stream().map(SissoGoal::checkedRows).toList();
            convex = convex.stream().map(List::copyOf).toList();
            boolean fits = !rowsPerClass.isEmpty() && rowsPerClass.size() == convex.size();
            for (int t = 0; fits && t < convex.size(); t++) {
                fits = rowsPerClass.get(t).size() == 2 && convex.get(t).size() == 2;
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        "each task needs two classes, each convex or not, got rows %s, convex %s"
                                .formatted(rowsPerClass, convex));
            }
            if (!(boundary >= 0 && boundary < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the boundary needs a finite width from 0 on, got " + boundary);
            }
        }

        @Override
        public List<Integer> rowsPerTask() {
            List<Integer> rows = new ArrayList<>();
            rowsPerClass.forEach(each -> rows.add(each.get(0) + each.get(1)));
            return List.copyOf(rows);
        }
    }

    private static List<Integer> checkedRows(List<Integer> rows) {
        List<Integer> copy = List.copyOf(rows);
        if (copy.isEmpty() || !copy.stream().allMatch(each -> each >= 1)) {
            throw new IllegalArgumentException("at least one row is needed each, got " + copy);
        }
        return copy;
    }
}
