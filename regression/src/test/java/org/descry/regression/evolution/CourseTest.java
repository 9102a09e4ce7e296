package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionCourse.Step;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Rounding;
import org.junit.jupiter.api.Test;

/** What has been reached after how many places. */
class CourseTest {
    private static final Map<Integer, String> FORMULAS =
            Map.of(1, "x", 3, "x/z", 4, "exp(x/z)", 5, "x/z + w");

    private final Course course = new Course(2);

    /** Returns the front of models of these complexities and errors. */
    private static Front front(double... complexitiesAndErrors) {
        List<FoundModel> front = new ArrayList<>();
        front.add(FoundModel.of(List.of(), new double[0], 0, 2));
        for (int k = 0; k < complexitiesAndErrors.length; k += 2) {
            String formula = FORMULAS.get((int) complexitiesAndErrors[k]);
            front.add(
                    FoundModel.of(
                            List.of(Expression.parse(formula)),
                            new double[] {1},
                            0,
                            complexitiesAndErrors[k + 1]));
        }
        return new Front(front);
    }

    private EvolutionCourse ended(long places) {
        return course.ended(places, places, Ending.PLACES);
    }

    @Test
    void onlyStepsThatBroughtSomethingAreKept() {
        course.note(0, front(1, 1.0));
        course.note(10, front(1, 1.0));
        course.note(20, front(1, 1.0, 5, 0.5));
        course.note(30, front(1, 1.0, 5, 0.4999)); // a little better counts for the error alone
        course.note(40, front(1, 0.7, 5, 0.4999)); // something shorter for its error
        course.note(50, front(1, 0.7, 4, 0.69, 5, 0.4999)); // clearly better by one part in 70
        assertEquals(
                List.of(
                        new Step(0, 1, false),
                        new Step(20, 0.5, true),
                        new Step(30, Rounding.toTenDigits(0.4999), false),
                        new Step(40, Rounding.toTenDigits(0.4999), true),
                        new Step(50, Rounding.toTenDigits(0.4999), true)),
                ended(50).steps());
        assertEquals(0.5, ended(100).idle());
    }

    @Test
    void fallIsThatOfTheLastThird() {
        course.note(0, front(1, 1.0));
        course.note(60, front(1, 1.0, 3, 0.5));
        course.note(90, front(1, 1.0, 3, 0.4));
        assertEquals(0.2, ended(90).fallInLastThird().orElseThrow(), 1e-9);
        assertEquals(0, ended(300).fallInLastThird().orElseThrow());
        assertEquals(0.7, ended(300).idle(), 1e-12);
    }

    @Test
    void roundingIsNoImprovement() {
        course.note(0, front(1, 1e-14));
        course.note(9, front(1, 1e-16));
        assertEquals(List.of(new Step(0, 0, false)), ended(9).steps());
        assertEquals(0, ended(9).fallInLastThird().orElseThrow());
        assertEquals(1, ended(9).idle());
    }

    @Test
    void withoutPlacesNothingIsSaid() {
        EvolutionCourse none = ended(0);
        assertTrue(none.fallInLastThird().isEmpty());
        assertEquals(0, none.idle());
    }
}
