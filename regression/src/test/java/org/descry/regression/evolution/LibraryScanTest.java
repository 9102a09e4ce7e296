package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;
import org.junit.jupiter.api.Test;

/** What the scan finds against ordinary least squares with every formula in the place. */
class LibraryScanTest {
    private static final int ROWS = 37;

    private final RandomGenerator random = Spaces.random(8);
    private final List<PrimaryFeature> features = features();
    private final Library library =
            Evolutions.library(
                    features, SpaceSettings.of(Operator.parseList("+,-,*,/,^2,exp")), 1500);
    private final int[] at = IntStream.range(0, ROWS).map(i -> ROWS - 1 - i).toArray();
    private final LibraryScan scan = new LibraryScan(library, at);

    private static List<PrimaryFeature> features() {
        List<PrimaryFeature> plain = Evolutions.columns(3, ROWS, 5);
        List<PrimaryFeature> features = new ArrayList<>(plain.subList(0, 2));
        Dimension energy = Dimension.of(BaseQuantity.ENERGY);
        features.add(new PrimaryFeature("e", energy, plain.get(2).values()));
        return PrimaryFeature.byValues(features);
    }

    /** A place: rows, how the model changes with it, what would have to stand there. */
    private final class Place {
        private final double[] slope;
        private final double[] wanted = uniform(-2, 2);
        private final double[] weights;
        private final double[][] others;
        private final Optional<Dimension> unit;
        private final Gap gap;

        Place(
                boolean flat,
                boolean weighted,
                boolean intercept,
                int others,
                Optional<Dimension> unit) {
            this.slope = flat ? filled(-1.5) : uniform(0.5, 2);
            this.weights = weighted ? uniform(0.1, 3) : filled(1);
            List<double[]> columns = new ArrayList<>();
            if (intercept) {
                columns.add(filled(1));
            }
            for (int k = 0; k < others; k++) {
                columns.add(uniform(-1, 1));
            }
            this.others = columns.toArray(double[][]::new);
            this.unit = unit;
            this.gap =
                    new Gap(
                            unit,
                            rooted(slope),
                            wanted.clone(),
                            columns.stream().map(this::rooted).toArray(double[][]::new));
        }

        private double[] rooted(double[] x) {
            return values(i -> x[i] * Math.sqrt(weights[i]));
        }

        private boolean takes(int formula) {
            return unit.isEmpty() || unit.get().equals(dimension(formula));
        }

        private double[] row(int formula) {
            double[] all = library.values(formula);
            return values(i -> slope[i] * all[at[i]]);
        }

        /** Returns least squares with a formula in the place: a, c if there is one, the others. */
        private Fit fit(int variant, int formula) {
            double[] b = row(formula);
            double[] y = values(i -> slope[i] * wanted[i] - (variant == Gap.PLAIN ? b[i] : 0));
            List<double[]> x = new ArrayList<>(Arrays.asList(others));
            if (variant == Gap.SHIFTED) {
                x.add(slope);
            }
            if (variant != Gap.PLAIN) {
                x.add(b);
            }
            return LeastSquares.fit(x.toArray(double[][]::new), y, weights, false);
        }

        private double left(int variant, int formula) {
            double loss = fit(variant, formula).loss();
            return loss * loss * Arrays.stream(weights).sum();
        }

        /** Whether the formula is far from what the other parts make up already. */
        private boolean isNew(int variant, int formula) {
            List<double[]> x = new ArrayList<>(Arrays.asList(others));
            if (variant == Gap.SHIFTED) {
                x.add(slope);
            }
            double[] b = row(formula);
            Fit fit = LeastSquares.fit(x.toArray(double[][]::new), b, weights, false);
            Fit none = LeastSquares.fit(new double[0][], b, weights, false);
            return fit.loss() > 1e-3 * none.loss();
        }

        void check(int variant) {
            for (int c = 1; c < gap.best[variant].length; c++) {
                double least = Double.POSITIVE_INFINITY;
                int winner = -1;
                for (int k = 0; k < library.size(); k++) {
                    if (library.complexity(k) == c && takes(k) && isNew(variant, k)) {
                        double left = left(variant, k);
                        if (left < least) {
                            least = left;
                            winner = k;
                        }
                    }
                }
                if (winner < 0) {
                    continue;
                }
                // differences of sums of squares, which lose digits
                assertEquals(least, gap.best[variant][c], 1e-8 * (least + gap.left));
                assertEquals(library.formula(winner), library.formula(gap.formula[variant][c]));
                checkNumbers(variant, winner);
            }
        }

        private void checkNumbers(int variant, int formula) {
            double[] all = library.values(formula);
            double[] found = gap.factorsAndShift(variant, new double[][] {values(i -> all[at[i]])});
            Fit fit = fit(variant, formula);
            int d = others.length;
            double[] expected =
                    switch (variant) {
                        case Gap.PLAIN -> new double[] {1, 0};
                        case Gap.SCALED -> new double[] {fit.coefficients()[d], 0};
                        default -> new double[] {fit.coefficients()[d + 1], fit.coefficients()[d]};
                    };
            double size = Math.abs(expected[0]) + Math.abs(expected[1]);
            assertArrayEquals(expected, found, 1e-6 * size);
        }
    }

    private Dimension dimension(int formula) {
        return library.groups().stream()
                .filter(g -> g.from() <= formula && formula < g.to())
                .findFirst()
                .orElseThrow()
                .dimension();
    }

    private double[] uniform(double from, double to) {
        return random.doubles(ROWS, from, to).toArray();
    }

    private static double[] filled(double value) {
        return values(i -> value);
    }

    private static double[] values(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, ROWS).mapToDouble(of).toArray();
    }

    @Test
    void theBestFillingIsThatOfLeastSquares() {
        Optional<Dimension> energy = Optional.of(Dimension.of(BaseQuantity.ENERGY));
        List<Place> places = new ArrayList<>();
        places.add(new Place(false, false, true, 0, Optional.empty()));
        places.add(new Place(false, true, true, 2, Optional.empty()));
        places.add(new Place(false, true, true, 1, energy));
        places.add(new Place(false, false, false, 0, Optional.of(Dimension.DIMENSIONLESS)));
        scan.fill(places.stream().map(p -> p.gap).toList());
        for (Place place : places) {
            place.check(Gap.PLAIN);
            place.check(Gap.SCALED);
            place.check(Gap.SHIFTED);
        }
    }

    @Test
    void aShiftThatTheConstantTermMakesUpIsNotTried() {
        Place place = new Place(true, true, true, 1, Optional.empty());
        scan.fill(List.of(place.gap));
        place.check(Gap.PLAIN);
        place.check(Gap.SCALED);
        assertTrue(Arrays.stream(place.gap.formula[Gap.SHIFTED]).allMatch(f -> f == -1));
    }
}
