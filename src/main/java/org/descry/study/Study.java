package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.tables.Dataset;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.Discovery;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.discovery.LongerFormulas;
import org.descry.regression.discovery.UnseenGroup;
import org.descry.regression.discovery.UnseenGroups;
import org.descry.regression.evolution.CombinedSearch;
import org.descry.regression.exhaustive.SearchEstimate;
import org.descry.regression.models.FittedModel;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;
import org.descry.report.Report;

/**
 * A whole run: a table becomes a formula, the formula a ranked list, both a report.
 *
 * <p>Test rows are looked at once, after everything has been chosen.
 */
public final class Study {
    private Study() {}

    /**
     * Runs a study to its end.
     *
     * @param settings what decides the result
     * @param out where its files go; empty: no files
     * @param threads how many threads, at least 1; never changes a result
     * @param force whether a finished run at {@code out} is replaced
     * @return the results, with the sentences for the terminal
     * @throws org.descry.datasets.tables.DatasetException if the data are wrong
     * @throws FinishedRunException if {@code out} exists and {@code force} is false
     * @throws CancellationException if it was stopped before anything was found
     */
    public static Outcome run(
            StudySettings settings,
            Optional<Path> out,
            int threads,
            Progress progress,
            boolean force) {
        return run(settings, RunOptions.of(out, threads, force), progress);
    }

    /**
     * Runs a study.
     *
     * @param settings what decides the result
     * @return the results, with the sentences for the terminal
     * @throws org.descry.datasets.tables.DatasetException if the data are wrong
     * @throws FinishedRunException if the place for its files exists and is not to be replaced
     * @throws org.descry.regression.search.CheckpointException if what is to be resumed is of
     *     another run
     * @throws CancellationException if it was stopped, or its time was over, before anything was
     *     found
     */
    public static Outcome run(StudySettings settings, RunOptions options, Progress listener) {
        boolean force = options.force() || resumes(options);
        options.out().ifPresent(path -> RunDirectory.check(path, force));
        Clock clock = new Clock();
        Deadline progress = new Deadline(listener, options.time());
        StudyRows rows = StudyRows.of(read(settings.data()), settings);
        progress.note(estimate(rows, settings, options.threads(), SearchEstimate.QUICK).sentence());
        Optional<RunState> state =
                options.out()
                        .map(
                                place ->
                                        RunState.open(
                                                place,
                                                settings,
                                                rows.data().sha256(),
                                                options.resume(),
                                                progress));
        clock.phase("reading");
        Optional<UnfinishedFront> front =
                options.out().map(place -> UnfinishedFront.of(place, rows, settings));
        Execution execution = execution(rows, options, progress, Optional.empty());
        Discovered found =
                discover(
                        rows.training(),
                        settings.discovery(rows),
                        execution(rows, options, progress, front)
                                .keeping(checkpoints(state, "search")));
        Optional<Discovered> ungrouped =
                settings.group()
                        .flatMap(
                                g ->
                                        ungrouped(
                                                rows,
                                                settings,
                                                execution.keeping(checkpoints(state, "row-wise"))));
        // Whether anything is better than the mean, the chance test has said.
        Optional<IncrementalTest> longer =
                found.selected() == 0
                        ? Optional.empty()
                        : new LongerFormulas(rows.training(), settings.discovery(rows))
                                .test(
                                        found.models(),
                                        found.selected(),
                                        new CombinedSearch(),
                                        execution.keeping(checkpoints(state, "longer")));
        DetectedGroups detected = DetectedGroups.of(rows, settings);
        List<UnseenGroup> unseen =
                detected.searches(rows, settings)
                        .judge(
                                found.selectedMember().model().complexity(),
                                new CombinedSearch(),
                                execution.keeping(checkpoints(state, "groups")));
        clock.phase("searching");
        FittedModel model = SelectedModel.of(found, rows, settings);
        List<BaselineResult> blackBoxes = BlackBoxes.run(found, rows, settings, progress);
        clock.phase("baselines");
        Optional<Screened> screened =
                Screened.run(model, rows, settings, options.threads(), progress);
        clock.phase("screening");
        StudyResults results =
                new StudyResults(
                        settings,
                        rows,
                        found,
                        new Judgements(ungrouped, longer, detected, unseen),
                        model,
                        blackBoxes,
                        screened,
                        clock,
                        new Ending(options.threads(), progress.stopped()));
        Optional<Path> place =
                options.out().map(path -> write(RunDirectory.at(path, force), results));
        return new Outcome(place, results.tree(), results.summary(), results.stopped());
    }

