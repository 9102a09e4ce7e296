package org.descry.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.regression.physics.ModelCheck;
import org.descry.regression.physics.Physics;
import org.descry.regression.physics.Rule;
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

    /** Returns the verdict on each rule as declared; of tasks the worst one. */
    Map<String, Verdict> of(FoundModel model) {
        List<Map<Rule, Verdict>> all = new ArrayList<>();
        for (int task = 0; task < model.parts().size(); task++) {
            all.add(check.verdicts(model.whole(), model.numbers(task)));
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Rule rule : declared.rules()) {
            Verdict verdict =
                    FittedPhysics.of(rule, rows.unitByColumn(), rows.target())
                            .map(fitted -> worst(all.stream().map(v -> v.get(fitted)).toList()))
                            .orElse(Verdict.CERTIFIED);
            verdicts.put(rule.text(), verdict);
        }
        return verdicts;
    }

    private static Verdict worst(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.VIOLATED)) {
            return Verdict.VIOLATED;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.CERTIFIED;
    }

    /** Returns a verdict in plain words. */
    static String words(Verdict verdict) {
        return switch (verdict) {
            case CERTIFIED -> "proven over the ranges";
            case VIOLATED -> "broken somewhere in the ranges";
            case UNKNOWN -> "neither proven nor broken";
        };
    }
}
