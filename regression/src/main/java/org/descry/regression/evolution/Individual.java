package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Rounding;
import org.descry.regression.search.TaskPart;

/**
 * A descriptor with its numbers fitted.
 *
 * @param candidate the descriptor; its numbers are the fitted ones
 * @param codes its features
 * @param parts slopes and constant term of each task
 * @param loss training error
 */
record Individual(Candidate candidate, List<PostfixCode> codes, List<TaskPart> parts, double loss) {
    Individual {
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    List<Expression> features() {
        return candidate.features();
    }

    double[] numbers() {
        return candidate.numbers();
    }

    int complexity() {
        return candidate.complexity();
    }

    /** Returns the loss to ten digits, by which models are compared. */
    double rounded() {
        return Rounding.toTenDigits(loss);
    }

    FoundModel model() {
        return new FoundModel(features(), numbers(), parts, loss, FoundModel.FoundBy.EVOLUTIONARY);
    }

    static List<PostfixCode> codes(List<Expression> features, List<String> columns) {
        List<PostfixCode> codes = new ArrayList<>();
        for (Expression feature : features) {
            codes.add(PostfixCode.of(feature, columns));
        }
        return codes;
    }
}
