package org.descry.regression.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;

/**
 * A descriptor with the coefficients that fit one target best.
 *
 * @param features the descriptor's features; empty for the mean
 * @param parameters value of each constant fitted inside the features, by slot, with columns in
 *     their units; the same for all tasks
 * @param parts coefficients of each task, at least one
 * @param loss training error: root mean square error, or mean log loss for classes
 */
public record FoundModel(
        List<Expression> features, double[] parameters, List<TaskPart> parts, double loss) {

    /** Orders by loss to ten significant digits, then complexity, then text. */
    public static final Comparator<FoundModel> BEST_FIRST =
            Comparator.comparingDouble((FoundModel m) -> Rounding.toTenDigits(m.loss))
                    .thenComparingInt(FoundModel::complexity)
                    .thenComparing(FoundModel::text);

    public FoundModel {
        features = List.copyOf(features);
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a model needs coefficients");
        }
        for (TaskPart part : parts) {
            if (features.size() != part.coefficients().length) {
                throw new IllegalArgumentException("a model needs one coefficient per feature");
            }
        }
    }

    /** Makes a model without constants inside its features. */
    public FoundModel(List<Expression> features, List<TaskPart> parts, double loss) {
        this(features, new double[0], parts, loss);
    }

    /** Returns a model of rows without tasks. */
    public static FoundModel of(
            List<Expression> features, double[] coefficients, double intercept, double loss) {
        return new FoundModel(features, List.of(new TaskPart(coefficients, intercept)), loss);
    }

    /** Returns how many features the descriptor has (D). */
    public int dimension() {
        return features.size();
    }

    /** Returns the coefficients of the first task, one per feature. */
    public double[] coefficients() {
        return parts.get(0).coefficients();
    }

    /** Returns the constant term of the first task. */
    public double intercept() {
        return parts.get(0).intercept();
    }

    /** Returns the sum of the features' complexities + (D - 1); 0 for the mean. */
    public int complexity() {
        int sum = Math.max(0, features.size() - 1);
        for (Expression f : features) {
            sum += Complexity.of(f);
        }
        return sum;
    }

    /** Returns the features' texts, joined by {@code ;}. */
    public String text() {
        return features.stream().map(PlainText::of).collect(Collectors.joining("; "));
    }
}
