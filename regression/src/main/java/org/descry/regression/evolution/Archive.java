package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.descriptors.evaluation.PostfixCode;

/**
 * The best model found of every kind: of each complexity, set of columns and set of operators. It
 * keeps what a population loses.
 */
final class Archive {
    /** Orders by error to ten digits, then by what decides between equal ones. */
    static final Comparator<Individual> BEST_FIRST =
            Comparator.comparingDouble(Individual::rounded)
                    .thenComparingInt(Individual::complexity)
                    .thenComparingLong(i -> i.candidate().key());

    private final Map<Kind, Individual> best = new LinkedHashMap<>();
    private final SortedMap<Integer, Double> smallest = new TreeMap<>();

    /** What models are told apart by. */
    private record Kind(
            int complexity,
            int features,
            SortedSet<Integer> columns,
            SortedSet<Integer> operators) {}

    /** Adds a model where it is the best of its kind. */
    void add(Individual found) {
        smallest.merge(found.complexity(), found.loss(), Math::min);
        Kind kind = kind(found);
        Individual known = best.get(kind);
        if (known == null || BEST_FIRST.compare(found, known) < 0) {
            best.put(kind, found);
        }
    }

    /** Returns the smallest error of a model of at most this complexity; infinite without one. */
    double smallest(int complexity) {
        double least = Double.POSITIVE_INFINITY;
        for (double loss : smallest.headMap(complexity + 1).values()) {
            least = Math.min(least, loss);
        }
        return least;
    }

    void addAll(Archive other) {
        other.best.values().forEach(this::add);
    }

    private static Kind kind(Individual model) {
        SortedSet<Integer> columns = new TreeSet<>();
        SortedSet<Integer> operators = new TreeSet<>();
        for (PostfixCode code : model.codes()) {
            for (int i = 0; i < code.size(); i++) {
                if (code.isColumn(i)) {
                    columns.add(code.index(i));
                } else if (code.isOperator(i)) {
                    operators.add(code.operator(i).ordinal());
                }
            }
        }
        return new Kind(model.complexity(), model.features().size(), columns, operators);
    }

    /** Returns the best few models of each complexity, simple ones first. */
    List<Individual> best(int ofEach) {
        SortedMap<Integer, List<Individual>> byComplexity = new TreeMap<>();
        for (Individual model : best.values()) {
            byComplexity.computeIfAbsent(model.complexity(), c -> new ArrayList<>()).add(model);
        }
        List<Individual> all = new ArrayList<>();
        for (List<Individual> alike : byComplexity.values()) {
            alike.sort(BEST_FIRST);
            all.addAll(alike.subList(0, Math.min(ofEach, alike.size())));
        }
        return all;
    }

    /** Returns the models that no simpler one equals, simple ones first. */
    List<Individual> front() {
        List<Individual> front = new ArrayList<>();
        double smallest = Double.POSITIVE_INFINITY;
        for (Individual model : best(1)) {
            if (model.rounded() < smallest) {
                smallest = model.rounded();
                front.add(model);
            }
        }
        return front;
    }
}
