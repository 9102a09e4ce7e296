package org.descry.descriptors.expressions;

import java.util.Objects;

/**
 * An operator with one argument.
 *
 * @param operator one that takes one argument
 * @param argument what it is applied to
 */
public record Unary(Operator operator, Expression argument) implements Expression {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the operator takes two arguments
     */
    public Unary {
        Objects.requireNonNull(argument, "argument");
        if (operator.arity() != 1) {
            throw new IllegalArgumentException(
                    operator + " needs two arguments, got one: " + argument);
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.unary(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
