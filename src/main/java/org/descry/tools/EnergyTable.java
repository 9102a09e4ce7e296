package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/**
 * A table of compositions with formation energies.
 *
 * @param data as read
 * @param formulas the column of formulas
 * @param compositions one per row
 * @param energies per atom in eV, NaN where missing; empty: the table has none
 * @param errors standard deviations per atom in eV, NaN where missing; empty: none asked for
 * @param notes one sentence each
 */
record EnergyTable(
        Dataset data,
        TextColumn formulas,
        List<Composition> compositions,
        Optional<NumericColumn> energies,
        Optional<NumericColumn> errors,
        List<String> notes) {

    /**
     * Finds the columns and reads the formulas.
     *
     * @param needsEnergies whether a table without energies is refused; otherwise energies are read
     *     only from the column named
     * @throws DatasetException if a column is missing or cannot be told, or a formula cannot be
     *     read or carries a charge, naming line and column
     */
    static EnergyTable of(
            Dataset data,
            HullRequest.Columns columns,
            Optional<String> errorColumn,
            boolean needsEnergies) {
        List<String> notes = new ArrayList<>();
        TextColumn formulas = formulas(data, columns.formula());
        Optional<NumericColumn> energies =
                energyName(data, columns.energy(), errorColumn, needsEnergies)
                        .map(name -> EnergyColumn.perAtom(data, name, notes));
        Optional<NumericColumn> errors = Optional.empty();
        if (errorColumn.isPresent() && energies.isPresent()) {
            errors = Optional.of(errors(data, errorColumn.get(), notes));
        }
        List<Composition> compositions = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            compositions.add(composition(data, formulas, row));
        }
        return new EnergyTable(data, formulas, compositions, energies, errors, notes);
    }

    private static NumericColumn errors(Dataset data, String name, List<String> notes) {
        NumericColumn errors = EnergyColumn.perAtom(data, name, notes);
        for (int row = 0; row < data.rows(); row++) {
            if (errors.value(row) < 0) {
                throw DatasetException.inCell(
                        data.source(),
                        data.line(row),
                        name,
                        "the standard deviation is below 0",
                        "at least 0");
            }
        }
        return errors;
    }

    private static TextColumn formulas(Dataset data, Optional<String> named) {
        if (named.isPresent()) {
            return data.text(named.get());
        }
        List<TextColumn> texts =
                data.columns().stream()
                        .filter(TextColumn.class::isInstance)
                        .map(TextColumn.class::cast)
                        .toList();
        return ModelInputs.formulas(data)
                .or(() -> texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty())
                .orElseThrow(
                        () ->
                                DatasetException.inFile(
                                        data.source(),
                                        texts.isEmpty()
                                                ? "no column holds chemical formulas"
                                                : "it cannot be told which column holds the formulas",
                                        "a column named formula, or its name with --formula"));
    }

    private static Optional<String> energyName(
            Dataset data, Optional<String> named, Optional<String> errorColumn, boolean needed) {
        if (named.isPresent()) {
            return named.filter(name -> needed || data.has(name));
        }
        if (!needed) {
            return Optional.empty();
        }
        List<String> found =
                data.columns().stream()
                        .filter(NumericColumn.class::isInstance)
                        .map(NumericColumn.class::cast)
                        .filter(EnergyColumn::isPerAtom)
                        .map(NumericColumn::name)
                        .filter(name -> !errorColumn.equals(Optional.of(name)))
                        .toList();
        if (found.size() > 1) {
            throw DatasetException.inFile(
                    data.source(),
                    "several columns are energies per atom: " + String.join(", ", found),
                    "the name of one of them with --energy");
        }
        if (found.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "no column holds energies per atom",
                    "a header such as formation_energy (eV/atom), or its name with --energy");
        }
        return found.stream().findFirst();
    }

    private static Composition composition(Dataset data, TextColumn formulas, int row) {
        String text = formulas.value(row);
        try {
            Composition composition = Composition.parse(text);
            if (composition.charge().orElse(0) != 0) {
                throw DatasetException.inCell(
                        data.source(),
                        data.line(row),
                        formulas.name(),
                        "'%s' carries a charge".formatted(text),
                        "a neutral formula");
            }
            return composition;
        } catch (CompositionException e) {
            throw DatasetException.inCell(
                    data.source(),
                    data.line(row),
                    formulas.name(),
                    text.isBlank()
                            ? "the formula is missing"
                            : "'%s': %s".formatted(text, e.reason()),
                    "a chemical formula");
        }
    }
}
