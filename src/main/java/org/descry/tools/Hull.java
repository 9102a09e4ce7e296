package org.descry.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextColumn;
import org.descry.descriptors.stability.EnergyDraws;
import org.descry.descriptors.stability.MissingReferenceException;
import org.descry.descriptors.stability.Phase;
import org.descry.descriptors.stability.PhaseDiagram;
import org.descry.descriptors.stability.Stability;
import org.descry.descriptors.stability.UncertainStability;
import org.descry.regression.search.Seeds;

/**
 * Stable phases, energies above the hull and decomposition reactions from a user's own table of
 * formation energies.
 *
 * <p>Judged are the phases of the table or other compositions, each on its own against the phases:
 * candidates do not compete with one another.
 */
public final class Hull {

    private static final String FORMULA = "formula";

    private final HullRequest request;
    private final EnergyTable table;

    /** Rows of the table that are phases, in the order of the diagram. */
    private final List<Integer> phaseRows = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();
    private final PhaseDiagram diagram;
    private final Optional<EnergyDraws> draws;

    private Hull(HullRequest request) {
        this.request = request;
        Optional<String> errorColumn = request.draws().flatMap(HullRequest.Draws::column);
        this.table =
                EnergyTable.of(
                        DataSource.read(request.phases()), request.columns(), errorColumn, true);
        notes.addAll(table.notes());
        this.diagram = diagram();
        this.draws = request.draws().map(this::draw);
    }

    /**
     * Judges the phases of a table, or candidates against them.
     *
     * @param request phases, candidates and where the result goes
     * @param progress told after each composition
     * @param cancelled asked before each composition; once true, the rows so far are the result
     * @throws DatasetException if a table cannot be read, a formula cannot, or an element has no
     *     phase of its own
     * @throws org.descry.datasets.compositions.CompositionException if one of the formulas given
     *     cannot be read
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(HullRequest request, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        return new Hull(request).run(progress, cancelled);
    }

    private ToolResult run(Progress progress, BooleanSupplier cancelled) throws IOException {
        boolean phases = request.candidates().isEmpty() && request.formulas().isEmpty();
        EnergyTable judged = phases ? table : candidates();
        HullText text = new HullText(request, table, judged, diagram);
        if (request.out().isPresent()) {
            text.appended().refuseExisting(judged.data().source(), judged.data().names());
            Appended.refuseToOverwrite(judged.data().source(), request.out().get());
            Appended.refuseToOverwrite(table.data().source(), request.out().get());
        }
        List<JudgedRow> rows = new ArrayList<>();
        int total = judged.data().rows();
        while (rows.size() < total && !cancelled.getAsBoolean()) {
            int row = rows.size();
            rows.add(phases ? phase(row) : candidate(judged, row));
            progress.step("stability", row + 1, total);
        }
        boolean complete = rows.size() == total;
        if (request.out().isPresent()) {
            try (WholeFile file = new WholeFile(request.out().get())) {
                write(file.writer(), judged.data(), text, rows);
                file.complete();
            }
        }
        if (!phases) {
            notes.addAll(judged.notes());
        }
        return new ToolResult(text.lines(rows, notes), text.tree(rows, notes), complete);
    }

    private void write(Writer writer, Dataset data, HullText text, List<JudgedRow> rows)
            throws IOException {
        writer.append(Csv.line(data.rawHeader(), text.appended().header())).append('\n');
        for (JudgedRow row : rows) {
            writer.append(Csv.line(data.rawRecord(row.index()), text.cells(row))).append('\n');
        }
    }

    private EnergyTable candidates() {
        if (request.candidates().isPresent()) {
            // No other column per atom may pass for the energies.
            String energy = table.energies().orElseThrow().name();
            EnergyTable found =
                    EnergyTable.of(
                            DataSource.read(request.candidates().get()),
                            new HullRequest.Columns(
                                    request.columns().formula(), Optional.of(energy)),
                            request.draws().flatMap(HullRequest.Draws::column),
                            false);
            if (found.energies().isEmpty()) {
                notes.add(
                        "%s has no column %s: shown is what its compositions decompose into"
                                .formatted(found.data().source(), energy));
            }
            return found;
        }
        request.formulas().forEach(Hull::refuseCharge);
        TextColumn formulas = new TextColumn(FORMULA, request.formulas());
        return EnergyTable.of(
                Dataset.of("the formulas given", List.of(formulas)),
                new HullRequest.Columns(Optional.of(FORMULA), Optional.empty()),
                Optional.empty(),
                false);
    }

    /** Refuses what {@link EnergyTable} would, without speaking of lines of no file. */
    private static void refuseCharge(String formula) {
        Composition composition = Composition.parse(formula);
        if (composition.charge().orElse(0) != 0) {
            throw DatasetException.inFile(
                    formula,
                    "the formula carries a charge, and only neutral compositions have a place on the"
                            + " hull",
                    "a formula without a charge");
        }
    }

