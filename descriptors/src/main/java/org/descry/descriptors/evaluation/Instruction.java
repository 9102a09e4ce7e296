package org.descry.descriptors.evaluation;

import org.descry.descriptors.expressions.Operator;

/**
 * One step of a program.
 *
 * @param operator what is computed
 * @param left slot of the first argument
 * @param right slot of the second argument; that of the first when there is one only
 * @param target slot that receives the result; never one of the arguments
 */
record Instruction(Operator operator, int left, int right, int target) {

    void run(double[][] slots, int rows) {
        if (operator.arity() == 1) {
            operator.apply(slots[left], slots[target], rows);
        } else {
            operator.apply(slots[left], slots[right], slots[target], rows);
        }
    }
}
