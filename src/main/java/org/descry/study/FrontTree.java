package org.descry.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.sisso.SissoUnits;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.UnitException;
import org.descry.descriptors.printing.Latex;
import org.descry.descriptors.printing.MathMl;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.discovery.ChanceTest;
import org.descry.regression.discovery.Member;
import org.descry.regression.models.Kind;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.separation.Overlap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The models of {@code results.json}: the front, and how many others fit as well. */
final class FrontTree {
    /** Formulas listed that cannot be told from the selected one. */
    private static final int SHOWN = 20;

    private final StudyResults r;
    private final ModelText text;
    private final ObjectNode root;
    private final PhysicsVerdicts verdicts;

    FrontTree(StudyResults results, ObjectNode root) {
        this.r = results;
        this.text = results.text();
        this.root = root;
        this.verdicts = results.physics();
    }

    void front() {
        ArrayNode front = root.putArray("front");
        boolean regression = r.rows().kind() == Kind.REGRESSION;
        for (int i = 0; i < r.found().front().size(); i++) {
            Member member = r.found().front().get(i);
            FoundModel m = member.model();
            ObjectNode node = front.addObject();
            node.put("formula", text.plain(m));
            node.put("latex", text.latex(m));
            node.put("mathml", text.mathml(m));
            node.put("dimension", m.dimension());
            node.put("complexity", m.complexity());
            ArrayNode features = node.putArray("features");
            List<Expression> exact = text.exactly(m);
            List<Expression> shown = text.features(m);
            for (int d = 0; d < m.dimension(); d++) {
                Expression e = m.features().get(d);
                ObjectNode feature = features.addObject();
                feature.put("formula", PlainText.of(exact.get(d)));
                feature.put("latex", Latex.of(shown.get(d)));
                feature.put("mathml", MathMl.of(shown.get(d)));
                feature.put("unit", unit(e));
                feature.put("coefficient_unit", coefficientUnit(e));
                feature.put("complexity", Complexity.of(e));
            }
            text.constants(node, m);
            text.parameters(node, m);
            node.put("found_by", foundBy(m));
            Needs.of(m, r.rows()).put(node);
            MetricsTree.put(node, "train", Optional.of(member.train()));
            MetricsTree.put(node, "cv", member.cv().map(c -> c.metrics()));
            if (member.cv().isPresent()) {
                node.put("cv_se", member.cv().get().errorSpread(regression));
            } else {
                node.putNull("cv_se");
            }
            physics(node, m);
            regions(node, m);
            boolean selected = i == r.found().selected();
            MetricsTree.put(
                    node, "test", selected ? r.test().map(TestRows::metrics) : Optional.empty());
            pValue(node, member, selected);
        }
    }

    /** Returns what found a model: {@code exhaustive}, {@code evolutionary} or {@code linear}. */
    private static String foundBy(FoundModel m) {
        return m.dimension() == 0 ? "linear" : m.foundBy().name().toLowerCase(Locale.ROOT);
    }

    private void physics(ObjectNode node, FoundModel m) {
        if (verdicts.isEmpty()) {
            node.putNull("physics");
            return;
        }
        ArrayNode rules = node.putArray("physics");
        verdicts.of(m)
                .forEach(
                        j ->
                                rules.addObject()
                                        .put("rule", j.rule())
                                        .put("verdict", j.verdict().name().toLowerCase(Locale.ROOT))
                                        .put("text", j.words()));
    }

    /** Says how far the classes' regions overlap where that is the objective. */
    private void regions(ObjectNode node, FoundModel m) {
        if (r.settings().search().objective() != ClassObjective.SEPARATION || m.dimension() == 0) {
            return;
        }
        Overlap overlap = Regions.of(m, r.rows().training());
        ObjectNode regions = node.putObject("regions");
        regions.put("rows_in_overlap", overlap.rows());
        regions.put("separable", overlap.separable());
        regions.put("margin", overlap.margin());
    }

