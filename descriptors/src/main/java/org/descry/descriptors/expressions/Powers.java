package org.descry.descriptors.expressions;

import java.util.Optional;

/** Writes powers with the operators there are: {@code x^4} is {@code (x^2)^2}. */
final class Powers {

    static final int LARGEST = 64;

    private static final int LONGEST_SEARCH = 300;

    private Powers() {}

    /**
     * Returns base to an exponent, as a square, cube, root or inverse where it can be.
     *
     * @throws IllegalArgumentException if the exponent is 0 or a whole number beyond 64
     */
    static Expression of(Expression base, Expression exponent) {
        if (!(exponent instanceof Constant c) || !c.dimension().isDimensionless()) {
            return new Binary(Operator.POW, base, exponent);
        }
        Optional<ExactNumber> number = ExactNumber.parse(c.literal());
        if (number.isPresent() && number.get().isWhole()) {
            if (!(Math.abs(c.value()) <= LARGEST)) {
                throw new IllegalArgumentException("a whole exponent may be at most " + LARGEST);
            }
            return of(base, (int) c.value());
        }
        if (c.value() == 0.5) {
            return new Unary(Operator.SQRT, base);
        }
        return c.literal().equals("1/3")
                ? new Unary(Operator.CBRT, base)
                : new Binary(Operator.POW, base, c);
    }

    /**
     * Returns base to a whole exponent, by squares, cubes, sixth powers, products and the inverse,
     * with as few nodes as there can be; of equally short forms always the same.
     *
     * @throws IllegalArgumentException if the exponent is 0
     */
    static Expression of(Expression base, int exponent) {
        if (exponent < 0) {
            return new Unary(Operator.INVERSE, of(base, -exponent));
        }
        return switch (exponent) {
            case 0 -> throw new IllegalArgumentException("an exponent of 0 makes this 1");
            case 1 -> base;
            case 2 -> new Unary(Operator.SQUARE, base);
            case 3 -> new Unary(Operator.CUBE, base);
            case 6 -> new Unary(Operator.SIXTH, base);
            default ->
                    exponent > LONGEST_SEARCH
                            ? longPower(base, exponent)
                            : shortest(base, exponent);
        };
    }

    /** Returns the exponent of a square, cube or sixth power; 1 for any other operator. */
    static int exponent(Operator operator) {
        return switch (operator) {
            case SQUARE -> 2;
            case CUBE -> 3;
            case SIXTH -> 6;
            default -> 1;
        };
    }

    /**
     * Returns the product of the exponents of powers of powers, at most a little above the largest.
     */
    static int exponent(Expression e) {
        int exponent = 1;
        while (e instanceof Unary u && exponent(u.operator()) > 1 && exponent <= LARGEST) {
            exponent *= exponent(u.operator());
            e = u.argument();
        }
        return exponent;
    }

    /** Returns what is raised, below all powers of powers. */
    static Expression base(Expression e) {
        return e instanceof Unary u && exponent(u.operator()) > 1 ? base(u.argument()) : e;
    }

    /**
     * Takes out sixths, squares and cubes, then single factors, until the rest is small enough to
     * search.
     */
    private static Expression longPower(Expression base, int exponent) {
        for (int root : new int[] {6, 2, 3}) {
            if (exponent % root == 0) {
                return of(of(base, exponent / root), root);
            }
        }
        return new Binary(Operator.MUL, base, of(base, exponent - 1));
    }

    private static Expression shortest(Expression base, int exponent) {
        int[] length = new int[exponent + 1];
        int[] choice = new int[exponent + 1];
        length[1] = Complexity.asWritten(base);
        for (int k = 2; k <= exponent; k++) {
            length[k] = Integer.MAX_VALUE;
            for (int root = 6; root >= 2; root--) {
                if (root != 4 && root != 5 && k % root == 0 && length[k / root] + 1 < length[k]) {
                    length[k] = length[k / root] + 1;
                    choice[k] = -root;
                }
            }
            for (int part = 1; part <= k / 2; part++) {
                if (length[part] + length[k - part] + 1 < length[k]) {
                    length[k] = length[part] + length[k - part] + 1;
                    choice[k] = part;
                }
            }
        }
        return chosen(base, exponent, choice);
    }

    private static Expression chosen(Expression base, int k, int[] choice) {
        if (k == 1) {
            return base;
        }
        if (choice[k] < 0) {
            return of(chosen(base, k / -choice[k], choice), -choice[k]);
        }
        return new Binary(
                Operator.MUL, chosen(base, choice[k], choice), chosen(base, k - choice[k], choice));
    }
}
