package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;

/**
 * Units that do not go with the values below them. Lengths of atoms and cells lie between 0.05 and
 * 30 Å; a median outside says that Å, pm or nm were exchanged. What is suspected is said, nothing
 * is converted.
 */
final class SuspectUnits {

    private static final Unit ANGSTROM = Unit.parse("angstrom");
    private static final Unit KELVIN = Unit.parse("K");
    private static final Unit ELECTRONVOLT = Unit.parse("eV");

    private static final double SHORTEST = 0.05;
    private static final double LONGEST = 30;
    private static final double LONGEST_RADIUS = 8;
    private static final double LARGEST_EV = 200;
    private static final double APART = 30;
    private static final double PM_PER_ANGSTROM = 100;
    private static final double FEW = 3;

    private final CheckedTable table;

    SuspectUnits(CheckedTable table) {
        this.table = table;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (NumericColumn column : table.numbers()) {
            Spread spread = table.spread(column).orElse(null);
            if (spread == null) {
                continue;
            }
            mixed(column, spread, found);
            Dimension dimension = column.unit().dimension();
            if (dimension.equals(ANGSTROM.dimension())) {
                length(column, spread, found);
            } else if (dimension.equals(KELVIN.dimension()) && spread.smallest() < 0) {
                add(column, "has values below absolute zero: is it °C?", found);
            } else if (dimension.equals(ELECTRONVOLT.dimension())) {
                double median = Math.abs(column.unit().convert(spread.median(), ELECTRONVOLT));
                if (median > LARGEST_EV && column.unit().factor() == 1) {
                    add(
                            column,
                            "has a median of %s: is it meV or kJ/mol?"
                                    .formatted(shown(spread.median(), column)),
                            found);
                }
            } else if (column.unit().equals(Unit.DIMENSIONLESS) && isRadius(column.name())) {
                unnamed(column, spread, found);
            }
        }
        apart(found);
        return found;
    }

    private void length(NumericColumn column, Spread spread, List<Finding> found) {
        double median = Math.abs(column.unit().convert(spread.median(), ANGSTROM));
        double longest = isRadius(column.name()) ? LONGEST_RADIUS : LONGEST;
        if (median > longest) {
            add(
                    column,
                    "has a median of %s, too long for atoms: is it pm?"
                            .formatted(shown(spread.median(), column)),
                    found);
        } else if (median > 0 && median < SHORTEST) {
            add(
                    column,
                    "has a median of %s, too short for atoms: was the file's unit pm where Å was meant, or Å where nm was?"
                            .formatted(shown(spread.median(), column)),
                    found);
        }
    }

    private void unnamed(NumericColumn column, Spread spread, List<Finding> found) {
        double median = spread.median();
        boolean likeAngstrom = median > 0.2 && median < 4;
        boolean likePm = median > 20 && median < 400;
        if (likeAngstrom || likePm) {
            add(
                    column,
                    "has no unit, but name and median %s are those of a radius in %s: write it into the header"
                            .formatted(Wording.shown(median), likePm ? "pm" : "Å"),
                    found);
        }
    }

    /** Two lengths that should be alike and are about a factor 100 apart. */
    private void apart(List<Finding> found) {
        List<NumericColumn> radii =
                table.numbers().stream()
                        .filter(c -> c.unit().dimension().equals(ANGSTROM.dimension()))
                        .filter(c -> isRadius(c.name()))
                        .filter(c -> table.present(c) > 0 && median(c) > 0)
                        .toList();
        for (NumericColumn one : radii) {
            for (NumericColumn other : radii) {
                double ratio = median(other) / median(one);
                boolean told = found.stream().anyMatch(f -> f.columns().contains(other.name()));
                if (ratio > APART && !told) {
                    found.add(
                            Finding.of(
                                    Check.UNITS,
                                    "the radii %s and %s are a factor %s apart: is one in pm and the other in Å?"
                                            .formatted(
                                                    one.name(), other.name(), Wording.shown(ratio)),
                                    List.of(one.name(), other.name()),
                                    List.of()));
                }
            }
        }
    }

    private double median(NumericColumn column) {
        return table.spread(column).orElseThrow().median();
    }

    /** A few lengths among others that are a hundred times as long, or a hundredth. */
    private void mixed(NumericColumn column, Spread spread, List<Finding> found) {
        boolean length =
                column.unit().dimension().equals(ANGSTROM.dimension()) || isRadius(column.name());
        if (!length || !(spread.median() > 0)) {
            return;
        }
        List<Integer> rows =
                IntStream.range(0, column.size())
                        .filter(row -> isHundredfold(column.value(row) / spread.median()))
                        .boxed()
                        .toList();
        if (!rows.isEmpty()) {
            found.add(
                    Finding.of(
                            Check.UNITS,
                            "column %s: %s from the others by about a factor 100: pm among Å? (%s)"
                                    .formatted(
                                            column.name(),
                                            Wording.count(
                                                    rows.size(), "value differs", "values differ"),
                                            table.places(rows)),
                            List.of(column.name()),
                            rows));
        }
    }

    /** Returns whether a ratio is about 100 or 1/100; radii differ by a factor of a few. */
    private static boolean isHundredfold(double ratio) {
        double larger = Math.max(ratio, 1 / ratio) / PM_PER_ANGSTROM;
        return larger > 1 / FEW && larger < FEW;
    }

    /** Returns whether a name is that of a radius: r, rA, r_B, rs_A, rA_A, ionic_radius. */
    private static boolean isRadius(String name) {
        return name.matches("r|r_?[A-Z]\\w?(_\\w+)?|r[spd]_?[A-Z]?|(?i:.*radi(us|i).*)");
    }

    private static String shown(double value, NumericColumn column) {
        return Wording.shown(value) + " " + column.unit().symbol();
    }

    private static void add(NumericColumn column, String what, List<Finding> found) {
        found.add(
                Finding.of(
                        Check.UNITS,
                        "column %s %s".formatted(column.name(), what),
                        List.of(column.name()),
                        List.of()));
    }
}
