package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Predictions;
import org.descry.regression.models.TaskColumn;
import org.descry.regression.models.TaskPredictor;
import org.descry.screening.spaces.Spelling;

/** Predicts the rows of a table, each by the task it names when the model has tasks. */
interface RowModel {

    /**
     * Predicts rows from..to of the table.
     *
     * @param columns their inputs [inputs × to − from]
     */
    Predictions predict(double[][] columns, int from, int to);

    /**
     * Binds a model to a table.
     *
     * @throws DatasetException if the model has tasks and the table has no column that names them
     */
    static RowModel of(FittedModel model, Dataset data) {
        if (model.target().task().isEmpty()) {
            return (columns, from, to) -> model.predict(columns, to - from);
        }
        TaskColumn task = model.target().task().get();
        if (!data.has(task.name())) {
            throw DatasetException.inFile(
                    data.source(),
                    "there is no column '%s', which says the task of each row%s"
                            .formatted(task.name(), Spelling.hint(task.name(), data.names())),
                    "a column %s with values such as %s"
                            .formatted(task.name(), task.tasks().get(0)));
        }
        Column column = data.column(task.name());
        TaskPredictor predictor = TaskPredictor.of(model);
        return (columns, from, to) -> predictor.predict(columns, cells(column, from, to));
    }

    private static List<String> cells(Column column, int from, int to) {
        List<String> cells = new ArrayList<>();
        for (int row = from; row < to; row++) {
            cells.add(cell(column, row));
        }
        return cells;
    }

    /** Returns a cell as text, as a model file names tasks and groups; empty when it is missing. */
    static String cell(Column column, int row) {
        if (column instanceof NumericColumn numbers) {
            double value = numbers.value(row);
            return Double.isNaN(value) ? "" : Numbers.text(value);
        }
        return ((TextColumn) column).value(row);
    }
}
