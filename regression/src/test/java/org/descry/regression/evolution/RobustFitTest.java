package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class RobustFitTest {
    private static final int ROWS = 200;

    private final List<PrimaryFeature> features = Evolutions.columns(2, ROWS, 3);
    private final List<String> names = features.stream().map(PrimaryFeature::name).toList();
    private final double[][] columns =
            features.stream().map(PrimaryFeature::values).toArray(double[][]::new);
    private final double[] clean =
            Evolutions.values(features, x -> 2 * Math.exp(-1.5 * x[0]) * x[1] + 1);

    /** Returns the law with a little noise and every tenth row far off. */
    private double[] spoilt(double noise) {
        RandomGenerator random = Spaces.random(6);
        double[] y = clean.clone();
        for (int i = 0; i < ROWS; i++) {
            y[i] += i % 10 == 3 ? 5 + random.nextDouble() : noise * random.nextGaussian();
        }
        return y;
    }

    private RobustFit fits(Loss loss, double[] y) {
        return new RobustFit(loss, columns, y, ones(), Tasks.one(ROWS), true);
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private List<PostfixCode> codes(String... formulas) {
        return Arrays.stream(formulas)
                .map(f -> PostfixCode.of(Expression.parse(f), names))
                .toList();
    }

    @Test
    void rowsFarOffHaveLittleInfluence() {
        for (Loss loss : List.of(Loss.ABSOLUTE, Loss.HUBER)) {
            VariableProjection.Result found =
                    fits(loss, spoilt(0.01)).fit(codes("exp($0*x1)*x2"), new double[] {-1}, 100);
            assertEquals(-1.5, found.parameters()[0], 0.1, loss.name());
            assertEquals(2, found.parts().get(0).coefficients()[0], 0.1, loss.name());
            assertEquals(1, found.parts().get(0).intercept(), 0.02, loss.name());
        }
        VariableProjection.Result squares =
                new VariableProjection(columns, spoilt(0.01), ones(), Tasks.one(ROWS), true)
                        .fit(codes("exp($0*x1)*x2"), new double[] {-1}, 100);
        assertTrue(Math.abs(squares.parts().get(0).intercept() - 1) > 0.3);
    }

    @Test
    void anExactLawIsFoundExactlyInSpiteOfThem() {
        VariableProjection.Result found =
                fits(Loss.ABSOLUTE, spoilt(0)).fit(codes("exp($0*x1)*x2"), new double[] {-1}, 100);
        assertEquals(-1.5, found.parameters()[0], 1e-6);
        assertEquals(1, found.parts().get(0).intercept(), 1e-6);
    }

    @Test
    void theMeanOfAbsoluteErrorsIsTheMedian() {
        double[] y = new double[ROWS];
        Arrays.setAll(y, i -> i * i);
        VariableProjection.Result found = fits(Loss.ABSOLUTE, y).fit(List.of(), new double[0], 100);
        double median = (99 * 99 + 100 * 100) / 2.0;
        double least = Arrays.stream(y).map(v -> Math.abs(v - median)).average().orElseThrow();
        assertEquals(least, found.loss(), 1e-4 * least);
    }

    @Test
    void noBesideIsBetter() {
        for (Loss loss : List.of(Loss.ABSOLUTE, Loss.HUBER)) {
            RobustFit fits = fits(loss, spoilt(0.1));
            List<PostfixCode> code = codes("exp($0*x1)*x2");
            VariableProjection.Result found = fits.fit(code, new double[] {-1}, 100);
            for (double by : new double[] {-0.3, -0.03, 0.03, 0.3}) {
                PostfixCode beside =
                        PostfixCode.of(
                                Expression.parse(
                                        "exp(%s*x1)*x2".formatted(found.parameters()[0] + by)),
                                names);
                double other = fits.fit(List.of(beside), new double[0], 100).loss();
                assertTrue(other > found.loss() - 1e-9, loss + " " + other);
            }
        }
    }

    @Test
    void huberIsTheStandardDeviationOfNormalResiduals() {
        RandomGenerator random = Spaces.random(2);
        double[] y = random.doubles(ROWS).map(u -> 3 * random.nextGaussian()).toArray();
        double huber = fits(Loss.HUBER, y).fit(List.of(), new double[0], 100).loss();
        double mean = Arrays.stream(y).average().orElseThrow();
        double deviation =
                Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / ROWS);
        // 200 rows
        assertEquals(deviation, huber, 0.05 * deviation);
    }

    @Test
    void lossesScaleWithTheTarget() {
        double[] y = spoilt(0.1);
        double[] larger = Arrays.stream(y).map(v -> 1024 * v).toArray();
        for (Loss loss : List.of(Loss.ABSOLUTE, Loss.HUBER)) {
            List<PostfixCode> code = codes("x1", "x2");
            double small = fits(loss, y).fit(code, new double[0], 100).loss();
            double large = fits(loss, larger).fit(code, new double[0], 100).loss();
            assertEquals(1024 * small, large, 1e-9 * large);
        }
    }

    @Test
    void theSearchFindsTheLawInSpiteOfRowsFarOff() {
        Problem problem = Problem.of(features, List.of(Evolutions.all(spoilt(0))), Kind.REGRESSION);
        double far = 0.1 * 5.5; // what the rows far off leave of the mean absolute error
        for (Loss loss : List.of(Loss.ABSOLUTE, Loss.HUBER)) {
            Front front =
                    Evolutions.search(
                                    problem,
                                    Evolutions.settings(Evolutions.OPERATORS, 1, 400, loss))
                            .get(0);
            double before = Double.POSITIVE_INFINITY;
            for (FoundModel model : front.models()) {
                assertTrue(model.loss() < before);
                before = model.loss();
            }
            boolean law =
                    front.models().stream()
                            .anyMatch(
                                    m -> Math.abs(m.intercept() - 1) < 1e-3 && m.dimension() == 1);
            assertTrue(law, loss + " " + front);
            if (loss == Loss.ABSOLUTE) {
                assertTrue(before < 1.05 * far, before + " " + front);
            }
        }
    }

    @Test
    void modelsOfTheExhaustiveSearchAreMeasuredByTheSameLoss() {
        Problem problem =
                Problem.of(features, List.of(Evolutions.all(spoilt(0.1))), Kind.REGRESSION);
        EvolutionSettings evolution =
                new EvolutionSettings(
                        Method.BOTH,
                        java.util.OptionalLong.of(50),
                        java.util.OptionalInt.empty(),
                        java.util.OptionalInt.empty(),
                        List.of(),
                        Physics.NONE,
                        Loss.ABSOLUTE);
        Front front =
                new CombinedSearch()
                        .run(
                                problem,
                                Evolutions.settings("+,-,*,/", 1, 50).withEvolution(evolution),
                                Spaces.random(1),
                                Execution.quiet(1))
                        .fronts()
                        .get(0);
        RobustFit fits = fits(Loss.ABSOLUTE, spoilt(0.1));
        for (FoundModel model : front.models()) {
            List<PostfixCode> codes = Individual.codes(model.features(), names);
            double loss = fits.fit(codes, model.parameters(), 100).loss();
            assertEquals(loss, model.loss(), 1e-3 * loss, model.text());
        }
    }
}
