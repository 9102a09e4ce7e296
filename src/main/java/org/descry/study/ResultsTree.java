package org.descry.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.descry.datasets.files.Json;
import org.descry.datasets.sisso.SissoUnits;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetCard;
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
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.models.Kind;
import org.descry.regression.models.ModelFile;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.separation.Overlap;
import org.descry.screening.ranking.Funnel;
import org.descry.screening.spaces.Template;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of {@code results.json}, fields in a fixed order. */
final class ResultsTree {
    static final String SCHEMA = "descry-results/1";

    private final StudyResults r;
    private final ModelText text;
    private final ObjectNode root = Json.mapper().createObjectNode();

    ResultsTree(StudyResults results) {
        this.r = results;
        this.text = results.text();
    }

    ObjectNode tree(Clock clock, int threads) {
        root.put("schema", SCHEMA);
        root.put("name", r.settings().name());
        root.put("title", title());
        root.put("kind", ModelFile.word(r.rows().kind()));
        target();
        rows();
        strings("notes", r.notes());
        features();
        sentences();
        front();
        root.put("selected", r.found().selected());
        root.put("selected_by", r.found().selectedBy());
        ObjectNode rashomon = root.putObject("rashomon");
        rashomon.putNull("count");
        rashomon.put("note", "The set of equally good formulas comes with the command validate.");
        folds();
        testSummary();
        baselines();
        permutation();
        funnel();
        screening();
        new FigureTree(r).put(root.putObject("figures"));
        counts();
        listed();
        strings("limits", r.limits());
        ObjectNode seconds = root.putObject("seconds");
        MetricsTree.number(seconds, "cpu", Clock.cpu());
        seconds.put("wall", clock.wall());
        ObjectNode phases = seconds.putObject("phases");
        clock.phases().forEach((name, s) -> phases.put(name, s));
        ObjectNode backend = root.putObject("backend");
        backend.put("java", System.getProperty("java.version"));
        backend.put("simd", ExhaustiveSearch.kernel().equals("vector"));
        backend.put("threads", threads);
        backend.put("command", command());
        provenance();
        return root;
    }

    private Optional<DatasetCard> card() {
        String data = r.settings().data();
        return data.startsWith(BuiltinDatasets.PREFIX)
                ? Optional.of(BuiltinDatasets.card(data.substring(BuiltinDatasets.PREFIX.length())))
                : Optional.empty();
    }

    private String title() {
        return card().map(DatasetCard::title)
                .orElse("%s from %s".formatted(r.rows().target().name(), r.rows().data().name()));
    }

    private void target() {
        ObjectNode target = root.putObject("target");
        target.put("name", r.rows().target().name());
        target.put("unit", r.rows().target().unit().symbol());
        if (r.rows().kind() == Kind.CLASSIFICATION) {
            target.put("positive", r.rows().target().positive());
            target.put("negative", r.rows().target().negative());
        } else {
            target.putNull("positive");
            target.putNull("negative");
        }
        r.rows()
                .target()
                .task()
                .ifPresentOrElse(t -> target.put("task", t.name()), () -> target.putNull("task"));
    }

    private void rows() {
        ObjectNode node = root.putObject("rows");
        StudyRows rows = r.rows();
        node.put("read", rows.data().rows());
        node.put("used", rows.train().length + rows.test().length);
        node.put("train", rows.train().length);
        node.put("test", rows.test().length);
        ArrayNode out = node.putArray("left_out");
        rows.leftOut()
                .forEach(l -> out.addObject().put("line", l.line()).put("reason", l.reason()));
        if (rows.kind() == Kind.CLASSIFICATION) {
            boolean[] labels = NamedBaselines.labels(rows, rows.train());
            long positives = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
            node.put("positives", positives);
            node.put("base_rate", (double) positives / labels.length);
        } else {
            node.putNull("positives");
            node.putNull("base_rate");
        }
    }

    private void features() {
        ArrayNode features = root.putArray("features");
        double[][] columns = r.rows().columns(r.rows().train());
        for (int j = 0; j < columns.length; j++) {
            ObjectNode node = features.addObject();
            node.put("name", r.rows().features().get(j));
            node.put("unit", r.rows().units().get(j).symbol());
            node.put("min", java.util.Arrays.stream(columns[j]).min().orElseThrow());
            node.put("max", java.util.Arrays.stream(columns[j]).max().orElseThrow());
        }
    }

    private void sentences() {
        ArrayNode sentences = root.putArray("sentences");
        for (Sentences.Sentence s : r.sentences()) {
            ObjectNode node = sentences.addObject();
            node.put("number", s.number());
            node.put("question", s.question());
            if (s.answer().isEmpty()) {
                node.putNull("answer");
            } else {
                node.put("answer", s.answer());
            }
            node.put("text", s.text());
            node.put("withheld", s.withheld());
        }
    }

