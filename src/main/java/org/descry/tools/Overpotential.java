package org.descry.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.descriptors.catalysis.ElectrodeReaction;
import org.descry.descriptors.catalysis.ElectrodeSteps;
import org.descry.descriptors.catalysis.ErrorDraws;
import org.descry.descriptors.catalysis.UncertainOverpotential;
import org.descry.descriptors.uncertainty.Outcomes;
import org.descry.regression.search.Seeds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Overpotentials at the computational hydrogen electrode for the rows of a table of adsorption free
 * energies.
 *
 * <p>All rows see the same drawn errors, so equal rows have equal results. A row without one of the
 * energies has none.
 */
public final class Overpotential {

    static final String SCHEMA = "descry-overpotential/1";

    private static final int LONGEST_LABEL = 16;

    private final OverpotentialRequest request;
    private final Dataset data;
    private final List<NumericColumn> energies = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Optional<ErrorDraws> errors;
    private final Appended appended;
    private final List<Row> rows = new ArrayList<>();
    private boolean complete = true;

    /** A row of the table that has all energies. */
    private record Row(int index, ElectrodeSteps steps, Optional<UncertainOverpotential> drawn) {}

    private Overpotential(OverpotentialRequest request, Dataset data) {
        this.request = request;
        this.data = data;
        request.columns().forEach(name -> energies.add(EnergyColumn.inEv(data, name, notes)));
        this.errors =
                request.draws()
                        .map(
                                draws ->
                                        ErrorDraws.draw(
                                                draws.error(),
                                                request.reaction().adsorbates().size(),
                                                draws.count(),
                                                Seeds.generator(draws.seed(), "overpotential", 0)));
        this.appended = Appended.of(request.prefix(), header(request));
    }

    /**
     * Computes the overpotentials of a table.
     *
     * @param request reaction, table, errors and where the result goes
     * @param progress told after each row
     * @param cancelled asked before each row; once true, the rows so far are the result
     * @throws DatasetException if the table cannot be read, a column is missing or no energy, or a
     *     column of the name of an appended one is there already
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(
            OverpotentialRequest request, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        return run(request, DataSource.read(request.data()), progress, cancelled);
    }

    /**
     * Computes the overpotential of one material.
     *
     * @param request whose table is not read; its columns name the energies
     * @param energiesEv adsorption free energies (eV), one per adsorbate of the reaction
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(OverpotentialRequest request, List<Double> energiesEv)
            throws IOException {
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("material", List.of("as given")));
        for (int i = 0; i < energiesEv.size(); i++) {
            double[] value = {energiesEv.get(i)};
            columns.add(new NumericColumn(request.columns().get(i), EnergyColumn.EV, value));
        }
        Dataset one = Dataset.of(request.data(), columns);
        return run(request, one, Progress.NONE, () -> false);
    }

    private static ToolResult run(
            OverpotentialRequest request,
            Dataset data,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        Overpotential tool = new Overpotential(request, data);
        if (request.out().isPresent()) {
            tool.appended.refuseExisting(data.source(), data.names());
            Appended.refuseToOverwrite(data.source(), request.out().get());
        }
        tool.compute(progress, cancelled);
        if (request.out().isPresent()) {
            try (WholeFile file = new WholeFile(request.out().get())) {
                tool.write(file.writer());
                file.complete();
            }
        }
        return new ToolResult(tool.lines(), tool.tree(), tool.complete);
    }

    private void compute(Progress progress, BooleanSupplier cancelled) {
        for (int row = 0; row < data.rows(); row++) {
            if (cancelled.getAsBoolean()) {
                complete = false;
                return;
            }
            List<Double> adsorbed = new ArrayList<>();
            for (NumericColumn column : energies) {
                adsorbed.add(column.value(row) + request.correctionEv());
            }
            if (adsorbed.stream().allMatch(Double::isFinite)) {
                ElectrodeSteps steps = new ElectrodeSteps(request.reaction(), adsorbed);
                double level = request.draws().map(OverpotentialRequest.Draws::level).orElse(0.9);
                rows.add(new Row(row, steps, errors.map(e -> steps.uncertain(e, level))));
            }
            progress.step("overpotentials", row + 1, data.rows());
        }
    }

    // --- the file ---

    private static List<String> header(OverpotentialRequest request) {
        ElectrodeReaction reaction = request.reaction();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= reaction.stepNames().size(); i++) {
            header.add("%s_dG%d (eV)".formatted(reaction, i));
        }
        header.add(reaction + "_limiting_step");
        header.add(reaction + "_overpotential (V)");
        if (request.draws().isPresent()) {
            for (String what : List.of("median", "mean", "lower", "upper")) {
                header.add("%s_overpotential_%s (V)".formatted(reaction, what));
            }
        }
        header.add("reason");
        return header;
    }

    private void write(Writer writer) throws IOException {
        writer.append(Csv.line(data.rawHeader(), appended.header())).append('\n');
        int next = 0;
        int last =
                complete ? data.rows() : rows.isEmpty() ? 0 : rows.get(rows.size() - 1).index + 1;
        for (int row = 0; row < last; row++) {
            List<String> cells;
            if (next < rows.size() && rows.get(next).index == row) {
                cells = cells(rows.get(next));
                next++;
            } else {
                cells = new ArrayList<>(Collections.nCopies(appended.header().size() - 1, ""));
                cells.add(missing(row));
            }
            writer.append(Csv.line(data.rawRecord(row), cells)).append('\n');
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (double step : row.steps.stepsEv()) {
            cells.add(Numbers.text(step));
        }
        cells.add(limiting(row));
        cells.add(Numbers.text(row.steps.overpotentialV()));
        row.drawn
                .map(UncertainOverpotential::outcomes)
                .ifPresent(
                        o -> {
                            cells.add(Numbers.text(o.median()));
                            cells.add(Numbers.text(o.mean()));
                            cells.add(Numbers.text(o.lower()));
                            cells.add(Numbers.text(o.upper()));
                        });
        cells.add("");
        return cells;
    }

    /** Returns why a row has no result. */
    private String missing(int row) {
        return energies.stream()
                .filter(column -> Double.isNaN(column.value(row)))
                .map(column -> "no-energy: " + column.name())
                .collect(Collectors.joining("; "));
    }

