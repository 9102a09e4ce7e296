package org.descry.datasets.elements;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.ShippedTable;
import org.descry.datasets.tables.TextColumn;

/** Quantities of single elements. A gap in the source is a gap here; nothing is interpolated. */
public final class ElementTable {

    private static final String ELECTRONEGATIVITY = "elements/electronegativity";
    private static final double[] PAULING = pauling();

    private ElementTable() {}

    /**
     * Returns the electronegativity on the Pauling scale, a pure number.
     *
     * <p>Empty where none is published: He, Ne, Ar, Pm, Eu, Tb, Yb, Rn and the elements from Lr on.
     *
     * @param element any
     * @source Allred, J. Inorg. Nucl. Chem. 17, 215 (1961), doi:10.1016/0022-1902(61)80142-5
     */
    public static OptionalDouble electronegativity(Element element) {
        double value = PAULING[element.ordinal()];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns where the electronegativities come from. */
    public static DatasetCard electronegativityCard() {
        return ShippedTable.card(ELECTRONEGATIVITY);
    }

    private static double[] pauling() {
        ShippedTable table =
                ShippedTable.read(ELECTRONEGATIVITY, "the table of electronegativities");
        TextColumn symbols = table.data().text("element");
        NumericColumn values = table.data().numeric("pauling");
        double[] pauling = new double[Element.values().length];
        Arrays.fill(pauling, Double.NaN);
        for (int row = 0; row < table.data().rows(); row++) {
            pauling[Element.of(symbols.value(row)).ordinal()] = values.value(row);
        }
        return pauling;
    }
}
