package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.descry.regression.domain.Reason;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.screening.files.SpaceFile;
import org.descry.screening.ranking.DomainCounts;
import org.descry.screening.ranking.Funnel;
import org.descry.screening.ranking.Ranked;
import org.descry.screening.ranking.ScreeningResult;
import org.descry.screening.spaces.Template;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A screening as lines for the screen and as a JSON tree. */
final class ScreenText {

    static final String SCHEMA = "descry-screening/1";

    /** Room for the reasons of a candidate. */
    private static final int REASON = 32;

    private static final int SHOWN = 10;
    private static final int MOST_REASONS = 8;

    private final ScreenRequest request;
    private final ModelSource source;
    private final SpaceFile space;
    private final ScreeningResult result;
    private final int top;
    private final List<String> notes;

    ScreenText(
            ScreenRequest request,
            ModelSource source,
            SpaceFile space,
            ScreeningResult result,
            int top,
            List<String> notes) {
        this.request = request;
        this.source = source;
        this.space = space;
        this.result = result;
        this.top = top;
        this.notes = List.copyOf(notes);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrapped.lines("model  ", source.model().text()));
        lines.addAll(
                Wrapped.lines(
                        "space  ",
                        "%s: %s, %s"
                                .formatted(
                                        request.space(),
                                        String.join(", ", templates()),
                                        Shown.plural(space.space().size(), "candidate"))));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out    ", out.toString())));
        lines.add("");
        AlignedTable funnel = new AlignedTable("lrr").row("step", "in", "out");
        for (Funnel.Step step : result.funnel().steps()) {
            funnel.row(step.name(), Shown.count(step.in()), Shown.count(step.out()));
        }
        lines.addAll(funnel.lines());
        lines.add("");
        lines.addAll(domain());
        result.shortlist()
                .ifPresent(
                        s ->
                                lines.addAll(
                                        Wrapped.lines(
                                                "",
                                                "selected with at most %s expected failures, among those inside: %s"
                                                        .formatted(
                                                                "%.0f %%"
                                                                        .formatted(
                                                                                100 * s.failures()),
                                                                Shown.count(s.selected())))));
        lines.add("");
        lines.addAll(ranking());
        if (!result.complete()) {
            lines.add("Stopped before the end of the space; the counts cover the part done.");
        }
        notes.forEach(note -> lines.addAll(Wrapped.lines("note  ", note)));
        return List.copyOf(lines);
    }

    private List<String> domain() {
        DomainCounts domain = result.domain();
        AlignedTable table = new AlignedTable("lr");
        table.row("inside the training data", Shown.count(domain.inside()));
        table.row("outside the training data", Shown.count(domain.outside()));
        reasons().stream()
                .limit(MOST_REASONS)
                .forEach(
                        each ->
                                table.row(
                                        "  " + Reason.words(each.getKey()),
                                        Shown.count(each.getValue())));
        return table.lines();
    }

    private List<Map.Entry<String, Long>> reasons() {
        return result.domain().reasons().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private List<String> ranking() {
        if (result.ranking().isEmpty()) {
            return List.of("No candidate is left to rank.");
        }
        boolean classes = result.kind() == Kind.CLASSIFICATION;
        String value =
                classes
                        ? "P(%s = %s)"
                                .formatted(
                                        source.model().target().name(),
                                        source.model().target().positive())
                        : Shown.named(
                                source.model().target().name(),
                                source.model().target().unit().symbol());
        AlignedTable table = new AlignedTable("rlrrrl");
        table.row("", "candidate", value, "from", "to", "reason");
        for (Ranked each : result.ranking().subList(0, Math.min(SHOWN, result.ranking().size()))) {
            double shown = each.probability().orElse(each.prediction());
            table.row(
                    Integer.toString(each.rank()),
                    each.candidate().formula(),
                    Shown.number(shown),
                    shown(each.lower()),
                    shown(each.upper()),
                    Reason.fitted(each.reason(), REASON));
        }
        return table.lines();
    }

    private static String shown(OptionalDouble value) {
        return Shown.number(value.orElse(Double.NaN));
    }

    private List<String> templates() {
        return space.space().templates().stream().map(Template::text).toList();
    }

    /** Returns {@code screen.json}; the number of threads is not in it. */
    ObjectNode tree(int known) {
        ObjectNode root = Trees.object(SCHEMA);
        source.describe(root.putObject("model"));
        root.put("complete", result.complete());
        ArrayNode funnel = root.putArray("funnel");
        for (Funnel.Step step : result.funnel().steps()) {
            funnel.addObject()
                    .put("step", step.name())
                    .put("in", step.in())
                    .put("out", step.out())
                    .put("detail", step.detail());
        }
        ObjectNode screening = root.putObject("screening");
        screening.put("space", request.space().getFileName().toString());
        screening.put("candidates", result.funnel().survivors());
        screening.put("in_domain", result.domain().inside());
        screening.put("out_of_domain", result.domain().outside());
        if (result.shortlist().isPresent()) {
            screening.put("selected", result.shortlist().get().selected());
            screening.put("failures", result.shortlist().get().failures());
        } else {
            screening.putNull("selected");
            screening.putNull("failures");
        }
        screening.put("meaning", meaning());
        Trees.texts(screening.putArray("templates"), templates());
        screening.put("note", notes.stream().collect(Collectors.joining("; ")));
        ObjectNode reasons = root.putObject("reasons");
        reasons().forEach(each -> reasons.put(each.getKey(), each.getValue()));
        root.put("known", known);
        root.put("top", top);
        root.put("rank", result.order().word());
        ArrayNode ranking = root.putArray("ranking");
        result.ranking().forEach(each -> ranked(ranking.addObject(), each));
        return root;
    }

    private String meaning() {
        String target = source.model().target().name();
        return result.kind() == Kind.CLASSIFICATION
                ? ("Calibrated probability of %s = %s; lower and upper span the models of the folds"
                                + " and have no level.")
                        .formatted(target, source.model().target().positive())
                : ("Predicted %s; intervals hold for rows like the training rows, not for the top"
                                + " of a ranking.")
                        .formatted(target);
    }

    private void ranked(ObjectNode node, Ranked each) {
        node.put("rank", each.rank());
        node.put("formula", each.candidate().formula());
        if (each.probability().isPresent()) {
            TargetColumn target = source.model().target();
            node.put("prediction", each.prediction() == 1 ? target.positive() : target.negative());
            Trees.put(node, "probability", each.probability().getAsDouble());
        } else {
            Trees.put(node, "prediction", each.prediction());
        }
        Trees.put(node, "lower", each.lower().orElse(Double.NaN));
        Trees.put(node, "upper", each.upper().orElse(Double.NaN));
        Trees.put(node, "expected", each.expected().orElse(Double.NaN));
        node.put("in_domain", each.inDomain());
        node.put("reason", each.reason());
    }
}
