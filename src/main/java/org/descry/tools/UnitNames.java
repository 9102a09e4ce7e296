package org.descry.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Names the units of computed numbers by those of a table's columns: with radii in pm, their
 * product is in {@code pm^2} and not in {@code angstrom^2}.
 */
final class UnitNames {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}+");

    private final List<Unit> units;
    private final Map<BaseQuantity, Unit> bases = new LinkedHashMap<>();

    /** Takes the units of a table's numeric columns, the first one of a kind before others. */
    UnitNames(Dataset data) {
        List<Unit> all = new ArrayList<>();
        data.columns().stream()
                .filter(NumericColumn.class::isInstance)
                .map(column -> ((NumericColumn) column).unit())
                .filter(unit -> !unit.dimension().isUnknown() && !unit.symbol().isEmpty())
                .forEach(all::add);
        units = List.copyOf(all);
        for (BaseQuantity base : BaseQuantity.values()) {
            base(base).ifPresent(unit -> bases.put(base, unit));
        }
    }

    /** Returns the name; empty text for a pure number, {@code ?} when unknown. */
    String of(Quantity quantity) {
        if (quantity.dimension().isUnknown()) {
            return "?";
        }
        if (quantity.isPlainNumber()) {
            return "";
        }
        Optional<Unit> direct = units.stream().filter(unit -> equal(unit, quantity)).findFirst();
        if (direct.isPresent()) {
            return direct.get().symbol();
        }
        if (quantity.sameSize(composed(quantity.dimension()))) {
            return WORD.matcher(quantity.dimension().text())
                    .replaceAll(word -> Matcher.quoteReplacement(symbol(word.group())));
        }
        String base = quantity.dimension().text();
        if (quantity.sameSize(new Quantity(quantity.dimension(), 1))) {
            return base;
        }
        return (Shown.number(quantity.factor()) + " " + base).strip();
    }

    /** Returns the name in a sentence: {@code a pure number} or {@code in eV}. */
    String inWords(Quantity quantity) {
        String name = of(quantity);
        return name.isEmpty() ? "a pure number" : "in " + name;
    }

    private Optional<Unit> base(BaseQuantity base) {
        Dimension wanted = Dimension.of(base);
        // A symbol such as kJ/mol would need brackets inside a longer unit.
        return units.stream()
                .filter(unit -> unit.dimension().equals(wanted))
                .findFirst()
                .map(first -> plainest(first));
    }

    private Unit plainest(Unit first) {
        return units.stream()
                .filter(unit -> equal(unit, Quantity.of(first)))
                .filter(unit -> PLAIN.matcher(unit.symbol()).matches())
                .findFirst()
                .orElseGet(
                        () ->
                                PLAIN.matcher(first.symbol()).matches()
                                        ? first
                                        : new Unit(
                                                "(" + first.symbol() + ")",
                                                first.dimension(),
                                                first.factor()));
    }

    private Quantity composed(Dimension dimension) {
        double factor = 1;
        for (Map.Entry<BaseQuantity, Unit> each : bases.entrySet()) {
            double exponent = dimension.exponent(each.getKey()).toDouble();
            if (exponent != 0) {
                factor *= ElementaryFunctions.pow(each.getValue().factor(), exponent);
            }
        }
        return new Quantity(dimension, factor);
    }

    private static boolean equal(Unit unit, Quantity quantity) {
        return unit.dimension().equals(quantity.dimension())
                && Quantity.of(unit).sameSize(quantity);
    }

    /** Returns what the table calls the unit of a base quantity. */
    private String symbol(String baseSymbol) {
        return bases.entrySet().stream()
                .filter(each -> each.getKey().symbol().equals(baseSymbol))
                .map(each -> each.getValue().symbol())
                .findFirst()
                .orElse(baseSymbol);
    }
}
