package org.descry.descriptors.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * A formula as flat arrays, arguments before their operator: the form in which a search computes,
 * differentiates and changes it. The last node is the formula itself. Immutable.
 */
public final class PostfixCode {
    private static final Operator[] OPERATORS = Operator.values();
    private static final int COLUMN = -1;
    private static final int CONSTANT = -2;
    private static final int PARAMETER = -3;

    private final int[] kind;
    private final int[] index;
    private final int[] first;
    private final Constant[] constants;
    private final int parameters;

    private PostfixCode(Writer written) {
        int n = written.nodes.size();
        this.kind = new int[n];
        this.index = new int[n];
        this.first = new int[n];
        this.constants = new Constant[n];
        int slots = 0;
        for (int i = 0; i < n; i++) {
            int[] node = written.nodes.get(i);
            kind[i] = node[0];
            index[i] = node[1];
            first[i] = node[2];
            constants[i] = written.constants.get(i);
            slots = kind[i] == PARAMETER ? Math.max(slots, index[i] + 1) : slots;
        }
        this.parameters = slots;
    }

    /**
     * Returns the code of a formula.
     *
     * @param columns names of the columns [p], in the order in which they will be given
     * @throws IllegalArgumentException if the formula names a column that is not there
     */
    public static PostfixCode of(Expression e, List<String> columns) {
        Writer writer = new Writer(columns);
        e.match(writer);
        return new PostfixCode(writer);
    }

    /** Returns how many nodes there are: columns, numbers and operators. */
    public int size() {
        return kind.length;
    }

    /** Returns one more than the largest slot of a parameter, 0 without parameters. */
    public int parameters() {
        return parameters;
    }

    /** Whether a node is an operator. */
    public boolean isOperator(int node) {
        return kind[node] >= 0;
    }

    /** Whether a node is a column. */
    public boolean isColumn(int node) {
        return kind[node] == COLUMN;
    }

    /** Whether a node is a fitted parameter. */
    public boolean isParameter(int node) {
        return kind[node] == PARAMETER;
    }

    /** Returns the operator of a node that is one. */
    public Operator operator(int node) {
        return OPERATORS[kind[node]];
    }

    /** Returns the number of a column, or the slot of a parameter. */
    public int index(int node) {
        return index[node];
    }

    /** Whether a node is a number spelt out. */
    public boolean isConstant(int node) {
        return kind[node] == CONSTANT;
    }

    /** Returns the value of a node that is a number spelt out. */
    public double constant(int node) {
        return constants[node].value();
    }

    /** Returns where the part below a node begins; it ends with the node. */
    public int first(int node) {
        return first[node];
    }

    /** Returns the only or second argument of an operator. */
    public int right(int node) {
        return node - 1;
    }

    /** Returns the first argument of an operator; the only one where there is one. */
    public int left(int node) {
        return operator(node).arity() == 1 ? node - 1 : first[node - 1] - 1;
    }

    /**
     * Returns a part as a formula.
     *
     * @param node its root
     * @param columns names of the columns
     */
    public Expression expression(int node, List<String> columns) {
        return replaced(node, -1, columns, i -> null);
    }

    /**
     * Returns the formula with another in place of a node.
     *
     * @param node what is replaced
     * @param columns names of the columns
     */
    public Expression with(int node, Expression other, List<String> columns) {
        return replaced(size() - 1, node, columns, i -> other);
    }

    private Expression replaced(
            int at, int place, List<String> columns, IntFunction<Expression> other) {
        if (at == place) {
            return other.apply(at);
        }
        return switch (kind[at]) {
            case COLUMN -> new Variable(columns.get(index[at]));
            case CONSTANT -> constants[at];
            case PARAMETER -> new Parameter(index[at]);
            default -> {
                Expression right = replaced(right(at), place, columns, other);
                yield operator(at).arity() == 1
                        ? new Unary(operator(at), right)
                        : new Binary(
                                operator(at), replaced(left(at), place, columns, other), right);
            }
        };
    }

    /** Writes nodes down, arguments first; returns the position of each part's first node. */
    private static final class Writer implements Expression.Cases<Integer> {
        private final List<String> columns;
        private final List<int[]> nodes = new ArrayList<>();
        private final List<Constant> constants = new ArrayList<>();

        Writer(List<String> columns) {
            this.columns = columns;
        }

        private int add(int kind, int index, int first, Constant constant) {
            int begin = first < 0 ? nodes.size() : first;
            nodes.add(new int[] {kind, index, begin});
            constants.add(constant);
            return begin;
        }

        @Override
        public Integer variable(Variable node) {
            int column = columns.indexOf(node.name());
            if (column < 0) {
                throw new IllegalArgumentException(
                        "there is no column '%s'; there are: %s"
                                .formatted(node.name(), String.join(", ", columns)));
            }
            return add(COLUMN, column, -1, null);
        }

        @Override
        public Integer constant(Constant node) {
            return add(CONSTANT, 0, -1, node);
        }

        @Override
        public Integer parameter(Parameter node) {
            return add(PARAMETER, node.slot(), -1, null);
        }

        @Override
        public Integer unary(Unary node) {
            int begin = node.argument().match(this);
            return add(node.operator().ordinal(), 0, begin, null);
        }

        @Override
        public Integer binary(Binary node) {
            int begin = node.left().match(this);
            node.right().match(this);
            return add(node.operator().ordinal(), 0, begin, null);
        }
    }
}
