package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionCourse.Step;
import org.descry.regression.search.Rounding;
import org.junit.jupiter.api.Test;

/** What has been reached after how many places. */
class CourseTest {
    private final Course course = new Course(2);

    /** Returns models of these complexities and errors. */
    private static List<Individual> front(double... complexitiesAndErrors) {
        List<Individual> front = new ArrayList<>();
        for (int k = 0; k < complexitiesAndErrors.length; k += 2) {
            Candidate candidate =
                    new Candidate(List.of(), new double[0], (int) complexitiesAndErrors[k], k);
            front.add(
                    new Individual(candidate, List.of(), List.of(), complexitiesAndErrors[k + 1]));
        }
        return front;
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
