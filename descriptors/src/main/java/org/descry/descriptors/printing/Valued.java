package org.descry.descriptors.printing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.DoubleFunction;
import java.util.function.IntUnaryOperator;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameters;

/**
 * Formulas for reading, with the values of their fitted constants in place of {@code $0}: {@code
 * 1/(x + 2.5[eV])}.
 *
 * <p>Values with a unit are shown in base units (eV, angstrom, K, ...), as every constant with a
 * unit is.
 */
public final class Valued {

    private Valued() {}

    /**
     * Returns formulas with constants of all digits, which evaluate as the model does.
     *
     * @param features formulas with parameters or without
     * @param values value of each parameter, by slot, with columns in their units
     * @param columns unit of every column
     */
    public static List<Expression> exactly(
            List<Expression> features, double[] values, Map<String, Unit> columns) {
        return valued(features, values, columns, (slot, value) -> Numbers.text(value));
    }

    /** Returns the same with constants of four significant digits. */
    public static List<Expression> rounded(
            List<Expression> features, double[] values, Map<String, Unit> columns) {
        return rounded(features, values, columns, slot -> Significant.FOUR.getPrecision());
    }

    /**
     * Returns the same with as many significant digits of each constant as is said.
     *
     * @param digits digits by slot, at least 1
     */
    public static List<Expression> rounded(
            List<Expression> features,
            double[] values,
            Map<String, Unit> columns,
            IntUnaryOperator digits) {
        return valued(
                features,
                values,
                columns,
                (slot, value) -> rounded(value, digits.applyAsInt(slot)));
    }

    private static String rounded(double value, int digits) {
        MathContext significant = new MathContext(digits, RoundingMode.HALF_EVEN);
        return Numbers.text(new BigDecimal(value).round(significant).doubleValue());
    }

    /** How the value of a parameter is written. */
    private interface Written {
        String of(int slot, double value);
    }

    private static List<Expression> valued(
            List<Expression> features, double[] values, Map<String, Unit> columns, Written text) {
        if (values.length == 0) {
            return List.copyOf(features);
        }
        return features.stream().map(e -> valued(e, values, columns, text)).toList();
    }

    private static Expression valued(
            Expression e, double[] values, Map<String, Unit> columns, Written text) {
        SortedMap<Integer, Unit> units = Parameters.units(e, columns);
        if (units.isEmpty()) {
            return e;
        }
        Expression whole =
                Parameters.substitute(
                        e,
                        slot ->
                                constant(
                                        values[slot],
                                        units.get(slot),
                                        value -> text.of(slot, value)));
        return Parameters.asWritten(Canonical.of(whole));
    }

    /** A pure number stays as it counts, per cent or not; a quantity goes to base units. */
    private static Expression constant(double value, Unit unit, DoubleFunction<String> text) {
        if (unit.dimension().isUnknown() || unit.dimension().isDimensionless()) {
            return Constant.parse(text.apply(value));
        }
        Unit base = new Unit(unit.dimension().text(), unit.dimension(), 1);
        return Constant.parse(text.apply(unit.convert(value, base))).in(unit.dimension());
    }
}
