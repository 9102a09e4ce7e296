package org.descry.regression.internal.space;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.descry.descriptors.expressions.Operator;

/**
 * What the enumeration needs to know of operators: symmetry, signs, and their value in the prime
 * field.
 */
final class Op {
    private static final Operator[] ALL = Operator.values();
    private static final int FLIP = 64;

    private Op() {}

    /** Returns an operator and whether its argument's sign is flipped, as one byte. */
    static byte pack(Operator operator, boolean flipped) {
        return (byte) (operator.ordinal() + (flipped ? FLIP : 0));
    }

    static Operator operator(byte packed) {
        return ALL[packed & (FLIP - 1)];
    }

    static boolean flipped(byte packed) {
        return packed >= FLIP;
    }

    /**
     * Returns the operators with those that canonical forms imply, in the enum's order: x·x is
     * written x^2, (x^2)^3 is x^6, a·(1/b) is a/b, abs(a - b) is one operator.
     */
    static List<Operator> closed(List<Operator> operators) {
        Set<Operator> closed = EnumSet.copyOf(operators);
        if (closed.contains(Operator.INVERSE)
                && (closed.contains(Operator.MUL) || closed.contains(Operator.DIV))) {
            closed.addAll(List.of(Operator.MUL, Operator.DIV));
        }
        if (closed.contains(Operator.MUL)) {
            closed.add(Operator.SQUARE);
        }
        if (closed.contains(Operator.SQUARE) && closed.contains(Operator.CUBE)) {
            closed.add(Operator.SIXTH);
        }
        if (closed.contains(Operator.ABS) && closed.contains(Operator.SUB)) {
            closed.add(Operator.ABS_DIFF);
        }
        return List.copyOf(closed); // an EnumSet goes by the enum's order
    }

    /**
     * Whether a difference also makes sums: a + b is a - (-b) where -b can be written as long as b.
     */
    static boolean makesSums(Operator operator, List<Operator> closed) {
        return operator == Operator.ABS_DIFF
                || (operator == Operator.SUB && !closed.contains(Operator.ADD));
    }

    /** Whether a∘b and b∘a are the same feature (up to sign). */
    static boolean symmetric(Operator operator) {
        return operator.commutative() || operator == Operator.SUB;
    }

    /** Whether f(-x) is another feature than f(x). */
    static boolean signMatters(Operator operator) {
        return switch (operator) {
            case EXP, EXP_NEG, LOG, SQRT -> true;
            default -> false;
        };
    }

    /**
     * Whether the function only undoes (part of) a block, so that the result has a simpler form.
     */
    static boolean undoes(Operator outer, Blocks blocks, int id) {
        byte packed = blocks.code[id];
        if (packed == Blocks.COLUMN) {
            return false;
        }
        Operator inner = operator(packed);
        return switch (outer) {
            case SQUARE, SIXTH -> hidesAbs(blocks, id);
            case SQRT -> isSquare(blocks, id);
            case EXP, EXP_NEG -> inner == Operator.LOG;
            case LOG -> inner == Operator.EXP || inner == Operator.EXP_NEG;
            case CUBE -> inner == Operator.CBRT;
            case CBRT -> isCube(blocks, id);
            case ABS -> inner == Operator.SUB || neverNegative(blocks, id); // written abs-diff
            default -> false;
        };
    }

    /** Whether a block is a square, whichever way it is written: (x^2)^-1 or (x^-1)^2. */
    private static boolean isSquare(Blocks blocks, int id) {
        byte packed = blocks.code[id];
        if (packed == Blocks.COLUMN) {
            return false;
        }
        int l = blocks.left[id];
        return switch (operator(packed)) {
            case SQUARE, SIXTH -> true;
            case CUBE, INVERSE -> isSquare(blocks, l);
            case MUL, DIV -> isSquare(blocks, l) && isSquare(blocks, blocks.right[id]);
            default -> false;
        };
    }

    /** Whether a block is a cube, whichever way it is written. */
    private static boolean isCube(Blocks blocks, int id) {
        byte packed = blocks.code[id];
        if (packed == Blocks.COLUMN) {
            return false;
        }
        int l = blocks.left[id];
        return switch (operator(packed)) {
            case CUBE, SIXTH -> true;
            case SQUARE, INVERSE -> isCube(blocks, l);
            case MUL, DIV -> isCube(blocks, l) && isCube(blocks, blocks.right[id]);
            default -> false;
        };
    }

