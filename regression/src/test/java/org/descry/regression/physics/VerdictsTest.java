package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

/** Verdicts on formulas and boxes of all kinds, checked point by point. */
final class VerdictsTest {
    private static final int POINTS = 1000;

    private final Formulas some = new Formulas(41);
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    /** A formula to be judged; the next one at every call. */
    private final class Case {
        final Expression formula = some.next(3 + some.random.nextInt(9));
        final double[] parameters = some.parameters();
        final Ranges ranges = some.ranges();
        final Model model = Formulas.model(formula, parameters);
        final List<double[]> points = new ArrayList<>();

        Case() {
            double[][] columns = some.points(ranges, POINTS);
            for (int i = 0; i < POINTS; i++) {
                points.add(Formulas.point(columns, i));
            }
        }

        Verdict judge(String rule) {
            Physics physics = Physics.parse(List.of(rule));
            ModelCheck check = ModelCheck.of(physics, ranges);
            Verdict verdict = check.verdicts(formula, parameters).get(physics.rules().get(0));
            counts.merge(verdict, 1, Integer::sum);
            if (check.violated(formula, parameters)) {
                assertEquals(Verdict.VIOLATED, verdict, () -> text(rule));
            }
            return verdict;
        }

        double[] witness(String rule) {
            Physics physics = Physics.parse(List.of(rule));
            SortedMap<String, Double> witness =
                    ModelCheck.of(physics, ranges)
                            .witness(physics.rules().get(0), formula, parameters)
                            .orElseThrow();
            double[] point = new double[Formulas.NAMES.size()];
            for (int j = 0; j < point.length; j++) {
                Interval range = ranges.column(Formulas.NAMES.get(j));
                point[j] = witness.getOrDefault(Formulas.NAMES.get(j), range.lower());
            }
            return point;
        }

        double value(double[] point) {
            double[][] columns = {{point[0]}, {point[1]}, {point[2]}};
            return Formulas.values(formula, parameters, columns)[0];
        }

        /** The value with all that rounding may have done to it. */
        Interval range(double[] point) {
            return model.at(point).value();
        }

        String text(String rule) {
            return formula + " " + rule + " in " + ranges;
        }
    }

    private void assertEnough(int certified, int violated) {
        assertTrue(counts.getOrDefault(Verdict.CERTIFIED, 0) >= certified, () -> "" + counts);
        assertTrue(counts.getOrDefault(Verdict.VIOLATED, 0) >= violated, () -> "" + counts);
    }

    @Test
    void certifiedBoundsHoldAtEveryPointAndViolatedOnesFailAtTheirs() {
        for (int k = 0; k < 1500; k++) {
            Case c = new Case();
            double near = c.value(c.points.get(0));
            double limit =
                    Double.isFinite(near)
                            ? near + some.random.nextGaussian()
                            : some.random.nextInt(3);
            String rule = (k % 2 == 0 ? "above " : "below ") + Numbers.text(limit);
            Verdict verdict = c.judge(rule);
            if (verdict == Verdict.CERTIFIED) {
                for (double[] point : c.points) {
                    double value = c.value(point);
                    assertTrue(k % 2 == 0 ? value >= limit : value <= limit, () -> c.text(rule));
                }
            } else if (verdict == Verdict.VIOLATED) {
                double value = c.value(c.witness(rule));
                assertTrue(k % 2 == 0 ? value < limit : value > limit, () -> c.text(rule));
            }
        }
        assertEnough(300, 300);
    }

    @Test
    void certifiedModelsNeverFallAndViolatedOnesDoNearTheirWitness() {
        for (int k = 0; k < 1500; k++) {
            Case c = new Case();
            int column = some.random.nextInt(3);
            String rule = "increasing in " + Formulas.NAMES.get(column);
            Interval range = c.ranges.column(Formulas.NAMES.get(column));
            Verdict verdict = c.judge(rule);
            if (verdict == Verdict.CERTIFIED) {
                for (double[] point : c.points) {
                    double[] higher = point.clone();
                    higher[column] = Math.max(point[column], some.in(range));
                    assertTrue(
                            c.range(higher).upper() >= c.range(point).lower(), () -> c.text(rule));
                }
            } else if (verdict == Verdict.VIOLATED) {
                assertTrue(falls(c, c.witness(rule), column, range), () -> c.text(rule));
            }
        }
        assertEnough(300, 300);
    }

    /** Whether the model certainly falls on some short way through a point. */
    private static boolean falls(Case c, double[] point, int column, Interval range) {
        double slope = -c.model.at(point, column).slope(0).upper();
        double length = range.upper() - range.lower();
        for (int k = 1; k < 45; k++) {
            length /= 2;
            double[] from = point.clone();
            double[] to = point.clone();
            from[column] = Math.max(range.lower(), point[column] - length);
            to[column] = Math.min(range.upper(), point[column] + length);
            Enclosure start = c.model.at(from);
            Enclosure end = c.model.at(to);
            if (start.defined() && end.defined() && end.value().upper() < start.value().lower()) {
                return true;
            }
        }
        // Too level for the digits of a double to show.
        return slope < 1e-3 * (1 + Math.abs(c.value(point)));
    }

    @Test
    void certifiedSymmetryHoldsAtEveryPointAndViolatedFailsAtIts() {
        String rule = "symmetric in x and y";
        for (int k = 0; k < 3000; k++) {
            Case c = new Case();
            Verdict verdict = c.judge(rule);
            if (verdict == Verdict.CERTIFIED) {
                for (double[] point : c.points.subList(0, 100)) {
                    Interval one = c.range(point);
                    Interval other = c.range(new double[] {point[1], point[0], point[2]});
                    assertTrue(one.and(other).isPresent(), () -> c.text(rule));
                }
            } else if (verdict == Verdict.VIOLATED) {
                double[] point = c.witness(rule);
                double one = c.value(point);
                double other = c.value(new double[] {point[1], point[0], point[2]});
                assertTrue(one != other, () -> c.text(rule));
            }
        }
        assertEnough(100, 300);
    }

    @Test
    void certifiedValuesAreMetAtEveryPointAndViolatedMissedAtTheirs() {
        for (int k = 0; k < 3000; k++) {
            Case c = new Case();
            double place = some.random.nextInt(-1, 2);
            double[] first = c.points.get(0).clone();
            first[0] = place;
            double value = c.value(first);
            double known = Double.isFinite(value) && k % 3 > 0 ? value : 0;
            String rule =
                    "value = %s at x = %s".formatted(Numbers.text(known), Numbers.text(place));
            Verdict verdict = c.judge(rule);
            double size =
                    c.points.stream()
                            .mapToDouble(p -> Math.abs(c.value(p)))
                            .filter(Double::isFinite)
                            .max()
                            .orElse(1);
            double slack = 1e-6 * (Math.abs(known) + size) + 1e-9;
            if (verdict == Verdict.CERTIFIED) {
                for (double[] point : c.points.subList(0, 200)) {
                    double[] there = point.clone();
                    there[0] = place;
                    double found = c.value(there);
                    assertTrue(
                            !Double.isFinite(found) || Math.abs(found - known) <= slack,
                            () -> c.text(rule));
                }
            } else if (verdict == Verdict.VIOLATED) {
                double[] there = c.witness(rule);
                there[0] = place;
                assertTrue(c.value(there) != known, () -> c.text(rule));
            }
        }
        assertEnough(200, 300);
    }
}
