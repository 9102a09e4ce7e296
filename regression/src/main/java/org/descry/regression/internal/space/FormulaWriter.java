package org.descry.regression.internal.space;

import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/** Writes numbered formulas out. */
final class FormulaWriter {
    private final List<Variable> columns;
    private final Blocks blocks;

    FormulaWriter(List<Variable> columns, Blocks blocks) {
        this.columns = columns;
        this.blocks = blocks;
    }

    /** Returns the canonical form of what an operator makes of blocks. */
    Expression formula(byte packed, int l, int r) {
        return Canonical.of(packed == Blocks.COLUMN ? columns.get(l) : node(packed, l, r));
    }

    private Expression block(int id) {
        byte packed = blocks.code[id];
        return packed == Blocks.COLUMN
                ? columns.get(blocks.left[id])
                : node(packed, blocks.left[id], blocks.right[id]);
    }

    private Expression node(byte packed, int l, int r) {
        Operator operator = Op.operator(packed);
        if (operator.arity() == 1) {
            return new Unary(operator, Op.flipped(packed) ? minus(l) : block(l));
        }
        if (!Op.flipped(packed)) {
            return new Binary(operator, block(l), block(r));
        }
        return blocks.flips[r]
                ? new Binary(operator, block(l), minus(r))
                : new Binary(operator, block(r), minus(l));
    }

    /** Returns minus a block that flips, at the same complexity. */
    private Expression minus(int id) {
        byte packed = blocks.code[id];
        Operator operator = Op.operator(packed);
        int l = blocks.left[id];
        int r = blocks.right[id];
        return switch (operator) {
            case SUB ->
                    Op.flipped(packed) ? minusSum(l, r) : new Binary(operator, block(r), block(l));
            case ADD -> minusSum(l, r);
            case MUL, DIV ->
                    blocks.flips[l]
                            ? new Binary(operator, minus(l), block(r))
                            : new Binary(operator, block(l), minus(r));
            default -> new Unary(operator, minus(l));
        };
    }

    private Expression minusSum(int l, int r) {
        return blocks.flips[l]
                ? new Binary(Operator.SUB, minus(l), block(r))
                : new Binary(Operator.SUB, minus(r), block(l));
    }
}
