package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Parameters;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.internal.space.Size;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;

/** Which descriptors may be, and the one way in which each is written. */
final class Grammar {
    /** Passes after which a formula is as it is. */
    private static final int MOST_PASSES = 4;

    /** Functions such as exp, log, sin inside one another, each kind once. */
    private static final int DEEPEST = 2;

    private final SpaceSettings space;
    private final int dimension;
    private final int mostComplexity;
    private final int mostNumbers;
    private final Units units;
    private final Set<Operator> allowed;

    Grammar(SearchSettings settings, Units units) {
        this.space = settings.space();
        this.dimension = settings.dimension();
        this.mostComplexity = settings.evolution().maxComplexity();
        this.mostNumbers = settings.evolution().maxConstants();
        this.units = units;
        this.allowed = EnumSet.copyOf(space.allOperators());
        implied();
    }

    /** What canonical forms write with other operators: x*x as x^2, a*(1/b) as a/b. */
    private void implied() {
        if (allowed.contains(Operator.MUL)) {
            allowed.add(Operator.SQUARE);
            allowed.add(Operator.CUBE);
            allowed.add(Operator.SIXTH);
        }
        if (allowed.contains(Operator.DIV)) {
            allowed.add(Operator.INVERSE);
        }
        if (allowed.contains(Operator.ADD) || allowed.contains(Operator.SUB)) {
            allowed.add(Operator.NEG);
            allowed.add(Operator.ADD);
            allowed.add(Operator.SUB);
        }
        if (allowed.contains(Operator.EXP)) {
            allowed.add(Operator.EXP_NEG);
        }
        if (allowed.contains(Operator.ABS_DIFF)) {
            allowed.add(Operator.ABS);
        }
        if (allowed.contains(Operator.ABS) && allowed.contains(Operator.SUB)) {
            allowed.add(Operator.ABS_DIFF);
        }
    }

    /** Returns the operators that formulas may hold. */
    Set<Operator> operators() {
        return allowed;
    }

    /** Returns the functions asked for that do more than turn signs. */
    List<Operator> functions() {
        return space.allOperators().stream()
                .filter(o -> o.arity() == 1 && o != Operator.ABS && o != Operator.EXP_NEG)
                .toList();
    }

    /** Returns the most features a descriptor may have. */
    int dimension() {
        return dimension;
    }

    /** Returns the dimension that every feature must have; empty: any. */
    Optional<Dimension> unit() {
        return space.unit();
    }

    Units units() {
        return units;
    }

    /**
     * Returns the descriptor of some features in the one way it is written: numbers moved outwards,
     * canonical forms, sums taken apart while there is room; empty when it may not be.
     *
     * @param features any formulas
     * @param given value of their parameters, by slot
     */
    Optional<Candidate> candidate(List<Expression> features, double[] given) {
        Optional<Candidate> written = rewritten(features, given);
        // a canonical form may show numbers that can move further
        for (int pass = 0; pass < MOST_PASSES && written.isPresent(); pass++) {
            Candidate before = written.get();
            Optional<Candidate> again = rewritten(before.features(), before.numbers());
            if (again.isPresent() && again.get().features().equals(before.features())) {
                return written;
            }
            written = again;
        }
        return written;
    }

    private Optional<Candidate> rewritten(List<Expression> features, double[] given) {
        Numbered numbers = new Numbered();
        List<Expression> cores = new ArrayList<>();
        for (Expression feature : features) {
            OutwardNumbers outward = new OutwardNumbers(given, numbers, units);
            Affine whole = outward.free(feature.match(outward));
            if (!whole.isNumber()) {
                addTerms(whole.core(), features.size(), numbers, cores);
            }
        }
        return cores.isEmpty() ? Optional.empty() : written(cores, numbers.values());
    }

    /** Adds the terms of a sum as features of their own while there is room for them. */
    private void addTerms(Expression core, int features, Numbered numbers, List<Expression> cores) {
        Expression rest = core;
        while (rest instanceof Binary b
                && Terms.isSum(b)
                && features == 1
                && cores.size() + 2 <= dimension) {
            OutwardNumbers outward = new OutwardNumbers(numbers.values(), numbers, units);
            Affine term = outward.free(b.right().match(outward));
            if (!term.isNumber()) {
                cores.add(term.core());
            }
            rest = b.left();
        }
        cores.add(rest);
    }

