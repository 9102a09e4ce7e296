package org.descry.study;

import java.util.Optional;
import org.descry.regression.models.Kind;
import org.descry.screening.ranking.Funnel;
import org.descry.screening.ranking.Shortlist;
import org.descry.screening.spaces.Template;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The screening in {@code results.json}. */
final class ScreeningTree {
    private final StudyResults r;
    private final ObjectNode root;

    ScreeningTree(StudyResults results, ObjectNode root) {
        this.r = results;
        this.root = root;
    }

    void funnel() {
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

    void screening() {
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
        shortlist(node, s.result().shortlist());
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

    private static void shortlist(ObjectNode screening, Optional<Shortlist> shortlist) {
        if (shortlist.isEmpty()) {
            screening.putNull("selection");
            return;
        }
        ObjectNode node = screening.putObject("selection");
        node.put("selected", shortlist.get().selected());
        node.put("failures", shortlist.get().failures());
        node.put("inside", shortlist.get().inside());
        node.put("held_out_rows", shortlist.get().rows());
        node.put("unwanted_rows", shortlist.get().unwanted());
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
}
