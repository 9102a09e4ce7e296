package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementTable;
import org.descry.screening.formulas.AllowedFormula;
import org.descry.screening.formulas.Amounts;
import org.descry.screening.formulas.FormulaCounts;
import org.descry.screening.formulas.FormulaSpace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of allowed formulas, for a person and for a program. */
final class FormulasText {

    private static final String SCHEMA = "descry-formulas/1";
    private static final String SCALE = "ElectronegativityCRC";

    private final FormulasRequest request;
    private final FormulaCounts counts;
    private final List<AllowedFormula> first;

    FormulasText(FormulasRequest request, FormulaCounts counts, List<AllowedFormula> first) {
        this.request = request;
        this.counts = counts;
        this.first = first;
    }

    List<String> lines() {
        String states = request.task().states().text();
        AlignedTable facts = new AlignedTable("ll");
        facts.row("elements", elements());
        if (request.task().space().chosen() > 0) {
            facts.row(
                    "sets of elements",
                    "%s, %s with a formula"
                            .formatted(
                                    Shown.count(counts.systems()),
                                    Shown.count(counts.systemsWithFormulas())));
        }
        facts.row("amounts", amounts());
        if (!request.task().fixed().isEmpty()) {
            facts.row("charges", fixed());
        }
        facts.row("in lowest terms", Shown.plural(counts.possible(), "formula"));
        facts.row("allowed", Shown.count(counts.allowed()) + " with the charges of " + states);
        facts.row("ways to balance", Shown.count(counts.assignments()));
        List<String> lines = new ArrayList<>(facts.lines());
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("written to        ", out + "")));
        if (!counts.complete()) {
            long systems = request.task().space().systems();
            lines.addAll(
                    Wrapped.lines(
                            "stopped: ",
                            "%s of %s sets of elements are done; the counts are of these"
                                    .formatted(
                                            Shown.count(counts.systems()), Shown.count(systems))));
        }
        for (String note : notes()) {
            lines.addAll(Wrapped.lines("note: ", note));
        }
        if (!first.isEmpty()) {
            lines.add("");
            AlignedTable table = new AlignedTable("ll").row("formula", "charges");
            first.forEach(each -> table.row(each.formula(), each.charges()));
            lines.addAll(table.lines());
            long others = counts.allowed() - first.size();
            if (others > 0) {
                String how = request.out().isPresent() ? "" : "; --out FILE writes all";
                lines.add("and " + Shown.count(others) + " more" + how);
            }
        }
        return lines;
    }

    private String elements() {
        FormulaSpace space = request.task().space();
        if (space.chosen() == 0) {
            return symbols(space.given());
        }
        String start = space.given().isEmpty() ? "" : symbols(space.given()) + " and ";
        return start + space.chosen() + " of " + space.pool().size();
    }

    private String fixed() {
        return request.task().fixed().entrySet().stream()
                .map(each -> "%s %+d".formatted(each.getKey().symbol(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String amounts() {
        List<String> ranges = request.task().amounts().ranges().stream().map(this::text).toList();
        boolean same = ranges.stream().distinct().count() == 1;
        return same ? ranges.get(0) + " of each element" : String.join(", ", ranges);
    }

    private String text(Amounts.Range range) {
        return range.from() == range.to()
                ? String.valueOf(range.from())
                : range.from() + "-" + range.to();
    }

    /** Which elements allow nothing, and why. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (request.task().firstRatio()) {
            notes.add("of the ratios that one set of charges balances only the first counts");
        }
        String stateless = those(each -> request.task().charges(each).isEmpty());
        String states = request.task().states().text();
        if (!stateless.isEmpty()) {
            notes.add("no oxidation state in " + states + ", so no formula with: " + stateless);
        }
        String unknown =
                those(
                        each ->
                                !request.task().charges(each).isEmpty()
                                        && ElementTable.property(SCALE).value(each).isEmpty());
        if (!unknown.isEmpty()) {
            notes.add("electronegativity not known, so no formula with: " + unknown);
        }
        return notes;
    }

    private String those(Predicate<Element> which) {
        TreeSet<Element> all = new TreeSet<>(request.task().space().given());
        all.addAll(request.task().space().pool());
        return symbols(all.stream().filter(which).toList());
    }

    private static String symbols(List<Element> elements) {
        return elements.stream().map(Element::symbol).collect(Collectors.joining(" "));
    }

    ObjectNode tree() {
        FormulaSpace space = request.task().space();
        ObjectNode root = Trees.object(SCHEMA);
        Trees.texts(root.putArray("given"), space.given().stream().map(Element::symbol).toList());
        root.put("chosen", space.chosen());
        Trees.texts(root.putArray("pool"), space.pool().stream().map(Element::symbol).toList());
        root.put("states", request.task().states().text());
        if (!request.task().fixed().isEmpty()) {
            ObjectNode fixed = root.putObject("charges");
            request.task().fixed().forEach((each, charge) -> fixed.put(each.symbol(), charge));
        }
        if (request.task().firstRatio()) {
            root.put("first_ratio", true);
        }
        root.put("electronegativity", SCALE);
        ArrayNode amounts = root.putArray("amounts");
        request.task()
                .amounts()
                .ranges()
                .forEach(each -> amounts.addArray().add(each.from()).add(each.to()));
        root.put("complete", counts.complete());
        ObjectNode count = root.putObject("counts");
        count.put("systems", counts.systems());
        count.put("systems_with_formulas", counts.systemsWithFormulas());
        count.put("possible", counts.possible());
        count.put("allowed", counts.allowed());
        count.put("ways_to_balance", counts.assignments());
        request.out().ifPresent(out -> root.put("out", out.toString()));
        Trees.texts(root.putArray("notes"), notes());
        ArrayNode shown = root.putArray("formulas");
        for (AllowedFormula each : first) {
            ObjectNode node = shown.addObject();
            node.put("formula", each.formula());
            node.put("charges", each.charges());
        }
        return root;
    }
}
