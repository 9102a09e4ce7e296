package org.descry.study;

import java.util.Optional;
import org.descry.regression.discovery.CrossValidated;
import org.descry.regression.discovery.Member;
import org.descry.regression.metrics.CalibrationCurve;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.metrics.RocCurve;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings;
import org.descry.screening.ranking.Ranked;
import org.descry.screening.spaces.CandidateColumn;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The points of every curve the report shows. */
final class FigureTree {
    private final StudyResults r;

    FigureTree(StudyResults results) {
        this.r = results;
    }

    void put(ObjectNode figures) {
        boolean regression = r.rows().kind() == Kind.REGRESSION;
        front(figures.putArray("front"), regression);
        figures.put("error_name", regression ? "RMSE" : "log loss");
        figures.put("error_unit", r.unit());
        ArrayNode roc = figures.putArray("roc");
        ArrayNode calibration = figures.putArray("calibration");
        ArrayNode parity = figures.putArray("parity");
        Optional<CrossValidated> cv = r.found().selectedMember().cv();
        if (!regression) {
            roc(roc, cv);
            cv.ifPresent(c -> calibration(calibration, c));
        } else {
            cv.ifPresent(c -> parity(parity, c));
        }
        map(figures);
    }

    /** The error shown is the root mean square, whatever loss a model was made with. */
    private double train(Member m, boolean regression) {
        boolean squares =
                r.settings().search().evolution().loss() == EvolutionSettings.Loss.SQUARES;
        return regression && !squares ? ((RegressionMetrics) m.train()).rmse() : m.model().loss();
    }

    private void front(ArrayNode front, boolean regression) {
        for (int i = 0; i < r.found().front().size(); i++) {
            Member m = r.found().front().get(i);
            ObjectNode node = front.addObject();
            node.put("complexity", m.model().complexity());
            node.put("train", train(m, regression));
            if (m.cv().isPresent()) {
                double error = m.cv().get().error(regression);
                double spread = m.cv().get().errorSpread(regression);
                node.put("cv", error);
                node.put("cv_lower", Math.max(0, error - spread));
                node.put("cv_upper", error + spread);
            } else {
                node.putNull("cv");
                node.putNull("cv_lower");
                node.putNull("cv_upper");
            }
            String text = m.model().text();
            node.put("formula", text.isEmpty() ? "mean" : text);
            node.put("selected", i == r.found().selected());
        }
    }

    private void roc(ArrayNode roc, Optional<CrossValidated> cv) {
        boolean[] labels = NamedBaselines.labels(r.rows(), r.rows().train());
        cv.ifPresent(
                c -> curve(roc, "discovered (held-out rows)", RocCurve.of(labels, c.prediction())));
        for (NamedBaselines.Rule rule : r.rules()) {
            rule.score(r.rows().train())
                    .ifPresent(
                            score ->
                                    curve(
                                            roc,
                                            rule.descriptor().symbol() + " (training rows)",
                                            RocCurve.of(labels, score)));
        }
    }

    private static void curve(ArrayNode roc, String name, RocCurve curve) {
        ObjectNode node = roc.addObject();
        node.put("name", name);
        ArrayNode points = node.putArray("points");
        for (RocCurve.Point p : curve.points()) {
            points.addArray().add(p.falsePositiveRate()).add(p.truePositiveRate());
        }
        MetricsTree.number(node, "auc", curve.auc());
    }

    private void calibration(ArrayNode calibration, CrossValidated cv) {
        boolean[] labels = NamedBaselines.labels(r.rows(), r.rows().train());
        for (CalibrationCurve.Bin bin : CalibrationCurve.of(labels, cv.prediction()).bins()) {
            ObjectNode node = calibration.addObject();
            node.put("lower", bin.lower());
            node.put("upper", bin.upper());
            node.put("count", bin.count());
            MetricsTree.number(node, "predicted", bin.predicted());
            MetricsTree.number(node, "observed", bin.observed());
        }
    }

    /** Observed and predicted values of the target itself. */
    private void parity(ArrayNode parity, CrossValidated cv) {
        int[] train = r.rows().train();
        for (int i = 0; i < train.length; i++) {
            ObjectNode node = parity.addObject();
            node.put("observed", r.rows().observed(train[i]));
            MetricsTree.number(
                    node, "predicted", r.rows().target().transform().back(cv.prediction()[i]));
            node.putNull("lower");
            node.putNull("upper");
            node.put("label", r.rows().label(train[i]));
            node.put("fold", r.found().folds().of()[i] + 1);
        }
        r.test()
                .ifPresent(
                        test -> {
                            int[] rows = r.rows().test();
                            for (int i = 0; i < rows.length; i++) {
                                ObjectNode node = parity.addObject();
                                node.put("observed", r.rows().observed(rows[i]));
                                MetricsTree.number(
                                        node, "predicted", test.predictions().prediction()[i]);
                                MetricsTree.number(node, "lower", test.predictions().lower()[i]);
                                MetricsTree.number(node, "upper", test.predictions().upper()[i]);
                                node.put("label", r.rows().label(rows[i]));
                                node.putNull("fold");
                            }
                        });
    }

    /**
     * The t-μ map: where the rows and the candidates lie; only for rows with the radii of three
     * sites.
     */
    private void map(ObjectNode figures) {
        Optional<NamedBaselines.Rule> t = r.rule("t");
        Optional<NamedBaselines.Rule> mu = r.rule("mu");
        if (t.isEmpty() || mu.isEmpty()) {
            figures.putNull("map");
            return;
        }
        ObjectNode map = figures.putObject("map");
        map.putObject("x")
                .put("name", "mu")
                .put("symbol", "μ")
                .put("label", "octahedral factor μ = rB/rX");
        map.putObject("y")
                .put("name", "t")
                .put("symbol", "t")
                .put("label", "tolerance factor t = (rA + rX)/(√2 (rB + rX))");
        ArrayNode rows = map.putArray("rows");
        place(rows, r.rows().train(), "train", t.get(), mu.get());
        place(rows, r.rows().test(), "test", t.get(), mu.get());
        ArrayNode candidates = map.putArray("candidates");
        r.screened()
                .ifPresent(
                        s -> {
                            for (Ranked c : s.result().sample()) {
                                ObjectNode node = candidates.addObject();
                                node.put("label", c.candidate().formula());
                                MetricsTree.number(node, "x", c.value(CandidateColumn.MU));
                                MetricsTree.number(node, "y", c.value(CandidateColumn.T));
                                MetricsTree.number(
                                        node, "probability", c.probability().orElse(Double.NaN));
                                node.put("in_domain", c.inDomain());
                            }
                        });
    }

    private void place(
            ArrayNode points,
            int[] rows,
            String split,
            NamedBaselines.Rule t,
            NamedBaselines.Rule mu) {
        for (int row : rows) {
            if (!Double.isFinite(mu.value()[row]) || !Double.isFinite(t.value()[row])) {
                continue;
            }
            boolean positive = r.rows().targetValues()[row] > 0.5;
            ObjectNode node = points.addObject();
            node.put("label", r.rows().label(row));
            node.put("x", mu.value()[row]);
            node.put("y", t.value()[row]);
            node.put(
                    "class",
                    positive ? r.rows().target().positive() : r.rows().target().negative());
            node.put("split", split);
        }
    }
}
