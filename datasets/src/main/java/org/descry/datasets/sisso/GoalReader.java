package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.sisso.SissoGoal.Classification;
import org.descry.datasets.sisso.SissoGoal.Metric;
import org.descry.datasets.sisso.SissoGoal.Regression;
import org.descry.datasets.sisso.SissoGoal.TaskWeighting;

/** Reads the keywords about the property, the tasks and the rows. */
final class GoalReader {

    private static final double DEFAULT_BOUNDARY = 0.001;
    private static final List<Keyword> REGRESSION =
            List.of(
                    Keyword.TASK_WEIGHTING,
                    Keyword.SCMT,
                    Keyword.FIT_INTERCEPT,
                    Keyword.METRIC,
                    Keyword.NL1L0);
    private static final List<Keyword> CLASSIFICATION = List.of(Keyword.ISCONVEX, Keyword.BWIDTH);

    private final Settings settings;

    GoalReader(Settings settings) {
        this.settings = settings;
    }

    /** Returns the goal; the keywords of the other kind are only noted. */
    SissoGoal goal() {
        int type = settings.whole(Keyword.PTYPE, 1, 1);
        if (type > 2) {
            throw settings.wrong(
                    settings.required(Keyword.PTYPE, "ptype=1"),
                    "there is no such type",
                    "1 for regression or 2 for classification");
        }
        int tasks = settings.whole(Keyword.NTASK, 1, 1);
        noteOthers(
                type == 1 ? CLASSIFICATION : REGRESSION,
                type == 1 ? "classification" : "regression");
        return type == 1 ? regression(tasks) : classification(tasks);
    }

    private void noteOthers(List<Keyword> keywords, String kind) {
        List<String> given =
                keywords.stream()
                        .filter(each -> settings.find(each).isPresent())
                        .map(Keyword::text)
                        .toList();
        if (!given.isEmpty()) {
            settings.note("not used, for %s only: %s".formatted(kind, String.join(", ", given)));
        }
    }

    private Regression regression(int tasks) {
        Settings.Setting line = settings.required(Keyword.NSAMPLE, "nsample=82");
        String expected = tasks == 1 ? "one number of rows" : tasks + " numbers, one per task";
        if (line.value().indexOf('(') >= 0) {
            throw settings.wrong(line, "brackets are for classes, and ptype=1 has none", expected);
        }
        List<Integer> rows = new ArrayList<>();
        for (String each : line.value().split("[\\s,]+")) {
            rows.add(settings.whole(line, each, 1));
        }
        if (rows.size() != tasks) {
            throw settings.wrong(line, "ntask is " + tasks, expected);
        }
        int weighting = settings.whole(Keyword.TASK_WEIGHTING, 1, 1);
        if (weighting > 2) {
            throw settings.wrong(
                    settings.required(Keyword.TASK_WEIGHTING, "task_weighting=1"),
                    "there is no such weighting",
                    "1 when all tasks count the same, 2 when they count by their rows");
        }
        boolean largest = settings.oneOf(Keyword.METRIC, List.of("RMSE", "MaxAE")).equals("MaxAE");
        return new Regression(
                rows,
                settings.logical(Keyword.FIT_INTERCEPT, true),
                largest ? Metric.MAX_AE : Metric.RMSE,
                weighting == 1 ? TaskWeighting.EQUAL : TaskWeighting.BY_ROWS,
                settings.logical(Keyword.SCMT, false));
    }

    private Classification classification(int tasks) {
        Settings.Setting line = settings.required(Keyword.NSAMPLE, "nsample=(100,100)");
        String expected = "%s such as (100,80)".formatted(perTask(tasks));
        List<List<Integer>> rows = numbers(line, 1, expected);
        if (rows.size() != tasks) {
            throw settings.wrong(line, "ntask is " + tasks, expected);
        }
        for (List<Integer> each : rows) {
            if (each.size() != 2) {
                throw settings.wrong(
                        line,
                        "classes in a task: " + each.size(),
                        "two classes in each task; more are not told apart here");
            }
        }
        double boundary = settings.amount(Keyword.BWIDTH, DEFAULT_BOUNDARY);
        return new Classification(rows, convex(tasks), boundary);
    }

    private List<List<Boolean>> convex(int tasks) {
        Optional<Settings.Setting> line = settings.find(Keyword.ISCONVEX);
        if (line.isEmpty()) {
            return Collections.nCopies(tasks, List.of(true, true));
        }
        String expected = "%s of 0 or 1, one per class, such as (1,1)".formatted(perTask(tasks));
        List<List<Integer>> marks = numbers(line.get(), 0, expected);
        boolean fits =
                marks.size() == tasks
                        && marks.stream()
                                .allMatch(
                                        each ->
                                                each.size() == 2
                                                        && each.stream().allMatch(m -> m <= 1));
        if (!fits) {
            throw settings.wrong(line.get(), "this does not fit to nsample", expected);
        }
        return marks.stream().map(each -> each.stream().map(mark -> mark == 1).toList()).toList();
    }

    private static String perTask(int tasks) {
        return tasks == 1 ? "one bracket" : tasks + " brackets, one per task,";
    }

    private List<List<Integer>> numbers(Settings.Setting line, int least, String expected) {
        List<List<Integer>> all = new ArrayList<>();
        for (String bracket : settings.brackets(line, expected)) {
            List<Integer> numbers = new ArrayList<>();
            for (String each : bracket.split("[\\s,]+")) {
                numbers.add(settings.whole(line, each, least));
            }
            all.add(numbers);
        }
        return all;
    }
}
