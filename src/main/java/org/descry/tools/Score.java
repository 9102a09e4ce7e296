package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.models.Kind;

/**
 * Judges a descriptor that somebody wrote down: slopes and intercept are fitted, the formulas are
 * taken as they are.
 *
 * <p>The cross-validated error is that of fitting slopes and intercept again without the held-out
 * rows. It does not say how well a search that found the formula on these rows would do.
 */
public final class Score {

    private Score() {}

    /**
     * Fits and judges a descriptor.
     *
     * @param data the table, its units as its columns say
     * @param request formulas, target and folds
     * @return the judgement; {@code complete} is always true
     * @throws DatasetException if a formula cannot be read (the message shows where), names a
     *     column that is not there, or adds unlike quantities; if the target is constant or has
     *     three classes; if fewer than D + 2 rows can be used
     */
    public static ToolResult run(Dataset data, ScoreRequest request) {
        return run(data, request, Optional.empty());
    }

    /**
     * Fits and judges a descriptor, and compares it with something else on the same held-out rows.
     *
     * @param rival what it is compared with; empty: nothing
     * @throws DatasetException as without a rival, and if the two cannot be compared
     */
    public static ToolResult run(Dataset data, ScoreRequest request, Optional<Rival> rival) {
        ScoredTarget target = ScoredTarget.read(data, request);
        List<GivenFeature> features =
                GivenDescriptor.read(request.formulas(), data, target.target().name());
        ScoredRows rows = ScoredRows.of(data, target, features);
        boolean classes = target.kind() == Kind.CLASSIFICATION;
        int[] strata = new int[rows.size()];
        for (int i = 0; i < strata.length; i++) {
            strata[i] = classes && rows.y()[i] > 0.5 ? 1 : 0;
        }
        RowFolds folds = RowFolds.deal(rows.columns(), strata, request.folds(), request.seed());
        Refit main = Refit.of(target.kind(), rows, folds, request.seed());
        Optional<Refit> bare =
                classes ? Optional.empty() : Optional.of(Refit.line(rows, folds, false));
        List<String> notes = new ArrayList<>(data.notes());
        ScoredTarget.note(target, request).ifPresent(notes::add);
        for (int d = 0; d < features.size(); d++) {
            if (main.fit().coefficients()[d] == 0) {
                notes.add(
                        "F%d adds nothing: it is constant or a combination of the others"
                                .formatted(d + 1));
            }
        }
        Scored scored =
                new Scored(
                        data,
                        target,
                        features,
                        rows,
                        folds,
                        main,
                        bare,
                        new UnitNames(data),
                        List.copyOf(notes),
                        rival.map(new Comparison(data, request, target, features)::with));
        return new ToolResult(new ScoreText(scored).lines(), new ScoreTree(scored).tree(), true);
    }
}
