package org.descry.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descry.datasets.files.Json;
import org.descry.regression.discovery.DiscoveryEstimate;
import org.descry.regression.discovery.ShufflePlan;
import org.descry.regression.evolution.EvolutionEstimate;
import org.descry.regression.exhaustive.SearchEstimate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large a run will be: formulas, descriptors, memory and time, told before anything is built.
 *
 * @param main the search that is shown
 * @param rowWise the second search of a run with groups, judged on rows held out at random
 * @param longer searches on made targets, which test longer formulas; empty without shuffles
 * @param unseen searches without one label after the other of columns in which rows repeat; empty
 *     where there are none
 * @param shuffles whether there may be more shuffles than are counted here
 */
public record StudyEstimate(
        DiscoveryEstimate main,
        Optional<DiscoveryEstimate> rowWise,
        Optional<DiscoveryEstimate> longer,
        Optional<DiscoveryEstimate> unseen,
        ShufflePlan shuffles) {

    /** The true time of evolution lies within this factor of the estimate on most machines. */
    private static final double EVOLUTION_UNCERTAINTY = 3;

    /** Returns one line, such as {@code about 267,000 formulas, 6.6e7 descriptors, 3 s, 400 MB}. */
    public String sentence() {
        SearchEstimate s = main.search();
        List<String> parts = new ArrayList<>();
        if (!s.formulas().isEmpty()) {
            parts.add(Figures.about(s.allFormulas()) + " formulas");
            parts.add(Figures.about(s.allDescriptors()) + " descriptors");
        }
        main.evolution()
                .ifPresent(
                        e ->
                                parts.add(
                                        "%s trials of evolution in each of %d %s"
                                                .formatted(
                                                        Figures.about(e.places()),
                                                        e.targets(),
                                                        e.targets() == 1 ? "search" : "searches")));
        parts.add(Figures.time(sum(SearchEstimate::seconds) + evolution()));
        parts.add(Figures.memory(s.bytes()));
        return "about " + String.join(", ", parts) + further();
    }

    /** Returns what may come on top of all that was counted. */
    private String further() {
        return shuffles.untilClear()
                ? "; then shuffles up to %s until the answer is clear"
                        .formatted(Figures.count(ShufflePlan.MOST))
                : "";
    }

    /** Returns the time that evolution takes, about (s). */
    private double evolution() {
        return parts().flatMap(e -> e.evolution().stream())
                .mapToDouble(EvolutionEstimate::seconds)
                .sum();
    }

    private double sum(ToDoubleFunction<SearchEstimate> what) {
        return parts().map(DiscoveryEstimate::search).mapToDouble(what).sum();
    }

    private Stream<DiscoveryEstimate> parts() {
        return Stream.of(Optional.of(main), rowWise, longer, unseen).flatMap(Optional::stream);
    }

    /** Returns lines for the terminal, at most 80 columns wide but for sentences on limits. */
    public List<String> lines() {
        SearchEstimate s = main.search();
        List<String> lines = new ArrayList<>();
        if (!s.formulas().isEmpty()) {
            exhaustive(lines);
        }
        main.evolution()
                .ifPresent(
                        e ->
                                lines.add(
                                        row(
                                                "evolution",
                                                "about %s trials in each search"
                                                        .formatted(Figures.about(e.places())))));
        lines.add(row("searches", searches(main)));
        rowWise.ifPresent(
                r -> lines.add(row("second round", searches(r) + ", on rows held out at random")));
        longer.ifPresent(
                l -> lines.add(row("last round", l.shuffles() + ", to test longer formulas")));
        unseen.ifPresent(
                u -> lines.add(row("groups", u.folds() + ", each without a value that repeats")));
        lines.add(row("memory", "about " + Figures.memory(s.bytes())));
        lines.add(
                row(
                        "time",
                        "about %s to %s on this machine"
                                .formatted(
                                        Figures.time(
                                                sum(SearchEstimate::leastSeconds)
                                                        + evolution() / EVOLUTION_UNCERTAINTY),
                                        Figures.time(
                                                sum(SearchEstimate::mostSeconds)
                                                        + EVOLUTION_UNCERTAINTY * evolution()))));
        if (shuffles.untilClear()) {
            lines.add(row("not counted", further().substring(2)));
        }
        s.limits().forEach(l -> lines.add("Limited: " + l));
        return lines;
    }

    private void exhaustive(List<String> lines) {
        SearchEstimate s = main.search();
        lines.add(row("formulas", (s.forecast() ? "about " : "") + Figures.about(s.allFormulas())));
        s.formulas()
                .forEach(
                        (c, n) ->
                                lines.add(
                                        row(
                                                "  of complexity " + c,
                                                c <= s.counted()
                                                        ? Figures.count(Math.round(n))
                                                        : "about " + Figures.about(n))));
        lines.add(row("descriptors", "at most " + Figures.about(s.allDescriptors())));
        s.descriptors()
                .forEach(
                        (d, n) ->
                                lines.add(
                                        row(
                                                "  of " + d + (d == 1 ? " feature" : " features"),
                                                Figures.about(n))));
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "%-22s%s", name, value);
    }

    private static String searches(DiscoveryEstimate e) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("folds", e.folds());
        parts.put("folds inside them", e.inner());
        parts.put("shuffles", e.shuffles());
        String judges =
                parts.entrySet().stream()
                        .filter(p -> p.getValue() > 0)
                        .map(p -> " + " + p.getValue() + " " + p.getKey())
                        .collect(Collectors.joining());
        return e.search().targets() + (judges.isEmpty() ? "" : ": 1" + judges);
    }

    /** Returns the same as JSON. */
    public JsonNode tree() {
        SearchEstimate s = main.search();
        ObjectNode root = Json.mapper().createObjectNode();
        ObjectNode formulas = root.putObject("formulas");
        formulas.put("total", s.allFormulas());
        formulas.put("exact_to_complexity", s.counted());
        ArrayNode byComplexity = formulas.putArray("by_complexity");
        s.formulas()
                .forEach(
                        (c, n) -> byComplexity.addObject().put("complexity", c).put("formulas", n));
        ArrayNode descriptors = root.putArray("descriptors");
        s.descriptors()
                .forEach((d, n) -> descriptors.addObject().put("dimension", d).put("models", n));
        ObjectNode targets = root.putObject("targets");
        int made = longer.map(DiscoveryEstimate::shuffles).orElse(0);
        int groups = unseen.map(DiscoveryEstimate::folds).orElse(0);
        int again = rowWise.map(r -> r.search().targets()).orElse(0);
        targets.put("total", s.targets() + again + made + groups);
        targets.put("folds", main.folds());
        targets.put("inner_folds", main.inner());
        targets.put("permutations", main.shuffles());
        targets.put("longer", made);
        targets.put("groups", groups);
        if (main.evolution().isPresent()) {
            root.putObject("evolution").put("places", main.evolution().get().places());
        } else {
            root.putNull("evolution");
        }
        root.put("memory_bytes", Math.rint(s.bytes()));
        ObjectNode seconds = root.putObject("seconds");
        seconds.put(
                "least", sum(SearchEstimate::leastSeconds) + evolution() / EVOLUTION_UNCERTAINTY);
        seconds.put("most", sum(SearchEstimate::mostSeconds) + EVOLUTION_UNCERTAINTY * evolution());
        ArrayNode limits = root.putArray("limits");
        s.limits().forEach(limits::add);
        return root;
    }
}
