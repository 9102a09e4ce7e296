package org.descry.validation;

import org.descry.regression.discovery.IncrementalTest;
import org.descry.tools.Trees;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of {@code validation.json}, as {@code docs} describes it. */
final class TrustTree {
    static final String SCHEMA = "descry-validation/1";

    /** Formulas, parts and columns beyond these are counted, not listed. */
    private static final int MOST = 50;

    private final TrustReport r;

    TrustTree(TrustReport report) {
        this.r = report;
    }

    ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("complete", r.complete());
        root.put("kind", r.subject().regression() ? "regression" : "classification");
        root.put("error_measure", r.subject().regression() ? "rmse" : "log_loss");
        root.put("error_unit", r.subject().run().errorUnit());
        root.put("sha256", r.subject().run().sha256());
        root.put("seed", r.subject().seed());
        root.put("complexity", r.subject().complexity());
        root.put("mean_selected", r.subject().selectedTheMean());
        r.formula().ifPresentOrElse(f -> root.put("formula", f), () -> root.putNull("formula"));
        root.put("found_again", r.same());
        settings(root.putObject("settings"));
        runs(root.putObject("runs"));
        ArrayNode unseen = root.putArray("unseen");
        r.unseen().forEach(way -> way(unseen.addObject(), way));
        headline(root);
        stability(root.putObject("stability"));
        learning(root.putObject("learning"));
        rows(root.putObject("rows"));
        longer(root.putObject("longer"));
        return root;
    }

    private void settings(ObjectNode node) {
        ArrayNode parts = node.putArray("parts");
        r.settings().parts().stream().sorted().forEach(p -> parts.add(p.word()));
        node.put("folds", r.settings().folds().text());
        node.put("repeats", r.settings().repeats());
        node.put("subsets", r.settings().subsets());
        node.put("permutations", r.settings().permutations());
    }

    private void runs(ObjectNode node) {
        why(node, r.runs());
        r.runs()
                .result()
                .ifPresent(
                        runs -> {
                            node.put("count", runs.count());
                            runs.others().forEach(node.putArray("others")::add);
                        });
    }

    private static void way(ObjectNode node, TrustReport.Way way) {
        node.put("held_out", way.way().words());
        node.put("kind", way.way().kind().name().toLowerCase(java.util.Locale.ROOT));
        node.put("column", way.way().name());
        why(node, way.answer());
        way.answer().result().ifPresent(e -> error(node, e));
    }

    private static void error(ObjectNode node, HeldOutError e) {
        node.put("searches", e.searches());
        node.put("skipped", e.skipped());
        node.put("skipped_why", e.why());
        Trees.put(node, "error", e.error());
        Trees.put(node, "error_mean", e.mean());
        Trees.put(node, "balanced_accuracy", e.balancedAccuracy().orElse(Double.NaN));
        ArrayNode parts = node.putArray("parts");
        for (HeldOutError.PartError part : e.parts()) {
            ObjectNode one = parts.addObject();
            one.put("of", part.of());
            one.put("rows", part.rows());
            Trees.put(one, "error", part.error());
        }
    }

    private void headline(ObjectNode root) {
        if (r.headline().isEmpty()) {
            root.putNull("headline");
            return;
        }
        ObjectNode node = root.putObject("headline");
        node.put("held_out", r.headline().get().way().words());
        Trees.put(node, "error", r.headline().get().error());
    }

    private void stability(ObjectNode node) {
        why(node, r.stability());
        r.stability()
                .result()
                .ifPresent(
                        s -> {
                            node.put("share", Stability.SHARE);
                            node.put("searches", s.searches());
                            node.put("skipped", s.skipped());
                            node.put("returned", s.returned());
                            node.put("distinct_formulas", s.formulas().size());
                            counts(node.putArray("formulas"), s.formulas());
                            counts(node.putArray("expressions"), s.expressions());
                            counts(node.putArray("columns"), s.columns());
                        });
    }

    private static void counts(ArrayNode array, java.util.List<Stability.Count> counts) {
        counts.stream()
                .limit(MOST)
                .forEach(
                        c -> array.addObject().put("name", c.name()).put("searches", c.searches()));
    }

    private void learning(ObjectNode node) {
        why(node, r.learning());
        r.learning()
                .result()
                .ifPresent(
                        curve -> {
                            node.put("folds", curve.folds());
                            ArrayNode points = node.putArray("points");
                            for (LearningCurve.Point point : curve.points()) {
                                ObjectNode one = points.addObject();
                                one.put("share", point.share());
                                one.put("rows", point.rows());
                                Trees.put(one, "error", point.error());
                            }
                            node.put("more_rows", LearningCurve.MORE);
                            Trees.put(node, "error_now", curve.now());
                            Trees.put(node, "gain", curve.gain());
                            Trees.put(node, "gain_lower", curve.lower());
                            Trees.put(node, "gain_upper", curve.upper());
                            node.put("told", curve.told());
                            node.put("not_told_why", curve.why());
                        });
    }

    private void rows(ObjectNode node) {
        why(node, r.rows());
        r.rows()
                .result()
                .ifPresent(
                        rows -> {
                            node.put("permutations", rows.permutations());
                            Trees.put(node, "p", rows.p().orElse(Double.NaN));
                            ArrayNode array = node.putArray("rows");
                            for (RowInfluence.Row row : rows.rows()) {
                                ObjectNode one = array.addObject();
                                one.put("row", row.label());
                                Trees.put(one, "cooks_distance", row.distance());
                                one.put("formula_without", row.without());
                                one.put("same_formula", row.same());
                                Trees.put(one, "p_without", row.p().orElse(Double.NaN));
                            }
                        });
    }

    private void longer(ObjectNode node) {
        why(node, r.longer());
        node.put("approximate", true);
        r.longer()
                .result()
                .ifPresent(
                        longer -> {
                            ArrayNode steps = node.putArray("steps");
                            for (IncrementalTest step : longer.steps()) {
                                steps.addObject()
                                        .put("from", step.from())
                                        .put("to", step.to())
                                        .put("permutations", step.permutations())
                                        .put("exceeded", step.exceeded())
                                        .put("p", step.p());
                            }
                        });
    }

    private static void why(ObjectNode node, Answer<?> answer) {
        node.put("done", answer.result().isPresent());
        node.put("why_not", answer.why());
    }
}