    private String limiting(Row row) {
        return request.reaction().stepNames().get(row.steps.limitingStep());
    }

    // --- the screen ---

    private List<String> lines() {
        ElectrodeReaction reaction = request.reaction();
        List<String> lines = new ArrayList<>();
        lines.add(
                "overpotential of %s (%s), computational hydrogen electrode"
                        .formatted(reaction.title(), reaction));
        lines.addAll(
                Wrapped.lines(
                        "data    ",
                        data.rows() == 1
                                ? data.source()
                                : data.source() + ", " + Shown.plural(data.rows(), "row")));
        lines.addAll(Wrapped.lines("errors  ", errorsInWords()));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out     ", out.toString())));
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        if (rows.size() > request.top()) {
            note(
                    lines,
                    "the lowest %d of %s"
                            .formatted(request.top(), Shown.plural(rows.size(), "row")));
        }
        long without = (complete ? data.rows() : 0) - rows.size();
        if (without > 0) {
            note(lines, "without one of the energies: " + Shown.plural(without, "row"));
        }
        if (!complete) {
            note(lines, "stopped; the rows so far are kept");
        }
        bias().ifPresent(text -> note(lines, text));
        notes.forEach(text -> note(lines, text));
        while (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static void note(List<String> lines, String text) {
        lines.addAll(Wrapped.lines("note  ", text));
    }

    private AlignedTable table() {
        Optional<TextColumn> labels = labels();
        AlignedTable table = new AlignedTable(errors.isPresent() ? "lrrrrl" : "lrl");
        String first = labels.map(TextColumn::name).orElse("row");
        if (errors.isPresent()) {
            String interval = percent() + " (V)";
            table.row(first, "point (V)", "median (V)", "mean (V)", interval, "largest step");
        } else {
            table.row(first, "point (V)", "largest step");
        }
        rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.steps.overpotentialV()))
                .limit(request.top())
                .forEach(row -> table.row(shown(row, labels)));
        return table;
    }

