package org.descry.descriptors.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * Flattens a tree: equal parts are computed once, leaves become slots, registers are used again
 * once free.
 */
final class ProgramCompiler implements Expression.Cases<Integer> {

    private final List<String> columnNames;
    private final Map<Expression, Integer> known = new LinkedHashMap<>();
    private final List<Expression> leaves = new ArrayList<>();
    private final List<Instruction> steps = new ArrayList<>();
    private int values;

    ProgramCompiler(List<String> columnNames) {
        this.columnNames = columnNames;
    }

    Program compile(Expression e) {
        int result = valueOf(e);
        return allocated(result);
    }

    /**
     * Returns the number of the value of a part, giving it one when it is met for the first time.
     */
    private int valueOf(Expression e) {
        Integer number = known.get(e);
        if (number == null) {
            number = e.match(this);
            known.put(e, number);
        }
        return number;
    }

    @Override
    public Integer variable(Variable node) {
        if (!columnNames.contains(node.name())) {
            throw new IllegalArgumentException(
                    "there is no column '%s'; there are: %s"
                            .formatted(node.name(), String.join(", ", columnNames)));
        }
        return leaf(node);
    }

    @Override
    public Integer constant(Constant node) {
        return leaf(node);
    }

    @Override
    public Integer parameter(Parameter node) {
        return leaf(node);
    }

    private int leaf(Expression node) {
        leaves.add(node);
        return -leaves.size();
    }

    @Override
    public Integer unary(Unary node) {
        int argument = valueOf(node.argument());
        return step(node.operator(), argument, argument);
    }

    @Override
    public Integer binary(Binary node) {
        int left = valueOf(node.left());
        return step(node.operator(), left, valueOf(node.right()));
    }

    private int step(Operator operator, int left, int right) {
        steps.add(new Instruction(operator, left, right, values));
        return values++;
    }

    /** Replaces numbers of values (negative for leaves) by slots: leaves first, then registers. */
    private Program allocated(int result) {
        int[] lastUse = new int[values];
        for (int i = 0; i < steps.size(); i++) {
            markUse(lastUse, steps.get(i).left(), i);
            markUse(lastUse, steps.get(i).right(), i);
        }
        markUse(lastUse, result, steps.size());
        int[] slotOf = new int[values];
        Deque<Integer> free = new ArrayDeque<>();
        int slots = leaves.size();
        List<Instruction> program = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instruction step = steps.get(i);
            int target = free.isEmpty() ? slots++ : free.pop();
            slotOf[step.target()] = target;
            program.add(
                    new Instruction(
                            step.operator(),
                            slot(slotOf, step.left()),
                            slot(slotOf, step.right()),
                            target));
            for (int used :
                    Arrays.stream(new int[] {step.left(), step.right()}).distinct().toArray()) {
                if (used >= 0 && lastUse[used] == i) {
                    free.push(slotOf[used]);
                }
            }
        }
        return new Program(program, leaves, columnNames, slots, slot(slotOf, result));
    }

    private static void markUse(int[] lastUse, int value, int step) {
        if (value >= 0) {
            lastUse[value] = step;
        }
    }

    private static int slot(int[] slotOf, int value) {
        return value >= 0 ? slotOf[value] : -value - 1;
    }
}
