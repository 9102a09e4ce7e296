package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class TablesawBridgeTest {

    @Test
    void datasetSurvivesTheWayThereAndBack() {
        Dataset dataset = BuiltinDatasets.read("octet-binaries");

        Dataset back = TablesawBridge.fromTable(TablesawBridge.toTable(dataset));

        assertEquals(dataset.columns(), back.columns());
        assertEquals("octet-binaries", back.name());
    }

    @Test
    void missingValuesStayMissing() {
        Dataset dataset =
                Dataset.of(
                        "gaps",
                        List.of(
                                new NumericColumn(
                                        "rA", Unit.parse("angstrom"), new double[] {1, Double.NaN}),
                                new TextColumn("formula", List.of("", "LiF"))));

        Table table = TablesawBridge.toTable(dataset);

        assertTrue(table.column("rA [angstrom]").isMissing(1));
        assertTrue(table.column("formula").isMissing(0));
        assertEquals(dataset.columns(), TablesawBridge.fromTable(table).columns());
    }

    @Test
    void everyNumberUnitAndLabelSurvivesToTheBit() {
        double[] values = {
            -0.0, 0.0, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1 + 0.2, Double.NaN, 1e15, Math.PI
        };
        List<String> labels = List.of("", "NA", "1", "a, b", "two\nlines", "\u03b1", "\"q\"", "x");
        Dataset dataset =
                Dataset.of(
                        "all",
                        List.of(
                                new NumericColumn("x", Unit.parse("kJ/mol"), values),
                                new NumericColumn("u", Unit.UNKNOWN, values),
                                new NumericColumn("p", Unit.DIMENSIONLESS, values),
                                new TextColumn("label", labels)));

        Dataset back = TablesawBridge.fromTable(TablesawBridge.toTable(dataset));

        assertEquals(dataset.columns(), back.columns());
        double[] read = back.numeric("x").values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.doubleToLongBits(values[i]), Double.doubleToLongBits(read[i]));
        }
    }

    @Test
    void wholeNumbersAndYesNoBecomeNumbers() {
        Table table =
                Table.create(
                        "mixed",
                        IntColumn.create("n", new int[] {3, 4}),
                        BooleanColumn.create("stable", new boolean[] {true, false}));

        Dataset dataset = TablesawBridge.fromTable(table);

        assertEquals(3, dataset.numeric("n").value(0));
        assertEquals(0, dataset.numeric("stable").value(1));
    }

    @Test
    void emptyTableIsRefused() {
        assertThrows(
                DatasetException.class, () -> TablesawBridge.fromTable(Table.create("nothing")));
    }
}
