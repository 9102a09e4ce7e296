package org.descry.regression.evolution;

import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.Phenotype;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Expression;

/**
 * How models change: in most, a place is opened and filled with what fits best of a library; the
 * others change at random.
 *
 * <p>One pass through the library serves the places of all parents.
 */
final class Improvement implements Alterer<FormulaGene, Vec<double[]>> {
    /** Of so many parents one changes at random. */
    private static final int AT_RANDOM = 4;

    /** Descriptors made of one place. */
    private static final int MOST_CHILDREN = 4;

    /** Formulas that a place is filled with together, but one. */
    private static final int MOST_BESIDE = 2;

    /** Generations without anything new after which there is nothing left. */
    private static final int IDLE = 5;

    private final Grammar grammar;
    private final Library library;
    private final LibraryScan scan;
    private final GapMaker gaps;
    private final Openings openings;
    private final Variation variation;
    private final PowerLaw products;
    private final int[] at;
    private final RandomGenerator random;
    private final Visited visited = new Visited();
    private int idle;

    /**
     * @param at the rows looked at, positions among those of the library
     */
    Improvement(
            Grammar grammar,
            Library library,
            LibraryScan scan,
            SearchRows rows,
            int[] at,
            RandomGenerator random) {
        this.grammar = grammar;
        this.library = library;
        this.scan = scan;
        this.gaps = new GapMaker(rows, grammar, at.length);
        this.openings = new Openings(grammar, rows.names());
        this.variation = new Variation(grammar, rows.names());
        this.products = new PowerLaw(rows.names(), rows.columns, at.length);
        this.at = at;
        this.random = random;
    }

    /**
     * A place that was opened, and whose.
     *
     * @param beside numbers of formulas that are to stand there too
     */
    private record Open(Individual parent, Opening opening, Gap gap, List<Integer> beside) {}

    @Override
    public AltererResult<FormulaGene, Vec<double[]>> alter(
            Seq<Phenotype<FormulaGene, Vec<double[]>>> parents, long generation) {
        List<Candidate> children = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (Phenotype<FormulaGene, Vec<double[]>> each : parents) {
            Individual parent = individual(each);
            if (random.nextInt(AT_RANDOM) == 0) {
                Individual partner = individual(parents.get(random.nextInt(parents.size())));
                add(variation.varied(parent, partner, random), children);
            } else {
                openings.random(parent, random).ifPresent(o -> open(parent, o, open));
            }
        }
        visited.looked(parents.size() - open.size()); // changes at random are tries, too
        fill(open, false, children);
        idle = children.isEmpty() ? idle + 1 : 0;
        ISeq<Phenotype<FormulaGene, Vec<double[]>>> made =
                children.stream()
                        .map(
                                c ->
                                        Phenotype.<FormulaGene, Vec<double[]>>of(
                                                FormulaGene.genotype(c), generation))
                        .collect(ISeq.toISeq());
        return new AltererResult<>(made, made.size());
    }

    Visited visited() {
        return visited;
    }

    /** Whether nothing new came of the last generations: all that may be was tried. */
    boolean exhausted() {
        return idle >= IDLE;
    }

    /** Returns the best small formulas, each as a whole model. */
    List<Candidate> small(Individual any) {
        return filled(any, List.of(openings.whole()), false);
    }

    /** Returns models made by filling every function with sums of small formulas. */
    List<Candidate> functions(Individual any) {
        return filled(any, openings.inFunctions(any.features().get(0)), true);
    }

    private List<Candidate> filled(Individual any, List<Opening> openings, boolean thorough) {
        List<Candidate> children = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        openings.forEach(each -> open(any, each, open));
        fill(open, thorough, children);
        return children;
    }

    private static Individual individual(Phenotype<FormulaGene, Vec<double[]>> phenotype) {
        return phenotype.genotype().gene().fitted().orElseThrow();
    }

    private void open(Individual parent, Opening opening, List<Open> open) {
        gaps.gap(parent, opening)
                .ifPresent(gap -> open.add(new Open(parent, opening, gap, List.of())));
    }

