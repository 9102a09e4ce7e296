package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Step;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Rounding;

/** Writes down how an evolution goes: what has been reached after how many places. */
final class Course {
    private final double spread;
    private final List<Step> steps = new ArrayList<>();
    private SortedMap<Integer, Double> known = new TreeMap<>();

    /**
     * @param spread error of the mean
     */
    Course(double spread) {
        this.spread = spread;
    }

    /**
     * Notes what has been reached.
     *
     * @param front the models so far that may be shown
     */
    void note(long places, Front front) {
        double before = steps.isEmpty() ? spread : steps.get(steps.size() - 1).error();
        double error = spread;
        boolean better = false;
        SortedMap<Integer, Double> now = new TreeMap<>();
        for (FoundModel model : front.models().subList(1, front.models().size())) {
            error = Math.min(error, shown(model.loss()));
            now.put(model.complexity(), error);
            better |= error < (1 - Step.CLEARLY) * known(model.complexity());
        }
        boolean first = steps.isEmpty();
        if (first || better || error < before) {
            steps.add(new Step(places, error, better && !first));
            known = now;
        }
    }

    /** An error that is rounding is none; to ten digits, by which models are compared. */
    private double shown(double loss) {
        return loss <= Island.EXACT * spread ? 0 : Rounding.toTenDigits(loss);
    }

    /** Returns the smallest error of a model of at most this complexity. */
    private double known(int complexity) {
        SortedMap<Integer, Double> simpler = known.headMap(complexity + 1);
        return simpler.isEmpty() ? spread : simpler.get(simpler.lastKey());
    }

    EvolutionCourse ended(long planned, long places, EvolutionCourse.Ending how) {
        return new EvolutionCourse(planned, places, how, steps);
    }
}
