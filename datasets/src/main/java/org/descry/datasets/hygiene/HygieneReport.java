package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.descry.datasets.importers.ColumnReading;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;

/**
 * All that was looked for in a table and what was found, in the order of {@link Check}; at least
 * one finding for each check. Immutable.
 *
 * @param file the table and how it was read
 * @param target column to be explained, if it was named
 * @param findings one sentence each
 */
public record HygieneReport(TableFile file, Optional<String> target, List<Finding> findings) {

    /** Names the layout of {@link #json}. */
    public static final String SCHEMA = "descry-check/1";

    /** Copies the list. */
    public HygieneReport {
        findings = List.copyOf(findings);
    }

    /**
     * Looks for everything.
     *
     * @param file the table
     * @param target the column to be explained; empty when nothing is known of it, which leaves out
     *     noise, conflicts, leakage and classes
     * @throws org.descry.datasets.tables.DatasetException if there is no such column
     */
    public static HygieneReport of(TableFile file, Optional<String> target) {
        Dataset data = file.dataset();
        Optional<Column> column = target.map(data::column);
        CheckedTable table = new CheckedTable(data, column);
        Replicates replicates = new Replicates(table);
        SingleColumns single = new SingleColumns(table);
        Blocks blocks = new Blocks(table);
        Map<Check, Supplier<List<Finding>>> checks = new EnumMap<>(Check.class);
        checks.put(Check.DUPLICATES, new Duplicates(table)::find);
        checks.put(Check.NEAR_DUPLICATES, new NearDuplicates(table)::find);
        checks.put(Check.NOISE_FLOOR, replicates::noiseFloor);
        checks.put(Check.CONFLICTING_LABELS, replicates::conflicts);
        checks.put(Check.LABEL_SPELLING, new Spelling(table)::find);
        checks.put(Check.BLOCKS, blocks::find);
        checks.put(Check.ROWS_PER_GROUP, blocks::rowsPerGroup);
        checks.put(Check.CONSTANT, single::constant);
        checks.put(Check.COLLINEAR, new Collinear(table)::find);
        checks.put(Check.OUTLIERS, single::outliers);
        checks.put(Check.LEAKAGE, new Leakage(table)::find);
        checks.put(Check.MISSING, single::missing);
        checks.put(Check.UNITS, new SuspectUnits(table)::find);
        checks.put(Check.CLASS_BALANCE, single::classBalance);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(
                (check, find) -> {
                    List<Finding> found = find.get();
                    findings.addAll(found.isEmpty() ? List.of(Finding.nothing(check)) : found);
                });
        return new HygieneReport(file, target, findings);
    }

    /**
     * Returns the columns that {@link Check#BLOCKS} proposes as groups, one for each way to divide
     * the rows; none for fewer than six rows.
     *
     * @param data the table
     * @param target the column to be explained, which is no group
     * @throws org.descry.datasets.tables.DatasetException if there is no such column
     */
    public static List<String> groups(Dataset data, String target) {
        return new Blocks(new CheckedTable(data, Optional.of(data.column(target)))).groups();
    }

    /**
     * Returns the report as it is written to JSON. Rows are counted from 1; of each finding the
     * first 10,000 are named, {@code row_count} counts all.
     */
    public Map<String, Object> json() {
        Dataset data = file.dataset();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("schema", SCHEMA);
        node.put("file", data.source());
        node.put("format", file.format().word());
        node.put("sha256", data.sha256());
        node.put("rows", data.rows());
        node.put("target", target.orElse(null));
        List<Object> columns = new ArrayList<>();
        for (ColumnReading column : file.columns()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", column.name());
            each.put("role", column.role().word());
            each.put("detail", column.detail());
            columns.add(each);
        }
        node.put("columns", columns);
        node.put("notes", data.notes());
        List<Object> found = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("check", finding.check().word());
            each.put("found", finding.isFound());
            each.put("sentence", finding.sentence());
            each.put("columns", finding.columns());
            each.put("row_count", finding.rowCount());
            each.put("rows", finding.rows().stream().map(row -> row + 1).toList());
            each.put("places", finding.rows().stream().map(data::place).toList());
            found.add(each);
        }
        node.put("findings", found);
        return node;
    }
}
