package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.SpaceSettings;

/** Which sizes and operators the user's settings allow, with what canonical forms imply. */
public final class SpaceRules {
    private final List<List<Operator>> closed = new ArrayList<>();
    private final List<Operator> all;
    private final int maxComplexity;
    private final int maxOperators;
    private final int maxDepth;

    /**
     * @param settings the user's settings
     * @param largestComplexity limit on complexity where the settings have none
     */
    public SpaceRules(SpaceSettings settings, int largestComplexity) {
        settings.operators().forEach(list -> closed.add(Op.closed(list)));
        Set<Operator> union = EnumSet.noneOf(Operator.class);
        closed.forEach(union::addAll);
        this.all = List.copyOf(union);
        int depth = settings.rung().orElse(SpaceSettings.LARGEST);
        int operators = settings.maxOperators().orElse(SpaceSettings.LARGEST);
        this.maxDepth = depth;
        this.maxOperators = operators;
        this.maxComplexity =
                Math.min(
                        settings.maxComplexity().orElse(largestComplexity),
                        Math.min(largestOfDepth(depth), 2 * operators + 1));
    }

    private SpaceRules(SpaceRules like, int largestComplexity) {
        closed.addAll(like.closed);
        this.all = like.all;
        this.maxDepth = like.maxDepth;
        this.maxOperators = like.maxOperators;
        this.maxComplexity = Math.min(like.maxComplexity, largestComplexity);
    }

    /** Returns these rules with no formula larger than this. */
    SpaceRules endingAt(int complexity) {
        return new SpaceRules(this, complexity);
    }

    /** Returns the complexity of the largest formula of a depth: every operator takes two. */
    private static int largestOfDepth(int depth) {
        return depth >= 5 ? SpaceSettings.LARGEST : (1 << (depth + 1)) - 1;
    }

    /** Returns the complexity of the largest formula allowed. */
    public int maxComplexity() {
        return maxComplexity;
    }

    /** Returns every operator of any rung, with those that canonical forms imply. */
    List<Operator> operators() {
        return all;
    }

    /** Returns the operators for formulas of a depth, at least 1. */
    private List<Operator> operators(int depth) {
        return closed.get(Math.min(depth, closed.size()) - 1);
    }

    boolean allows(Operator operator, Size result) {
        return fits(result) && operators(result.depth()).contains(operator);
    }

    /** Whether differences on this rung also make sums, because there is no plus. */
    boolean makesSums(Operator operator, Size result) {
        return Op.makesSums(operator, operators(result.depth()));
    }

    private boolean fits(Size size) {
        return size.complexity() <= maxComplexity
                && size.operators() <= maxOperators
                && size.depth() <= maxDepth;
    }

    /** Whether any operator may still be put on a formula of this size. */
    boolean extendable(Size size) {
        boolean unary = false;
        boolean binary = false;
        if (size.depth() < maxDepth) {
            for (Operator o : operators(size.depth() + 1)) {
                unary |= o.arity() == 1;
                binary |= o.arity() == 2;
            }
        }
        return (unary && fits(size.unary())) || (binary && fits(size.with(Size.COLUMN)));
    }
}
