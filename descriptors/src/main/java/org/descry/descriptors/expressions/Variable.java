package org.descry.descriptors.expressions;

/**
 * A column of the data.
 *
 * @param name the column's name, without its unit; any text but a blank one
 */
public record Variable(String name) implements Expression {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank or spans several lines
     */
    public Variable {
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "a column needs a name on one line, got '" + name + "'");
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.variable(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