    private static boolean neverNegative(Blocks blocks, int id) {
        byte packed = blocks.code[id];
        if (packed == Blocks.COLUMN) {
            return false;
        }
        return switch (operator(packed)) {
            case ABS, ABS_DIFF, SQUARE, SIXTH, SQRT, EXP, EXP_NEG -> true;
            case CUBE, INVERSE, CBRT -> neverNegative(blocks, blocks.left[id]);
            case ADD, MUL, DIV ->
                    neverNegative(blocks, blocks.left[id])
                            && neverNegative(blocks, blocks.right[id]);
            default -> false;
        };
    }

    /**
     * Whether a block is abs or sqrt, below odd powers and inverses: an even power takes it away.
     */
    private static boolean hidesAbs(Blocks blocks, int id) {
        byte packed = blocks.code[id];
        if (packed == Blocks.COLUMN) {
            return false;
        }
        return switch (operator(packed)) {
            case ABS, ABS_DIFF, SQRT -> true;
            case CUBE, INVERSE -> hidesAbs(blocks, blocks.left[id]);
            default -> false;
        };
    }

    /** Whether minus the result can be written at the same complexity. */
    static boolean flips(byte packed, boolean left, boolean right) {
        return switch (operator(packed)) {
            case SUB -> true;
            case ADD -> left || right;
            case MUL, DIV -> left || right;
            case INVERSE, CUBE, CBRT, SIN -> left;
            default -> false;
        };
    }

    /**
     * Returns the value of a formula in the prime field. A flipped difference is a sum, a flipped
     * function has minus its argument.
     *
     * @param k values of the blocks at one random point
     * @param inverse their inverses
     */
    static long key(byte packed, long[] k, long[] inverse, int l, int r) {
        Operator operator = operator(packed);
        boolean flip = flipped(packed);
        long x = flip ? Field.negate(k[l]) : k[l];
        return switch (operator) {
            case ADD -> Field.add(x, k[r]);
            case SUB -> difference(k[l], k[r], flip);
            case MUL -> Field.multiply(x, k[r]);
            case DIV -> Field.multiply(x, inverse[r]);
            case ABS_DIFF ->
                    Field.hash(
                            Operator.ABS.ordinal(), Field.unsigned(difference(k[l], k[r], flip)));
            case ABS -> Field.hash(Operator.ABS.ordinal(), Field.unsigned(x));
            case INVERSE -> inverse[l];
            case SQUARE -> Field.multiply(x, x);
            case CUBE -> Field.multiply(x, Field.multiply(x, x));
            case SIXTH -> {
                long cube = Field.multiply(x, Field.multiply(x, x));
                yield Field.multiply(cube, cube);
            }
            case EXP -> exp(x);
            case EXP_NEG -> exp(Field.negate(x));
            case LOG -> log(x, flip ? Field.negate(inverse[l]) : inverse[l]);
            case CBRT, SIN -> odd(operator, x);
            case COS -> Field.hash(operator.ordinal(), Field.unsigned(x));
            case SQRT -> Field.hash(operator.ordinal(), x);
            case POW, NEG ->
                    throw new IllegalArgumentException(operator.symbol() + " is not searched");
        };
    }

    private static long difference(long a, long b, boolean flipped) {
        return flipped ? Field.add(a, b) : Field.subtract(a, b);
    }

    /** exp(-x) = 1 / exp(x). */
    private static long exp(long x) {
        long minus = Field.negate(x);
        long h = Field.hash(Operator.EXP.ordinal(), Math.min(x, minus));
        return x <= minus ? h : Field.inverse(h);
    }

    /** log(1/x) = -log(x). */
    private static long log(long x, long inverse) {
        long h = Field.hash(Operator.LOG.ordinal(), Math.min(x, inverse));
        return x <= inverse ? h : Field.negate(h);
    }

    /** f(-x) = -f(x). */
    private static long odd(Operator operator, long x) {
        long h = Field.hash(operator.ordinal(), Field.unsigned(x));
        return x == Field.unsigned(x) ? h : Field.negate(h);
    }
}
