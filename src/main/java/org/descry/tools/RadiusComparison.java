package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextColumn;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.perovskites.PerovskiteColumn;
import org.descry.descriptors.perovskites.PerovskiteFeatures;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the descriptors of perovskites move with the choice of ionic radii, and, where it is known
 * which compounds are perovskites, how often the published limits are right with each choice.
 */
public final class RadiusComparison {

    static final String SCHEMA = "descry-radii/1";

    /** The choice all others are compared with. */
    static final RadiusConvention DEFAULT = RadiusConvention.BARTEL;

    private final RadiusComparisonRequest request;
    private final Dataset data;
    private final TextColumn formulas;
    private final Map<RadiusConvention, double[][]> values = new LinkedHashMap<>();
    private final Map<RadiusConvention, Map<String, Long>> reasons = new LinkedHashMap<>();
    private final List<RadiusShift> shifts = new ArrayList<>();
    private final List<LimitAccuracy> accuracies = new ArrayList<>();

    private RadiusComparison(RadiusComparisonRequest request) {
        this.request = request;
        this.data = DataSource.read(request.data());
        this.formulas = data.text(request.composition());
    }

    /**
     * Computes the comparison of a table.
     *
     * @throws DatasetException if the table cannot be read, a column is missing, the label is not 1
     *     or 0, or no row is a perovskite by its formula
     */
    public static ToolResult run(RadiusComparisonRequest request) {
        RadiusComparison comparison = new RadiusComparison(request);
        comparison.compute();
        return new ToolResult(RadiusComparisonText.lines(comparison), comparison.tree(), true);
    }

    private void compute() {
        Optional<KnownStructures> known =
                request.label().map(label -> KnownStructures.read(data, label));
        List<Optional<Composition>> compositions = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            compositions.add(composition(formulas.value(row)));
        }
        for (RadiusConvention convention : RadiusConvention.values()) {
            values.put(convention, computed(convention, compositions));
        }
        if (assigned(values.get(DEFAULT)) == 0) {
            throw DatasetException.inColumn(
                    data.source(),
                    request.composition(),
                    "no formula of this column is that of a perovskite, most often: "
                            + mostOften(reasons.get(DEFAULT)),
                    "formulas such as CaTiO3, Cs2AgBiBr6 or La0.7Sr0.3MnO3");
        }
        for (RadiusConvention convention : RadiusConvention.values()) {
            if (convention != DEFAULT) {
                shifts.add(
                        RadiusShift.between(
                                convention, values.get(DEFAULT), values.get(convention)));
            }
        }
        known.ifPresent(
                structures -> {
                    structures
                            .tabulated()
                            .ifPresent(t -> accuracies.add(structures.judge("tabulated", t)));
                    values.forEach(
                            (convention, found) ->
                                    accuracies.add(structures.judge(convention.text(), found)));
                });
    }

    private static Optional<Composition> composition(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Composition.parse(text));
        } catch (CompositionException e) {
            return Optional.empty();
        }
    }

    /** Returns the columns [columns × rows], NaN where there is no value. */
    private double[][] computed(
            RadiusConvention convention, List<Optional<Composition>> compositions) {
        double[][] columns = new double[PerovskiteColumn.values().length][compositions.size()];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        Map<String, Long> why = new TreeMap<>();
        PerovskiteFeatures set = new PerovskiteFeatures(convention);
        for (int row = 0; row < compositions.size(); row++) {
            if (compositions.get(row).isEmpty()) {
                why.merge("no chemical formula", 1L, Long::sum);
                continue;
            }
            ComputedFeatures found = set.compute(compositions.get(row).get());
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = found.value(column);
            }
            found.gaps().forEach(gap -> why.merge(gap.reason(), 1L, Long::sum));
        }
        reasons.put(convention, why);
        return columns;
    }

    /** Returns how many rows have ions on their sites. */
    static long assigned(double[][] columns) {
        return Arrays.stream(columns[PerovskiteColumn.T.ordinal()])
                .filter(t -> !Double.isNaN(t))
                .count();
    }

    private static String mostOften(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("the table has no rows");
    }

    RadiusComparisonRequest request() {
        return request;
    }

    Dataset data() {
        return data;
    }

    String formula(int row) {
        return formulas.value(row);
    }

    double[][] values(RadiusConvention convention) {
        return values.get(convention);
    }

    /** Returns why rows are not assigned or lack tau, by reason. */
    Map<String, Long> reasons(RadiusConvention convention) {
        return reasons.get(convention);
    }

    List<RadiusShift> shifts() {
        return shifts;
    }

    List<LimitAccuracy> accuracies() {
        return accuracies;
    }

    private ObjectNode tree() {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("data", data.name());
        root.put("sha256", data.sha256());
        root.put("rows", data.rows());
        root.put("default", DEFAULT.text());
        ArrayNode conventions = root.putArray("conventions");
        for (RadiusConvention each : RadiusConvention.values()) {
            ObjectNode node = conventions.addObject();
            node.put("name", each.text());
            node.put("meaning", each.meaning());
            node.put("assigned", assigned(values.get(each)));
            Trees.counts(node.putObject("reasons"), reasons.get(each));
        }
        ArrayNode moved = root.putArray("shifts");
        shifts.forEach(shift -> shift.write(moved.addObject(), this));
        ArrayNode judged = root.putArray("accuracies");
        accuracies.forEach(each -> each.write(judged.addObject()));
        return root;
    }
}
