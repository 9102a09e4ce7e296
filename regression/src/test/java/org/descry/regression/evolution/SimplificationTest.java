package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Constant;
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
    private final SearchSettings settings = Evolutions.settings("+,-,*,/,exp,^2", 3, 1);

    private SearchRows rows(double[] y) {
        return Evolutions.rows(
                Problem.of(features, List.of(Evolutions.all(y)), Kind.REGRESSION), settings);
    }

    private Individual fitted(double[] y, List<String> formulas, double... begin) {
        List<Expression> parsed = formulas.stream().map(Expression::parse).toList();
        Candidate candidate =
                Evolutions.grammar(features, settings).candidate(parsed, begin).orElseThrow();
        return rows(y).thorough(candidate).orElseThrow();
    }

    private Individual simplified(double[] y, Individual model) {
        Grammar grammar = Evolutions.grammar(features, settings);
        return new Simplification(rows(y), grammar).simplified(model);
    }

    /** Fits exp(-a*x1)*x2 to data made with a rate and noise, and simplifies it. */
    private Individual simplified(double rate, double noise, double begin) {
        RandomGenerator random = Spaces.random(11);
        double[] y =
                Evolutions.values(
                        features,
                        x -> Math.exp(-rate * x[0]) * x[1] + noise * random.nextGaussian());
        return simplified(y, fitted(y, List.of("exp(-$0*x1)*x2"), begin));
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
    void everyFractionThatIsWrittenCostsItsTwoNumbers() {
        for (int d = 1; d <= 12; d++) {
            double number = -5.0 / d;
            assertTrue(new Numbered().pure(number) instanceof Constant, "5/" + d);
            int divisor = d % 5 == 0 ? d / 5 : d;
            int numerator = d % 5 == 0 ? 1 : 5;
            assertEquals(
                    Math.log(1 + numerator) + Math.log(divisor),
                    Simplification.written(number),
                    1e-12,
                    "5/" + d);
        }
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

    @Test
    void aColumnInTwoFeaturesIsWrittenOnce() {
        RandomGenerator random = Spaces.random(12);
        double[] y =
                Evolutions.values(
                        features,
                        x -> x[0] * (x[1] + Math.exp(x[1])) + 0.01 * random.nextGaussian());
        Individual apart = fitted(y, List.of("x1*x2", "x1*exp(x2)"));
        Individual one = simplified(y, apart);
        assertEquals("x1*(x2 + exp(x2))", text(one));
        assertEquals(1, one.features().size());
        double[] shared = Evolutions.values(features, x -> (x[0] + 2.37 * x[0] * x[0] + 3) / x[1]);
        Individual over = fitted(shared, List.of("x1/x2", "x1^2/x2", "1/x2"));
        assertTrue(simplified(shared, over).complexity() < over.complexity());
    }
}
