package org.descry.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.WholeFile;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.report.Report;
import org.descry.study.FinishedRun;
import org.descry.study.Progress;
import org.descry.tools.ToolResult;
import tools.jackson.databind.JsonNode;

/**
 * The trust report of a finished run: its search repeated on other parts of its rows.
 *
 * <p>Everything is judged by one rule: the best formula of at most the complexity that the run
 * selected. That choice saw all rows; nothing else sees rows that are held out.
 */
public final class Validation {
    /** A number that is no exponent and no part of a name. */
    private static final Pattern FITTED_NUMBER =
            Pattern.compile("(?<![\\w.^])\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?!\\w)");

    private final Subject subject;
    private final ValidationSettings settings;
    private boolean stopped;

    private Validation(Subject subject, ValidationSettings settings) {
        this.subject = subject;
        this.settings = settings;
    }

    /**
     * Validates a run, and writes {@code validation.json} and {@code report.html} into its folder.
     * Work that is stopped leaves the parts that are done.
     *
     * @param folder folder of the run
     * @param threads how many threads, at least 1; never changes a result
     * @param memory what the searches may take (bytes)
     * @throws org.descry.datasets.tables.DatasetException if it is no such folder, or the table has
     *     changed since
     * @throws IOException if a file cannot be written
     */
    public static ToolResult run(
            Path folder, ValidationSettings settings, int threads, long memory, Progress progress)
            throws IOException {
        Subject subject = Subject.of(FinishedRun.read(folder), threads, memory, progress);
        TrustReport report = new Validation(subject, settings).report();
        var tree = new TrustTree(report).tree();
        WholeFile.write(folder.resolve("validation.json"), Json.text(tree));
        Report.write(folder);
        return new ToolResult(new TrustText(report).lines(), tree, report.complete());
    }

    private TrustReport report() {
        List<HoldOut> ways = new HoldOuts(subject, settings).all();
        subject.progress().note(Cost.of(subject, settings, ways).sentence());
        Answer<RunsOnTheData> runs =
                part(ValidationPart.RUNS, () -> RunsOnTheData.of(subject.run()));
        boolean searches = !settings.parts().equals(Set.of(ValidationPart.RUNS));
        Answer<Front> again =
                searches ? finished(this::searchedAgain) : Answer.none(Answer.NOT_ASKED);
        Optional<Front> front = again.result();
        Optional<FoundModel> found = front.map(f -> f.within(subject.complexity()));
        List<TrustReport.Way> unseen = new ArrayList<>();
        for (HoldOut way : ways) {
            unseen.add(
                    new TrustReport.Way(
                            way, part(ValidationPart.UNSEEN, () -> HeldOutError.of(subject, way))));
        }
        Answer<Stability> stability =
                part(
                        ValidationPart.STABILITY,
                        () ->
                                Stability.of(
                                        subject,
                                        found.orElseThrow(Validation::stop),
                                        settings.subsets()));
        Answer<LearningCurve> learning =
                part(
                        ValidationPart.LEARNING,
                        () -> LearningCurve.of(subject, settings.randomFolds()));
        Answer<RowInfluence> rows =
                part(
                        ValidationPart.ROWS,
                        () ->
                                RowInfluence.of(
                                        subject,
                                        found.orElseThrow(Validation::stop),
                                        settings.permutations()));
        Answer<LongerSteps> longer =
                part(
                        ValidationPart.LONGER,
                        () ->
                                LongerSteps.of(
                                        subject,
                                        front.orElseThrow(Validation::stop),
                                        settings.permutations()));
        return new TrustReport(
                subject,
                settings,
                found.map(Stability::name),
                found.map(this::isOfTheRun).orElse(false),
                runs,
                unseen,
                stability,
                learning,
                rows,
                longer,
                !stopped);
    }

    private Answer<Front> searchedAgain() {
        int[] all = IntStream.range(0, subject.rows().rows()).toArray();
        return Answer.of(subject.fronts(List.of(all), "all rows").get(0));
    }

    private static CancellationException stop() {
        return new CancellationException("stopped");
    }

    private <T> Answer<T> part(ValidationPart part, Supplier<Answer<T>> work) {
        return settings.parts().contains(part) ? finished(work) : Answer.none(Answer.NOT_ASKED);
    }

    /** Returns what work gives, or that it was stopped. */
    private <T> Answer<T> finished(Supplier<Answer<T>> work) {
        if (!subject.how().cancelled().getAsBoolean()) {
            try {
                return work.get();
            } catch (CancellationException e) {
                stopped = true;
                return Answer.none("not done: stopped");
            }
        }
        stopped = true;
        return Answer.none("not done: stopped");
    }

    /** Whether a model has the formulas that the run selected, whatever numbers stand in them. */
    private boolean isOfTheRun(FoundModel model) {
        JsonNode member = subject.selectedTheMean() ? longest() : subject.run().selected();
        List<String> shapes = new ArrayList<>();
        for (JsonNode feature : member.path("features")) {
            shapes.add(shape(feature.path("formula").asString("")));
        }
        return sorted(shapes.stream())
                .equals(sorted(Stability.texts(model).stream().map(Validation::shape)));
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }

    /** Fitted numbers are written with few digits, so that they do not compare; exponents do. */
    private static String shape(String formula) {
        return FITTED_NUMBER.matcher(formula).replaceAll("#");
    }

    private JsonNode longest() {
        JsonNode front = subject.run().results().path("front");
        return front.path(front.size() - 1);
    }
}
