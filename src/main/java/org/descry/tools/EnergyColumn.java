package org.descry.tools;

import java.util.List;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.units.Unit;

/** Columns of energies, in eV or eV per atom. */
final class EnergyColumn {

    static final Unit EV = Unit.parse("eV");

    private EnergyColumn() {}

    /**
     * Returns a column in eV.
     *
     * @param notes gets a sentence when the unit is not known
     * @throws DatasetException if there is none, it holds text or is no energy
     */
    static NumericColumn inEv(Dataset data, String name, List<String> notes) {
        return converted(data, data.numeric(name), name + " (eV)", notes);
    }

    /**
     * Returns a column in eV per atom.
     *
     * @param notes gets a sentence when the unit is not known
     * @throws DatasetException if there is none, it holds text, is no energy, or its header does
     *     not say per atom
     */
    static NumericColumn perAtom(Dataset data, String name, List<String> notes) {
        NumericColumn column = data.numeric(name);
        if (column.unit().dimension().equals(EV.dimension()) && !saysPerAtom(column.unit())) {
            throw DatasetException.inColumn(
                    data.source(),
                    name,
                    "the header says %s, not whether per atom".formatted(column.unit().symbol()),
                    "%s (%s/atom), with the energies divided by the atoms of the formula"
                            .formatted(name, column.unit().symbol()));
        }
        return converted(data, column, name + " (eV/atom)", notes);
    }

    /** Returns whether a column is an energy per atom by its header. */
    static boolean isPerAtom(NumericColumn column) {
        return column.unit().dimension().equals(EV.dimension()) && saysPerAtom(column.unit());
    }

    private static boolean saysPerAtom(Unit unit) {
        return unit.symbol().contains("atom");
    }

    private static NumericColumn converted(
            Dataset data, NumericColumn column, String header, List<String> notes) {
        if (column.unit().dimension().isUnknown()) {
            notes.add(
                    "the unit of %s is not known; it is taken as %s"
                            .formatted(column.name(), header));
            return column;
        }
        if (!column.unit().dimension().equals(EV.dimension())) {
            String unit = column.unit().symbol();
            throw DatasetException.inColumn(
                    data.source(),
                    column.name(),
                    unit.isEmpty()
                            ? "the header gives no unit"
                            : "%s is no unit of energy".formatted(unit),
                    "the header " + header);
        }
        return column.in(EV);
    }
}
