package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.regression.models.FittedModel;
import org.descry.screening.constraints.KnownCompositions;
import org.descry.screening.files.SpaceFile;
import org.descry.screening.ranking.RankOrder;
import org.descry.screening.ranking.Screening;
import org.descry.screening.ranking.ScreeningResult;
import org.descry.screening.ranking.ScreeningSettings;
import org.descry.screening.ranking.ScreeningTask;
import org.descry.screening.ranking.SeenElements;

/**
 * A study's candidates, screened.
 *
 * @param space what was screened
 * @param result what is left, ranked
 */
record Screened(SpaceFile space, ScreeningResult result) {
    /** Candidates on the map: enough to see where they lie, few enough to see the data. */
    private static final int MAP_POINTS = 600;

    static Optional<Screened> run(
            FittedModel model,
            StudyRows rows,
            StudySettings settings,
            int threads,
            Progress progress) {
        Optional<SpaceFile> space = settings.space();
        if (space.isEmpty() || progress.cancelled()) {
            return Optional.empty();
        }
        SpaceFile file = space.get();
        progress.phase("screening candidates", file.space().indices());
        int[] all = new int[rows.data().rows()];
        Arrays.setAll(all, i -> i);
        Optional<List<Composition>> known = Compositions.of(rows, all);
        ScreeningTask task =
                new ScreeningTask(
                                file.space(),
                                file.constraints(),
                                model,
                                known.map(KnownCompositions::of).orElse(KnownCompositions.NONE),
                                seen(rows))
                        .selecting(file.selection(model));
        ScreeningSettings screening =
                new ScreeningSettings(file.top(), order(model, file), MAP_POINTS);
        ScreeningResult result =
                Screening.run(
                        task,
                        screening,
                        threads,
                        (done, total) -> progress.step(done),
                        progress::cancelled);
        return Optional.of(new Screened(file, result));
    }

    private static RankOrder order(FittedModel model, SpaceFile file) {
        return file.settings(model.kind()).order();
    }

    private static SeenElements seen(StudyRows rows) {
        List<PerovskiteSites> sites = new ArrayList<>();
        for (Composition c : Compositions.of(rows, rows.train()).orElse(List.of())) {
            try {
                sites.add(PerovskiteSites.assign(c));
            } catch (UnassignableException e) {
                return SeenElements
                        .UNCHECKED; // rows that are no perovskite compositions say nothing of sites
            }
        }
        return sites.isEmpty() ? SeenElements.UNCHECKED : SeenElements.of(sites);
    }
}