    /** How searches are carried out; what they find meanwhile goes into a file, if there is one. */
    private static Execution execution(
            StudyRows rows,
            RunOptions options,
            Deadline progress,
            Optional<UnfinishedFront> front) {
        ModelText text = new ModelText(rows.target(), rows.kind(), rows.unitByColumn());
        return new Execution(
                options.threads(),
                options.memory(),
                new PhaseProgress(progress, text, front),
                progress::cancelled,
                Checkpoints.none());
    }

    private static boolean resumes(RunOptions options) {
        return options.resume() && options.out().map(RunState::isAt).orElse(false);
    }

    private static Checkpoints checkpoints(Optional<RunState> state, String search) {
        return state.map(s -> s.of(search)).orElse(Checkpoints.none());
    }

    /**
     * Tells how large a run will be, before anything is built.
     *
     * @param threads how many threads it will have
     * @throws org.descry.datasets.tables.DatasetException if the data are wrong
     * @throws org.descry.regression.search.SpaceTooLargeException if the study asks for more than
     *     anybody can search
     */
    public static StudyEstimate estimate(StudySettings settings, int threads) {
        StudyRows rows = StudyRows.of(read(settings.data()), settings);
        return estimate(rows, settings, threads, SearchEstimate.THOROUGH);
    }

    private static StudyEstimate estimate(
            StudyRows rows, StudySettings settings, int threads, long effort) {
        UnseenGroups unseen = DetectedGroups.of(rows, settings).searches(rows, settings);
        return new StudyEstimate(
                Discovery.estimate(rows.training(), settings.discovery(rows), threads, effort),
                settings.group()
                        .map(
                                g ->
                                        Discovery.estimate(
                                                rows.trainingWithoutGroups(),
                                                rowWise(rows, settings),
                                                threads,
                                                effort)),
                settings.shuffles().first() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Discovery.estimate(
                                        rows.training(),
                                        settings.discovery(rows).withoutFolds(),
                                        threads,
                                        effort)),
                unseen.searches() == 0
                        ? Optional.empty()
                        : Optional.of(unseen.estimate(threads, effort)),
                settings.shuffles());
    }

    /** Reads {@code builtin:NAME}, {@code sisso:SISSO.in} or a table of any known format. */
    public static Dataset read(String data) {
        if (data.startsWith(SissoStudy.PREFIX)) {
            return SissoStudy.read(data);
        }
        return TableFile.named(data).dataset();
    }

    private static Discovered discover(
            org.descry.regression.discovery.DiscoveryData data,
            DiscoverySettings settings,
            Execution execution) {
        return Discovery.run(data, settings, new CombinedSearch(), execution);
    }

    /**
     * The search without groups; empty when it was stopped, which loses nothing of the first one:
     * half a search would say the wrong thing of rows held out at random.
     */
    private static Optional<Discovered> ungrouped(
            StudyRows rows, StudySettings settings, Execution execution) {
        try {
            Discovered found =
                    discover(rows.trainingWithoutGroups(), rowWise(rows, settings), execution);
            return execution.cancelled().getAsBoolean() ? Optional.empty() : Optional.of(found);
        } catch (CancellationException stopped) {
            return Optional.empty(); // StudyResults says that the run was stopped
        }
    }

    /** The same search judged on rows held out at random, beside groups held out. */
    private static DiscoverySettings rowWise(StudyRows rows, StudySettings s) {
        return new DiscoverySettings(
                s.discovery(rows).search(), StudySettings.defaultFolds(), 0, s.level(), s.seed());
    }

    /** Writes every file and moves them to their place together, or leaves nothing. */
    private static Path write(RunDirectory directory, StudyResults results) {
        try {
            results.files().forEach(directory::write);
            Report.write(directory.partial());
            return directory.complete();
        } catch (IOException e) {
            directory.abandon();
            throw new UncheckedIOException("cannot write the report", e);
        } catch (RuntimeException | Error e) {
            directory.abandon();
            throw e;
        }
    }
}
