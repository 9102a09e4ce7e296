package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.Member;
import org.descry.regression.discovery.UnseenGroup;
import org.descry.regression.domain.Reason;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.SearchCounts;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.separation.Overlap;
import org.descry.screening.ranking.Funnel;
import org.descry.screening.ranking.Ranked;
import org.descry.tools.SlopeUnits;

/** What a finished run says on the terminal: at most 80 columns wide. */
final class Summary {
    private static final int WIDTH = 80;
    private static final int FIRST = 5;
    private static final int MOST_TASKS = 10;

    /** Where formulas begin in the table of the front. */
    private static final int FORMULA = 50;

    /** Room for the reasons of a candidate. */
    private static final int REASON = 36;

    private final StudyResults r;
    private final List<String> lines = new ArrayList<>();

    Summary(StudyResults results) {
        this.r = results;
    }

    List<String> lines() {
        head();
        formula();
        front();
        r.cheaper()
                .ifPresent(
                        c -> {
                            paragraph("", c.sentence(r));
                            lines.add("");
                        });
        comparison();
        screening();
        sentences();
        r.limits().forEach(l -> paragraph("Limited: ", l));
        return lines;
    }

    private void head() {
        int train = r.rows().train().length;
        int test = r.rows().test().length;
        lines.add(
                "%s: %d training rows%s, %d columns"
                        .formatted(
                                r.settings().name(),
                                train,
                                test == 0 ? "" : ", " + test + " test rows",
                                r.rows().features().size()));
        SearchCounts counts = r.found().counts();
        paragraph(
                "",
                "searched %s, compared %s descriptors%s"
                        .formatted(
                                formulas(counts),
                                Figures.count(counts.models()),
                                counts.evolution()
                                        .map(
                                                e ->
                                                        ", %s trials of evolution"
                                                                .formatted(
                                                                        Figures.count(e.places())))
                                        .orElse("")));
        EvolutionText.of(r).ifPresent(e -> paragraph("Evolution: ", e.sentence() + "."));
        r.notes().forEach(n -> paragraph("Note: ", n));
        lines.add("");
    }

    private static String formulas(SearchCounts counts) {
        return counts.distinct().isPresent()
                ? Figures.count(counts.distinct().getAsLong()) + " different formulas"
                : Figures.count(counts.generated()) + " formulas (equal ones among them)";
    }

    private void formula() {
        lines.addAll(Lines.formula(r.text().plain(r.found().selectedMember().model()), WIDTH));
        units(r.found().selectedMember().model());
        Needs needs = Needs.of(r.found().selectedMember().model(), r.rows());
        if (needs.dearest().isPresent()) {
            paragraph("needs: ", needs.text());
        }
        List<String> tasks = r.text().table(r.found().selectedMember().model(), MOST_TASKS);
        if (!tasks.isEmpty()) {
            lines.add("");
            lines.addAll(tasks);
        }
        lines.add("");
        r.physics()
                .of(r.found().selectedMember().model())
                .forEach(j -> paragraph("physics: ", j.rule() + ": " + j.words()));
        if (!r.physics().isEmpty()) {
            lines.add("");
        }
        regions();
        meaning();
        alike();
    }

    private void meaning() {
        r.meaning()
                .ifPresent(
                        m -> {
                            lines.addAll(r.meaningText().lines(m));
                            lines.add("");
                        });
    }

    /** The units of the numbers in the formula, in the order in which they stand there. */
    private void units(FoundModel m) {
        boolean measured = r.rows().features().stream().anyMatch(this::hasUnit);
        if (r.rows().kind() == Kind.CLASSIFICATION
                || r.settings().search().space().freeUnits()
                || !measured && r.unit().isEmpty()
                || m.dimension() == 0) {
            return;
        }
        List<String> units = m.features().stream().map(r.slopeUnits()::coefficient).toList();
        paragraph(
                "units: ",
                "constant term: %s; %s: %s"
                        .formatted(
                                SlopeUnits.words(List.of(r.unit())),
                                units.size() == 1 ? "coefficient" : "coefficients",
                                SlopeUnits.words(units)));
    }

    private boolean hasUnit(String column) {
        return !r.rows().unitByColumn().get(column).symbol().isEmpty();
    }

    /** How far apart the classes lie where that is what was searched for. */
    private void regions() {
        FoundModel m = r.found().selectedMember().model();
        if (r.settings().search().objective() != ClassObjective.SEPARATION || m.dimension() == 0) {
            return;
        }
        Overlap overlap = Regions.of(m, r.rows().training());
        lines.add(
                overlap.separable()
                        ? "the classes do not overlap; margin %s standard deviations"
                                .formatted(Figures.short4(overlap.margin()))
                        : "%d training rows lie in the region of the other class"
                                .formatted(overlap.rows()));
        lines.add("");
    }

