package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;

/**
 * Counts different formulas by writing down every tree, one by one, as its values at four points
 * modulo a prime; it knows nothing of classes, pieces or signs.
 *
 * <p>A function is any fixed mapping of numbers with the symmetry of the real one: odd, even,
 * exp(-x) = 1/exp(x), log(1/x) = -log(x). Two trees are the same feature when they are equal up to
 * a constant factor. What a search leaves out by its own rules is left out here by values: constant
 * parts; minus what can be written simpler; a function that only undoes its argument, such as
 * sqrt(x^2) or exp(log(x)); a·a, which is written a^2.
 */
final class TreeCount {
    private static final long PRIME = 2_147_483_629L; // the largest below 2^31 but one
    private static final int POINTS = 4;

    /** Most complexity, operators and layers of a formula. */
    record Limits(int complexity, int operators, int depth) {
        boolean allow(int itsOperators, int itsDepth) {
            return itsOperators <= operators && itsDepth <= depth;
        }

        /** The largest complexity that the other two leave possible. */
        int largest() {
            long ofDepth = depth >= 5 ? 63 : (1L << (depth + 1)) - 1;
            return (int) Math.min(complexity, Math.min(2L * operators + 1, ofDepth));
        }
    }

    /** Range of the values; plain, since no test lies within rounding of a bound. */
    record Range(double lower, double upper) {
        boolean holdsZero() {
            return lower <= 0 && upper >= 0;
        }
    }

    private record Tree(long[] at, int operators, int depth, Optional<Range> range) {}

    private final Set<Operator> operators;
    private final Limits limits;
    private final List<List<Tree>> trees = new ArrayList<>(); // by complexity
    private final Set<Long> features = new HashSet<>();
    private final Map<Long, Form> forms = new HashMap<>(); // by value
    private Set<String> level = new HashSet<>();
    private List<Tree> grown = new ArrayList<>();
    private int complexity;

    private enum Trait {
        NEVER_NEGATIVE,
        HIDES_ABS,
        SQUARE,
        CUBE
    }

    private static final Set<Trait> DISTANCE = Set.of(Trait.NEVER_NEGATIVE, Trait.HIDES_ABS);

    /** How a value is written. */
    private record Form(
            int complexity, int depth, int operators, Operator root, Set<Trait> traits) {
        static final Comparator<Form> FIRST =
                Comparator.comparingInt(Form::complexity)
                        .thenComparingInt(Form::depth)
                        .thenComparingInt(Form::operators)
                        .thenComparing(Form::root);
    }

    private TreeCount(List<Operator> operators, Limits limits) {
        this.operators = closed(operators);
        this.limits = limits;
    }

    /**
     * Returns how many different formulas there are of each complexity.
     *
     * @param ranges range of each column, or none at all for no box
     */
    static TreeMap<Integer, Long> of(
            int columns, List<Operator> operators, Limits limits, List<Range> ranges) {
        return new TreeCount(operators, limits).count(columns, ranges);
    }

    /** What canonical forms write beside the operators given. */
    private static Set<Operator> closed(List<Operator> given) {
        Set<Operator> all = EnumSet.copyOf(given);
        boolean products = all.contains(Operator.MUL) || all.contains(Operator.DIV);
        if (all.contains(Operator.INVERSE) && products) {
            all.addAll(List.of(Operator.MUL, Operator.DIV)); // a·(1/b) is a/b
        }
        if (all.contains(Operator.MUL)) {
            all.add(Operator.SQUARE); // a·a is a^2
        }
        if (all.containsAll(List.of(Operator.SQUARE, Operator.CUBE))) {
            all.add(Operator.SIXTH); // (a^2)^3 is a^6
        }
        if (all.containsAll(List.of(Operator.ABS, Operator.SUB))) {
            all.add(Operator.ABS_DIFF); // abs(a - b) is one operator
        }
        return all;
    }

    private TreeMap<Integer, Long> count(int columns, List<Range> ranges) {
        RandomGenerator random = Spaces.random(7);
        TreeMap<Integer, Long> counts = new TreeMap<>();
        trees.add(List.of());
        for (complexity = 1; complexity <= limits.largest(); complexity++) {
            int before = features.size();
            level = new HashSet<>();
            grown = new ArrayList<>();
            for (int j = 0; complexity == 1 && j < columns; j++) {
                long[] at = new long[POINTS];
                for (int k = 0; k < POINTS; k++) {
                    at[k] = 1 + random.nextLong(PRIME - 1);
                }
                Optional<Range> range =
                        ranges.isEmpty() ? Optional.empty() : Optional.of(ranges.get(j));
                take(
                        new Tree(at, 0, 0, range),
                        Operator.NEG, // stands for none
                        EnumSet.noneOf(Trait.class));
            }
            if (complexity > 1) {
                grow();
            }
            trees.add(grown);
            counts.put(complexity, (long) features.size() - before);
        }
        return counts;
    }

