package org.descry.screening.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.Predictor;
import org.descry.screening.spaces.Batch;
import org.descry.screening.spaces.CandidateColumn;

/** Turns the columns of candidates into the inputs of a model, in its order and units. */
final class ModelInputs {

    private final List<CandidateColumn> columns;
    private final List<Unit> units;

    /** Refuses a model that reads columns which candidates do not have. */
    ModelInputs(Predictor predictor) {
        columns = new ArrayList<>();
        units = new ArrayList<>();
        for (InputColumn input : predictor.inputs()) {
            CandidateColumn column =
                    CandidateColumn.find(input.name())
                            .orElseThrow(() -> refusal(input, absent(predictor.inputs())));
            boolean known = !input.unit().dimension().isUnknown();
            if (known && !input.unit().dimension().equals(column.unit().dimension())) {
                throw refusal(input, "its unit is \"" + input.unit().symbol() + "\"");
            }
            columns.add(column);
            units.add(known ? input.unit() : column.unit());
        }
    }

    /** Returns the inputs of a batch [input × candidate]. */
    double[][] of(Batch batch) {
        double[][] all = batch.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(k -> converted(all[columns.get(k).ordinal()], k))
                .toArray(double[][]::new);
    }

    /** Returns which input of a row is missing, as a code. */
    Optional<String> missing(double[][] inputs, int row) {
        return IntStream.range(0, inputs.length)
                .filter(k -> Double.isNaN(inputs[k][row]))
                .mapToObj(k -> "missing:" + columns.get(k).text())
                .findFirst();
    }

    private double[] converted(double[] values, int k) {
        Unit from = columns.get(k).unit();
        Unit to = units.get(k);
        return from.equals(to)
                ? values
                : Arrays.stream(values).map(v -> from.convert(v, to)).toArray();
    }

    /** Says that a column is not there, and which of those that are not must be made first. */
    private static String absent(List<InputColumn> inputs) {
        List<String> made = new ArrayList<>();
        for (Obtained how : List.of(Obtained.DFT, Obtained.CALCULATION, Obtained.EXPERIMENT)) {
            List<String> names =
                    inputs.stream()
                            .filter(i -> CandidateColumn.find(i.name()).isEmpty())
                            .filter(i -> i.obtained().equals(Optional.of(how)))
                            .map(InputColumn::name)
                            .toList();
            if (!names.isEmpty()) {
                made.add("%s by %s".formatted(String.join(", ", names), how.text()));
            }
        }
        return "candidates have no such column"
                + (made.isEmpty()
                        ? ""
                        : "; of new materials the model needs " + String.join("; ", made));
    }

    private static DatasetException refusal(InputColumn input, String problem) {
        String columns =
                String.join(
                        ", ",
                        Arrays.stream(CandidateColumn.values()).map(c -> c.header()).toList());
        return DatasetException.inColumn("the model", input.name(), problem, "only " + columns);
    }
}
