package org.descry.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.stability.Decomposition;
import org.descry.descriptors.stability.Phase;
import org.descry.descriptors.stability.PhaseDiagram;
import org.descry.descriptors.stability.Stability;
import org.descry.descriptors.stability.UncertainStability;
import org.descry.descriptors.uncertainty.Outcomes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stability for a person, for a program and as columns of a file. */
final class HullText {

    static final String SCHEMA = "descry-hull/1";

    private static final double MEV = 1000;
    private static final int LONGEST_NAME = 17;
    private static final int MOST_LISTED = 30;
    private static final double FINE = 1e6;

    private final HullRequest request;
    private final EnergyTable phases;
    private final EnergyTable judged;
    private final PhaseDiagram diagram;
    private final boolean drawn;

    HullText(HullRequest request, EnergyTable phases, EnergyTable judged, PhaseDiagram diagram) {
        this.request = request;
        this.phases = phases;
        this.judged = judged;
        this.diagram = diagram;
        this.drawn = request.draws().isPresent() && judged.energies().isPresent();
    }

    // --- the file ---

    Appended appended() {
        return Appended.of(request.prefix(), header());
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("competing_energy (eV/atom)");
        header.add("decomposition (meV/atom)");
        header.add("above_hull (meV/atom)");
        header.add("stable");
        header.add("decomposition_reaction");
        if (drawn) {
            for (String what : List.of("median", "mean", "lower", "upper")) {
                header.add("decomposition_%s (meV/atom)".formatted(what));
            }
            header.add("stable_share");
        }
        header.add("reason");
        return header;
    }

    List<String> cells(JudgedRow row) {
        List<String> cells = new ArrayList<>();
        Optional<Decomposition> others = row.stability().flatMap(Stability::competitors);
        cells.add(others.map(d -> Numbers.text(fine(d.energyEv()))).orElse(""));
        cells.add(meV(row.stability(), Stability::decompositionEv));
        cells.add(meV(row.stability(), Stability::aboveHullEv));
        cells.add(
                row.stability()
                        .filter(s -> s.energyEv().isPresent())
                        .map(s -> String.valueOf(s.isStable()))
                        .orElse(""));
        cells.add(others.map(Decomposition::reaction).orElse(""));
        if (drawn) {
            Optional<Outcomes> o = row.drawn().map(UncertainStability::decompositionEv);
            cells.add(o.map(each -> meV(each.median())).orElse(""));
            cells.add(o.map(each -> meV(each.mean())).orElse(""));
            cells.add(o.map(each -> meV(each.lower())).orElse(""));
            cells.add(o.map(each -> meV(each.upper())).orElse(""));
            cells.add(row.drawn().map(each -> Numbers.text(each.stableShare())).orElse(""));
        }
        cells.add(row.reason());
        return cells;
    }

    /** Which number of a stability is meant. */
    private interface Part {
        OptionalDouble of(Stability stability);
    }

    private static String meV(Optional<Stability> stability, Part part) {
        OptionalDouble value =
                stability.isPresent() ? part.of(stability.get()) : OptionalDouble.empty();
        return value.isPresent() ? meV(value.getAsDouble()) : "";
    }

    /** Returns meV/atom to a thousandth, finer than any energy is known. */
    private static String meV(double ev) {
        return Numbers.text(Math.rint(ev * FINE) / MEV);
    }

    private static double fine(double ev) {
        return Math.rint(ev * FINE) / FINE;
    }

    // --- the screen ---

