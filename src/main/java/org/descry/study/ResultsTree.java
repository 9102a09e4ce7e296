package org.descry.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.Obtained;
import org.descry.descriptors.printing.Latex;
import org.descry.descriptors.printing.MathMl;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.discovery.ChanceTest;
import org.descry.regression.discovery.IncrementalTest;
import org.descry.regression.discovery.UnseenGroup;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.models.Kind;
import org.descry.regression.models.ModelFile;
import org.descry.regression.models.Transform;
import org.descry.regression.search.FoundModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of {@code results.json}, fields in a fixed order. */
final class ResultsTree {
    static final String SCHEMA = "descry-results/1";

    private final StudyResults r;
    private final ModelText text;
    private final ObjectNode root = Json.mapper().createObjectNode();
    private final FrontTree models;
    private final ProvenanceTree provenance;

    ResultsTree(StudyResults results) {
        this.r = results;
        this.text = results.text();
        this.models = new FrontTree(results, root);
        this.provenance = new ProvenanceTree(results);
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
        models.front();
        root.put("selected", r.found().selected());
        root.put("selected_by", r.found().selectedBy());
        r.cheaper()
                .ifPresentOrElse(
                        c -> c.put(root.putObject("cheaper"), r), () -> root.putNull("cheaper"));
        models.rashomon();
        new MeaningTree(r).put(root);
        folds();
        unseenGroups();
        testSummary();
        new UncertaintyTree(r).put(root.putObject("uncertainty"));
        r.heldOutFactor()
                .ifPresentOrElse(
                        f -> MetricsTree.number(root, "held_out_factor", f),
                        () -> root.putNull("held_out_factor"));
        noiseFloor();
        baselines();
        permutation();
        longer();
        ScreeningTree screening = new ScreeningTree(r, root);
        screening.funnel();
        screening.screening();
        new FigureTree(r).put(root.putObject("figures"));
        counts();
        models.listed();
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
        backend.put("command", provenance.command());
        provenance.put(root.putObject("provenance"));
        return root;
    }

    private String title() {
        return provenance
                .card()
                .map(DatasetCard::title)
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
        target.put("error_unit", r.unit());
        if (r.rows().target().transform() == Transform.NONE) {
            target.putNull("transform");
            target.putNull("error_meaning");
        } else {
            target.put("transform", r.rows().target().transform().word());
            target.put("error_meaning", r.rows().target().meaning());
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
            String name = r.rows().features().get(j);
            node.put("name", name);
            node.put("unit", r.rows().units().get(j).symbol());
            node.put("obtained", r.rows().data().obtained(name).map(Obtained::text).orElse(null));
            node.put("min", Arrays.stream(columns[j]).min().orElseThrow());
            node.put("max", Arrays.stream(columns[j]).max().orElseThrow());
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

    private void noiseFloor() {
        if (r.noiseFloor().isEmpty()) {
            root.putNull("noise_floor");
            return;
        }
        NoiseFloor floor = r.noiseFloor().get();
        ObjectNode node = root.putObject("noise_floor");
        node.put("rows", floor.rows());
        node.put("sets", floor.sets());
        node.put("deviation", floor.deviation());
        node.put("text", floor.sentence(r.unit()));
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
        node.put("reason", r.shuffling().orElseThrow().reason());
    }

    /** How the search did on labels it had not seen, for every column in which rows repeat. */
    private void unseenGroups() {
        ArrayNode groups = root.putArray("unseen_groups");
        for (UnseenGroup unseen : r.judgements().unseen()) {
            ObjectNode node = groups.addObject();
            node.put("column", unseen.column());
            node.put("groups", unseen.groups());
            node.put("folds", unseen.folds());
            MetricsTree.put(node, "cv", Optional.of(unseen.metrics()));
        }
    }

    private void longer() {
        if (r.longer().isEmpty()) {
            root.putNull("longer");
            return;
        }
        IncrementalTest test = r.longer().get();
        ObjectNode node = root.putObject("longer");
        node.put("from_complexity", test.from());
        node.put("to_complexity", test.to());
        node.put("count", test.permutations());
        node.put("exceeded", test.exceeded());
        node.put("p", test.p());
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
        if (c.evolution().isEmpty()) {
            counts.putNull("evolution");
            return;
        }
        ObjectNode evolution = counts.putObject("evolution");
        evolution.put("places", c.evolution().get().places());
        evolution.put("descriptors", c.evolution().get().descriptors());
        evolution.put("library", c.evolution().get().library());
        EvolutionText.of(r).orElseThrow().put(evolution);
    }

    private static void putIfKnown(ObjectNode into, String name, OptionalLong number) {
        number.ifPresentOrElse(n -> into.put(name, n), () -> into.putNull(name));
    }

    private void strings(String field, List<String> values) {
        ArrayNode array = root.putArray(field);
        values.forEach(array::add);
    }
}
