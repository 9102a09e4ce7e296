package org.descry.regression.evolution;

import io.jenetics.Chromosome;
import io.jenetics.Gene;
import io.jenetics.Genotype;
import io.jenetics.util.ISeq;
import java.util.Optional;

/**
 * A descriptor as Jenetics carries it: one gene, whose content the operators of this package
 * change.
 *
 * @param candidate the descriptor
 * @param fitted the same with its numbers fitted; empty before
 */
record FormulaGene(Candidate candidate, Optional<Individual> fitted)
        implements Gene<Candidate, FormulaGene> {

    static Genotype<FormulaGene> genotype(Candidate candidate) {
        return Genotype.of(new Single(new FormulaGene(candidate, Optional.empty())));
    }

    static Genotype<FormulaGene> genotype(Individual fitted) {
        return Genotype.of(new Single(new FormulaGene(fitted.candidate(), Optional.of(fitted))));
    }

    @Override
    public Candidate allele() {
        return candidate;
    }

    @Override
    public FormulaGene newInstance() {
        return this;
    }

    @Override
    public FormulaGene newInstance(Candidate other) {
        return new FormulaGene(other, Optional.empty());
    }

    @Override
    public boolean isValid() {
        return true;
    }

    /** A chromosome of one gene. */
    private record Single(FormulaGene only) implements Chromosome<FormulaGene> {
        @Override
        public FormulaGene get(int index) {
            return only;
        }

        @Override
        public int length() {
            return 1;
        }

        @Override
        public Chromosome<FormulaGene> newInstance(ISeq<FormulaGene> genes) {
            return new Single(genes.get(0));
        }

        @Override
        public Chromosome<FormulaGene> newInstance() {
            return this;
        }
    }
}
