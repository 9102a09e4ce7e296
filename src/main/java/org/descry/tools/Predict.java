package org.descry.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.domain.Reason;
import org.descry.regression.domain.Surroundings;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Predictions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends the predictions of a finished model to the rows of a table.
 *
 * <p>Rows stay in their order and their cells as written. Inputs are found by name and converted to
 * the units of the model; a model over charges and radii of perovskites can also compute them from
 * a column of formulas. A model with tasks reads the column that names them. A row that cannot be
 * predicted has empty cells and a reason.
 */
public final class Predict {

    static final String SCHEMA = "descry-predictions/1";

    private static final int BLOCK = 4_096;
    private static final int MOST_REASONS = 8;

    /** Predictions listed in the tree when no file is written. */
    private static final int MOST_LISTED = 10_000;

    private final ModelSource source;
    private final Dataset data;
    private final PredictRequest request;
    private final ModelInputs inputs;
    private final RowModel model;
    private final UnseenElements unseen;
    private final UnseenGroups group;
    private final PredictedRows predicted;
    private final Appended appended;
    private final ArrayNode listed;

    private Predict(ModelSource source, Dataset data, PredictRequest request, ObjectNode root) {
        FittedModel model = source.model();
        this.source = source;
        this.data = data;
        this.request = request;
        this.inputs = ModelInputs.of(model.inputs(), data);
        this.model = RowModel.of(model, data);
        this.unseen =
                new UnseenElements(
                        model.domain().elements(),
                        model.domain().anions(),
                        ModelInputs.formulas(data));
        this.group =
                UnseenGroups.of(model.domain().surroundings().flatMap(Surroundings::group), data);
        this.predicted = new PredictedRows(model);
        this.appended = Appended.of(request.prefix(), predicted.header());
        this.listed = root.arrayNode();
    }