    /**
     * The best models of each size, and how many cannot be told from them; with declared physics
     * the best that keep it, as the exhaustive search does not know of it.
     */
    private void alike() {
        List<ListedModel> listed = r.found().listed();
        String without = r.found().counts().evolution().isPresent() ? " without evolution" : "";
        for (ListedModel best : listed) {
            if (best.rank() != 1) {
                continue;
            }
            int d = best.model().dimension();
            Optional<ListedModel> kept =
                    r.physics().isEmpty()
                            ? Optional.of(best)
                            : listed.stream()
                                    .filter(m -> m.model().dimension() == d)
                                    .filter(m -> r.physics().keeps(m.model()))
                                    .findFirst();
            String how =
                    kept.isEmpty()
                            ? "; like all models listed of this size it breaks the declared physics"
                            : kept.get() == best ? alike(d) : better(kept.get().rank() - 1);
            paragraph(
                    "best of %d%s: ".formatted(d, without),
                    "%s (training %s%s)"
                            .formatted(
                                    shown(kept.orElse(best).model()),
                                    Figures.error(kept.orElse(best).model().loss()),
                                    how));
        }
        if (!listed.isEmpty()) {
            lines.add("");
        }
    }

    private String alike(int dimension) {
        return r.found().alike().stream()
                .filter(a -> a.dimension() == dimension)
                .map(a -> "; " + AlikeText.of(a))
                .collect(Collectors.joining());
    }

    private static String better(int left) {
        return left == 1
                ? "; a better one breaks the declared physics"
                : "; " + Figures.count(left) + " better ones break the declared physics";
    }

    /** The front, where more than one search made it. */
    private void front() {
        if (r.found().counts().evolution().isEmpty()) {
            return;
        }
        List<Needs> needs = r.found().models().stream().map(m -> Needs.of(m, r.rows())).toList();
        int wide =
                Needs.told(r.rows())
                        ? 2
                                + needs.stream()
                                        .mapToInt(n -> n.brief().length())
                                        .reduce("needs".length(), Math::max)
                        : 0;
        String format = "%-2s%10s%11s%11s  %-14s" + (wide == 0 ? "%s" : "%-" + wide + "s") + "%s";
        lines.add(row(" ".repeat(12) + "%22s", errorTitle()));
        lines.add(
                row(
                        format,
                        "",
                        "complexity",
                        "training",
                        "held-out",
                        "found by",
                        wide == 0 ? "" : "needs",
                        "formula"));
        for (int i = 0; i < r.found().front().size(); i++) {
            Member member = r.found().front().get(i);
            FoundModel m = member.model();
            String formula = m.dimension() == 0 ? "the " + Centre.word(r) : shown(m);
            List<String> pieces = Lines.formula(formula, WIDTH - FORMULA - wide);
            lines.add(
                    row(
                            format,
                            i == r.found().selected() ? ">" : "",
                            m.complexity(),
                            shown(Optional.of(member.train())),
                            shown(member.cv().map(c -> c.metrics())),
                            foundBy(m),
                            wide == 0 ? "" : needs.get(i).brief(),
                            pieces.get(0)));
            pieces.stream().skip(1).forEach(p -> lines.add(" ".repeat(FORMULA + wide) + p));
        }
        lines.add("");
    }

    private String errorTitle() {
        return r.rows().kind() == Kind.CLASSIFICATION
                ? "balanced accuracy"
                : "RMSE" + (r.unit().isEmpty() ? "" : " (" + r.unit() + ")");
    }

    private static String foundBy(FoundModel m) {
        if (m.dimension() == 0) {
            return "";
        }
        return switch (m.foundBy()) {
            case EXHAUSTIVE -> "all formulas";
            case EVOLUTIONARY -> "evolution";
            case LINEAR -> "straight line";
        };
    }

    private String shown(FoundModel m) {
        return r.text().features(m).stream().map(PlainText::of).collect(Collectors.joining("; "));
    }