    private void grow() {
        for (Operator operator : operators) {
            if (operator.arity() == 1) {
                trees.get(complexity - 1).forEach(t -> unary(operator, t));
                continue;
            }
            for (int left = 1; left <= complexity - 2; left++) {
                for (Tree a : trees.get(left)) {
                    for (Tree b : trees.get(complexity - 1 - left)) {
                        binary(operator, a, b);
                    }
                }
            }
        }
    }

    private void unary(Operator f, Tree t) {
        if (!limits.allow(t.operators + 1, t.depth + 1) || undoes(f, t)) {
            return;
        }
        if (t.range.isPresent() && !hasValues(f, t.range.get())) {
            return;
        }
        long[] at = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            at[k] = value(f, t.at[k]);
        }
        Tree made = new Tree(at, t.operators + 1, t.depth + 1, t.range.map(r -> range(f, r)));
        Set<Trait> own = EnumSet.noneOf(Trait.class);
        Set<Trait> inner = forms.get(key(t.at)).traits;
        switch (f) {
            case ABS, SQRT -> own.addAll(DISTANCE);
            case SQUARE -> {
                own.addAll(EnumSet.of(Trait.NEVER_NEGATIVE, Trait.SQUARE));
                own.addAll(inner.contains(Trait.CUBE) ? Set.of(Trait.CUBE) : Set.of());
            }
            case SIXTH -> own.addAll(EnumSet.complementOf(EnumSet.of(Trait.HIDES_ABS)));
            case EXP, EXP_NEG -> own.add(Trait.NEVER_NEGATIVE);
            case INVERSE -> own.addAll(inner);
            case CUBE -> {
                own.addAll(inner);
                own.add(Trait.CUBE);
            }
            case CBRT -> {
                own.addAll(inner);
                own.retainAll(Set.of(Trait.NEVER_NEGATIVE));
            }
            default -> {}
        }
        take(made, f, own);
    }

    private void binary(Operator o, Tree a, Tree b) {
        int size = a.operators + b.operators + 1;
        int depth = Math.max(a.depth, b.depth) + 1;
        if (!limits.allow(size, depth) || (o == Operator.MUL && key(a.at) == key(b.at))) {
            return;
        }
        if (o == Operator.DIV && b.range.isPresent() && b.range.get().holdsZero()) {
            return;
        }
        long[] at = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            at[k] = value(o, a.at[k], b.at[k]);
        }
        Tree made = new Tree(at, size, depth, a.range.map(r -> range(o, r, b.range.orElseThrow())));
        Set<Trait> own = EnumSet.noneOf(Trait.class);
        switch (o) {
            case ABS_DIFF -> own.addAll(DISTANCE);
            case ADD -> {
                own.addAll(both(a, b));
                own.retainAll(Set.of(Trait.NEVER_NEGATIVE));
            }
            case MUL, DIV -> {
                own.addAll(both(a, b));
                own.remove(Trait.HIDES_ABS);
            }
            default -> {}
        }
        take(made, o, own);
    }

    private Set<Trait> both(Tree a, Tree b) {
        Set<Trait> common = EnumSet.noneOf(Trait.class);
        common.addAll(forms.get(key(a.at)).traits);
        common.retainAll(forms.get(key(b.at)).traits);
        return common;
    }

    private void take(Tree t, Operator root, Set<Trait> own) {
        if (t.at[0] == t.at[1] && t.at[0] == t.at[2] && t.at[0] == t.at[3]) {
            return;
        }
        features.add(ratios(t.at));
        if (complexity == limits.largest()) {
            return;
        }
        long minus = key(negated(t.at));
        describe(t, root, own);
        Form negative = forms.get(minus);
        if (negative != null && negative.complexity < complexity) {
            return;
        }
        String range = t.range.map(r -> "%.9g %.9g".formatted(r.lower, r.upper)).orElse("");
        if (level.add(key(t.at) + " " + t.operators + " " + t.depth + " " + range)) {
            grown.add(t);
        }
    }

    /** Of equal forms the simplest, shallowest and shortest decides what undoes it. */
    private void describe(Tree t, Operator root, Set<Trait> own) {
        Form form = new Form(complexity, t.depth, t.operators, root, own);
        forms.merge(key(t.at), form, (a, b) -> Form.FIRST.compare(a, b) <= 0 ? a : b);
    }

    /** Whether a function leaves something with a simpler form. */
    private boolean undoes(Operator f, Tree t) {
        Operator inner = forms.get(key(t.at)).root;
        Set<Trait> own = forms.get(key(t.at)).traits;
        return switch (f) {
            case SQUARE, SIXTH -> own.contains(Trait.HIDES_ABS);
            case SQRT -> own.contains(Trait.SQUARE);
            case EXP, EXP_NEG -> inner == Operator.LOG;
            case LOG -> inner == Operator.EXP || inner == Operator.EXP_NEG;
            case CUBE -> inner == Operator.CBRT;
            case CBRT -> own.contains(Trait.CUBE);
            case ABS -> own.contains(Trait.NEVER_NEGATIVE);
            default -> false;
        };
    }

    private static long value(Operator f, long x) {
        long minus = (PRIME - x) % PRIME;
        long even = Math.min(x, minus);
        return switch (f) {
            case SQUARE -> x * x % PRIME;
            case CUBE -> power(x, 3);
            case SIXTH -> power(x, 6);
            case INVERSE -> power(x, PRIME - 2);
            case ABS, COS -> any(f, even);
            case SQRT -> any(f, x);
            case CBRT, SIN -> x == even ? any(f, even) : PRIME - any(f, even);
            case EXP -> x == even ? any(f, even) : power(any(f, even), PRIME - 2);
            case EXP_NEG -> value(Operator.EXP, minus);
            case LOG -> {
                long inverse = power(x, PRIME - 2);
                yield x <= inverse ? any(f, x) : PRIME - any(f, inverse);
            }
            default -> throw new IllegalArgumentException(f.symbol());
        };
    }

    private static long value(Operator o, long a, long b) {
        return switch (o) {
            case ADD -> (a + b) % PRIME;
            case SUB -> (a - b + PRIME) % PRIME;
            case MUL -> a * b % PRIME;
            case DIV -> a * power(b, PRIME - 2) % PRIME;
            case ABS_DIFF -> value(Operator.ABS, (a - b + PRIME) % PRIME);
            default -> throw new IllegalArgumentException(o.symbol());
        };
    }

    /** Some number for a function and its argument, always the same. */
    private static long any(Operator f, long x) {
        return 1 + Math.floorMod(mixed(x * 31 + f.ordinal() + 1), PRIME - 1);
    }

    private static long mixed(long x) {
        long z = (x + 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
        return z ^ (z >>> 29);
    }

    private static long power(long x, long exponent) {
        long result = 1;
        long base = x;
        for (long e = exponent; e > 0; e >>= 1) {
            result = (e & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }

    private static long[] negated(long[] at) {
        long[] minus = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            minus[k] = (PRIME - at[k]) % PRIME;
        }
        return minus;
    }

    private static long key(long[] at) {
        return mixed(mixed((at[0] << 32) ^ at[1]) ^ ((at[2] << 32) ^ at[3]));
    }

    /** The same for functions that differ by a constant factor. */
    private static long ratios(long[] at) {
        long inverse = power(at[0], PRIME - 2);
        return key(
                new long[] {
                    1, at[1] * inverse % PRIME, at[2] * inverse % PRIME, at[3] * inverse % PRIME
                });
    }

    private static boolean hasValues(Operator f, Range x) {
        return switch (f) {
            case INVERSE -> !x.holdsZero();
            case LOG, SQRT -> x.lower > 0;
            default -> true;
        };
    }

    private static Range range(Operator f, Range x) {
        return switch (f) {
            case SIN, COS -> throw new IllegalArgumentException("no range of " + f.symbol());
            case ABS, SQUARE, SIXTH -> {
                double most = Math.max(Math.abs(x.lower), Math.abs(x.upper));
                double least = Math.min(Math.abs(x.lower), Math.abs(x.upper));
                double[] ends = {x.holdsZero() ? 0 : least, most};
                f.apply(ends, ends, 2);
                yield new Range(ends[0], ends[1]);
            }
            case INVERSE -> new Range(1 / x.upper, 1 / x.lower);
            case EXP_NEG -> new Range(StrictMath.exp(-x.upper), StrictMath.exp(-x.lower));
            default -> {
                double[] ends = {x.lower, x.upper};
                f.apply(ends, ends, 2);
                yield new Range(ends[0], ends[1]);
            }
        };
    }

    private static Range range(Operator o, Range a, Range b) {
        if (o == Operator.ABS_DIFF) {
            return range(Operator.ABS, range(Operator.SUB, a, b));
        }
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (double x : new double[] {a.lower, a.upper}) {
            for (double y : new double[] {b.lower, b.upper}) {
                double[] v = {0};
                o.apply(new double[] {x}, new double[] {y}, v, 1);
                lower = Math.min(lower, v[0]);
                upper = Math.max(upper, v[0]);
            }
        }
        return new Range(lower, upper);
    }
}