    private PhaseDiagram diagram() {
        List<Phase> phases = new ArrayList<>();
        int missing = 0;
        for (int row = 0; row < table.data().rows(); row++) {
            double energy = table.energies().orElseThrow().value(row);
            if (Double.isNaN(energy)) {
                missing++;
            } else {
                phaseRows.add(row);
                phases.add(
                        new Phase(
                                table.formulas().value(row),
                                table.compositions().get(row),
                                energy));
            }
        }
        if (missing > 0) {
            notes.add("left out, without an energy: " + Shown.plural(missing, "row"));
        }
        if (phases.isEmpty()) {
            throw DatasetException.inColumn(
                    table.data().source(),
                    table.energies().orElseThrow().name(),
                    "no row has an energy",
                    "formation energies");
        }
        if (request.elementsAtZero()) {
            addElements(phases);
        }
        noteReferences(phases);
        try {
            return PhaseDiagram.of(phases);
        } catch (MissingReferenceException e) {
            throw DatasetException.inFile(
                    table.data().source(),
                    e.getMessage(),
                    "a row for each element, 0 eV/atom for its stable form; --elements-at-zero adds"
                            + " them");
        }
    }

    private void addElements(List<Phase> phases) {
        EnumSet<Element> missing = EnumSet.noneOf(Element.class);
        phases.forEach(phase -> missing.addAll(phase.composition().elements()));
        phases.stream()
                .filter(phase -> phase.composition().elements().size() == 1)
                .forEach(phase -> missing.removeAll(phase.composition().elements()));
        for (Element element : missing) {
            phases.add(new Phase(element.symbol(), Composition.parse(element.symbol()), 0));
        }
        if (!missing.isEmpty()) {
            notes.add(
                    "added at 0 eV/atom: "
                            + String.join(", ", missing.stream().map(Element::symbol).toList()));
        }
    }

    /** Says so when energies are not counted from the elements. */
    private void noteReferences(List<Phase> phases) {
        List<String> off =
                phases.stream()
                        .filter(phase -> phase.composition().elements().size() == 1)
                        .filter(phase -> phase.energyEv() < 0)
                        .map(Phase::name)
                        .toList();
        if (!off.isEmpty()) {
            notes.add(
                    "elements below 0 eV/atom (%s): the energies are not counted from the elements; distances from the hull do not depend on that"
                            .formatted(String.join(", ", off)));
        }
    }

    private EnergyDraws draw(HullRequest.Draws how) {
        double[] errors = new double[diagram.phases().size()];
        for (int i = 0; i < errors.length; i++) {
            Phase phase = diagram.phases().get(i);
            if (i >= phaseRows.size()) {
                errors[i] = 0; // an element added at 0
            } else if (table.errors().isPresent()) {
                errors[i] = error(table, phaseRows.get(i));
            } else {
                boolean reference =
                        phase.composition().elements().size() == 1 && phase.energyEv() == 0;
                errors[i] = reference ? 0 : how.sizeEv();
            }
        }
        return EnergyDraws.draw(
                diagram, errors, how.count(), Seeds.generator(how.seed(), "formation energies", 0));
    }

    private static double error(EnergyTable table, int row) {
        double error = table.errors().orElseThrow().value(row);
        if (Double.isNaN(error)) {
            throw DatasetException.inCell(
                    table.data().source(),
                    table.data().line(row),
                    table.errors().orElseThrow().name(),
                    "the standard deviation is missing",
                    "a number of at least 0");
        }
        return error;
    }

    private JudgedRow phase(int row) {
        int place = Collections.binarySearch(phaseRows, row);
        String name = table.formulas().value(row);
        if (place < 0) {
            return new JudgedRow(row, name, Optional.empty(), Optional.empty(), "no-energy");
        }
        Stability stability = diagram.judge(diagram.phases().get(place));
        Optional<UncertainStability> drawn =
                draws.flatMap(d -> d.judge(place, request.draws().orElseThrow().level()));
        return new JudgedRow(row, name, Optional.of(stability), drawn, "");
    }

    private JudgedRow candidate(EnergyTable judged, int row) {
        String name = judged.formulas().value(row);
        Composition composition = judged.compositions().get(row);
        double energy = judged.energies().map(column -> column.value(row)).orElse(Double.NaN);
        OptionalDouble known =
                Double.isNaN(energy) ? OptionalDouble.empty() : OptionalDouble.of(energy);
        Stability stability;
        try {
            stability = diagram.judge(composition, known);
        } catch (MissingReferenceException e) {
            String symbols = String.join(" ", e.elements().stream().map(Element::symbol).toList());
            return new JudgedRow(
                    row, name, Optional.empty(), Optional.empty(), JudgedRow.NO_PHASE_OF + symbols);
        }
        Optional<UncertainStability> drawn = Optional.empty();
        if (draws.isPresent() && known.isPresent()) {
            HullRequest.Draws how = request.draws().orElseThrow();
            double error = judged.errors().isPresent() ? error(judged, row) : how.sizeEv();
            // Equal compositions see equal errors, wherever they stand.
            String stage = "candidate " + composition.reducedFormula();
            drawn =
                    draws.get()
                            .judge(
                                    new Phase(name, composition, energy),
                                    error,
                                    how.level(),
                                    Seeds.generator(how.seed(), stage, 0));
        }
        return new JudgedRow(row, name, Optional.of(stability), drawn, "");
    }
}
