package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.search.FoundModel;

/**
 * Straight lines through the columns themselves, one column more at a time: what every search has
 * to beat. They may hold more columns than a descriptor has features, but none that may not stand
 * alone: forbidden ones, or of another unit where the target's is asked for.
 */
final class LinearModels {
    private static final int MOST = 20;

    private LinearModels() {}

    /**
     * Returns the best line of one column, of that and one more, and so on, as far as rows tell.
     */
    static List<FoundModel> of(SearchRows rows, Grammar grammar) {
        List<Expression> chosen = new ArrayList<>();
        List<FoundModel> models = new ArrayList<>();
        List<Variable> columns =
                rows.names().stream()
                        .map(Variable::new)
                        .filter(c -> grammar.candidate(List.of(c), new double[0]).isPresent())
                        .toList();
        int most = Math.min(columns.size(), Math.max(1, rows.count() / 4));
        LossFit fits = rows.fits();
        while (chosen.size() < Math.min(MOST, most)) {
            Expression best = null;
            VariableProjection.Result least = null;
            for (Variable next : columns) {
                if (!chosen.contains(next)) {
                    VariableProjection.Result fit = fit(fits, rows, chosen, next);
                    if (least == null || fit.loss() < least.loss()) {
                        best = next;
                        least = fit;
                    }
                }
            }
            if (best == null || !(least.loss() < Double.POSITIVE_INFINITY)) {
                break;
            }
            chosen.add(best);
            FoundModel line =
                    new FoundModel(
                            chosen,
                            new double[0],
                            least.parts(),
                            least.loss(),
                            FoundModel.FoundBy.LINEAR);
            if (!rows.isDetermined(line)) {
                break;
            }
            models.add(line);
        }
        return models;
    }

    private static VariableProjection.Result fit(
            LossFit fits, SearchRows rows, List<Expression> chosen, Expression next) {
        List<Expression> features = new ArrayList<>(chosen);
        features.add(next);
        List<PostfixCode> codes = Individual.codes(features, rows.names());
        return fits.fit(codes, new double[0], SearchRows.THOROUGH_STEPS);
    }
}
