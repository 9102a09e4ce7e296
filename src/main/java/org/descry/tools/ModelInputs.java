package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.InputColumn;
import org.descry.screening.spaces.CandidateColumn;
import org.descry.screening.spaces.Spelling;

/** The inputs of a model, block by block, from the columns of a table or from its formulas. */
interface ModelInputs {

    /** Returns input values [inputs × rows from..to), in the model's units; NaN = missing. */
    double[][] block(int from, int to);

    /** Returns what was decided, one sentence each. */
    List<String> notes();

    /** Returns how many rows of the blocks so far have no inputs at all, by cause. */
    Map<String, Long> refusals();

    /**
     * Finds the inputs of a model in a table.
     *
     * @throws DatasetException if a column is not there and cannot be computed, holds text, or is
     *     of another kind of quantity
     */
    static ModelInputs of(List<InputColumn> inputs, Dataset data) {
        Optional<InputColumn> absent =
                inputs.stream().filter(input -> !data.has(input.name())).findFirst();
        if (absent.isEmpty()) {
            return ColumnInputs.of(inputs, data);
        }
        Optional<TextColumn> formulas = formulas(data);
        boolean computable =
                inputs.stream().allMatch(i -> CandidateColumn.find(i.name()).isPresent());
        if (formulas.isPresent() && computable) {
            return new FormulaInputs(inputs, data, formulas.get());
        }
        InputColumn input = absent.get();
        String header = header(input);
        throw DatasetException.inFile(
                data.source(),
                "there is no column '%s', which the model reads%s"
                        .formatted(input.name(), Spelling.hint(input.name(), data.names())),
                computable
                        ? "a column %s, or a column named formula to compute it from"
                                .formatted(header)
                        : "a column " + header);
    }

    /** Returns the column of chemical formulas, known by its name. */
    static Optional<TextColumn> formulas(Dataset data) {
        return data.columns().stream()
                .filter(TextColumn.class::isInstance)
                .map(TextColumn.class::cast)
                .filter(
                        column ->
                                column.name().equalsIgnoreCase("formula")
                                        || column.name().equalsIgnoreCase("composition"))
                .findFirst();
    }

    /** Returns a column's name and unit as they stand in a header. */
    static String header(InputColumn input) {
        String unit = input.unit().symbol();
        return unit.isEmpty() ? input.name() : "%s [%s]".formatted(input.name(), unit);
    }

    /** Inputs that are columns of the table. */
    record ColumnInputs(List<NumericColumn> columns, List<String> notes) implements ModelInputs {

        static ColumnInputs of(List<InputColumn> inputs, Dataset data) {
            List<NumericColumn> columns = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (InputColumn input : inputs) {
                columns.add(converted(input, data, notes));
            }
            return new ColumnInputs(List.copyOf(columns), List.copyOf(notes));
        }

        private static NumericColumn converted(
                InputColumn input, Dataset data, List<String> notes) {
            NumericColumn column = data.numeric(input.name());
            Unit from = column.unit();
            Unit to = input.unit();
            if (from.dimension().isUnknown() || to.dimension().isUnknown()) {
                if (!from.symbol().equals(to.symbol())) {
                    notes.add(
                            "the numbers of %s (%s) are taken as they are; the model was made with %s"
                                    .formatted(input.name(), shown(from), shown(to)));
                }
                return column;
            }
            if (!from.dimension().equals(to.dimension())) {
                throw DatasetException.inColumn(
                        data.source(),
                        input.name(),
                        "the column is in %s, but the model was made with %s"
                                .formatted(shown(from), shown(to)),
                        "the header %s, or %s [?] to take the numbers as they are"
                                .formatted(header(input), input.name()));
            }
            if (from.factor() == to.factor()) {
                return column;
            }
            notes.add(
                    "%s is converted from %s to %s for the model"
                            .formatted(input.name(), shown(from), shown(to)));
            return column.in(to);
        }

        private static String shown(Unit unit) {
            return unit.symbol().isEmpty()
                    ? "pure numbers"
                    : unit.dimension().isUnknown() ? "an unknown unit" : unit.symbol();
        }

        @Override
        public double[][] block(int from, int to) {
            double[][] block = new double[columns.size()][to - from];
            for (int j = 0; j < block.length; j++) {
                for (int row = from; row < to; row++) {
                    block[j][row - from] = columns.get(j).value(row);
                }
            }
            return block;
        }

        @Override
        public Map<String, Long> refusals() {
            return Map.of();
        }
    }
}