    List<String> lines(List<JudgedRow> rows, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        "phases    ",
                        "%s: %s of %s, %s; %s stable"
                                .formatted(
                                        phases.data().source(),
                                        Shown.plural(diagram.phases().size(), "phase"),
                                        Shown.plural(diagram.compositions(), "composition"),
                                        elements(),
                                        Shown.count(diagram.stable().size()))));
        if (judged != phases) {
            lines.addAll(
                    Wrapped.lines(
                            "judged    ",
                            "%s: %s, each against these phases"
                                    .formatted(
                                            judged.data().source(),
                                            Shown.plural(judged.data().rows(), "composition"))));
        } else {
            lines.addAll(
                    Wrapped.lines(
                            "stable    ",
                            listed(diagram.stable().stream().map(Phase::name).toList())));
        }
        request.draws().ifPresent(draws -> lines.addAll(Wrapped.lines("errors    ", words(draws))));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out       ", out.toString())));
        List<JudgedRow> shown = shown(rows);
        if (!shown.isEmpty()) {
            lines.add("");
            lines.addAll(table(shown));
            lines.add("");
            lines.add("decomposition reactions");
            shown.stream()
                    .flatMap(row -> row.stability().flatMap(Stability::competitors).stream())
                    .map(HullText::reaction)
                    .distinct()
                    .forEach(reaction -> lines.addAll(Wrapped.lines("  ", reaction)));
        }
        List<String> said = new ArrayList<>();
        long tellable = rows.stream().filter(this::isShown).count();
        if (tellable > shown.size()) {
            said.add(
                    "the %d lowest above the hull of %s"
                            .formatted(shown.size(), Shown.count(tellable)));
        }
        if (rows.size() < judged.data().rows()) {
            said.add("stopped after " + Shown.plural(rows.size(), "composition"));
        }
        if (drawn && rows.stream().anyMatch(row -> row.drawn().isPresent())) {
            said.add(
                    "the lowest of several noisy competitors is biased downwards, so decomposition energies are biased upwards");
        }
        refusals(rows).ifPresent(said::add);
        said.addAll(notes);
        if (!said.isEmpty()) {
            lines.add("");
            said.forEach(text -> lines.addAll(Wrapped.lines("note  ", text)));
        }
        return lines;
    }

    /** Returns the reaction; one into the same composition is explained. */
    private static String reaction(Decomposition found) {
        String reaction = found.reaction();
        boolean same =
                found.products().size() == 1
                        && found.of()
                                .reducedFormula()
                                .equals(
                                        found.products()
                                                .get(0)
                                                .phase()
                                                .composition()
                                                .reducedFormula());
        return same ? reaction + " (a phase of the table)" : reaction;
    }

    private String elements() {
        List<Element> elements = diagram.elements();
        String count = Shown.plural(elements.size(), "element");
        return elements.size() > 8
                ? count
                : count
                        + " ("
                        + String.join(", ", elements.stream().map(Element::symbol).toList())
                        + ")";
    }

    private static String words(HullRequest.Draws draws) {
        String size =
                draws.column()
                        .map(name -> "standard deviations of column " + name)
                        .orElse(Shown.number(draws.sizeEv() * MEV) + " meV/atom for each compound");
        return "normal, independent, %s; %s draws, seed %d"
                .formatted(size, Shown.count(draws.count()), draws.seed());
    }

    /** Elements are references; a row without competitors has nothing to show. */
    private boolean isShown(JudgedRow row) {
        return row.stability().flatMap(Stability::competitors).isPresent();
    }

    private List<JudgedRow> shown(List<JudgedRow> rows) {
        Comparator<JudgedRow> order =
                Comparator.comparingDouble(
                        row -> {
                            Stability stability = row.stability().orElseThrow();
                            // Without energies the deepest hull comes first, after all others.
                            return stability
                                    .aboveHullEv()
                                    .orElse(1e6 + stability.competitors().orElseThrow().energyEv());
                        });
        Comparator<JudgedRow> depth =
                Comparator.comparingDouble(
                        row -> row.stability().orElseThrow().decompositionEv().orElse(0));
        return rows.stream()
                .filter(this::isShown)
                .sorted(order.thenComparing(depth))
                .limit(request.top())
                .toList();
    }

    private List<String> table(List<JudgedRow> rows) {
        AlignedTable table = new AlignedTable(drawn ? "lrrrr" : "lrrr");
        String name = judged.formulas().name();
        if (drawn) {
            String interval =
                    Shown.number(request.draws().orElseThrow().level() * 100) + " % (meV/atom)";
            table.row(name, "above hull (meV/atom)", "decomp. (meV/atom)", interval, "stable");
        } else {
            table.row(name, "competing (eV/atom)", "above hull (meV/atom)", "decomp. (meV/atom)");
        }
        for (JudgedRow row : rows) {
            Stability stability = row.stability().orElseThrow();
            String above = tenths(stability.aboveHullEv());
            String decomposition = tenths(stability.decompositionEv());
            if (!drawn) {
                double competing = stability.competitors().orElseThrow().energyEv();
                table.row(
                        Shown.shortened(row.name(), LONGEST_NAME),
                        fixed("%.4f", competing),
                        above,
                        decomposition);
                continue;
            }
            String interval =
                    row.drawn()
                            .map(UncertainStability::decompositionEv)
                            .map(
                                    o ->
                                            fixed("%.0f", o.lower() * MEV)
                                                    + " to "
                                                    + fixed("%.0f", o.upper() * MEV))
                            .orElse("");
            String share =
                    row.drawn().map(d -> fixed("%.0f", d.stableShare() * 100) + " %").orElse("");
            table.row(
                    Shown.shortened(row.name(), LONGEST_NAME),
                    above,
                    decomposition,
                    interval,
                    share);
        }
        return table.lines();
    }

    private static String tenths(OptionalDouble ev) {
        return ev.isPresent() ? fixed("%.1f", ev.getAsDouble() * MEV) : "";
    }

    private static String fixed(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    private static Optional<String> refusals(List<JudgedRow> rows) {
        List<String> missing =
                rows.stream()
                        .map(JudgedRow::reason)
                        .filter(reason -> reason.startsWith(JudgedRow.NO_PHASE_OF))
                        .map(reason -> reason.substring(JudgedRow.NO_PHASE_OF.length()))
                        .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<String> elements =
                missing.stream().flatMap(each -> Stream.of(each.split(" "))).distinct().toList();
        return Optional.of(
                "not judged, no phase of %s: %s"
                        .formatted(listed(elements), Shown.plural(missing.size(), "row")));
    }

    /** Returns names with commas, the first of them when they are many. */
    private static String listed(List<String> names) {
        if (names.size() <= MOST_LISTED) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_LISTED))
                + " and %s others".formatted(Shown.count(names.size() - MOST_LISTED));
    }

    // --- the tree ---

    ObjectNode tree(List<JudgedRow> rows, List<String> notes) {
        ObjectNode root = Trees.object(SCHEMA);
        describe(root.putObject("phases"), phases);
        if (judged == phases) {
            root.putNull("candidates");
        } else {
            describe(root.putObject("candidates"), judged);
        }
        Trees.texts(
                root.putArray("elements"),
                diagram.elements().stream().map(Element::symbol).toList());
        Trees.texts(root.putArray("stable"), diagram.stable().stream().map(Phase::name).toList());
        if (request.draws().isPresent()) {
            HullRequest.Draws draws = request.draws().get();
            ObjectNode error = root.putObject("error");
            draws.column()
                    .ifPresentOrElse(
                            name -> error.put("column", name),
                            () -> Trees.put(error, "size_eV_per_atom", draws.sizeEv()));
            error.put("draws", draws.count());
            error.put("seed", draws.seed());
            Trees.put(error, "level", draws.level());
        } else {
            root.putNull("error");
        }
        root.put("complete", rows.size() == judged.data().rows());
        request.out()
                .ifPresentOrElse(out -> root.put("out", out.toString()), () -> root.putNull("out"));
        ArrayNode list = root.putArray("rows");
        for (JudgedRow row : rows) {
            fill(list.addObject(), row);
        }
        Trees.texts(root.putArray("notes"), notes);
        return root;
    }

    private static void describe(ObjectNode node, EnergyTable table) {
        node.put("name", table.data().name());
        node.put("sha256", table.data().sha256());
        node.put("rows", table.data().rows());
        node.put("formula", table.formulas().name());
        table.energies()
                .ifPresentOrElse(
                        column -> node.put("energy", column.name()), () -> node.putNull("energy"));
    }

    private void fill(ObjectNode node, JudgedRow row) {
        node.put("line", judged.data().line(row.index()));
        node.put("formula", row.name());
        Optional<Stability> stability = row.stability();
        Trees.put(node, "energy_eV_per_atom", number(stability, Stability::energyEv));
        Trees.put(node, "decomposition_eV_per_atom", number(stability, Stability::decompositionEv));
        Trees.put(node, "above_hull_eV_per_atom", number(stability, Stability::aboveHullEv));
        Optional<Decomposition> others = stability.flatMap(Stability::competitors);
        Trees.put(
                node,
                "competing_eV_per_atom",
                others.map(Decomposition::energyEv).orElse(Double.NaN));
        ArrayNode products = node.putArray("products");
        others.ifPresent(
                found -> {
                    node.put("reaction", found.reaction());
                    for (Decomposition.Product product : found.products()) {
                        ObjectNode each = products.addObject();
                        each.put("formula", product.phase().name());
                        Trees.put(each, "share_of_atoms", product.share());
                    }
                });
        row.drawn()
                .ifPresent(
                        uncertain -> {
                            Outcomes o = uncertain.decompositionEv();
                            Trees.put(node, "median_eV_per_atom", o.median());
                            Trees.put(node, "mean_eV_per_atom", o.mean());
                            Trees.put(node, "lower_eV_per_atom", o.lower());
                            Trees.put(node, "upper_eV_per_atom", o.upper());
                            Trees.put(node, "stable_share", uncertain.stableShare());
                        });
        node.put("reason", row.reason());
    }

    private static double number(Optional<Stability> stability, Part part) {
        return stability.isPresent() ? part.of(stability.get()).orElse(Double.NaN) : Double.NaN;
    }
}
