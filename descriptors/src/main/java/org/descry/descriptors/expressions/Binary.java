package org.descry.descriptors.expressions;

import java.util.Objects;

/**
 * An operator with two arguments.
 *
 * @param operator one that takes two arguments
 * @param left the first argument
 * @param right the second argument
 */
public record Binary(Operator operator, Expression left, Expression right) implements Expression {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the operator takes one argument
     */
    public Binary {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        if (operator.arity() != 2) {
            throw new IllegalArgumentException(
                    operator + " needs one argument, got two: " + left + " and " + right);
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.binary(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