    private void front() {
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
                feature.put("complexity", Complexity.of(e));
            }
            text.constants(node, m);
            text.parameters(node, m);
            node.put("found_by", "exhaustive");
            MetricsTree.put(node, "train", Optional.of(member.train()));
            MetricsTree.put(node, "cv", member.cv().map(c -> c.metrics()));
            if (member.cv().isPresent()) {
                node.put("cv_se", member.cv().get().errorSpread(regression));
            } else {
                node.putNull("cv_se");
            }
            regions(node, m);
            boolean selected = i == r.found().selected();
            MetricsTree.put(
                    node, "test", selected ? r.test().map(TestRows::metrics) : Optional.empty());
            pValue(node, member, selected);
        }
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

    /** Counts the models that cannot be told from the best of as many features. */
    private void listed() {
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

    private String unit(Expression e) {
        Map<String, Dimension> columns = new TreeMap<>();
        for (int j = 0; j < r.rows().features().size(); j++) {
            columns.put(r.rows().features().get(j), r.rows().units().get(j).dimension());
        }
        try {
            Dimension unit = Dimensions.of(e, columns);
            return r.settings().data().startsWith(SissoStudy.PREFIX)
                    ? SissoUnits.text(unit)
                    : unit.text();
        } catch (UnitException free) {
            return "?"; // asked for by --free-units
        }
    }

    private void folds() {
        ArrayNode folds = root.putArray("folds");
        if (r.found().nested().isEmpty()) {
            return;
        }
        var nested = r.found().nested().get();
        for (int f = 0; f < nested.models().size(); f++) {
            FoundModel m = nested.models().get(f);
            ObjectNode node = folds.addObject();
            node.put("fold", f + 1);
            node.put("rows", r.found().folds().heldOut(f).length);
            node.put("formula", text.plain(m));
            node.put("complexity", m.complexity());
            double loss = nested.errors()[f];
            node.put("error", r.rows().kind() == Kind.REGRESSION ? Math.sqrt(loss) : loss);
        }
        MetricsTree.put(root, "nested", Optional.of(nested.result().metrics()));
    }

    private void testSummary() {
        Optional<TestRows> test = r.test();
        if (test.isEmpty()) {
            root.putNull("test_summary");
            return;
        }
        ObjectNode node = root.putObject("test_summary");
        estimate(node, "balanced_accuracy", test.get().balancedAccuracy(), Optional.empty());
        estimate(node, "difference", test.get().difference(), Optional.of("tau"));
        node.put("unpredicted", test.get().unpredicted());
    }

    private static void estimate(
            ObjectNode parent, String field, Optional<Estimate> estimate, Optional<String> to) {
        if (estimate.isEmpty()) {
            parent.putNull(field);
            return;
        }
        ObjectNode node = parent.putObject(field);
        to.ifPresent(t -> node.put("to", t));
        node.put("value", estimate.get().value());
        node.put("lower", estimate.get().lower());
        node.put("upper", estimate.get().upper());
        node.put("level", estimate.get().level());
    }

    private void baselines() {
        ArrayNode baselines = root.putArray("baselines");
        StudyRows rows = r.rows();
        for (NamedBaselines.Rule rule : r.rules()) {
            ObjectNode node = baselines.addObject();
            node.put("name", rule.descriptor().name());
            node.put("symbol", rule.descriptor().symbol());
            node.put("formula", PlainText.of(rule.descriptor().expression()));
            node.put("latex", Latex.of(rule.descriptor().expression()));
            node.put("mathml", MathMl.of(rule.descriptor().expression()));
            node.put("rule", rule.text());
            node.put("source", rule.descriptor().source());
            node.put("doi", rule.descriptor().doi());
            node.put("note", rule.descriptor().validity());
            MetricsTree.put(node, "all", Optional.of(rule.metrics(rows, NamedBaselines.all(rows))));
            MetricsTree.put(node, "train", Optional.of(rule.metrics(rows, rows.train())));
            MetricsTree.put(
                    node,
                    "test",
                    rows.test().length == 0
                            ? Optional.empty()
                            : Optional.of(rule.metrics(rows, rows.test())));
            ObjectNode correct = node.putObject("correct");
            correct.put("all", NamedBaselines.correct(rule, rows, NamedBaselines.all(rows)));
            correct.put("train", NamedBaselines.correct(rule, rows, rows.train()));
            if (rows.test().length > 0) {
                correct.put("test", NamedBaselines.correct(rule, rows, rows.test()));
            }
        }
    }

    private void permutation() {
        Optional<ChanceTest> chance = r.found().chance();
        if (chance.isEmpty()) {
            root.putNull("permutation");
            return;
        }
        ChanceTest test = chance.get();
        ObjectNode node = root.putObject("permutation");
        node.put("count", test.permutations());
        node.put("exceeded", test.exceeded());
        node.put("p", test.p());
        node.put("text", r.sentences().get(0).text());
        ArrayNode errors = node.putArray("null_errors");
        for (double e : test.nullErrors()) {
            errors.add(e);
        }
        node.put("observed", test.observed());
        node.put("scheme", test.scheme());
    }

    private void funnel() {
        ArrayNode funnel = root.putArray("funnel");
        if (r.screened().isEmpty()) {
            return;
        }
        for (Funnel.Step step : r.screened().get().result().funnel().steps()) {
            ObjectNode node = funnel.addObject();
            node.put("step", step.name());
            node.put("in", step.in());
            node.put("out", step.out());
            node.put("detail", step.detail());
        }
    }

    private void screening() {
        if (r.screened().isEmpty()) {
            root.putNull("screening");
            return;
        }
        Screened s = r.screened().get();
        ObjectNode node = root.putObject("screening");
        node.put("space", s.space().space().size());
        node.put("candidates", s.result().funnel().survivors());
        node.put("in_domain", s.result().domain().inside());
        node.put("out_of_domain", s.result().domain().outside());
        ObjectNode reasons = node.putObject("reasons");
        s.result().domain().reasons().forEach((code, n) -> reasons.put(code, (long) n));
        node.put("meaning", meaning());
        ArrayNode templates = node.putArray("templates");
        s.space().space().templates().stream().map(Template::text).forEach(templates::add);
        if (s.result().complete()) {
            node.putNull("note");
        } else {
            node.put(
                    "note",
                    "The screening was stopped; counts and ranking cover the part that was walked.");
        }
    }

    private String meaning() {
        if (r.rows().kind() == Kind.REGRESSION) {
            return "The prediction holds for compounds like the training rows; the best of a ranking tends to be"
                    + " flattered, because errors in its favour brought it there.";
        }
        double rate = root.path("rows").path("base_rate").asDouble();
        return ("The probability says how likely %s = %s is if the compound exists at this composition, at the base rate"
                        + " of the training rows (%s). It does not say that the compound can be made.")
                .formatted(
                        r.rows().target().name(),
                        r.rows().target().positive(),
                        Figures.percent(rate));
    }

    private void counts() {
        ObjectNode counts = root.putObject("counts");
        var c = r.found().counts();
        counts.put("generated", c.generated());
        putIfKnown(counts, "distinct", c.distinct());
        putIfKnown(counts, "duplicates", c.duplicates());
        ObjectNode refused = counts.putObject("refused");
        c.refused().forEach((cause, n) -> refused.put(cause, (long) n));
        ObjectNode by = counts.putObject("distinct_by_complexity");
        c.distinctByComplexity()
                .forEach((complexity, n) -> by.put(Integer.toString(complexity), (long) n));
        counts.put("l0_models", c.models());
    }

    private static void putIfKnown(ObjectNode into, String name, OptionalLong number) {
        number.ifPresentOrElse(n -> into.put(name, n), () -> into.putNull(name));
    }

    private String command() {
        boolean builtin =
                r.settings().data().startsWith(BuiltinDatasets.PREFIX)
                        && StudyFile.builtinNames().contains(r.settings().name());
        return builtin
                ? "./descry run %s --seed %d".formatted(r.settings().name(), r.settings().seed())
                : "./descry run study.yaml";
    }

    private void provenance() {
        ObjectNode node = root.putObject("provenance");
        node.put("toolkit", "Descry");
        node.put("version", Toolkit.version());
        ObjectNode data = node.putObject("data");
        data.put("name", r.rows().data().name());
        data.put("sha256", r.rows().data().sha256());
        data.put("doi", card().map(DatasetCard::doi).orElse(""));
        data.put("licence", card().map(DatasetCard::licence).orElse(""));
        data.put("citation", card().map(DatasetCard::citation).orElse(""));
        ObjectNode settings = node.putObject("settings");
        StudySettings s = r.settings();
        settings.put("target", s.target());
        ArrayNode features = settings.putArray("features");
        r.rows().features().forEach(features::add);
        s.split().ifPresent(c -> settings.put("split", c));
        s.group().ifPresent(c -> settings.put("group", c));
        s.rows().tasks().ifPresent(t -> settings.put("tasks", t.text()));
        s.rows().weights().ifPresent(c -> settings.put("weights", c));
        ArrayNode operators = settings.putArray("operators");
        s.search().space().allOperators().forEach(o -> operators.add(o.symbol()));
        s.search().space().maxComplexity().ifPresent(c -> settings.put("max_complexity", c));
        settings.put("dimension", s.search().dimension());
        s.search().widths().fixed().ifPresent(k -> settings.put("sis", k));
        settings.put("free_units", s.search().space().freeUnits());
        settings.put("search", SearchKeys.text(s.search()).strip());
        settings.put("folds", s.folds().text());
        settings.put("fold_scheme", r.found().folds().scheme());
        settings.put("permutations", s.permutations());
        settings.put("level", s.level());
        node.put("seed", s.seed());
    }

    private void strings(String field, List<String> values) {
        ArrayNode array = root.putArray(field);
        values.forEach(array::add);
    }
}
