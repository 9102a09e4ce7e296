package org.descry.regression.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;

/**
 * Which formulas count as features.
 *
 * <p>Without any of the three limits on size a search chooses the largest complexity it can afford.
 *
 * @param operators operators by rung: the first list for operators on columns, the next for those
 *     on such formulas, and so on; the last list serves all further rungs
 * @param maxComplexity most operators, columns and constants of a feature together
 * @param maxOperators most operators of a feature (SISSO's fcomplexity)
 * @param rung most layers of operators, one inside another
 * @param maxUses how often one column may stand in a feature
 * @param forbidden formulas that may not be part of a feature, in canonical form
 * @param sizes range that the largest absolute value of a feature must lie in
 * @param freeUnits whether exp, log and the like may take arguments with units
 * @param unit dimension that every feature must have; empty: any
 * @param fitted functions that may hold a fitted constant where they stand outermost, among {@link
 *     #FITTABLE}; empty: none
 * @param required columns that every model must hold in one of its features at least, at most
 *     {@value #MOST_REQUIRED}
 * @param box ranges of columns over which no divisor may vanish and no argument of a logarithm or
 *     root may reach zero
 */
public record SpaceSettings(
        List<List<Operator>> operators,
        OptionalInt maxComplexity,
        OptionalInt maxOperators,
        OptionalInt rung,
        OptionalInt maxUses,
        List<Expression> forbidden,
        Sizes sizes,
        boolean freeUnits,
        Optional<Dimension> unit,
        List<Operator> fitted,
        List<String> required,
        Box box) {

    /** Largest limit on a feature's complexity, operators or rungs that is understood. */
    public static final int LARGEST = 63;

    /**
     * Functions that may hold a fitted constant c: exp(c*x), sin(c*x), cos(c*x), pow(x, c), abs(x -
     * c), log(x + c), and so on.
     */
    public static final List<Operator> FITTABLE =
            List.of(
                    Operator.EXP,
                    Operator.LOG,
                    Operator.SQRT,
                    Operator.CBRT,
                    Operator.INVERSE,
                    Operator.SQUARE,
                    Operator.CUBE,
                    Operator.SIXTH,
                    Operator.ABS_DIFF,
                    Operator.POW,
                    Operator.SIN,
                    Operator.COS);

    /** Most columns that can be required. */
    public static final int MOST_REQUIRED = 8;

    public SpaceSettings {
        operators = operators.stream().map(List::copyOf).toList();
        forbidden = List.copyOf(forbidden);
        fitted = List.copyOf(fitted);
        fitted.forEach(SpaceSettings::requireFittable);
        required = List.copyOf(required);
        if (operators.isEmpty() || operators.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a search needs at least one operator");
        }
        check("max-complexity", maxComplexity);
        check("max-operators", maxOperators);
        check("rung", rung);
        check("max-uses", maxUses);
        check(required, forbidden);
        if (!box.isEmpty() && !fitted.isEmpty()) {
            throw new IllegalArgumentException(
                    "a box cannot go together with constants fitted inside features");
        }
    }

    /** Returns settings with these operators on every rung and no limit. */
    public static SpaceSettings of(List<Operator> operators) {
        return ofRungs(List.of(operators));
    }

    /** Returns settings with these operators by rung and no limit. */
    public static SpaceSettings ofRungs(List<List<Operator>> operators) {
        return new SpaceSettings(
                operators,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Sizes.ANY,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Box.NONE);
    }

    /** These settings while one of them is changed. */
    private static final class Changed {
        private List<List<Operator>> operators;
        private OptionalInt maxComplexity;
        private OptionalInt maxOperators;
        private OptionalInt rung;
        private OptionalInt maxUses;
        private List<Expression> forbidden;
        private Sizes sizes;
        private boolean freeUnits;
        private Optional<Dimension> unit;
        private List<Operator> fitted;
        private List<String> required;
        private Box box;
    }

    private SpaceSettings with(Consumer<Changed> change) {
        Changed c = new Changed();
        c.operators = operators;
        c.maxComplexity = maxComplexity;
        c.maxOperators = maxOperators;
        c.rung = rung;
        c.maxUses = maxUses;
        c.forbidden = forbidden;
        c.sizes = sizes;
        c.freeUnits = freeUnits;
        c.unit = unit;
        c.fitted = fitted;
        c.required = required;
        c.box = box;
        change.accept(c);
        return new SpaceSettings(
                c.operators,
                c.maxComplexity,
                c.maxOperators,
                c.rung,
                c.maxUses,
                c.forbidden,
                c.sizes,
                c.freeUnits,
                c.unit,
                c.fitted,
                c.required,
                c.box);
    }

    /** Returns whether the user limits the size of a feature in any way. */
    public boolean limited() {
        return maxComplexity.isPresent() || maxOperators.isPresent() || rung.isPresent();
    }

    /** Returns every operator of any rung, each once, in the order given. */
    public List<Operator> allOperators() {
        return operators.stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns these settings with other limits on size. */
    public SpaceSettings within(
            OptionalInt complexity, OptionalInt mostOperators, OptionalInt layers) {
        return with(
                c -> {
                    c.maxComplexity = complexity;
                    c.maxOperators = mostOperators;
                    c.rung = layers;
                });
    }

    /** Returns these settings with other operators, the same on every rung. */
    public SpaceSettings withOperators(List<Operator> others) {
        return with(c -> c.operators = List.of(others));
    }

    /** Returns these settings with or without units that bind. */
    public SpaceSettings withFreeUnits(boolean free) {
        return with(c -> c.freeUnits = free);
    }

    /** Returns these settings with another range for the size of values. */
    public SpaceSettings withSizes(Sizes range) {
        return with(c -> c.sizes = range);
    }

    /** Returns these settings with what a feature may be made of. */
    public SpaceSettings withParts(OptionalInt mostUses, List<Expression> never) {
        return with(
                c -> {
                    c.maxUses = mostUses;
                    c.forbidden = never;
                });
    }

    /** Returns these settings for features of one dimension only. */
    public SpaceSettings withUnit(Optional<Dimension> only) {
        return with(c -> c.unit = only);
    }

    /** Returns these settings with other columns that every model must hold. */
    public SpaceSettings withRequired(List<String> columns) {
        return with(c -> c.required = columns);
    }

    /** Returns these settings with other ranges over which formulas must have values. */
    public SpaceSettings withBox(Box ranges) {
        return with(c -> c.box = ranges);
    }

    /** Returns these settings with constants fitted inside these functions. */
    public SpaceSettings withFitted(List<Operator> functions) {
        return with(c -> c.fitted = functions);
    }

    /**
     * Returns the functions of a comma-separated list such as {@code exp,log,abs-diff}, each once;
     * {@code abs} and {@code exp-} stand for {@code abs-diff} and {@code exp}.
     *
     * @throws IllegalArgumentException if one does not exist or cannot hold a constant
     */
    public static List<Operator> parseFitted(String symbols) {
        List<Operator> functions = new ArrayList<>();
        for (String symbol : symbols.split(",", -1)) {
            Operator function = function(symbol.strip());
            function = function == Operator.ABS ? Operator.ABS_DIFF : function;
            function = function == Operator.EXP_NEG ? Operator.EXP : function;
            requireFittable(function);
            if (!functions.contains(function)) {
                functions.add(function);
            }
        }
        return List.copyOf(functions);
    }

    /**
     * Returns a formula that may not be part of a feature.
     *
     * @throws IllegalArgumentException if it cannot be read or holds a number
     */
    public static Expression parseForbidden(String formula) {
        Expression e = Canonical.of(Expression.parse(formula));
        if (!Variables.onlyColumns(e)) {
            throw new IllegalArgumentException(
                    "a formula to leave out is made of columns and operators, without numbers");
        }
        return e;
    }

    private static Operator function(String symbol) {
        try {
            return Operator.parse(symbol);
        } catch (IllegalArgumentException unknown) {
            throw notFittable(symbol);
        }
    }

    private static void requireFittable(Operator function) {
        if (!FITTABLE.contains(function)) {
            throw notFittable(function.symbol());
        }
    }

    private static IllegalArgumentException notFittable(String symbol) {
        return new IllegalArgumentException(
                "a constant can be fitted inside %s; not inside %s"
                        .formatted(symbols(FITTABLE), symbol));
    }

    private static String symbols(List<Operator> operators) {
        return operators.stream().map(Operator::symbol).collect(Collectors.joining(", "));
    }

    private static void check(List<String> required, List<Expression> forbidden) {
        if (!(required.size() <= MOST_REQUIRED)) {
            throw new IllegalArgumentException(
                    "at most %d columns can be required, got %d"
                            .formatted(MOST_REQUIRED, required.size()));
        }
        for (int k = 0; k < required.size(); k++) {
            if (required.indexOf(required.get(k)) < k) {
                throw new IllegalArgumentException(
                        "column '%s' is required twice".formatted(required.get(k)));
            }
            if (forbidden.contains(new Variable(required.get(k)))) {
                throw new IllegalArgumentException(
                        "column '%s' is both required and forbidden".formatted(required.get(k)));
            }
        }
    }

    private static void check(String name, OptionalInt limit) {
        if (limit.isPresent() && !(limit.getAsInt() >= 1 && limit.getAsInt() <= LARGEST)) {
            throw new IllegalArgumentException(
                    "%s must be between 1 and %d, got %d"
                            .formatted(name, LARGEST, limit.getAsInt()));
        }
    }

    /**
     * Which values features and divisors may have.
     *
     * @param least smallest that the largest absolute value of a feature may be, 0 or more
     * @param most largest that it may be
     * @param nearZero smallest absolute value of a divisor in any row, as a part of its largest
     */
    public record Sizes(double least, double most, double nearZero) {
        /** A divisor nearer to zero than this lets one row stand for the whole column. */
        public static final double NEAR_ZERO = 1e-9;

        /** Whatever carries meaning: beyond 1e50 sums of squares are spoilt. */
        public static final Sizes ANY = new Sizes(0, 1e50, NEAR_ZERO);

        public Sizes {
            if (!(least >= 0 && least < most && most <= 1e50)) {
                throw new IllegalArgumentException(
                        "sizes need 0 <= least < most <= 1e50, got %s and %s"
                                .formatted(least, most));
            }
            if (!(nearZero >= 0 && nearZero < 1)) {
                throw new IllegalArgumentException(
                        "near-zero must be 0 or more and below 1, got " + nearZero);
            }
        }
    }
}
