package org.descry.regression.exhaustive;

/** Adds the scores that a feature has for the tasks of each target. */
final class TaskScores implements Selection.Scorer {
    private final Selection.Scorer ofTasks;
    private final int tasks;
    private double[][] apart = new double[0][];

    private TaskScores(Selection.Scorer ofTasks, int tasks) {
        this.ofTasks = ofTasks;
        this.tasks = tasks;
    }

    /**
     * @param ofTasks scores for every task of every target, the tasks of a target side by side
     * @param tasks tasks with coefficients of their own, or 1
     */
    static Selection.Scorer of(Selection.Scorer ofTasks, int tasks) {
        return tasks == 1 ? ofTasks : new TaskScores(ofTasks, tasks);
    }

    @Override
    public int columns() {
        return ofTasks.columns() / tasks;
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        if (apart.length < features) {
            apart = new double[features][ofTasks.columns()];
        }
        ofTasks.score(x, features, apart);
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < columns(); t++) {
                scores[f][t] = 0;
                for (int g = 0; g < tasks; g++) {
                    scores[f][t] += apart[f][t * tasks + g];
                }
            }
        }
    }
}
