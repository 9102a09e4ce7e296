package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetReader;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.discovery.Discovery;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.FittedModel;
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
     * Runs a study.
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
        out.ifPresent(path -> RunDirectory.check(path, force));
        Clock clock = new Clock();
        StudyRows rows = StudyRows.of(read(settings.data()), settings);
        clock.phase("reading");
        Execution execution =
                new Execution(threads, new PhaseProgress(progress), progress::cancelled);
        Discovered found = discover(rows.training(), settings.discovery(rows), execution);
        Optional<Discovered> ungrouped =
                settings.group().flatMap(g -> ungrouped(rows, settings, execution));
        clock.phase("searching");
        FittedModel model = SelectedModel.of(found, rows, settings);
        List<BaselineResult> blackBoxes = BlackBoxes.run(found, rows, settings, progress);
        clock.phase("baselines");
        Optional<Screened> screened = Screened.run(model, rows, settings, threads, progress);
        clock.phase("screening");
        StudyResults results =
                new StudyResults(
                        settings,
                        rows,
                        found,
                        ungrouped,
                        model,
                        blackBoxes,
                        screened,
                        clock,
                        execution);
        Optional<Path> place = out.map(path -> write(RunDirectory.at(path, force), results));
        return new Outcome(place, results.tree(), results.summary(), results.stopped());
    }

    /** Reads {@code builtin:NAME}, {@code sisso:SISSO.in} or a file. */
    public static Dataset read(String data) {
        if (data.startsWith(SissoStudy.PREFIX)) {
            return SissoStudy.read(data);
        }
        return data.startsWith(BuiltinDatasets.PREFIX)
                ? BuiltinDatasets.read(data.substring(BuiltinDatasets.PREFIX.length()))
                : DatasetReader.read(Path.of(data));
    }

    private static Discovered discover(
            org.descry.regression.discovery.DiscoveryData data,
            DiscoverySettings settings,
            Execution execution) {
        return Discovery.run(data, settings, new ExhaustiveSearch(), execution);
    }

    /**
     * The search without groups; empty when it was stopped, which loses nothing of the first one.
     */
    private static Optional<Discovered> ungrouped(
            StudyRows rows, StudySettings settings, Execution execution) {
        try {
            return Optional.of(
                    discover(rows.trainingWithoutGroups(), rowWise(settings), execution));
        } catch (CancellationException stopped) {
            return Optional.empty(); // StudyResults says that the run was stopped
        }
    }

    /** The same search judged on rows held out at random, beside groups held out. */
    private static DiscoverySettings rowWise(StudySettings s) {
        return new DiscoverySettings(
                s.search(), StudySettings.defaultFolds(), 0, s.level(), s.seed());
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
