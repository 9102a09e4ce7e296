package org.descry.regression.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for a point where a model breaks a rule among the few of {@link Points}.
 *
 * <p>Plain numbers find a suspect, its range confirms it: what rounding alone may have done is no
 * witness. Points where the model has no value are passed over, but for known values.
 */
final class Witnesses implements Rule.Cases<Optional<SortedMap<String, Double>>> {
    /** Values closer than this part of their size are taken for equal. */
    static final double TOLERANCE = 1e-9;

    private final Model model;
    private final Ranges ranges;
    private final Interval[] box;
    private final double[][] points;
    private final int[] tracked;
    private final double[][] values;

    Witnesses(Physics physics, Model model, Ranges ranges) {
        this.model = model;
        this.ranges = ranges;
        this.box = ranges.box(model);
        this.points = Points.of(box);
        this.tracked = tracked(physics);
        this.values = PointValues.of(model, points, tracked);
    }

    private int[] tracked(Physics physics) {
        List<Integer> columns = new ArrayList<>();
        for (Rule each : physics.rules()) {
            if (each instanceof Monotone rule) {
                int column = model.columns().indexOf(rule.column());
                if (column >= 0 && !columns.contains(column)) {
                    columns.add(column);
                }
            }
        }
        return columns.stream().mapToInt(k -> k).toArray();
    }

    /** Returns the model beside a known value; the size of its values says what rounding may do. */
    KnownValue known(Anchor rule) {
        double size = Math.abs(rule.value().value());
        for (double each : values[0]) {
            size = Double.isFinite(each) ? Math.max(size, Math.abs(each)) : size;
        }
        return new KnownValue(rule, model, box, TOLERANCE * size);
    }

    @Override
    public Optional<SortedMap<String, Double>> monotone(Monotone rule) {
        int column = model.columns().indexOf(rule.column());
        if (column < 0 || box[column].lower() == box[column].upper()) {
            return Optional.empty();
        }
        int which = 0;
        while (tracked[which] != column) {
            which++;
        }
        double[] slopes = values[1 + which];
        for (int i = 0; slopes != null && i < slopes.length; i++) {
            if (rule.increasing() ? slopes[i] < 0 : slopes[i] > 0) {
                double[] point = Points.one(points, i);
                if (breaks(rule, model, point, column)) {
                    return Optional.of(named(model, point));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a model certainly breaks the rule at a point. */
    static boolean breaks(Monotone rule, Model model, double[] point, int column) {
        Enclosure at = model.at(point, column);
        return at.defined() && at.smooth() && rule.verdict(at.slope(0)) == Verdict.VIOLATED;
    }

    @Override
    public Optional<SortedMap<String, Double>> bounds(Bounds rule) {
        for (int i = 0; i < values[0].length; i++) {
            if (values[0][i] < rule.least() || values[0][i] > rule.most()) {
                double[] point = Points.one(points, i);
                if (breaks(rule, model, point)) {
                    return Optional.of(named(model, point));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a model certainly breaks the rule at a point. */
    static boolean breaks(Bounds rule, Model model, double[] point) {
        Enclosure at = model.at(point);
        return at.defined() && rule.verdict(at.value()) == Verdict.VIOLATED;
    }

    @Override
    public Optional<SortedMap<String, Double>> anchor(Anchor rule) {
        KnownValue known = known(rule);
        if (known.isFarAway()) {
            double[] middle = Points.one(points, 0);
            return known.brokenAt(middle) ? Optional.of(named(model, middle)) : Optional.empty();
        }
        double[][] slice = Points.of(known.slice());
        double[] found = PointValues.of(model, slice)[0];
        for (int i = 0; i < found.length; i++) {
            if (!(Math.abs(found[i] - rule.value().value()) <= known.tolerance())) {
                double[] point = Points.one(slice, i);
                if (known.brokenAt(point)) {
                    return Optional.of(named(model, point));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<SortedMap<String, Double>> symmetric(Symmetric rule) {
        Model both = model.with(rule.first()).with(rule.second());
        int first = both.columns().indexOf(rule.first());
        int second = both.columns().indexOf(rule.second());
        Optional<Interval[]> shared = shared(rule, both, ranges);
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        double[][] tried = Points.of(shared.get());
        double[][] exchanged = tried.clone();
        exchanged[first] = tried[second];
        exchanged[second] = tried[first];
        double[] one = PointValues.of(both, tried)[0];
        double[] other = PointValues.of(both, exchanged)[0];
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > tolerance(one[i], other[i])) {
                double[] point = Points.one(tried, i);
                if (breaks(rule, both, point)) {
                    return Optional.of(named(both, point));
                }
            }
        }
        return Optional.empty();
    }

    private static double tolerance(double a, double b) {
        return TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /**
     * Returns the part of the box in which the two columns may be exchanged; empty if too small.
     */
    static Optional<Interval[]> shared(Symmetric rule, Model model, Ranges ranges) {
        Interval a = ranges.column(rule.first());
        Optional<Interval> overlap = a.and(ranges.column(rule.second()));
        if (overlap.isEmpty() || overlap.get().lower() == overlap.get().upper()) {
            return Optional.empty();
        }
        Interval[] box = ranges.box(model);
        box[model.columns().indexOf(rule.first())] = overlap.get();
        box[model.columns().indexOf(rule.second())] = overlap.get();
        return Optional.of(box);
    }

    /** Whether a model certainly has another value where two columns are exchanged. */
    static boolean breaks(Symmetric rule, Model model, double[] point) {
        int first = model.columns().indexOf(rule.first());
        int second = model.columns().indexOf(rule.second());
        double[] exchanged = point.clone();
        exchanged[first] = point[second];
        exchanged[second] = point[first];
        Enclosure here = model.at(point);
        Enclosure there = model.at(exchanged);
        double a = here.value().middle();
        double b = there.value().middle();
        return here.defined()
                && there.defined()
                && here.value().and(there.value()).isEmpty()
                && Math.abs(a - b) > tolerance(a, b);
    }

    static SortedMap<String, Double> named(Model model, double[] point) {
        SortedMap<String, Double> named = new TreeMap<>();
        for (int j = 0; j < point.length; j++) {
            named.put(model.columns().get(j), point[j]);
        }
        return named;
    }
}
