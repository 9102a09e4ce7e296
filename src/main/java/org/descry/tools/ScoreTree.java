package org.descry.tools;

import java.util.Optional;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.statistics.Correlation;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.printing.Latex;
import org.descry.descriptors.printing.MathMl;
import org.descry.descriptors.printing.PlainText;
import org.descry.descriptors.printing.Python;
import org.descry.regression.fitting.Fit;
import org.descry.regression.metrics.ConfusionCounts;
import org.descry.regression.models.ModelFile;
import org.descry.regression.models.TargetColumn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A judged descriptor as a JSON tree. */
final class ScoreTree {

    static final String SCHEMA = "descry-score/1";

    /** Rows listed one by one; beyond, only the counts by cause tell of them. */
    private static final int MOST_LISTED = 1000;

    private final Scored scored;

    ScoreTree(Scored scored) {
        this.scored = scored;
    }

    ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("kind", ModelFile.word(scored.target().kind()));
        ObjectNode data = root.putObject("data");
        data.put("name", scored.data().name());
        data.put("sha256", scored.data().sha256());
        target(root.putObject("target"));
        rows(root.putObject("rows"));
        Trees.texts(root.putArray("notes"), scored.notes());
        notation(root);
        root.put("complexity", scored.complexity());
        root.put("dimension", scored.features().size());
        ArrayNode features = root.putArray("features");
        scored.features().forEach(feature -> feature(features.addObject(), feature));
        fit(root.putObject("with_intercept"), scored.main(), true);
        if (scored.bare().isPresent()) {
            fit(root.putObject("without_intercept"), scored.bare().get(), false);
        } else {
            root.putNull("without_intercept");
        }
        ObjectNode cv = root.putObject("cv");
        cv.put("folds", scored.folds().count());
        cv.put("meaning", scored.heldOutMeaning());
        scored.compared()
                .ifPresentOrElse(
                        c -> compared(root.putObject("compared"), c),
                        () -> root.putNull("compared"));
        correlations(root.putObject("correlations"));
        if (scored.classes()) {
            alone(root.putArray("alone"));
        } else {
            root.putNull("alone");
        }
        return root;
    }

    private void target(ObjectNode node) {
        TargetColumn target = scored.target().target();
        node.put("name", target.name());
        node.put("unit", scored.transformed() ? target.unit().symbol() : scored.targetUnit());
        if (scored.transformed()) {
            node.put("transform", target.transform().word());
        } else {
            node.putNull("transform");
        }
        if (scored.classes()) {
            node.put("positive", target.positive());
            node.put("negative", target.negative());
        } else {
            node.putNull("positive");
            node.putNull("negative");
        }
    }

    private void rows(ObjectNode node) {
        node.put("read", scored.data().rows());
        node.put("used", scored.rows().size());
        Trees.counts(node.putObject("causes"), scored.rows().causes());
        ArrayNode leftOut = node.putArray("left_out");
        scored.rows().leftOut().stream()
                .limit(MOST_LISTED)
                .forEach(
                        row ->
                                leftOut.addObject()
                                        .put("line", row.line())
                                        .put("reason", row.reason()));
    }

    private void notation(ObjectNode node) {
        Fit fit = scored.main().fit();
        double[] slopes = fit.coefficients();
        node.put(
                "formula",
                PlainText.model(fit.intercept(), slopes, scored.expressions(), scored.left()));
        Variable left = new Variable(scored.left());
        node.put(
                "latex",
                Latex.model(fit.intercept(), slopes, scored.expressions(), Latex.of(left)));
        node.put(
                "mathml",
                MathMl.model(fit.intercept(), slopes, scored.expressions(), MathMl.of(left)));
        StringBuilder python = new StringBuilder(Numbers.text(fit.intercept()));
        for (int d = 0; d < slopes.length; d++) {
            python.append(slopes[d] < 0 ? " - " : " + ")
                    .append(Numbers.text(Math.abs(slopes[d])))
                    .append("*(")
                    .append(Python.of(scored.expressions().get(d)))
                    .append(')');
        }
        node.put("python", python.toString());
    }

    private static void feature(ObjectNode node, GivenFeature feature) {
        node.put("given", feature.given());
        node.put("formula", PlainText.of(feature.expression()));
        node.put("latex", Latex.of(feature.expression()));
        node.put("mathml", MathMl.of(feature.expression()));
        node.put("python", Python.of(feature.expression()));
        node.put("unit", feature.unit());
        node.put("complexity", feature.complexity());
        Trees.texts(node.putArray("marks"), feature.marks());
        if (feature.source().isEmpty()) {
            node.putNull("source");
        } else {
            node.put("source", feature.source());
        }
    }

    private void fit(ObjectNode node, Refit refit, boolean intercept) {
        Trees.numbers(node.putArray("coefficients"), refit.fit().coefficients());
        ArrayNode units = node.putArray("units");
        scored.features().forEach(feature -> units.add(scored.slopeUnit(feature)));
        if (intercept) {
            Trees.put(node, "intercept", refit.fit().intercept());
        } else {
            node.putNull("intercept");
        }
        Trees.metrics(node.putObject("train"), refit.train());
        if (refit.heldOut().isPresent()) {
            Trees.metrics(node.putObject("cv"), refit.heldOut().get());
        } else {
            node.putNull("cv");
        }
    }

    private static void compared(ObjectNode node, Compared c) {
        node.put("with", c.with());
        node.put("meaning", c.meaning());
        node.put("rows", c.rows());
        node.put("folds", c.folds());
        node.put("error", c.error());
        Trees.put(node, "own", c.own());
        Trees.put(node, "other", c.other());
        ObjectNode difference = node.putObject("difference");
        Trees.put(difference, "value", c.difference().value());
        Trees.put(difference, "lower", c.difference().lower());
        Trees.put(difference, "upper", c.difference().upper());
        Trees.put(difference, "level", c.difference().level());
        node.put("verdict", c.verdict());
    }

    private void correlations(ObjectNode node) {
        double[][] x = scored.rows().x();
        double[] withTarget = new double[x.length];
        for (int d = 0; d < x.length; d++) {
            withTarget[d] = Correlation.of(x[d], scored.rows().y());
        }
        Trees.numbers(node.putArray("target"), withTarget);
        ArrayNode features = node.putArray("features");
        for (double[] a : x) {
            double[] row = new double[x.length];
            for (int d = 0; d < x.length; d++) {
                row[d] = Correlation.of(a, x[d]);
            }
            Trees.numbers(features.addArray(), row);
        }
    }

    private void alone(ArrayNode array) {
        boolean[] labels = scored.rows().columns().labels();
        double[][] x = scored.rows().x();
        for (int d = 0; d < x.length; d++) {
            Cut cut = Cut.of(x[d], labels);
            ObjectNode node = array.addObject();
            Trees.put(node, "auc", cut.auc());
            Trees.put(node, "threshold", cut.threshold());
            node.put("side", cut.above() ? "above" : "below");
            Trees.put(node, "accuracy", cut.accuracy());
            Optional<NamedDescriptor.Window> window = scored.features().get(d).window();
            if (window.isEmpty()) {
                node.putNull("published");
                continue;
            }
            ObjectNode rule = node.putObject("published");
            Trees.put(rule, "lower", window.get().lower());
            Trees.put(rule, "upper", window.get().upper());
            ConfusionCounts counts = Cut.counts(x[d], labels, window.get()::contains);
            Trees.put(rule, "accuracy", counts.accuracy());
            Trees.put(rule, "balanced_accuracy", counts.balancedAccuracy());
        }
    }
}
