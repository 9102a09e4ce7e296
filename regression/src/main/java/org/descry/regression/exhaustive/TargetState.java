package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameters;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.tuples.RequiredParts;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.Rounding;
import org.descry.regression.search.TaskPart;

/**
 * What is known of one target while the search goes from one feature to two and three: the pool of
 * selected features and the best models so far.
 */
final class TargetState {
    final TargetRows rows;

    private final TargetFeatures features;
    private final FeaturePool pool;
    private final List<Candidate> found = new ArrayList<>();

    /** Those found that hold every required column; the same list if none is required. */
    private final List<Candidate> shown;

    private final TaskFit mean;
    private final Set<String> exchanged = new TreeSet<>();
    private PoolCorrelations correlations;
    private long[] compared = new long[0];
    private Candidate best;

    /** A descriptor by its features' codes, with its fit. */
    record Candidate(long[] codes, int complexity, TaskFit fit) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble((Candidate c) -> Rounding.toTenDigits(c.fit().loss()))
                        .thenComparingInt(Candidate::complexity)
                        .thenComparing(Candidate::codes, Arrays::compare);
    }

    /** One of the best models of its number of features, as formulas too. */
    record Listed(Candidate candidate, ListedModel model) {}

    TargetState(FeatureSpace space, TargetRows rows, DimensionSearch method) {
        this.features = new TargetFeatures(space);
        this.rows = rows;
        this.pool = new FeaturePool(features);
        this.shown = space.required() == 0 ? found : new ArrayList<>();
        this.correlations = new PoolCorrelations(rows);
        this.mean = method.mean(rows);
        this.best = new Candidate(new long[0], 0, mean);
    }

    /** Returns the best model so far, of any complexity. */
    Candidate best() {
        return best;
    }

    /**
     * Returns the models of a dimension that no simpler model equals, the best (most complex)
     * first.
     */
    List<Candidate> frontOf(int dimension, int most) {
        keepFront();
        return lastOf(found, dimension, most);
    }

    /** Returns the same of models that hold every required column. */
    List<Candidate> shownOf(int dimension, int most) {
        keepFront();
        return lastOf(shown, dimension, most);
    }

    private static List<Candidate> lastOf(List<Candidate> models, int dimension, int most) {
        List<Candidate> front = new ArrayList<>();
        for (int at = models.size() - 1; at >= 0 && front.size() < most; at--) {
            if (models.get(at).codes().length == dimension) {
                front.add(models.get(at));
            }
        }
        return front;
    }

    /** Returns models to start from: those of the front, and those that hold what is required. */
    List<Candidate> bases(int dimension, int most) {
        List<Candidate> bases = frontOf(dimension, most);
        if (requires()) {
            for (Candidate c : shownOf(dimension, most)) {
                if (bases.stream().noneMatch(b -> Arrays.equals(b.codes(), c.codes()))) {
                    bases.add(c);
                }
            }
        }
        return bases;
    }

    /** Returns whether some columns must stand in every model. */
    boolean requires() {
        return features.required() != 0;
    }

    /** Returns what each feature of the pool holds of what every model must. */
    RequiredParts required() {
        return required(pool.codes());
    }

    /** Returns what each of some features holds of what every model must. */
    RequiredParts required(long[] codes) {
        return requires()
                ? new RequiredParts(
                        Arrays.stream(codes).mapToInt(features::held).toArray(),
                        features.required())
                : RequiredParts.NONE;
    }

    /**
     * Returns one of a dimension's models of the front: number 0 is the best, the last of {@code
     * parts} the simplest, the others stand evenly between.
     */
    Candidate ofFront(int dimension, int number, int parts) {
        List<Candidate> front = frontOf(dimension, Integer.MAX_VALUE);
        return front.isEmpty() ? best : front.get(number * (front.size() - 1) / (parts - 1));
    }

    /**
     * Returns the best models of a dimension that were not returned before, the best first.
     *
     * @param most how many of the best are looked at
     */
    List<Candidate> toExchange(int dimension, int most) {
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate c : bases(dimension, most)) {
            if (exchanged.add(Arrays.toString(c.codes()))) {
                fresh.add(c);
            }
        }
        return fresh;
    }

    int poolSize() {
        return pool.codes().length;
    }

    /** Returns whether each row counts [all rows]. */
    boolean[] train() {
        boolean[] train = new boolean[features.rows()];
        for (int row : rows.rows()) {
            train[row] = true;
        }
        return train;
    }

    /** Returns values of this target's rows at their places among all rows; 0 elsewhere. */
    double[] onAllRows(double[] values) {
        double[] all = new double[features.rows()];
        for (int i = 0; i < values.length; i++) {
            all[rows.rows()[i]] = values[i];
        }
        return all;
    }

    /** Returns the complexity of each feature of the pool, ascending. */
    int[] poolComplexities() {
        return Arrays.stream(pool.codes()).mapToInt(FeatureSpace::complexity).toArray();
    }

    /** Begins with descriptors of another number of features: none was compared. */
    void noneCompared() {
        compared = new long[0];
    }

    /** Takes down that all descriptors of the pool as it is were compared. */
    void allCompared() {
        compared = pool.codes();
    }

    /** Returns the features of the pool, ascending. */
    long[] poolCodes() {
        return pool.codes();
    }

    /** Returns the pool by complexity, of each first what was compared before, then what is new. */
    long[] poolOldFirst() {
        return Arrays.stream(pool.codes())
                .boxed()
                .sorted(
                        Comparator.comparingInt((Long c) -> FeatureSpace.complexity(c))
                                .thenComparing(this::isNew)
                                .thenComparingLong(c -> c))
                .mapToLong(c -> c)
                .toArray();
    }

    /** Whether a feature came into the pool after descriptors of its features were compared. */
    boolean isNew(long code) {
        return Arrays.binarySearch(compared, code) < 0;
    }

    /**
     * Returns the correlations of the pool's features, which grow with it.
     *
     * @param searches how many pools are treated alike, about: decides which loops run
     */
    PoolCorrelations correlations(int searches) {
        long[] unknown = correlations.unknown(pool.codes());
        correlations.add(unknown, valuesOf(unknown), searches);
        return correlations;
    }

    /** Drops the correlations; they are computed again when they are needed. */
    void forgetCorrelations() {
        correlations = new PoolCorrelations(rows);
    }

    /** Returns where features stand in the pool, ascending. */
    int[] positionsInPool(long[] codes) {
        return Arrays.stream(codes)
                .mapToInt(code -> Arrays.binarySearch(pool.codes(), code))
                .sorted()
                .toArray();
    }

    /**
     * Adds selected features, best first; those with the values of a simpler one (up to scale and
     * shift) are left out.
     */
    void addToPool(long[] selected, int mostPerComplexity) {
        pool.add(selected, mostPerComplexity);
    }

    /** Returns the pool's values on this target's rows [pool][rows]. */
    double[][] poolValues() {
        return valuesOf(pool.codes());
    }

    /** Returns the values of features on this target's rows [codes][rows]. */
    double[][] valuesOf(long[] codes) {
        double[][] values = new double[codes.length][];
        double[] x = new double[features.rows()];
        double[] scratch = new double[features.rows()];
        for (int k = 0; k < codes.length; k++) {
            features.values(codes[k], x, scratch);
            values[k] = rows.pick(x);
        }
        return values;
    }

    /** Returns this target's features beyond the space. */
    TargetFeatures features() {
        return features;
    }

    /** Adds the model of some members of the pool. */
    void add(int[] members, TaskFit fit) {
        add(candidate(Arrays.stream(members).mapToLong(at -> pool.codes()[at]).toArray(), fit));
    }

    /** Adds a model. */
    void add(Candidate candidate) {
        found.add(candidate);
        if (requires() && holdsAll(candidate)) {
            shown.add(candidate);
        }
        if (Candidate.BEST_FIRST.compare(candidate, best) < 0) {
            best = candidate;
        }
    }

    private boolean holdsAll(Candidate candidate) {
        int held = 0;
        for (long code : candidate.codes()) {
            held |= features.held(code);
        }
        return held == features.required();
    }

    /** Returns the model of some features, ascending. */
    static Candidate candidate(long[] codes, TaskFit fit) {
        int complexity = codes.length - 1;
        for (long code : codes) {
            complexity += FeatureSpace.complexity(code);
        }
        return new Candidate(codes, complexity, fit);
    }

    /**
     * Returns the model of some features by least squares, constants inside them fitted again
     * together with all others.
     *
     * @param members codes, ascending
     * @param x values of the features [features][rows]
     */
    Candidate fitted(long[] members, double[][] x) {
        Candidate plain = candidate(members, rows.fit(x));
        if (Arrays.stream(plain.codes()).noneMatch(TargetFeatures::isFitted)) {
            return plain;
        }
        double[] constants = new JointFit(features, rows, plain.codes()).constants(x, plain.fit());
        long[] codes = plain.codes().clone();
        int at = 0;
        for (int d = 0; d < codes.length; d++) {
            if (TargetFeatures.isFitted(codes[d])) {
                FittedFeature again = features.fitted(codes[d]).with(constants[at++]);
                codes[d] = features.add(again, FeatureSpace.complexity(codes[d]));
            }
        }
        return new Candidate(codes, plain.complexity(), rows.fit(valuesOf(codes)));
    }

    /** Returns the smallest loss of any model found with at most this complexity. */
    double lossWithin(int complexity) {
        return lossWithin(complexity, found);
    }

    /** Returns the same of models that hold every required column. */
    double shownLossWithin(int complexity) {
        return lossWithin(complexity, shown);
    }

    private double lossWithin(int complexity, List<Candidate> models) {
        double loss = mean.loss();
        for (Candidate c : models) {
            if (c.complexity() <= complexity) {
                loss = Math.min(loss, c.fit().loss());
            }
        }
        return loss;
    }

    /** Drops every model that a simpler one equals, and what was found twice. */
    void keepFront() {
        keepFront(found);
        if (requires()) {
            keepFront(shown);
        }
    }

    private void keepFront(List<Candidate> models) {
        models.sort(
                Comparator.comparingInt(Candidate::complexity).thenComparing(Candidate.BEST_FIRST));
        List<Candidate> front = new ArrayList<>();
        double limit = Rounding.toTenDigits(mean.loss());
        for (Candidate c : models) {
            if (!front.isEmpty() && Arrays.equals(c.codes(), last(front).codes())) {
                continue;
            }
            double loss = Rounding.toTenDigits(c.fit().loss());
            // equal losses stay for now: the text decides between them
            if (loss < limit
                    || (!front.isEmpty()
                            && loss == limit
                            && c.complexity() == last(front).complexity())) {
                front.add(c);
                limit = loss;
            }
        }
        models.clear();
        models.addAll(front);
    }

    /** Writes the pool and the models. */
    void write(DataOutputStream out) throws IOException {
        features.write(out);
        pool.write(out);
        write(out, best);
        write(out, found);
        if (requires()) {
            write(out, shown);
        }
    }

    private static void write(DataOutputStream out, List<Candidate> models) throws IOException {
        out.writeInt(models.size());
        for (Candidate c : models) {
            write(out, c);
        }
    }

    /** Takes the pool and the models that were written in place of its own. */
    void read(DataInputStream in) throws IOException {
        features.read(in);
        pool.read(in);
        forgetCorrelations();
        best = candidate(in);
        read(in, found);
        if (requires()) {
            read(in, shown);
        }
    }

    private static void read(DataInputStream in, List<Candidate> models) throws IOException {
        models.clear();
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            models.add(candidate(in));
        }
    }

    void write(DataOutputStream out, Listed listed) throws IOException {
        write(out, listed.candidate());
        out.writeInt(listed.model().rank());
        out.writeBoolean(listed.model().alike());
    }

    Listed listed(DataInputStream in) throws IOException {
        Candidate candidate = candidate(in);
        int rank = in.readInt();
        return new Listed(candidate, new ListedModel(model(candidate), rank, in.readBoolean()));
    }

    private static void write(DataOutputStream out, Candidate c) throws IOException {
        out.writeInt(c.codes().length);
        for (long code : c.codes()) {
            out.writeLong(code);
        }
        out.writeInt(c.complexity());
        c.fit().write(out);
    }

    private static Candidate candidate(DataInputStream in) throws IOException {
        long[] codes = new long[in.readInt()];
        for (int d = 0; d < codes.length; d++) {
            codes[d] = in.readLong();
        }
        return new Candidate(codes, in.readInt(), TaskFit.read(in));
    }

    /** Returns the front as formulas. */
    Front front() {
        keepFront();
        FoundModel none = new FoundModel(List.of(), mean.parts(), mean.loss());
        List<FoundModel> models = new ArrayList<>();
        for (Candidate c : shown) {
            models.add(model(c));
        }
        return Front.of(none, models);
    }

    /** Returns a candidate as formulas, by their texts. */
    FoundModel model(Candidate c) {
        List<FeatureTerm> terms = new ArrayList<>();
        for (int d = 0; d < c.codes().length; d++) {
            terms.add(FeatureTerm.of(features, c.codes()[d], d));
        }
        terms.sort(FeatureTerm.BY_TEXT);
        List<TaskPart> parts = new ArrayList<>();
        for (TaskPart part : c.fit().parts()) {
            double[] coefficients =
                    terms.stream().mapToDouble(t -> part.coefficients()[t.position()]).toArray();
            parts.add(new TaskPart(coefficients, part.intercept()));
        }
        List<Expression> formulas = new ArrayList<>();
        double[] constants =
                terms.stream().flatMapToDouble(t -> Arrays.stream(t.constants())).toArray();
        int slot = 0;
        for (FeatureTerm term : terms) {
            formulas.add(Parameters.moved(term.feature(), slot));
            slot += term.constants().length;
        }
        return new FoundModel(formulas, constants, parts, c.fit().loss());
    }

    private static Candidate last(List<Candidate> list) {
        return list.get(list.size() - 1);
    }
}
