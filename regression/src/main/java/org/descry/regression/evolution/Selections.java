package org.descry.regression.evolution;

import io.jenetics.Phenotype;
import io.jenetics.Selector;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who stays and who is changed. The selectors that come with Jenetics compare every model with
 * every other, twice in each generation; for two numbers sorting is enough.
 */
final class Selections {
    private Selections() {}

    /** Returns the selector of the best. */
    static Selector<FormulaGene, Vec<double[]>> best() {
        return (population, count, optimize) -> {
            int[] best = ranking(population).best();
            return Arrays.stream(best)
                    .limit(count)
                    .mapToObj(population::get)
                    .collect(ISeq.toISeq());
        };
    }

    /** Returns the selector that takes the better of two drawn at random, as often as needed. */
    static Selector<FormulaGene, Vec<double[]>> tournament() {
        return (population, count, optimize) -> {
            Ranking ranking = ranking(population);
            RandomGenerator random = RandomRegistry.random();
            int n = population.size();
            return IntStream.range(0, n == 0 ? 0 : count)
                    .map(
                            k -> {
                                int one = random.nextInt(n);
                                int other = random.nextInt(n);
                                return ranking.isBetter(other, one) ? other : one;
                            })
                    .mapToObj(population::get)
                    .collect(ISeq.toISeq());
        };
    }

    private static Ranking ranking(Seq<Phenotype<FormulaGene, Vec<double[]>>> population) {
        return new Ranking(
                population.stream().map(p -> p.fitness().data()).toArray(double[][]::new));
    }
}
