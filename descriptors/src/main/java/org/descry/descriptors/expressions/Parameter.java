package org.descry.descriptors.expressions;

/**
 * A fitted number inside a formula; its value lives in the model, not in the tree. Written {@code
 * $0}.
 *
 * @param slot its place in the model's list of parameters, from 0
 */
public record Parameter(int slot) implements Expression {

    /**
     * Checks the slot.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Parameter {
        if (!(slot >= 0)) {
            throw new IllegalArgumentException("a parameter's slot counts from 0, got " + slot);
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.parameter(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