    /**
     * Fills places; in some, one of the best fillings stays and another is sought beside it.
     *
     * @param thorough whether all good fillings are gone on from, not one now and then
     */
    private void fill(List<Open> open, boolean thorough, List<Candidate> children) {
        visited.looked(open.size());
        scan.fill(open.stream().map(Open::gap).toList());
        List<Open> more = new ArrayList<>();
        for (Open each : open) {
            children(each, children);
            if (each.beside.isEmpty()) {
                each.gap.product(products).ifPresent(p -> product(each, p, children));
            }
            if (each.beside.size() < MOST_BESIDE) {
                List<int[]> fillings = fillings(each.gap, Gap.SCALED);
                if (thorough && each.beside.isEmpty()) {
                    fillings.forEach(f -> more.add(beside(each, f)));
                } else if (!fillings.isEmpty() && random.nextInt(2 + each.beside.size()) == 0) {
                    more.add(beside(each, fillings.get(random.nextInt(fillings.size()))));
                }
            }
        }
        if (!more.isEmpty()) {
            fill(more, false, children);
        }
    }

    private void product(Open open, PowerLaw.Product product, List<Candidate> children) {
        double[][] b = {product.values()};
        double[] factorsAndShift = open.gap.factorsAndShift(Gap.SCALED, b);
        add(filled(open, List.of(product.formula()), factorsAndShift), children);
    }

    /** Returns the place with a filling in it and room beside that. */
    private Open beside(Open open, int[] filling) {
        int number = open.gap.formula[filling[0]][filling[1]];
        List<Integer> all = new ArrayList<>(open.beside);
        all.add(number);
        Gap gap = open.gap.beside(values(number), library.unit(number));
        return new Open(open.parent, open.opening, gap, all);
    }

    /** Returns the best fillings, from the one that leaves least: variant and complexity. */
    private static List<int[]> fillings(Gap gap, int firstVariant) {
        List<int[]> fillings = new ArrayList<>();
        for (int variant = firstVariant; variant < Gap.VARIANTS; variant++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < gap.best[variant].length; c++) {
                if (gap.best[variant][c] < least) {
                    least = gap.best[variant][c];
                    fillings.add(new int[] {variant, c});
                }
            }
        }
        fillings.sort((a, b) -> Double.compare(gap.best[a[0]][a[1]], gap.best[b[0]][b[1]]));
        return fillings;
    }

    /** Adds the best fillings: the one that leaves least, and simpler ones at random. */
    private void children(Open open, List<Candidate> children) {
        List<int[]> fillings = fillings(open.gap, open.beside.isEmpty() ? Gap.PLAIN : Gap.SCALED);
        int most = open.beside.isEmpty() ? MOST_CHILDREN : MOST_CHILDREN / 2;
        for (int k = 0; k < most && !fillings.isEmpty(); k++) {
            int[] chosen = fillings.remove(k == 0 ? 0 : random.nextInt(fillings.size()));
            add(filled(open, chosen[0], open.gap.formula[chosen[0]][chosen[1]]), children);
        }
    }

    private Optional<Candidate> filled(Open open, int variant, int number) {
        List<Integer> inside = new ArrayList<>(open.beside);
        inside.add(number);
        double[][] b = inside.stream().map(this::values).toArray(double[][]::new);
        double[] factorsAndShift = open.gap.factorsAndShift(variant, b);
        return filled(open, inside.stream().map(library::formula).toList(), factorsAndShift);
    }

    private Optional<Candidate> filled(
            Open open, List<Expression> inside, double[] factorsAndShift) {
        List<Double> values = new ArrayList<>();
        for (double v : open.parent.numbers()) {
            values.add(v);
        }
        List<Expression> features = open.opening.filled(inside, factorsAndShift, values);
        return grammar.candidate(features, values.stream().mapToDouble(v -> v).toArray());
    }

    private double[] values(int number) {
        double[] all = library.values(number);
        return Arrays.stream(at).mapToDouble(i -> all[i]).toArray();
    }

    private void add(Optional<Candidate> child, List<Candidate> children) {
        child.filter(c -> visited.add(c.key())).ifPresent(children::add);
    }
}
