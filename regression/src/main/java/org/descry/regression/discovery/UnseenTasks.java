package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.List;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;

/**
 * Gives tasks without a training row the mean of the other tasks' constants, each task counting
 * once, so that their held-out rows can be predicted.
 */
final class UnseenTasks {
    private final Tasks tasks;

    UnseenTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Returns the fronts with constants for every task, in the same order. */
    List<Front> filled(List<Front> fronts, List<Target> targets) {
        List<Front> filled = new ArrayList<>();
        for (int t = 0; t < fronts.size(); t++) {
            boolean[] seen = seen(targets.get(t));
            filled.add(all(seen) ? fronts.get(t) : filled(fronts.get(t), seen));
        }
        return filled;
    }

    private boolean[] seen(Target target) {
        boolean[] seen = new boolean[tasks.count()];
        for (int row : target.trainRows()) {
            seen[tasks.of()[row]] = true;
        }
        return seen;
    }

    private static boolean all(boolean[] seen) {
        for (boolean each : seen) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private Front filled(Front front, boolean[] seen) {
        return new Front(front.models().stream().map(m -> filled(m, seen)).toList());
    }

    private FoundModel filled(FoundModel model, boolean[] seen) {
        TaskPart mean = mean(model, seen);
        List<TaskPart> parts = new ArrayList<>();
        for (int task = 0; task < seen.length; task++) {
            parts.add(seen[task] ? model.parts().get(task) : mean);
        }
        return new FoundModel(
                model.features(), model.parameters(), parts, model.loss(), model.foundBy());
    }

    private TaskPart mean(FoundModel model, boolean[] seen) {
        double[] coefficients = new double[model.dimension()];
        double intercept = 0;
        int count = 0;
        for (int task = 0; task < seen.length; task++) {
            if (seen[task]) {
                count++;
                intercept += model.parts().get(task).intercept();
                for (int d = 0; d < coefficients.length; d++) {
                    coefficients[d] += model.parts().get(task).coefficients()[d];
                }
            }
        }
        for (int d = 0; d < coefficients.length; d++) {
            coefficients[d] /= count;
        }
        return new TaskPart(
                tasks.offsetOnly() ? model.coefficients() : coefficients, intercept / count);
    }
}
