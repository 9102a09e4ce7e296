package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.sisso.SissoSpace.UnitGroup;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;

/**
 * The units of SISSO, which have no names: {@code funit} says only which features share one.
 *
 * <p>Each group stands for one base quantity, so that units of different groups are independent and
 * multiply as they should; its unit is called {@code unitA}, {@code unitB} and so on. Which base
 * quantity it is has no meaning: print dimensions with {@link #text}, not with {@link
 * Dimension#text}.
 */
public final class SissoUnits {

    /** There are no more independent units than base quantities. */
    static final int LARGEST_NUMBER = BaseQuantity.values().length;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private SissoUnits() {}

    /**
     * Returns the units of the primary features [features]; a pure number for those in no group.
     *
     * @param space at most 7 groups
     */
    static List<Unit> of(SissoSpace space) {
        List<Unit> units = new ArrayList<>();
        for (int feature = 1; feature <= space.features(); feature++) {
            Unit unit = Unit.DIMENSIONLESS;
            for (int g = 0; g < space.unitGroups().size(); g++) {
                UnitGroup group = space.unitGroups().get(g);
                if (group.first() <= feature && feature <= group.last()) {
                    unit = unit(BaseQuantity.values()[g]);
                }
            }
            units.add(unit);
        }
        return units;
    }

    /**
     * Returns a dimension in the units of the groups: {@code unitA/unitB^2}; empty text for a pure
     * number and {@code ?} when unknown.
     *
     * @param dimension of a formula over the features of a {@link SissoTable}
     */
    public static String text(Dimension dimension) {
        return WORD.matcher(dimension.text())
                .replaceAll(word -> Matcher.quoteReplacement(nameOf(word.group())));
    }

    private static Unit unit(BaseQuantity base) {
        return new Unit(nameOf(base.symbol()), Dimension.of(base), 1);
    }

    /** Returns the name of the unit that stands for the base quantity of that symbol. */
    private static String nameOf(String symbol) {
        char letter = 'A';
        for (BaseQuantity base : BaseQuantity.values()) {
            if (base.symbol().equals(symbol)) {
                return "unit" + letter;
            }
            letter++;
        }
        throw new IllegalArgumentException("no base quantity is counted in " + symbol);
    }
}
