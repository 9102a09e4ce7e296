package org.descry.tools;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.RowStream;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.sets.FeatureSets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends features of a column of chemical formulas to the rows of a table.
 *
 * <p>Rows stay in their order and their cells as written; they pass one by one, so that the table
 * may be of any size. A row whose formula cannot be read has empty cells and is listed with the
 * reason; a feature without a value is an empty cell, counted by reason.
 */
public final class Features {

    static final String SCHEMA = "descry-features/1";

    private static final int PROGRESS_ROWS = 1 << 10;
    private static final int MOST_LISTED = 10_000;

    /**
     * A row without features.
     *
     * @param line where it stands in the file
     * @param formula as written
     * @param reason why it has none
     */
    record Refused(int line, String formula, String reason) {}

    private final FeaturesRequest request;
    private final RowStream rows;
    private final FeatureSet set;
    private final int column;
    private final List<String> appended;
    private final FeatureCells cells;
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long read;
    private long refusals;
    private boolean complete;

    private Features(FeaturesRequest request, RowStream rows, FeatureSet set) {
        this.request = request;
        this.rows = rows;
        this.set = set;
        this.column = rows.column(request.composition());
        this.cells = new FeatureCells(set);
        String prefix = request.prefix().orElse("");
        this.appended = set.columns().stream().map(each -> prefix + each.name()).toList();
    }

    /**
     * Computes the features of a table.
     *
     * @param request table, column, set and where the result goes
     * @param table gets the result when {@code request.out()} is empty: CSV, lines ending in {@code
     *     \n}; not closed
     * @param progress told how many bytes are read
     * @param cancelled asked before each row; once true, the rows so far are the result
     * @return how many rows have features, which have not and why
     * @throws DatasetException if the table cannot be read, there is no such column, none of its
     *     cells is a formula, or a column of the name of an appended one is there already
     * @throws IllegalArgumentException if there is no set of that name
     * @throws IOException if the result cannot be written
     */
    public static ToolResult run(
            FeaturesRequest request, Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        FeatureSet set = named(request.set(), request.radii());
        if (request.data().toString().startsWith(BuiltinDatasets.PREFIX)) {
            throw DatasetException.inFile(
                    request.data().toString(),
                    "features are added to files, not to the data sets that come with Descry",
                    "a CSV file; descry datasets export writes one");
        }
        try (RowStream rows = RowStream.open(request.data())) {
            Features features = new Features(request, rows, set);
            features.refuseExistingColumns();
            features.refuseToOverwriteTheData(request.out());
            features.refuseToOverwriteTheData(request.refused());
            features.write(table, progress, cancelled);
            return new ToolResult(FeaturesText.lines(features), features.tree(), features.complete);
        }
    }

    private void refuseExistingColumns() {
        for (String name : appended) {
            if (rows.names().contains(name)) {
                throw DatasetException.inColumn(
                        request.data().toString(),
                        name,
                        "the column is there already, and a feature would be appended under that"
                                + " name",
                        "another name in the file, or --prefix for the appended columns");
            }
        }
    }

    private void refuseToOverwriteTheData(Optional<Path> file) throws IOException {
        if (file.isPresent()
                && Files.exists(file.get())
                && Files.isSameFile(file.get(), request.data())) {
            throw DatasetException.inFile(
                    file.get().toString(),
                    "this is the data file itself",
                    "another file for the result");
        }
    }

    private void write(Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        if (request.refused().isEmpty()) {
            write(table, Writer.nullWriter(), progress, cancelled);
            return;
        }
        try (WholeFile list = new WholeFile(request.refused().get())) {
            list.writer().append("line,").append(quoted(request.composition())).append(",reason\n");
            write(table, list.writer(), progress, cancelled);
            list.complete();
        }
    }

    private void write(Appendable table, Writer list, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        if (request.out().isEmpty()) {
            append(table, list, progress, cancelled);
            return;
        }
        try (WholeFile file = new WholeFile(request.out().get())) {
            append(file.writer(), list, progress, cancelled);
            file.complete();
        }
    }

