package org.descry.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;

/** Turns the search's steps into phases with a beginning and a count. */
final class PhaseProgress implements Execution.Progress {
    private final Progress progress;
    private final ModelText text;
    private final Optional<UnfinishedFront> file;
    private String current = "";
    private long currentTotal;

    /**
     * @param text how models are written
     * @param file where models so far go, too; empty: nowhere
     */
    PhaseProgress(Progress progress, ModelText text, Optional<UnfinishedFront> file) {
        this.progress = progress;
        this.text = text;
        this.file = file;
    }

    @Override
    public synchronized void front(List<FoundModel> models) {
        file.ifPresent(f -> f.found(models));
        progress.found(
                models.stream()
                        .map(
                                m ->
                                        String.format(
                                                Locale.ROOT,
                                                "%4d %11s  %s",
                                                m.complexity(),
                                                Figures.error(m.loss()),
                                                text.features(m).stream()
                                                        .map(PlainText::of)
                                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    @Override
    public synchronized void step(String phase, long done, long total) {
        file.ifPresent(UnfinishedFront::now);
        if (!phase.equals(current) || total != currentTotal) {
            current = phase;
            currentTotal = total;
            progress.phase(phase, total);
        }
        progress.step(done);
    }
}