    /**
     * Predicts a table.
     *
     * @param request model, table and where the result goes
     * @param table gets the result when {@code request.out()} is empty: CSV, lines ending in {@code
     *     \n}; not closed
     * @param progress told after each block of rows
     * @param cancelled asked before each block; once true, the rows so far are the result
     * @return how many rows could be predicted and how many are like the training rows
     * @throws DatasetException if model or table cannot be read, an input is neither there nor
     *     computable or is another kind of quantity, or a column of the name of an appended one is
     *     there already
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(
            PredictRequest request, Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        ModelSource source = ModelSource.read(request.model()).atPrevalence(request.prevalence());
        Dataset data = DataSource.read(request.data());
        ObjectNode root = Trees.object(SCHEMA);
        Predict predict = new Predict(source, data, request, root);
        predict.appended.refuseExisting(data.source(), data.names());
        if (request.out().isEmpty()) {
            predict.write(table, progress, cancelled);
        } else {
            Path out = request.out().get();
            Appended.refuseToOverwrite(request.data(), out);
            try (WholeFile file = new WholeFile(out)) {
                Writer writer = file.writer();
                predict.write(writer, progress, cancelled);
                file.complete();
            }
        }
        boolean complete = predict.predicted.rows() == data.rows();
        predict.fill(root, complete);
        return new ToolResult(predict.lines(complete), root, complete);
    }

    private void write(Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        table.append(Csv.line(data.rawHeader(), appended.header())).append('\n');
        for (int from = 0; from < data.rows() && !cancelled.getAsBoolean(); from += BLOCK) {
            int to = Math.min(data.rows(), from + BLOCK);
            Predictions block = model.predict(inputs.block(from, to), from, to);
            for (int row = from; row < to; row++) {
                List<String> cells = predicted.cells(block, row - from, codes(row));
                table.append(Csv.line(data.rawRecord(row), cells)).append('\n');
                list(row, block, row - from, cells);
            }
            progress.step("predicting rows", to, data.rows());
        }
    }

    private Set<String> codes(int row) {
        Set<String> codes = unseen.codes(row);
        group.code(row).ifPresent(codes::add);
        return codes;
    }

    private void list(int row, Predictions block, int i, List<String> cells) {
        if (request.out().isPresent() || listed.size() == MOST_LISTED) {
            return;
        }
        ObjectNode node = listed.addObject();
        node.put("line", data.line(row));
        List<String> names = predicted.header();
        if (source.model().kind() == Kind.CLASSIFICATION) {
            node.put("prediction", cells.get(0));
            Trees.put(node, "probability", block.probability()[i]);
        } else {
            Trees.put(node, "prediction", block.prediction()[i]);
        }
        int lower = names.indexOf("in_domain") - 2;
        Trees.put(node, names.get(lower), block.lower()[i]);
        Trees.put(node, names.get(lower + 1), block.upper()[i]);
        node.put("in_domain", Boolean.parseBoolean(cells.get(lower + 2)));
        node.put("reason", cells.get(lower + 3));
        if (names.size() > lower + 4) {
            node.put("set", cells.get(lower + 4));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(data.notes());
        notes.addAll(inputs.notes());
        return notes;
    }

    private List<String> lines(boolean complete) {
        List<String> lines = new ArrayList<>();
        FittedModel model = source.model();
        lines.addAll(Wrapped.lines("model  ", model.text()));
        lines.addAll(
                Wrapped.lines("data   ", data.source() + ", " + Shown.plural(data.rows(), "row")));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out    ", out.toString())));
        lines.add("");
        AlignedTable table = new AlignedTable("lr");
        long outside = predicted.predicted() - predicted.inDomain();
        table.row("rows predicted", Shown.count(predicted.predicted()));
        table.row("  inside the training data", Shown.count(predicted.inDomain()));
        table.row("  outside the training data", Shown.count(outside));
        table.row("rows not predicted", Shown.count(predicted.rows() - predicted.predicted()));
        inputs.refusals().forEach((why, n) -> table.row("  " + why, Shown.count(n)));
        if (predicted.withoutInterval() > 0) {
            table.row("rows without an interval", Shown.count(predicted.withoutInterval()));
        }
        predicted.sets().forEach((set, n) -> table.row("rows of the set " + set, Shown.count(n)));
        lines.addAll(table.lines());
        List<Map.Entry<String, Long>> reasons = predicted.reasons();
        if (!reasons.isEmpty()) {
            lines.add("");
            AlignedTable codes = new AlignedTable("lr");
            codes.row("reason", "rows");
            reasons.stream()
                    .limit(MOST_REASONS)
                    .forEach(
                            each ->
                                    codes.row(
                                            Reason.words(each.getKey()),
                                            Shown.count(each.getValue())));
            lines.addAll(codes.lines());
        }
        if (reasons.size() > MOST_REASONS) {
            lines.add("and " + Shown.plural(reasons.size() - MOST_REASONS, "other reason"));
        }
        if (!complete) {
            lines.addAll(
                    Wrapped.lines(
                            "",
                            "Stopped after %s of %s; the rows so far are kept."
                                    .formatted(
                                            Shown.count(predicted.rows()),
                                            Shown.plural(data.rows(), "row"))));
        }
        Trusted.notes(model).forEach(note -> lines.addAll(Wrapped.lines("trust ", note)));
        List<String> read = model.inputs().stream().map(InputColumn::name).toList();
        UsedNotes.of(notes(), data, read)
                .forEach(note -> lines.addAll(Wrapped.lines("note  ", note)));
        return lines;
    }

    private void fill(ObjectNode root, boolean complete) {
        source.describe(root.putObject("model"));
        ObjectNode table = root.putObject("data");
        table.put("name", data.name());
        table.put("sha256", data.sha256());
        root.put("complete", complete);
        Optional<Path> out = request.out();
        if (out.isPresent()) {
            root.put("out", out.get().toString());
        } else {
            root.putNull("out");
        }
        Trees.texts(root.putArray("columns"), appended.header());
        ObjectNode rows = root.putObject("rows");
        rows.put("read", data.rows());
        rows.put("predicted", predicted.predicted());
        rows.put("in_domain", predicted.inDomain());
        rows.put("out_of_domain", predicted.predicted() - predicted.inDomain());
        rows.put("without_interval", predicted.withoutInterval());
        Trees.counts(root.putObject("sets"), predicted.sets());
        ObjectNode reasons = root.putObject("reasons");
        predicted.reasons().forEach(each -> reasons.put(each.getKey(), each.getValue()));
        Trees.counts(root.putObject("refusals"), inputs.refusals());
        Trees.texts(root.putArray("notes"), notes());
        if (out.isEmpty()) {
            root.set("predictions", listed);
        }
    }
}
