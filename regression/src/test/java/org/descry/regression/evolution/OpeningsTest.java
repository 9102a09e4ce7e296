package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.TaskPart;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<PrimaryFeature> features =
            List.of(
                    new PrimaryFeature(
                            "x", Dimension.DIMENSIONLESS, random.doubles(30, 1, 2).toArray()),
                    new PrimaryFeature(
                            "y", Dimension.DIMENSIONLESS, random.doubles(30, 1, 2).toArray()));
    private final List<String> names = List.of("x", "y");
    private final Grammar grammar =
            Evolutions.grammar(features, Evolutions.settings("+,-,*,/,sqrt,exp,log,^-1", 2, 1));
    private final Openings openings = new Openings(grammar, names);

    private Individual model(String formula) {
        Candidate candidate =
                grammar.candidate(List.of(Expression.parse(formula)), new double[0]).orElseThrow();
        return new Individual(
                candidate,
                Individual.codes(candidate.features(), names),
                List.of(new TaskPart(new double[candidate.features().size()], 0)),
                1);
    }

    private List<Opening> all(Individual of) {
        List<Opening> all = new ArrayList<>();
        for (int k = 0; k < 5_000; k++) {
            Optional<Opening> next = openings.random(of, random);
            next.ifPresent(all::add);
        }
        return all;
    }

    @Test
    void everyPlaceIsOpenedOnceInEveryWayAndThenNoMore() {
        List<Opening> all = all(model("x*exp(y)"));
        assertTrue(openings.random(model("x*exp(y)"), random).isEmpty());
        assertEquals(all.size(), all.stream().distinct().count());
    }

    @Test
    void everyOpeningHasExactlyOneOpenPlace() {
        for (Opening each : all(model("x*exp(y)"))) {
            assertTrue(Variables.of(each.formula()).contains(Opening.PLACE));
            for (Expression other : each.others()) {
                assertFalse(Variables.of(other).contains(Opening.PLACE));
            }
        }
    }

    @Test
    void fillingAPlaceWithWhatStoodThereGivesTheModelBack() {
        Individual model = model("x*exp(y)");
        boolean found = false;
        for (Opening each : all(model)) {
            List<Expression> filled =
                    each.filled(List.of(new Variable("x")), new double[] {1, 0}, new ArrayList<>());
            found |= !each.fresh() && filled.equals(model.features());
        }
        assertTrue(found);
        assertEquals(FoundModel.FoundBy.EVOLUTIONARY, model.model().foundBy());
    }
}