    private Optional<Candidate> written(List<Expression> cores, double[] values) {
        List<Expression> features = new ArrayList<>();
        int complexity = cores.size() - 1;
        for (Expression core : cores) {
            Expression canonical = Canonical.of(core);
            complexity += Complexity.asWritten(canonical);
            if (complexity > mostComplexity || !isAllowed(canonical)) {
                return Optional.empty();
            }
            features.add(canonical);
        }
        features.sort(Comparator.comparing(Grammar::shape).thenComparing(PlainText::of));
        List<Double> kept = new ArrayList<>();
        List<Expression> renumbered = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Expression feature : features) {
            Expression own = numberedAnew(feature, values, kept);
            if (renumbered.contains(own)) {
                return Optional.empty();
            }
            renumbered.add(own);
            text.append(shape(own)).append(';');
        }
        boolean finite = kept.stream().allMatch(Double::isFinite);
        if (!finite || kept.size() > mostNumbers || renumbered.size() > dimension) {
            return Optional.empty();
        }
        double[] numbers = kept.stream().mapToDouble(v -> v).toArray();
        return Optional.of(new Candidate(renumbered, numbers, complexity, hash(text)));
    }

    private static Expression numberedAnew(Expression e, double[] values, List<Double> kept) {
        return Parameters.substitute(
                e,
                slot -> {
                    kept.add(values[slot]);
                    return new Parameter(kept.size() - 1);
                });
    }

    /** Returns the text of a formula whatever its numbers. */
    static String shape(Expression e) {
        return PlainText.of(Parameters.substitute(e, slot -> new Parameter(0)));
    }

    private static long hash(CharSequence text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }

    /** Whether a formula may be part of a feature. */
    boolean allows(Expression e) {
        return units.of(e).isPresent() && isSmall(e) && e.match(new Parts());
    }

    /** Whether a formula has no more operators, and layers of them, than a feature may have. */
    private boolean isSmall(Expression e) {
        if (space.maxOperators().isEmpty() && space.rung().isEmpty()) {
            return true;
        }
        Size size = Sizes.of(e);
        return size.operators() <= space.maxOperators().orElse(Integer.MAX_VALUE)
                && size.depth() <= space.rung().orElse(Integer.MAX_VALUE);
    }

    private boolean isAllowed(Expression e) {
        Optional<Dimension> measured = units.of(e);
        return measured.isPresent()
                && (space.unit().isEmpty()
                        || measured.get().isUnknown()
                        || measured.get().equals(space.unit().get()))
                && isSmall(e)
                && e.match(new Parts());
    }

    /** Returns what a function may not stand inside of; null: nothing. */
    private static Operator family(Operator function) {
        return switch (function) {
            case EXP, EXP_NEG -> Operator.EXP;
            case SIN, COS -> Operator.SIN;
            case LOG -> Operator.LOG;
            default -> null;
        };
    }

    /** Whether all parts of a formula may be. */
    private final class Parts implements Expression.Cases<Boolean> {
        private final Map<String, Integer> uses = new TreeMap<>();
        private final Set<Operator> around = EnumSet.noneOf(Operator.class);

        private boolean notForbidden(Expression e) {
            return space.forbidden().isEmpty() || !space.forbidden().contains(e);
        }

        @Override
        public Boolean variable(Variable node) {
            int used = uses.merge(node.name(), 1, Integer::sum);
            return notForbidden(node) && used <= space.maxUses().orElse(Integer.MAX_VALUE);
        }

        @Override
        public Boolean constant(Constant node) {
            return true;
        }

        @Override
        public Boolean parameter(Parameter node) {
            return true;
        }

        @Override
        public Boolean unary(Unary node) {
            if (!allowed.contains(node.operator()) || !notForbidden(node)) {
                return false;
            }
            Operator family = family(node.operator());
            if (family == null) {
                return node.argument().match(this);
            }
            if (around.size() == DEEPEST || !around.add(family)) {
                return false;
            }
            boolean inside = node.argument().match(this);
            around.remove(family);
            return inside;
        }

        @Override
        public Boolean binary(Binary node) {
            return allowed.contains(node.operator())
                    && notForbidden(node)
                    && node.left().match(this)
                    && node.right().match(this);
        }
    }
}
