package org.descry.regression.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.FormulaException;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Quantity;

/**
 * What decides the result of an evolutionary search, and what models of any search shall obey.
 *
 * @param method which searches are made
 * @param trials how many places of formulas are looked into for each target; empty: as many as a
 *     minute affords
 * @param largest largest complexity of a model; empty: {@value #DEFAULT_COMPLEXITY}
 * @param constants most fitted numbers inside a model; empty: {@value #DEFAULT_CONSTANTS}
 * @param start formulas the search begins with, beside its own
 * @param physics rules that no model may break, in the units of the columns and of the target when
 *     a search is run
 * @param loss what models of numbers make small; classes have the log loss
 * @param stopError training error, of the kind that is made small, at which the evolution of a
 *     target ends, in the unit of the target when a search is run; empty: none
 */
public record EvolutionSettings(
        Method method,
        OptionalLong trials,
        OptionalInt largest,
        OptionalInt constants,
        List<Expression> start,
        Physics physics,
        Loss loss,
        Optional<Quantity> stopError) {

    /** Largest complexity of an evolved model when the user names none. */
    public static final int DEFAULT_COMPLEXITY = 30;

    /** Most fitted numbers that may be asked for. */
    public static final int MOST_CONSTANTS = 20;

    /** Largest complexity that an evolved model may be given. */
    public static final int LARGEST_COMPLEXITY = 100;

    /** Most fitted numbers inside an evolved model when the user names none. */
    public static final int DEFAULT_CONSTANTS = 4;

    /** Exhaustive search alone. */
    public static final EvolutionSettings NONE = of(Method.EXHAUSTIVE);

    public EvolutionSettings {
        start = List.copyOf(start);
        if (trials.isPresent() && !(trials.getAsLong() >= 1)) {
            throw new IllegalArgumentException(
                    "trials must be at least 1, got " + trials.getAsLong());
        }
        if (largest.isPresent()
                && !(largest.getAsInt() >= 1 && largest.getAsInt() <= LARGEST_COMPLEXITY)) {
            throw new IllegalArgumentException(
                    "max-complexity must be 1 to 100, got " + largest.getAsInt());
        }
        if (constants.isPresent()
                && !(constants.getAsInt() >= 0 && constants.getAsInt() <= MOST_CONSTANTS)) {
            throw new IllegalArgumentException(
                    "max-constants must be 0 to 20, got " + constants.getAsInt());
        }
        stopError.ifPresent(EvolutionSettings::requirePositive);
    }

    private static void requirePositive(Quantity error) {
        if (!(error.value() > 0 && error.isFinite())) {
            throw new IllegalArgumentException(
                    "an error above 0 is expected, got '%s'".formatted(error.text()));
        }
    }

    /** Which searches are made. */
    public enum Method {
        /** All formulas up to a size. */
        EXHAUSTIVE,
        /** Formulas that change and are chosen, with fitted numbers. */
        EVOLUTIONARY,
        /** The first, then the second from what it found. */
        BOTH
    }

    /** What evolved models of numbers make small, and what they are compared by. */
    public enum Loss {
        /** The root mean square error. */
        SQUARES,
        /** The mean absolute error. */
        ABSOLUTE,
        /** Squares of small residuals and sizes of large ones, on a scale estimated with them. */
        HUBER
    }

    /** Makes settings without an error to stop at. */
    public EvolutionSettings(
            Method method,
            OptionalLong trials,
            OptionalInt largest,
            OptionalInt constants,
            List<Expression> start,
            Physics physics,
            Loss loss) {
        this(method, trials, largest, constants, start, physics, loss, Optional.empty());
    }

    /** Makes settings for least squares. */
    public EvolutionSettings(
            Method method,
            OptionalLong trials,
            OptionalInt largest,
            OptionalInt constants,
            List<Expression> start,
            Physics physics) {
        this(method, trials, largest, constants, start, physics, Loss.SQUARES);
    }

    /** Returns defaults with this method. */
    public static EvolutionSettings of(Method method) {
        return new EvolutionSettings(
                method,
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Physics.NONE);
    }

    /**
     * Reads formulas to begin with.
     *
     * @param formulas with {@code ;} between them, except inside backticks
     * @throws IllegalArgumentException if there is none, or one cannot be read or names no column;
     *     the message has its number and the place
     */
    public static List<Expression> parseStart(String formulas) {
        List<Expression> all = new ArrayList<>();
        List<String> texts = parts(formulas);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no formula is given, such as rA/rB");
        }
        for (int i = 0; i < texts.size(); i++) {
            String label = texts.size() == 1 ? "the formula" : "formula " + (i + 1);
            Expression read;
            try {
                read = Expression.parse(texts.get(i));
            } catch (FormulaException wrong) {
                throw new IllegalArgumentException(
                        wrong.getMessage().replaceFirst("the formula", label), wrong);
            }
            if (Variables.of(read).isEmpty() || hasParameters(read)) {
                throw new IllegalArgumentException(
                        "%s '%s' needs columns, with operators and numbers"
                                .formatted(label, texts.get(i)));
            }
            all.add(read);
        }
        return all;
    }

    private static boolean hasParameters(Expression e) {
        boolean[] any = new boolean[1];
        Parameters.substitute(
                e,
                slot -> {
                    any[0] = true;
                    return new Parameter(slot);
                });
        return any[0];
    }

    /** Returns the texts with {@code ;} between them, except inside backticks; none is blank. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : (text + ";").toCharArray()) {
            quoted ^= c == '`';
            if (c == ';' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (quoted) {
            parts.add(part.substring(0, part.length() - 1).strip());
        }
        parts.removeIf(String::isBlank);
        return parts;
    }

    /** Returns whether formulas evolve. */
    public boolean evolves() {
        return method != Method.EXHAUSTIVE;
    }

    /**
     * Returns the loss of a word.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Loss parseLoss(String word) {
        return switch (word) {
            case "squares" -> Loss.SQUARES;
            case "absolute" -> Loss.ABSOLUTE;
            case "huber" -> Loss.HUBER;
            default ->
                    throw new IllegalArgumentException(
                            "expected squares, absolute or huber, got '%s'".formatted(word));
        };
    }

    /**
     * Reads an error to stop at, such as {@code 0.02} or {@code 20 meV}.
     *
     * @throws IllegalArgumentException if it is no number above 0, perhaps with a unit
     */
    public static Quantity parseStopError(String text) {
        Quantity error = Quantity.parse(text);
        requirePositive(error);
        return error;
    }

    /** Returns these settings with another loss. */
    public EvolutionSettings withLoss(Loss other) {
        return new EvolutionSettings(
                method, trials, largest, constants, start, physics, other, stopError);
    }

    /** Returns these settings with another error to stop at. */
    public EvolutionSettings withStopError(Optional<Quantity> other) {
        return new EvolutionSettings(
                method, trials, largest, constants, start, physics, loss, other);
    }

    /** Returns these settings with another largest complexity, unless that is set. */
    public EvolutionSettings withLargest(OptionalInt other) {
        return new EvolutionSettings(
                method,
                trials,
                largest.isPresent() ? largest : other,
                constants,
                start,
                physics,
                loss,
                stopError);
    }

    /** Returns these settings with other rules. */
    public EvolutionSettings withPhysics(Physics other) {
        return new EvolutionSettings(
                method, trials, largest, constants, start, other, loss, stopError);
    }

    /** Returns the largest complexity of a model. */
    public int maxComplexity() {
        return largest.orElse(DEFAULT_COMPLEXITY);
    }

    /** Returns the most fitted numbers inside a model. */
    public int maxConstants() {
        return constants.orElse(DEFAULT_CONSTANTS);
    }
}
