package org.descry.study;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.regression.conformal.ClassSets;
import org.descry.regression.conformal.Guarantee;
import org.descry.regression.metrics.Coverage;
import org.descry.regression.metrics.DistributionMetrics;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.models.Ranges;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far the numbers of a run can be trusted, in {@code results.json}. */
final class UncertaintyTree {
    private final StudyResults r;
    private final Uncertainty u;

    UncertaintyTree(StudyResults results) {
        this.r = results;
        this.u = results.uncertainty();
    }

    void put(ObjectNode node) {
        ArrayNode text = node.putArray("text");
        UncertaintyText.of(r).forEach(text::add);
        intervals(node);
        if (u.intervals().flatMap(HeldOutIntervals::distribution).isPresent()) {
            DistributionMetrics d = u.intervals().get().distribution().get();
            ObjectNode into = node.putObject("distribution");
            d.values().forEach((name, value) -> MetricsTree.number(into, name, value));
        } else {
            node.putNull("distribution");
        }
        ObjectNode metrics = node.putObject("metrics");
        u.metrics().forEach((on, all) -> metrics(metrics.putObject(on), all));
        classes(node);
        constants(node);
    }

    /** Adds the intervals of constants to {@code model.json}. */
    ObjectNode into(ObjectNode model) {
        constants(model);
        if (u.constants().isPresent()) {
            for (int slot = 0; slot < u.constants().get().parameters().size(); slot++) {
                ObjectNode parameter = (ObjectNode) model.required("parameters").required(slot);
                double[] ends = u.constants().get().parameters().get(slot);
                MetricsTree.number(parameter, "lower", ends[0]);
                MetricsTree.number(parameter, "upper", ends[1]);
            }
        }
        return model;
    }

    private void intervals(ObjectNode node) {
        if (u.intervals().isEmpty()) {
            node.putNull("intervals");
            return;
        }
        Ranges ranges = r.model().ranges();
        Guarantee guarantee = ranges.guarantee().orElseThrow();
        ObjectNode into = node.putObject("intervals");
        into.put("method", ranges.method());
        into.put("level", ranges.level());
        into.put("guarantee", guarantee.text());
        number(into, "at_least", guarantee.atLeast());
        into.put("typical", guarantee.typical());
        into.put("supported", guarantee.supported());
        into.put("of_the_mean", ranges.isOfTheMean());
        number(into, "mean_width", u.width());
        number(into, "mean_width_of_the_mean", u.widthOfTheMean());
        coverage(into, "held_out", u.intervals().get().coverage());
        coverage(into, "test", u.test());
        MetricsTree.number(into, "noise", u.intervals().get().noise());
        MetricsTree.number(into, "spread_of_formulas", u.intervals().get().spread());
    }

    private static void coverage(ObjectNode into, String field, Optional<Coverage> coverage) {
        if (coverage.isEmpty()) {
            into.putNull(field);
            return;
        }
        ObjectNode node = into.putObject(field);
        node.put("rows", coverage.get().rows());
        node.put("covered", coverage.get().covered());
        estimate(node, "share", coverage.get().share());
        node.put("mean_width", coverage.get().meanWidth());
    }

    private void classes(ObjectNode node) {
        if (u.sets().isEmpty()) {
            node.putNull("classes");
            return;
        }
        HeldOutSets sets = u.sets().get();
        ObjectNode into = node.putObject("classes");
        number(into, "base_rate", r.model().baseRate());
        into.put("error", sets.error());
        ObjectNode counts = into.putObject("sets");
        for (ClassSets.Left left : ClassSets.Left.values()) {
            counts.put(left.name().toLowerCase(Locale.ROOT), sets.counts().getOrDefault(left, 0));
        }
        estimate(into, "positives_lost", sets.lostPositives());
        estimate(into, "negatives_lost", sets.lostNegatives());
        Uncertainty.Line line = u.calibration().orElseThrow();
        into.put("calibration_slope", line.slope());
        into.put("calibration_intercept", line.intercept());
    }

    private void constants(ObjectNode node) {
        if (u.constants().isEmpty()) {
            node.putNull("constants");
            return;
        }
        ConstantIntervals c = u.constants().get();
        var m = r.found().selectedMember().model();
        ObjectNode into = node.putObject("constants");
        into.put("given", "this form");
        into.put("level", ConstantIntervals.LEVEL);
        ends(into.putObject("intercept"), m.intercept(), c.slopes().intercept());
        ArrayNode coefficients = into.putArray("coefficients");
        for (int d = 0; d < m.dimension(); d++) {
            ends(coefficients.addObject(), m.coefficients()[d], c.slopes().slopes()[d]);
        }
        ArrayNode parameters = into.putArray("parameters");
        for (int slot = 0; slot < c.parameters().size(); slot++) {
            ObjectNode each = parameters.addObject();
            each.put("value", m.parameters()[slot]);
            MetricsTree.number(each, "lower", c.parameters().get(slot)[0]);
            MetricsTree.number(each, "upper", c.parameters().get(slot)[1]);
        }
    }

    private static void ends(ObjectNode node, double value, double half) {
        node.put("value", value);
        node.put("lower", value - half);
        node.put("upper", value + half);
    }

    private static void metrics(ObjectNode into, Map<String, Estimate> all) {
        all.forEach((name, e) -> estimate(into, name, e));
    }

    private static void estimate(ObjectNode parent, String field, Estimate e) {
        ObjectNode node = parent.putObject(field);
        node.put("value", e.value());
        node.put("lower", e.lower());
        node.put("upper", e.upper());
        node.put("level", e.level());
    }

    private static void number(ObjectNode node, String field, OptionalDouble value) {
        MetricsTree.number(node, field, value.orElse(Double.NaN));
    }
}