    private void comparison() {
        boolean classes = r.rows().kind() == Kind.CLASSIFICATION;
        boolean test = r.rows().test().length > 0;
        String spread = "%-28s%12s%12s%12s";
        lines.add(row(spread, errorTitle(), "training", "held-out", test ? "test" : ""));
        for (NamedBaselines.Rule rule : r.rules()) {
            lines.add(
                    row(
                            spread,
                            rule.text().replace("tau", "τ").replace("mu", "μ") + " (published)",
                            shown(Optional.of(rule.metrics(r.rows(), r.rows().train()))),
                            "",
                            test
                                    ? shown(Optional.of(rule.metrics(r.rows(), r.rows().test())))
                                    : ""));
        }
        if (!classes) {
            Member mean = r.found().front().get(0);
            lines.add(
                    row(
                            spread,
                            Centre.whole(r),
                            shown(Optional.of(mean.train())),
                            shown(mean.cv().map(c -> c.metrics())),
                            ""));
        }
        for (BaselineResult b : ShownBaselines.of(r.blackBoxes())) {
            lines.add(
                    row(
                            spread,
                            b.name().replace(" of all features", ""),
                            "",
                            shown(b.cv()),
                            test ? shown(b.test()) : ""));
        }
        Member selected = r.found().selectedMember();
        lines.add(
                row(
                        spread,
                        "this formula",
                        shown(Optional.of(selected.train())),
                        shown(selected.cv().map(c -> c.metrics())),
                        test ? shown(r.test().map(TestRows::metrics)) : ""));
        for (UnseenGroup unseen : r.judgements().unseen()) {
            lines.add(
                    row(
                            spread,
                            "  for an unseen " + unseen.column(),
                            "",
                            shown(Optional.of(unseen.metrics())),
                            ""));
        }
        r.test()
                .flatMap(TestRows::balancedAccuracy)
                .ifPresent(
                        e ->
                                lines.add(
                                        "test, 95 %% interval: %s to %s"
                                                .formatted(
                                                        Figures.rate(e.lower()),
                                                        Figures.rate(e.upper()))));
        r.test()
                .flatMap(TestRows::difference)
                .ifPresent(
                        e ->
                                lines.add(
                                        "test, this formula minus τ: %s (95 %% interval %s to %s)"
                                                .formatted(
                                                        Figures.rate(e.value()),
                                                        Figures.rate(e.lower()),
                                                        Figures.rate(e.upper()))));
        if (!r.rules().isEmpty()) {
            lines.add(
                    "τ and the window of t were fitted on these compounds; held-out: not meaningful");
        }
        r.noiseFloor().ifPresent(n -> paragraph("", n.sentence(r.unit())));
        transform();
        lines.add("");
        UncertaintyText.of(r).forEach(t -> paragraph("- ", t));
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** What errors of a logarithm are, and what they mean for the target itself. */
    private void transform() {
        TargetColumn target = r.rows().target();
        if (target.transform() == Transform.NONE) {
            return;
        }
        paragraph(
                "",
                "Errors are in %s (%s); %s is a factor 2 of %s.%s"
                        .formatted(
                                target.errorUnit(),
                                target.meaning(),
                                Figures.error(target.transform().of(2)),
                                target.name(),
                                r.heldOutFactor().isPresent()
                                        ? " Half of the held-out rows are predicted within a factor %s."
                                                .formatted(
                                                        Figures.factor(
                                                                r.heldOutFactor().getAsDouble()))
                                        : ""));
    }

    private void screening() {
        if (r.screened().isEmpty()) {
            return;
        }
        lines.add(row("%-40s%14s%14s", "screening", "in", "out"));
        for (Funnel.Step step : r.screened().get().result().funnel().steps()) {
            lines.add(
                    row(
                            "%-40s%14s%14s",
                            step.name(), Figures.count(step.in()), Figures.count(step.out())));
        }
        lines.add("");
        List<Ranked> ranking = r.screened().get().result().ranking();
        for (Ranked c : ranking.subList(0, Math.min(FIRST, ranking.size()))) {
            String value =
                    r.rows().kind() == Kind.CLASSIFICATION
                            ? "P = " + Figures.probability(c.probability().orElse(Double.NaN))
                            : Figures.short4(c.prediction())
                                    + " "
                                    + r.rows().target().unit().symbol();
            lines.add(
                    "%3d  %-16s%-14s%s"
                            .formatted(
                                    c.rank(),
                                    c.candidate().formula(),
                                    value,
                                    c.inDomain()
                                            ? "inside the data"
                                            : "outside: " + Reason.fitted(c.reason(), REASON))
                            .stripTrailing());
        }
        lines.add("");
    }

    private void sentences() {
        for (Sentences.Sentence s : r.sentences()) {
            paragraph("%d %-23s ".formatted(s.number(), s.question()), s.text());
        }
    }

    private static String shown(Optional<? extends Metrics> metrics) {
        if (metrics.isEmpty()) {
            return "-";
        }
        return metrics.get() instanceof RegressionMetrics m
                ? Figures.error(m.rmse())
                : Figures.rate(((ClassificationMetrics) metrics.get()).balancedAccuracy());
    }

    private static String row(String format, Object... cells) {
        return String.format(Locale.ROOT, format, cells).stripTrailing();
    }

    /** Adds text broken to the width, further lines indented like the first. */
    private void paragraph(String lead, String text) {
        String before = lead;
        for (String line : Lines.of(text, WIDTH - lead.length())) {
            lines.add((before + line).stripTrailing());
            before = " ".repeat(lead.length());
        }
    }
}