    private String[] shown(Row row, Optional<TextColumn> labels) {
        String label =
                labels.map(column -> column.value(row.index))
                        .filter(text -> !text.isBlank())
                        .orElse("line " + data.line(row.index));
        String name = Shown.shortened(label, LONGEST_LABEL);
        String point = volts(row.steps.overpotentialV());
        if (row.drawn.isEmpty()) {
            return new String[] {name, point, limiting(row)};
        }
        Outcomes o = row.drawn.get().outcomes();
        String interval = volts(o.lower()) + " to " + volts(o.upper());
        return new String[] {
            name, point, volts(o.median()), volts(o.mean()), interval, limiting(row)
        };
    }

    private Optional<TextColumn> labels() {
        Optional<TextColumn> formulas = ModelInputs.formulas(data);
        return formulas.isPresent()
                ? formulas
                : data.columns().stream()
                        .filter(TextColumn.class::isInstance)
                        .map(TextColumn.class::cast)
                        .findFirst();
    }

    private String errorsInWords() {
        return request.draws()
                .map(
                        draws ->
                                "normal, %s eV for each free energy, correlation %s; %s draws, seed %d"
                                        .formatted(
                                                Numbers.text(draws.error().sizeEv()),
                                                Numbers.text(draws.error().correlation()),
                                                Shown.count(draws.count()),
                                                draws.seed()))
                .orElse("none assumed; --error 0.2 (eV) says what they would do");
    }

    /** Says how far the mean lies above the point, on average over the rows. */
    private Optional<String> bias() {
        if (errors.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        double bias =
                rows.stream()
                        .mapToDouble(
                                r ->
                                        r.drawn.orElseThrow().outcomes().mean()
                                                - r.steps.overpotentialV())
                        .average()
                        .orElseThrow();
        return Optional.of(
                "the largest of several noisy steps is biased upwards: the mean lies %s V above the point%s"
                        .formatted(
                                volts(bias), rows.size() == 1 ? "" : ", on average over the rows"));
    }

    private String percent() {
        return Shown.number(request.draws().orElseThrow().level() * 100) + " %";
    }

    private static String volts(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    // --- the tree ---

    private ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("reaction", request.reaction().name());
        Trees.texts(root.putArray("steps"), request.reaction().stepNames());
        ObjectNode table = root.putObject("data");
        table.put("name", data.name());
        table.put("sha256", data.sha256());
        table.put("rows", data.rows());
        Trees.texts(table.putArray("columns"), request.columns());
        Trees.put(root, "correction_eV", request.correctionEv());
        if (request.draws().isPresent()) {
            OverpotentialRequest.Draws draws = request.draws().get();
            ObjectNode error = root.putObject("error");
            Trees.put(error, "size_eV", draws.error().sizeEv());
            Trees.put(error, "correlation", draws.error().correlation());
            error.put("draws", draws.count());
            error.put("seed", draws.seed());
            Trees.put(error, "level", draws.level());
        } else {
            root.putNull("error");
        }
        root.put("complete", complete);
        Optional<Path> out = request.out();
        out.ifPresentOrElse(path -> root.put("out", path.toString()), () -> root.putNull("out"));
        ArrayNode list = root.putArray("rows");
        Optional<TextColumn> labels = labels();
        for (Row row : rows) {
            ObjectNode node = list.addObject();
            node.put("line", data.line(row.index));
            labels.ifPresent(column -> node.put("name", column.value(row.index)));
            Trees.numbers(node.putArray("steps_eV"), row.steps.stepsEv());
            node.put("limiting_step", row.steps.limitingStep() + 1);
            Trees.put(node, "overpotential_V", row.steps.overpotentialV());
            row.drawn.ifPresent(drawn -> put(node, drawn));
        }
        Trees.texts(root.putArray("notes"), notes);
        return root;
    }

    private static void put(ObjectNode node, UncertainOverpotential drawn) {
        Outcomes o = drawn.outcomes();
        Trees.put(node, "median_V", o.median());
        Trees.put(node, "mean_V", o.mean());
        Trees.put(node, "lower_V", o.lower());
        Trees.put(node, "upper_V", o.upper());
        Trees.numbers(
                node.putArray("limiting_shares"),
                drawn.limitingShares().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
