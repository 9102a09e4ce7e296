package org.descry.regression.evolution;

import io.jenetics.Genotype;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.engine.Engine;
import io.jenetics.engine.EvolutionResult;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.Factory;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * One population of one target: by error and complexity at once, errors on a logarithmic scale.
 *
 * <p>Jenetics selects and counts generations; what a model is, how it changes and what it is worth
 * is decided here.
 *
 * @source selection: Deb et al., IEEE Trans. Evol. Comput. 6, 182 (2002), doi:10.1109/4235.996017
 */
final class Island {
    private static final int SURVIVORS = 64;
    private static final int PARENTS = 32;
    private static final int OLDEST = 60;

    /** With more than this many times the error of one as simple the numbers are not fitted. */
    private static final double PROMISING = 4;

    /** An error below this part of that of the mean is none. */
    static final double EXACT = 1e-11;

    private final SearchRows rows;
    private final Improvement improvement;
    private final RandomGenerator random;
    private final Archive archive = new Archive();
    private final Engine<FormulaGene, Vec<double[]>> engine;
    private List<Individual> start;
    private ISeq<Phenotype<FormulaGene, Vec<double[]>>> population = ISeq.empty();
    private long generation = 1;
    private boolean exact;

    /**
     * @param start models that the population begins with, at least one
     */
    Island(
            SearchRows rows,
            Improvement improvement,
            List<Individual> start,
            RandomGenerator random) {
        this.rows = rows;
        this.improvement = improvement;
        this.random = random;
        this.start = new ArrayList<>(start);
        start.forEach(this::keep);
        Factory<Genotype<FormulaGene>> factory =
                () -> FormulaGene.genotype(this.start.get(random.nextInt(this.start.size())));
        this.engine =
                new Engine.Builder<FormulaGene, Vec<double[]>>(this::evaluated, factory)
                        .optimize(Optimize.MINIMUM)
                        .populationSize(SURVIVORS + PARENTS)
                        .offspringSize(PARENTS)
                        .survivorsSize(SURVIVORS)
                        .survivorsSelector(Selections.best())
                        .offspringSelector(Selections.tournament())
                        .alterers(improvement)
                        .maximalPhenotypeAge(OLDEST)
                        .executor(Runnable::run)
                        .build();
    }

    /** Adds the best small formulas, and functions of them, to what the population begins with. */
    void begin() {
        welcome(improvement.small(start.get(0)));
        if (!exact) {
            welcome(improvement.functions(start.get(0)));
        }
    }

    private void welcome(List<Candidate> candidates) {
        for (Candidate each : candidates) {
            rows.fitted(each).ifPresent(this::welcome);
        }
    }

    /** Takes in the best models of another island. */
    void welcome(Archive other) {
        other.best(2).forEach(this::welcome);
    }

    /** Takes a model in at the next generation. */
    void welcome(Individual newcomer) {
        start.add(newcomer);
        keep(newcomer);
        Phenotype<FormulaGene, Vec<double[]>> phenotype =
                Phenotype.of(FormulaGene.genotype(newcomer), generation, worth(newcomer));
        population = population.append(phenotype);
    }

    /** Goes through one generation. */
    void evolve() {
        if (population.isEmpty()) {
            welcome(start.get(0)); // else Jenetics fills the population with copies
        }
        RandomRegistry.with(
                random,
                r -> {
                    EvolutionResult<FormulaGene, Vec<double[]>> result =
                            engine.evolve(EvolutionStart.of(population, generation));
                    population = result.population();
                    generation++;
                    return population;
                });
    }

    private void keep(Individual model) {
        if (rows.keeps(model)) {
            archive.add(model);
            exact |= model.loss() <= EXACT * rows.spread() && rows.shows(model.model());
        }
    }

    /** Whether a formula has been found that leaves only what rounding does. */
    boolean exact() {
        return exact;
    }

    /** Whether nothing new comes of this population any more. */
    boolean exhausted() {
        return improvement.exhausted();
    }

    Visited visited() {
        return improvement.visited();
    }

    Archive archive() {
        return archive;
    }

    private ISeq<Phenotype<FormulaGene, Vec<double[]>>> evaluated(
            Seq<Phenotype<FormulaGene, Vec<double[]>>> all) {
        return all.stream().map(p -> p.isEvaluated() ? p : evaluated(p)).collect(ISeq.toISeq());
    }

    private Phenotype<FormulaGene, Vec<double[]>> evaluated(
            Phenotype<FormulaGene, Vec<double[]>> phenotype) {
        FormulaGene gene = phenotype.genotype().gene();
        Optional<Individual> fitted =
                gene.fitted().isPresent()
                        ? gene.fitted()
                        : rows.fitted(gene.candidate(), PROMISING * best(gene.candidate()));
        Individual known = fitted.filter(rows::keeps).orElse(start.get(0));
        keep(known);
        return Phenotype.of(FormulaGene.genotype(known), phenotype.generation(), worth(known));
    }

    /** Returns the smallest error of a model at most as complex, infinite without one. */
    private double best(Candidate candidate) {
        return archive.smallest(candidate.complexity());
    }

    /** Returns what is to be small: the error's logarithm and the complexity. */
    private Vec<double[]> worth(Individual model) {
        double part = Math.max(model.rounded() / rows.spread(), EXACT);
        return Vec.of(ElementaryFunctions.log(part), model.complexity());
    }
}