    /** Lists formulas that cannot be told from the selected one. */
    void rashomon() {
        ObjectNode rashomon = root.putObject("rashomon");
        AlikeFormulas alike = r.alike();
        rashomon.put("count", alike.others().size() + 1);
        rashomon.put("at_least", alike.more());
        MetricsTree.number(rashomon, "same_order_of_rows", alike.rowOrder().orElse(Double.NaN));
        MetricsTree.number(
                rashomon, "same_order_of_candidates", alike.candidateOrder().orElse(Double.NaN));
        ArrayNode formulas = rashomon.putArray("others");
        alike.others().stream()
                .limit(SHOWN)
                .forEach(
                        m -> {
                            ObjectNode node = formulas.addObject();
                            node.put("formula", text.plain(m));
                            node.put("complexity", m.complexity());
                            node.put("error", m.loss());
                        });
        rashomon.put("note", r.sentences().get(3).text());
    }

    /** Counts the models that cannot be told from the best of as many features. */
    void listed() {
        ArrayNode sizes = root.putArray("models");
        r.found().listed().stream()
                .map(m -> m.model().dimension())
                .distinct()
                .forEach(
                        d -> {
                            List<ListedModel> models =
                                    r.found().listed().stream()
                                            .filter(m -> m.model().dimension() == d)
                                            .toList();
                            ObjectNode node = sizes.addObject();
                            node.put("dimension", d);
                            node.put("listed", models.size());
                            node.put("best", models.get(0).model().loss());
                            node.put("alike", models.stream().filter(ListedModel::alike).count());
                            alike(node, d);
                        });
    }

    /** Counts all models that cannot be told from the best, listed or not. */
    private void alike(ObjectNode node, int dimension) {
        for (AlikeModels a : r.found().alike()) {
            if (a.dimension() == dimension) {
                ObjectNode all = node.putObject("within_one_standard_error");
                all.put("count", a.count());
                all.put("at_least", !a.all());
                all.put("compared", a.compared());
                all.put("mean_squared_error_below", a.reach());
            }
        }
    }

    /** The selected member shows the p of the whole search, the others their own. */
    private void pValue(ObjectNode node, Member member, boolean selected) {
        Optional<ChanceTest> chance = r.found().chance();
        if (chance.isEmpty()) {
            node.putNull("p_value");
            node.putNull("p_text");
        } else if (selected) {
            node.put("p_value", chance.get().p());
            node.put(
                    "p_text",
                    "%d of %d".formatted(chance.get().exceeded(), chance.get().permutations()));
        } else if (member.p().isPresent()) {
            node.put("p_value", member.p().getAsDouble());
            long k = Math.round(member.p().getAsDouble() * (chance.get().permutations() + 1)) - 1;
            node.put("p_text", "%d of %d".formatted(k, chance.get().permutations()));
        } else {
            node.putNull("p_value");
            node.putNull("p_text");
        }
    }

    /** Returns the unit of a feature's coefficient; null for classes and where units are free. */
    private String coefficientUnit(Expression e) {
        boolean measured =
                r.rows().kind() == Kind.REGRESSION
                        && !r.settings().search().space().freeUnits()
                        && !r.settings().data().startsWith(SissoStudy.PREFIX);
        return measured ? r.slopeUnits().coefficient(e) : null;
    }

    private String unit(Expression e) {
        Map<String, Dimension> columns = new TreeMap<>();
        for (int j = 0; j < r.rows().features().size(); j++) {
            columns.put(r.rows().features().get(j), r.rows().units().get(j).dimension());
        }
        try {
            Dimension unit = Dimensions.of(e, columns);
            return r.settings().data().startsWith(SissoStudy.PREFIX)
                    ? SissoUnits.text(unit)
                    : r.settings().search().space().freeUnits()
                            ? unit.text()
                            : r.slopeUnits().feature(e);
        } catch (UnitException free) {
            return "?"; // asked for by --free-units
        }
    }
}
