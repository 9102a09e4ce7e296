package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.junit.jupiter.api.Test;

/** A number is replaced by a rounder one where the data cannot tell them apart, and only there. */
class SimplificationTest {
    private static final int ROWS = 100;

    private final List<PrimaryFeature> features = Evolutions.columns(2, ROWS, 4);
    private final List<String> names = List.of("x1", "x2");
    private final SearchSettings settings = Evolutions.settings("+,-,*,/,exp,^2", 1, 1);

    /** Fits exp(-$0*x1)*x2 to data made with a rate and noise, and simplifies it. */
    private Individual simplified(double rate, double noise, double begin) {
        RandomGenerator random = Spaces.random(11);
        double[] y =
                Evolutions.values(
                        features,
                        x -> Math.exp(-rate * x[0]) * x[1] + noise * random.nextGaussian());
        Problem problem = Problem.of(features, List.of(Evolutions.all(y)), Kind.REGRESSION);
        ModelRules rules = new ModelRules(problem, settings);
        SearchRows rows =
                SearchRows.of(
                        Kind.REGRESSION,
                        settings,
                        names,
                        features.stream().map(PrimaryFeature::values).toArray(double[][]::new),
                        y,
                        problem.weights(),
                        problem.tasks(),
                        rules.of(problem, problem.targets().get(0)));
        Grammar grammar = Evolutions.grammar(features, settings);
        Candidate fitted =
                grammar.candidate(List.of(Expression.parse("exp(-$0*x1)*x2")), new double[] {begin})
                        .orElseThrow();
        return new Simplification(rows, grammar).simplified(rows.thorough(fitted).orElseThrow());
    }

    private static String text(Individual model) {
        return model.features().get(0).toString();
    }

    @Test
    void aWholeNumberIsFoundUnderNoise() {
        assertEquals("x2*exp(-2*x1)", text(simplified(2, 0.005, 1.7123)));
        assertEquals("x2*exp(-x1)", text(simplified(1, 1e-3, 1.2345)));
    }

    @Test
    void namedNumbersAreFoundUnderNoise() {
        assertEquals("x2*exp(-x1*sqrt(2))", text(simplified(Math.sqrt(2), 1e-4, 1.3123)));
        assertEquals("x2*exp(-x1*pi)", text(simplified(Math.PI, 1e-4, 3.0123)));
    }

    @Test
    void aNumberThatTheDataDetermineStays() {
        assertArrayEquals(new double[] {-1.558}, simplified(1.558, 0, 1.0771).numbers(), 1e-8);
        assertArrayEquals(new double[] {-1.558}, simplified(1.558, 1e-3, 1.0771).numbers(), 0.01);
    }

    @Test
    void ofFractionsThatNoiseAllowsTheShortestIsWritten() {
        // 8/5 and 14/9 fit better, but take more to write than they gain
        assertEquals("x2*exp(-3/2*x1)", text(simplified(1.558, 0.05, 1.0771)));
    }
}
