package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.evaluation.Program;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.models.Kind;

/**
 * Published rules on the run's own rows: the window of t, the bound of μ, τ &lt; 4.18.
 *
 * <p>They come with their published thresholds and are not fitted again.
 */
final class NamedBaselines {
    private static final List<String> RULES = List.of("t", "mu", "tau");

    private NamedBaselines() {}

    /**
     * A published rule on some rows.
     *
     * @param descriptor the formula and its window
     * @param value its value in each row of the table; NaN where it has none
     * @param positive whether the rule says yes [rows of the table]
     */
    record Rule(NamedDescriptor descriptor, double[] value, boolean[] positive) {

        /** Returns the rule in words: {@code tau < 4.18}. */
        String text() {
            NamedDescriptor.Window w = descriptor.window().orElseThrow();
            String name = descriptor.name();
            if (Double.isInfinite(w.lower())) {
                return name + " < " + Figures.short4(w.upper());
            }
            if (Double.isInfinite(w.upper())) {
                return name + " > " + Figures.short4(w.lower());
            }
            return Figures.short4(w.lower()) + " < " + name + " < " + Figures.short4(w.upper());
        }

        /** Returns its quality on some rows, ranking by its value where the rule has one side. */
        ClassificationMetrics metrics(StudyRows rows, int[] which) {
            boolean[] label = labels(rows, which);
            boolean[] says = said(which);
            Optional<double[]> score = score(which);
            return score.isPresent()
                    ? ClassificationMetrics.ofRule(label, says, score.get())
                    : ClassificationMetrics.ofRule(label, says);
        }

        /**
         * Returns what it ranks by, larger = more likely positive; empty for a window or where a
         * value is missing.
         */
        Optional<double[]> score(int[] which) {
            NamedDescriptor.Window w = descriptor.window().orElseThrow();
            boolean below = Double.isInfinite(w.lower());
            boolean above = Double.isInfinite(w.upper());
            double[] score = new double[which.length];
            for (int i = 0; i < which.length; i++) {
                score[i] = below ? -value[which[i]] : value[which[i]];
                if (!Double.isFinite(score[i])) {
                    return Optional.empty();
                }
            }
            return below || above ? Optional.of(score) : Optional.empty();
        }

        boolean[] said(int[] which) {
            boolean[] says = new boolean[which.length];
            for (int i = 0; i < says.length; i++) {
                says[i] = positive[which[i]];
            }
            return says;
        }
    }

    static boolean[] labels(StudyRows rows, int[] which) {
        boolean[] labels = new boolean[which.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.targetValues()[which[i]] > 0.5;
        }
        return labels;
    }

    /** Returns the rules that apply: perovskite classes with the columns the rules read. */
    static List<Rule> of(StudyRows rows) {
        boolean perovskites =
                rows.kind() == Kind.CLASSIFICATION
                        && rows.target().name().toLowerCase(Locale.ROOT).contains("perovskite");
        if (!perovskites) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (String name : RULES) {
            NamedDescriptor d = ClassicalDescriptors.byName(name);
            if (d.inputs().stream().allMatch(input -> readable(rows, input))) {
                rules.add(rule(d, rows));
            }
        }
        return rules;
    }

    private static boolean readable(StudyRows rows, NamedDescriptor.Input input) {
        return rows.features().contains(input.name())
                && rows.data()
                        .numeric(input.name())
                        .unit()
                        .dimension()
                        .equals(input.unit().dimension());
    }

    private static Rule rule(NamedDescriptor d, StudyRows rows) {
        List<String> names = d.inputs().stream().map(NamedDescriptor.Input::name).toList();
        double[][] columns =
                d.inputs().stream()
                        .map(i -> rows.data().numeric(i.name()).in(i.unit()).values())
                        .toArray(double[][]::new);
        double[] value =
                Program.compile(d.expression(), names).evaluate(columns, rows.data().rows());
        NamedDescriptor.Window window = d.window().orElseThrow();
        boolean[] positive = new boolean[value.length];
        for (int i = 0; i < value.length; i++) {
            positive[i] = value[i] > window.lower() && value[i] < window.upper();
        }
        return new Rule(d, value, positive);
    }

    /** Returns how many rows a rule classes rightly, as {@code 425/576}. */
    static String correct(Rule rule, StudyRows rows, int[] which) {
        boolean[] label = labels(rows, which);
        boolean[] says = rule.said(which);
        long right =
                java.util.stream.IntStream.range(0, which.length)
                        .filter(i -> label[i] == says[i])
                        .count();
        return right + "/" + which.length;
    }

    /** Returns training and test rows together, in the order of the table. */
    static int[] all(StudyRows rows) {
        int[] all = Arrays.copyOf(rows.train(), rows.train().length + rows.test().length);
        System.arraycopy(rows.test(), 0, all, rows.train().length, rows.test().length);
        Arrays.sort(all);
        return all;
    }
}