    private void append(Appendable table, Writer list, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < appended.size(); i++) {
            header.add(Shown.named(appended.get(i), set.columns().get(i).unit().symbol()));
        }
        table.append(Csv.line(rows.header(), header)).append('\n');
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        while (!ended && !cancelled.getAsBoolean()) {
            Optional<RowStream.Row> next = rows.next();
            if (next.isPresent()) {
                line.setLength(0);
                line.append(String.join(",", next.get().cells()));
                addRow(next.get(), line, list);
                table.append(line).append('\n');
                if (++read % PROGRESS_ROWS == 0) {
                    progress.step("computing features", rows.bytesRead(), rows.bytes());
                }
            }
            ended = next.isEmpty();
        }
        complete = ended;
        refuseTableWithoutFormulas();
    }

    private void addRow(RowStream.Row row, StringBuilder line, Writer list) throws IOException {
        String formula = row.text(column);
        String reason = cells.append(formula, row.line(), line);
        if (reason.isEmpty()) {
            return;
        }
        refusals++;
        reasons.merge(FeatureCells.named(reason, reasons), 1L, Long::sum);
        list.append(Csv.line(List.of(String.valueOf(row.line())), List.of(formula, reason)))
                .append('\n');
        if (refused.size() < MOST_LISTED) {
            refused.add(new Refused(row.line(), formula, reason));
        }
    }

    private void refuseTableWithoutFormulas() {
        if (complete && cells.computed() == 0) {
            Refused first = refused.get(0);
            throw DatasetException.inCell(
                    request.data().toString(),
                    first.line(),
                    request.composition(),
                    "no cell of this column can be read as a chemical formula, the first is '%s': %s"
                            .formatted(first.formula(), first.reason()),
                    "formulas such as Fe2O3");
        }
    }

    private static String quoted(String text) {
        String line = Csv.line(List.of(), List.of(text));
        return line.substring(1);
    }

    FeaturesRequest request() {
        return request;
    }

    FeatureSet set() {
        return set;
    }

    FeatureCells cells() {
        return cells;
    }

    List<Refused> refused() {
        return refused;
    }

    long read() {
        return read;
    }

    long refusals() {
        return refusals;
    }

    boolean complete() {
        return complete;
    }

    private ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("data", request.data().toString());
        root.put("composition", request.composition());
        root.put("set", set.name());
        root.put("complete", complete);
        request.out().ifPresent(out -> root.put("out", out.toString()));
        describe(root.putArray("columns"), set, request.prefix().orElse(""));
        ObjectNode count = root.putObject("rows");
        count.put("read", read);
        count.put("computed", cells.computed());
        count.put("with_gaps", cells.withGaps());
        count.put("refused", refusals);
        counts(root.putArray("gaps"), cells.gaps());
        counts(root.putArray("estimated"), cells.estimates());
        Trees.counts(root.putObject("reasons"), reasons);
        ArrayNode list = root.putArray("refused");
        for (Refused each : refused) {
            ObjectNode node = list.addObject();
            node.put("line", each.line());
            node.put("formula", each.formula());
            node.put("reason", each.reason());
        }
        return root;
    }

    private static void counts(ArrayNode array, List<Map.Entry<String, FeatureCells.Count>> all) {
        for (Map.Entry<String, FeatureCells.Count> each : all) {
            ObjectNode node = array.addObject();
            node.put("what", each.getKey());
            node.put("rows", each.getValue().rows());
            node.put("columns", each.getValue().columns());
            node.put("first_line", each.getValue().firstLine());
        }
    }

    /**
     * Describes the columns of a set: name, unit, how obtained, meaning.
     *
     * @param name of the set
     * @return a table for a person and the same as JSON
     * @param radii which ionic radii; empty: those of the set
     * @throws IllegalArgumentException if there is no set of that name, or radii are given and the
     *     set takes none
     */
    public static ToolResult describe(String name, Optional<RadiusConvention> radii) {
        FeatureSet set = named(name, radii);
        ObjectNode root = Trees.object(SCHEMA);
        root.put("set", set.name());
        describe(root.putArray("columns"), set, "");
        return new ToolResult(FeaturesText.columns(set), root, true);
    }

    private static FeatureSet named(String name, Optional<RadiusConvention> radii) {
        return radii.isEmpty() ? FeatureSets.parse(name) : FeatureSets.parse(name, radii.get());
    }

    private static void describe(ArrayNode columns, FeatureSet set, String prefix) {
        for (CompositionFeature each : set.columns()) {
            ObjectNode node = columns.addObject();
            node.put("name", prefix + each.name());
            node.put("unit", each.unit().symbol());
            node.put("obtained", each.obtained().text());
            node.put("meaning", each.meaning());
        }
    }
}
