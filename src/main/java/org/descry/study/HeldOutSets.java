package org.descry.study;

import java.util.EnumMap;
import java.util.Map;
import org.descry.regression.conformal.ClassSets;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.metrics.Coverage;
import org.descry.regression.metrics.Estimate;

/**
 * Whether sets of classes hold for held-out rows: each fold's rows get sets made from the other
 * folds' rows.
 *
 * @param error share of either class that may lose its class
 * @param counts rows by what was left of the classes
 * @param lostPositives share of the positive rows without their class
 * @param lostNegatives share of the negative rows without their class
 */
record HeldOutSets(
        double error,
        Map<ClassSets.Left, Integer> counts,
        Estimate lostPositives,
        Estimate lostNegatives) {

    private static final double LEVEL = 0.95;

    /** Judges the sets of a search of two classes with folds. */
    static HeldOutSets of(Discovered found, boolean[] labels, double error) {
        double[] probability = found.nested().orElseThrow().result().prediction();
        Map<ClassSets.Left, Integer> counts = new EnumMap<>(ClassSets.Left.class);
        for (ClassSets.Left each : ClassSets.Left.values()) {
            counts.put(each, 0);
        }
        int[] lost = new int[2];
        int[] all = new int[2];
        for (int f = 0; f < found.folds().count(); f++) {
            int[] others = found.folds().trainRows(f);
            double[] score = new double[others.length];
            boolean[] label = new boolean[others.length];
            for (int k = 0; k < others.length; k++) {
                score[k] = probability[others[k]];
                label[k] = labels[others[k]];
            }
            ClassSets sets = ClassSets.of(score, label, error);
            for (int i : found.folds().heldOut(f)) {
                ClassSets.Left left = sets.at(probability[i]);
                counts.merge(left, 1, Integer::sum);
                all[labels[i] ? 1 : 0]++;
                lost[labels[i] ? 1 : 0] += left.holds(labels[i]) ? 0 : 1;
            }
        }
        return new HeldOutSets(
                error,
                counts,
                Coverage.share(lost[1], all[1], LEVEL),
                Coverage.share(lost[0], all[0], LEVEL));
    }

    /** Returns the share of rows of which this much was left. */
    double share(ClassSets.Left left) {
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        return (double) counts.getOrDefault(left, 0) / rows;
    }
}
