package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

/** Many targets of one search against each of them searched alone. */
class RepeatedSearchTest {
    private static final int ROWS = 31;

    private final RandomGenerator random = Spaces.random(21);
    private final List<PrimaryFeature> features = Spaces.unitless(3, ROWS, random);
    private final double[] y = new double[ROWS];

    RepeatedSearchTest() {
        for (int i = 0; i < ROWS; i++) {
            double a = features.get(0).values()[i];
            double b = features.get(1).values()[i];
            y[i] = a / b + 0.3 * random.nextGaussian();
        }
    }

    @Test
    void aTargetOfBootstrappedResidualsIsAColumnLikeAnyOther() {
        Front real = search(List.of(target(y))).get(0);
        List<Target> targets = new ArrayList<>(List.of(target(y)));
        for (int b = 0; b < 6; b++) {
            targets.add(target(bootstrapped()));
        }
        checkEachAlone(targets);
        assertEquals(texts(real), texts(search(targets).get(0)));
    }

    @Test
    void leavingOneRowOutAtATimeFindsWhatEachSearchAloneFinds() {
        List<Target> targets = new ArrayList<>(List.of(target(y)));
        for (int i = 0; i < ROWS; i++) {
            Target all = target(y);
            all.train()[i] = false;
            targets.add(all);
        }
        checkEachAlone(targets);
    }

    private void checkEachAlone(List<Target> targets) {
        List<Front> together = search(targets);
        for (int t = 0; t < targets.size(); t++) {
            Front alone = search(List.of(targets.get(t))).get(0);
            assertEquals(texts(alone), texts(together.get(t)), "target " + t);
            assertTrue(alone.models().size() > 1);
        }
    }

    /** The mean and residuals drawn with replacement. */
    private double[] bootstrapped() {
        double mean = Arrays.stream(y).average().orElseThrow();
        double[] values = new double[ROWS];
        Arrays.setAll(values, i -> mean + (y[random.nextInt(ROWS)] - mean));
        return values;
    }

    private static Target target(double[] values) {
        boolean[] all = new boolean[values.length];
        Arrays.fill(all, true);
        return new Target(values, all);
    }

    private List<Front> search(List<Target> targets) {
        SearchSettings settings =
                SearchSettings.of(
                        Operator.parseList("+,-,*,/"),
                        OptionalInt.of(5),
                        2,
                        OptionalInt.of(8),
                        false);
        return new ExhaustiveSearch()
                .run(
                        Problem.of(features, targets, Kind.REGRESSION),
                        settings,
                        Spaces.random(1),
                        Execution.quiet(2))
                .fronts();
    }

    private static List<String> texts(Front front) {
        return front.models().stream().map(RepeatedSearchTest::text).toList();
    }

    private static String text(FoundModel m) {
        return m.text() + " " + Arrays.toString(m.coefficients()) + " " + m.loss();
    }
}
