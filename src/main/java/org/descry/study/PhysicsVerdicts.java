package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.physics.ModelCheck;
import org.descry.regression.physics.Monotone;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Rule;
import org.descry.regression.physics.Symmetric;
import org.descry.regression.physics.Verdict;
import org.descry.regression.search.FoundModel;

/** Whether models of a run keep the declared physics, over the box and the ranges of the values. */
final class PhysicsVerdicts {
    private final StudyRows rows;
    private final Physics declared;
    private final ModelCheck check;

    private PhysicsVerdicts(StudyRows rows, Physics declared, ModelCheck check) {
        this.rows = rows;
        this.declared = declared;
        this.check = check;
    }

    static PhysicsVerdicts of(StudySettings settings, StudyRows rows) {
        Physics declared = settings.search().evolution().physics();
        return new PhysicsVerdicts(
                rows,
                declared,
                ModelCheck.of(
                        FittedPhysics.of(declared, rows.unitByColumn(), rows.target()),
                        settings.search()
                                .space()
                                .box()
                                .in(rows.features(), rows.units())
                                .over(rows.features(), List.of(rows.columns(rows.train())))));
    }

    /** Whether no physics was declared. */
    boolean isEmpty() {
        return declared.isEmpty();
    }

    /**
     * How a model fares by one rule.
     *
     * @param rule the rule as declared
     * @param verdict of tasks the worst one
     * @param words the verdict in plain words; where a rule holds only because the formula leaves
     *     its columns out, they say so
     */
    record Judged(String rule, Verdict verdict, String words) {}

    /** Returns how a model fares, rule by rule. */
    List<Judged> of(FoundModel model) {
        List<Map<Rule, Verdict>> all = new ArrayList<>();
        for (int task = 0; task < model.parts().size(); task++) {
            all.add(check.verdicts(model.whole(), model.numbers(task)));
        }
        Set<String> used = new TreeSet<>();
        model.features().forEach(f -> used.addAll(Variables.of(f)));
        List<Judged> judged = new ArrayList<>();
        for (Rule rule : declared.rules()) {
            Optional<Rule> fitted = FittedPhysics.of(rule, rows.unitByColumn(), rows.target());
            Verdict verdict =
                    fitted.map(f -> worst(all.stream().map(v -> v.get(f)).toList()))
                            .orElse(Verdict.CERTIFIED);
            Optional<String> absent =
                    verdict == Verdict.CERTIFIED ? absent(rule, used) : Optional.empty();
            judged.add(
                    new Judged(
                            rule.text(),
                            verdict,
                            absent.map("holds because the formula does not depend on "::concat)
                                    .orElse(words(verdict))));
        }
        return judged;
    }

    /** Whether no rule is proven to be broken; the few points are asked first, they cost little. */
    boolean keeps(FoundModel model) {
        for (int task = 0; task < model.parts().size(); task++) {
            if (check.violated(model.whole(), model.numbers(task))
                    || check.verdicts(model.whole(), model.numbers(task))
                            .containsValue(Verdict.VIOLATED)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the columns of a rule when a formula holds none of them, in words. */
    private static Optional<String> absent(Rule rule, Set<String> used) {
        if (rule instanceof Monotone m && !used.contains(m.column())) {
            return Optional.of(m.column());
        }
        return rule instanceof Symmetric s
                        && !used.contains(s.first())
                        && !used.contains(s.second())
                ? Optional.of(s.first() + " and " + s.second())
                : Optional.empty();
    }

    private static Verdict worst(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.VIOLATED)) {
            return Verdict.VIOLATED;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.CERTIFIED;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case CERTIFIED -> "proven over the ranges";
            case VIOLATED -> "broken somewhere in the ranges";
            case UNKNOWN -> "neither proven nor broken";
        };
    }
}
