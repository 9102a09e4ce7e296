package org.descry.regression.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.printing.PlainText;

/**
 * A descriptor with the coefficients that fit one target best.
 *
 * @param features the descriptor's features; empty for the mean
 * @param parameters value of each constant fitted inside the features, by slot, with columns in
 *     their units; the same for all tasks
 * @param parts coefficients of each task, at least one
 * @param loss training error, of the kind that was made small: root mean square error, or what
 *     {@link EvolutionSettings.Loss} says, or mean log loss for classes
 * @param foundBy what found it
 */
public record FoundModel(
        List<Expression> features,
        double[] parameters,
        List<TaskPart> parts,
        double loss,
        FoundBy foundBy) {

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

    /** What found a model. */
    public enum FoundBy {
        /** The search through all formulas up to a size. */
        EXHAUSTIVE,
        /** Evolution. */
        EVOLUTIONARY,
        /** No search: a straight line through columns, or the mean. */
        LINEAR
    }

    /** Makes a model of the exhaustive search. */
    public FoundModel(
            List<Expression> features, double[] parameters, List<TaskPart> parts, double loss) {
        this(features, parameters, parts, loss, FoundBy.EXHAUSTIVE);
    }

    /** Makes a model of the exhaustive search without constants inside its features. */
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

    /**
     * Returns the whole model as one formula: the constant term and the sum of coefficients times
     * features. Its outer numbers are parameters, too, after those inside the features; see {@link
     * #numbers}.
     */
    public Expression whole() {
        Expression sum = new Parameter(parameters.length);
        for (int d = 0; d < features.size(); d++) {
            Parameter coefficient = new Parameter(parameters.length + 1 + d);
            Expression term = new Binary(Operator.MUL, coefficient, features.get(d));
            sum = new Binary(Operator.ADD, sum, term);
        }
        return sum;
    }

    /** Returns the value of each parameter of {@link #whole} for a task, by slot. */
    public double[] numbers(int task) {
        double[] numbers = Arrays.copyOf(parameters, parameters.length + 1 + features.size());
        numbers[parameters.length] = parts.get(task).intercept();
        double[] coefficients = parts.get(task).coefficients();
        System.arraycopy(coefficients, 0, numbers, parameters.length + 1, coefficients.length);
        return numbers;
    }

    /**
     * Returns how many numbers were fitted to rows: those inside the features, slopes and constant
     * terms.
     *
     * @param tasks the tasks of those rows
     * @param intercept whether there are constant terms
     */
    public int fittedNumbers(Tasks tasks, boolean intercept) {
        return parameters.length + tasks.constants(dimension(), intercept);
    }

    /** Returns the features' texts, joined by {@code ;}. */
    public String text() {
        return features.stream().map(PlainText::of).collect(Collectors.joining("; "));
    }
}
