package org.descry.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.importers.TableRows;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.RowStream;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.FeatureSet;
import org.descry.descriptors.sets.FeatureSets;

/**
 * Appends features of a column of chemical formulas to the rows of a table.
 *
 * <p>Rows stay in their order; those of CSV and TSV files pass one by one, so that these may be of
 * any size. A row whose formula cannot be read has empty cells; a feature without a value is an
 * empty cell. The last column, {@code reason}, says why.
 */
public final class Features {

    private static final int PROGRESS_ROWS = 1 << 10;
    private static final int MOST_LISTED = 10_000;
    private static final String REASON = "reason";

    /**
     * A row without features.
     *
     * @param place its line, or its number where there are no lines
     * @param formula as written
     * @param reason why it has none
     */
    record Refused(int place, String formula, String reason) {}

    private final FeaturesRequest request;
    private final TableRows rows;
    private final FeatureSet set;
    private final int column;
    private final Appended appended;
    private final FeatureCells cells;
    private final List<Refused> refused = new ArrayList<>();
    private long read;
    private boolean complete;

    private Features(FeaturesRequest request, TableRows rows, FeatureSet set) {
        this.request = request;
        this.rows = rows;
        this.set = set;
        this.column = rows.column(request.composition());
        this.cells = new FeatureCells(set);
        List<String> header = new ArrayList<>();
        for (CompositionFeature each : set.columns()) {
            header.add(Shown.named(each.name(), each.unit().symbol()));
        }
        header.add(REASON);
        this.appended = Appended.of(request.prefix(), header);
    }

    /**
     * Computes the features of a table.
     *
     * @param request table, column, sets and where the result goes
     * @param table gets the result when {@code request.out()} is empty: CSV, lines ending in {@code
     *     \n}; not closed
     * @param progress told how much has been read
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
        FeatureSet set = FeatureSets.parse(request.sets(), request.radii());
        try (TableRows rows = TableRows.named(request.data())) {
            Features features = new Features(request, rows, set);
            features.appended.refuseExisting(rows.source(), rows.names());
            for (Path file : request.out().stream().toList()) {
                Appended.refuseToOverwrite(request.data(), file);
            }
            for (Path file : request.card().stream().toList()) {
                Appended.refuseToOverwrite(request.data(), file);
            }
            features.write(table, progress, cancelled);
            ToolResult result = FeaturesText.result(features);
            if (request.card().isPresent()) {
                WholeFile.write(request.card().get(), Json.text(result.json()));
            }
            return result;
        }
    }

    /**
     * Describes sets: what they hold, and of their columns name, unit, meaning, how they are
     * obtained and the source.
     *
     * @param sets names with commas between them; empty: all sets, without their columns
     * @param radii which ionic radii; empty: those of the sets
     * @return a table for a person and the same as JSON
     * @throws IllegalArgumentException if there is no set of that name, or radii are given and none
     *     of the sets takes them
     */
    public static ToolResult describe(Optional<String> sets, Optional<RadiusConvention> radii) {
        return sets.isPresent()
                ? SetText.columns(FeatureSets.parse(sets.get(), radii))
                : SetText.sets(FeatureSets.all());
    }

    private void write(Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        if (request.out().isEmpty()) {
            append(table, progress, cancelled);
            return;
        }
        try (WholeFile file = new WholeFile(request.out().get())) {
            append(file.writer(), progress, cancelled);
            file.complete();
        }
    }

    private void append(Appendable table, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        table.append(Csv.line(rows.header(), appended.header())).append('\n');
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        while (!ended && !cancelled.getAsBoolean()) {
            Optional<RowStream.Row> next = rows.next();
            if (next.isPresent()) {
                addRow(next.get(), line);
                table.append(line).append('\n');
                if (++read % PROGRESS_ROWS == 0) {
                    progress.step("computing features", rows.done(), rows.total());
                }
            }
            ended = next.isEmpty();
        }
        complete = ended;
        refuseTableWithoutFormulas();
    }

    private void addRow(RowStream.Row row, StringBuilder line) {
        line.setLength(0);
        line.append(String.join(",", row.cells()));
        String formula = row.text(column);
        String reason = cells.append(formula, row.line(), line);
        if (!reason.isEmpty() && refused.size() < MOST_LISTED) {
            refused.add(new Refused(row.line(), formula, reason));
        }
    }

    private void refuseTableWithoutFormulas() {
        if (complete && cells.computed() == 0) {
            Refused first = refused.get(0);
            throw DatasetException.at(
                    rows.source(),
                    (rows.hasLines() ? "line " : "row ") + first.place(),
                    request.composition(),
                    "no cell of this column can be read as a chemical formula, the first is '%s': %s"
                            .formatted(first.formula(), first.reason()),
                    "formulas such as Fe2O3");
        }
    }

    FeaturesRequest request() {
        return request;
    }

    TableRows rows() {
        return rows;
    }

    FeatureSet set() {
        return set;
    }

    Appended appended() {
        return appended;
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

    boolean complete() {
        return complete;
    }
}
