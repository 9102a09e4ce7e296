package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.descry.descriptors.expressions.Operator;

/** Lists the pieces that all unit-valid formulas of one complexity fall into, in a fixed order. */
final class LayerWalk {
    /**
     * Shallow, short and flipping first: of equal formulas the one that can still grow is kept.
     * Pieces whose formulas make one class stand together.
     */
    private static final Comparator<Piece> ORDER =
            Comparator.comparingInt((Piece p) -> p.size().depth())
                    .thenComparingInt(p -> p.size().operators())
                    .thenComparing(p -> !p.flips())
                    .thenComparingInt(Piece::dimension)
                    .thenComparingInt(Piece::held);

    private final SpaceRules rules;
    private final UnitTable units;
    private final TreeMap<Integer, List<BlockClass>> classes = new TreeMap<>();

    /**
     * @param classes all classes of blocks so far, by complexity
     */
    LayerWalk(SpaceRules rules, UnitTable units, List<BlockClass> classes) {
        this.rules = rules;
        this.units = units;
        for (BlockClass c : classes) {
            this.classes.computeIfAbsent(c.size().complexity(), k -> new ArrayList<>()).add(c);
        }
    }

    /** Returns the pieces of a complexity of at least 2. */
    List<Piece> pieces(int complexity) {
        List<Piece> pieces = new ArrayList<>();
        each(complexity, pieces::add);
        pieces.sort(ORDER);
        return pieces;
    }

    /** Tells of the same pieces in another order, also a fixed one; they may be millions. */
    void each(int complexity, Consumer<Piece> pieces) {
        for (Operator operator : rules.operators()) {
            if (operator.arity() == 1) {
                of(complexity - 1).forEach(argument -> unary(operator, argument, pieces));
                continue;
            }
            for (int c = 1; c <= complexity - 2; c++) {
                List<BlockClass> left = of(c);
                List<BlockClass> right = of(complexity - 1 - c);
                boolean symmetric = Op.symmetric(operator);
                if (symmetric && c > complexity - 1 - c) {
                    break;
                }
                for (int a = 0; a < left.size(); a++) {
                    for (int b = symmetric && left == right ? a : 0; b < right.size(); b++) {
                        binary(operator, left.get(a), right.get(b), pieces);
                    }
                }
            }
        }
    }

    private List<BlockClass> of(int complexity) {
        return classes.getOrDefault(complexity, List.of());
    }

    private void unary(Operator operator, BlockClass argument, Consumer<Piece> pieces) {
        Size size = argument.size().unary();
        int dimension = units.unary(operator, argument.dimension());
        if (dimension == UnitTable.REFUSED || !rules.allows(operator, size)) {
            return;
        }
        pieces.accept(piece(operator, false, argument, argument, size, dimension));
        if (Op.signMatters(operator) && argument.flips()) {
            pieces.accept(piece(operator, true, argument, argument, size, dimension));
        }
    }

    private void binary(
            Operator operator, BlockClass left, BlockClass right, Consumer<Piece> pieces) {
        Size size = left.size().with(right.size());
        int dimension = units.binary(operator, left.dimension(), right.dimension());
        if (dimension == UnitTable.REFUSED || !rules.allows(operator, size)) {
            return;
        }
        pieces.accept(piece(operator, false, left, right, size, dimension));
        if (rules.makesSums(operator, size) && (left.flips() || right.flips())) {
            pieces.accept(piece(operator, true, left, right, size, dimension));
        }
    }

    private static Piece piece(
            Operator operator,
            boolean flipped,
            BlockClass left,
            BlockClass right,
            Size size,
            int dimension) {
        boolean halved = operator.arity() == 2 && left == right && Op.symmetric(operator);
        return new Piece(Op.pack(operator, flipped), left, right, halved, size, dimension);
    }
}
