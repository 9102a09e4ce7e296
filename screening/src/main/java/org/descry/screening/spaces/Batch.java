package org.descry.screening.spaces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.evaluation.Program;

/**
 * Some candidates of a space with what is known of them; ions and columns are worked out when first
 * asked for. For one thread at a time.
 */
public final class Batch {

    private static final List<CandidateColumn> GEOMETRY =
            List.of(CandidateColumn.MU, CandidateColumn.T, CandidateColumn.TAU);
    private static final List<Program> PROGRAMS = GEOMETRY.stream().map(Batch::classical).toList();

    private final List<Candidate> candidates;
    private Optional<List<Placement>> placements = Optional.empty();
    private Optional<double[][]> columns = Optional.empty();

    private Batch(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /**
     * Returns a batch of the given candidates.
     *
     * @param candidates in any order
     */
    public static Batch of(List<Candidate> candidates) {
        return new Batch(List.copyOf(candidates));
    }

    /** Returns the candidates, in order. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** Returns the number of candidates. */
    public int size() {
        return candidates.size();
    }

    /** Returns what placing the ions of each candidate came to, in order. */
    public List<Placement> placements() {
        if (placements.isEmpty()) {
            placements = Optional.of(candidates.stream().map(Placement::of).toList());
        }
        return placements.get();
    }

    /**
     * Returns the values of all columns [column × candidate], in the order and units of {@link
     * CandidateColumn}; NaN where a candidate has no ions or a table has a gap.
     */
    public double[][] columns() {
        if (columns.isEmpty()) {
            columns = Optional.of(compute());
        }
        return columns.get();
    }

    /**
     * Returns the values of one candidate, as {@link #columns()}.
     *
     * @param index which candidate
     */
    public double[] row(int index) {
        return Arrays.stream(columns()).mapToDouble(c -> c[index]).toArray();
    }

    /**
     * Returns the candidates for which {@code in} is true, with what is known of them.
     *
     * @param in one entry per candidate
     */
    public Batch keep(boolean[] in) {
        int[] kept = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (in[i]) {
                kept[count++] = i;
            }
        }
        int[] rows = Arrays.copyOf(kept, count);
        Batch batch = new Batch(pick(candidates, rows));
        batch.placements = placements.map(p -> pick(p, rows));
        batch.columns =
                columns.map(
                        all ->
                                Arrays.stream(all)
                                        .map(c -> Arrays.stream(rows).mapToDouble(i -> c[i]))
                                        .map(DoubleStream::toArray)
                                        .toArray(double[][]::new));
        return batch;
    }

    private static <T> List<T> pick(List<T> all, int[] rows) {
        List<T> picked = new ArrayList<>(rows.length);
        for (int row : rows) {
            picked.add(all.get(row));
        }
        return picked;
    }

    private double[][] compute() {
        int n = size();
        double[][] values = new double[CandidateColumn.values().length][n];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        for (int i = 0; i < n; i++) {
            int row = i;
            placements().get(i).sites().ifPresent(s -> ions(values, row, s));
        }
        for (int k = 0; k < GEOMETRY.size(); k++) {
            values[GEOMETRY.get(k).ordinal()] = PROGRAMS.get(k).evaluate(values, n);
        }
        double[] a = values[CandidateColumn.R_A.ordinal()];
        double[] b = values[CandidateColumn.R_B.ordinal()];
        for (int i = 0; i < n; i++) {
            if (!(a[i] > b[i])) {
                values[CandidateColumn.TAU.ordinal()][i] = Double.NaN;
            }
        }
        return values;
    }

    private static void ions(double[][] values, int i, PerovskiteSites sites) {
        values[CandidateColumn.N_A.ordinal()][i] = sites.nA();
        values[CandidateColumn.N_B.ordinal()][i] = sites.nB();
        values[CandidateColumn.N_X.ordinal()][i] = sites.nX();
        values[CandidateColumn.R_A.ordinal()][i] = sites.rA();
        values[CandidateColumn.R_B.ordinal()][i] = sites.rB();
        values[CandidateColumn.R_X.ordinal()][i] = sites.rX();
        values[CandidateColumn.CHI_A.ordinal()][i] = sites.chiA().orElse(Double.NaN);
        values[CandidateColumn.CHI_B.ordinal()][i] = sites.chiB().orElse(Double.NaN);
        values[CandidateColumn.CHI_X.ordinal()][i] = sites.chiX().orElse(Double.NaN);
    }

    private static Program classical(CandidateColumn column) {
        return Program.compile(
                ClassicalDescriptors.byName(column.text()).expression(), CandidateColumn.names());
    }
}
