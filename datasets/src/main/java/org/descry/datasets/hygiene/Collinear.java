package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.descry.datasets.tables.NumericColumn;

/** Columns that follow from others by a straight line, over the rows that have all numbers. */
final class Collinear {

    private static final double NEARLY_ONE = 0.999;
    private static final double NOTHING_LEFT = 1e-10;
    private static final double NO_SHARE = 1e-6;
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_COLUMNS = 1000;

    private final List<NumericColumn> columns = new ArrayList<>();

    /** Centred columns of length 1 [columns × rows]. */
    private final List<double[]> centred = new ArrayList<>();

    Collinear(CheckedTable table) {
        List<NumericColumn> features =
                table.features().stream().filter(c -> 2 * c.missing() < c.size()).toList();
        int[] rows =
                IntStream.range(0, table.data().rows())
                        .filter(row -> features.stream().noneMatch(c -> Double.isNaN(c.value(row))))
                        .toArray();
        if (rows.length < FEWEST_ROWS) {
            return;
        }
        for (NumericColumn column : features.subList(0, Math.min(features.size(), MOST_COLUMNS))) {
            double[] values = Arrays.stream(rows).mapToDouble(column::value).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double size = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
            if (size > Math.abs(mean) * 1e-12 * Math.sqrt(values.length)) {
                columns.add(column);
                centred.add(Arrays.stream(values).map(v -> (v - mean) / size).toArray());
            }
        }
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        Set<Integer> told = pairs(found);
        sums(told, found);
        return found;
    }

    private Set<Integer> pairs(List<Finding> found) {
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                double r = dot(centred.get(i), centred.get(j));
                if (Math.abs(r) >= NEARLY_ONE && !told.contains(j)) {
                    told.add(i);
                    String a = columns.get(j).name();
                    String b = columns.get(i).name();
                    found.add(
                            Finding.of(
                                    Check.COLLINEAR,
                                    "columns %s and %s lie on a straight line: r = %s%s"
                                            .formatted(
                                                    a,
                                                    b,
                                                    Spread.shown(r),
                                                    columns.get(i).equals(renamed(j, b))
                                                            ? ", and are equal"
                                                            : ""),
                                    List.of(a, b),
                                    List.of()));
                }
            }
        }
        return told;
    }

    private NumericColumn renamed(int column, String name) {
        NumericColumn c = columns.get(column);
        return new NumericColumn(name, c.unit(), c.values());
    }

    /** Gram-Schmidt in the order of the file; what leaves nothing is a sum of those before. */
    private void sums(Set<Integer> told, List<Finding> found) {
        List<double[]> basis = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (told.contains(i) || basis.size() >= centred.get(i).length - 1) {
                continue;
            }
            double[] left = centred.get(i).clone();
            double[] share = new double[members.size() + 1];
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < basis.size(); k++) {
                    double part = dot(basis.get(k), left);
                    for (int j = 0; j < shares.get(k).length; j++) {
                        share[j] += part * shares.get(k)[j];
                    }
                    for (int row = 0; row < left.length; row++) {
                        left[row] -= part * basis.get(k)[row];
                    }
                }
            }
            double size = dot(left, left);
            if (size < NOTHING_LEFT) {
                report(i, share, members, found);
                continue;
            }
            double length = Math.sqrt(size);
            basis.add(Arrays.stream(left).map(v -> v / length).toArray());
            double[] mine = Arrays.stream(share).map(v -> -v / length).toArray();
            mine[members.size()] = 1 / length;
            shares.add(mine);
            members.add(i);
        }
    }

    private void report(int column, double[] share, List<Integer> members, List<Finding> found) {
        List<String> others = new ArrayList<>();
        for (int j = 0; j < members.size(); j++) {
            if (Math.abs(share[j]) > NO_SHARE) {
                others.add(columns.get(members.get(j)).name());
            }
        }
        List<String> all = new ArrayList<>(List.of(columns.get(column).name()));
        all.addAll(others);
        found.add(
                Finding.of(
                        Check.COLLINEAR,
                        "column %s is exactly a sum of the columns %s with factors and a constant"
                                .formatted(columns.get(column).name(), CheckedTable.list(others)),
                        all,
                        List.of()));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
