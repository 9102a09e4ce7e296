package org.descry.tools;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.compositions.OccupiedSites;
import org.descry.datasets.compositions.OccupiedSites.Ion;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.RadiusConvention;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.evaluation.Program;
import org.descry.regression.models.InputColumn;
import org.descry.screening.spaces.CandidateColumn;

/** Inputs computed from chemical formulas: charges and radii of the ions of a perovskite. */
final class FormulaInputs implements ModelInputs {

    private final List<InputColumn> inputs;
    private final List<CandidateColumn> columns;
    private final TextColumn formulas;
    private final List<String> notes;
    private final Map<String, Long> refusals = new TreeMap<>();

    FormulaInputs(List<InputColumn> inputs, Dataset data, TextColumn formulas) {
        this.inputs = inputs;
        this.columns =
                inputs.stream()
                        .map(input -> CandidateColumn.find(input.name()).orElseThrow())
                        .toList();
        this.formulas = formulas;
        String names = inputs.stream().map(InputColumn::name).collect(Collectors.joining(", "));
        String unread =
                inputs.stream()
                        .map(InputColumn::name)
                        .filter(data::has)
                        .collect(Collectors.joining(", "));
        this.notes =
                List.of(
                        names
                                + " are computed from the column "
                                + formulas.name()
                                + " (charges, Shannon radii)"
                                + (unread.isEmpty() ? "" : "; the file's " + unread + " not used"));
    }

    @Override
    public double[][] block(int from, int to) {
        double[][] all = new double[CandidateColumn.values().length][to - from];
        for (double[] column : all) {
            Arrays.fill(column, Double.NaN);
        }
        for (int row = from; row < to; row++) {
            fill(all, row - from, formulas.value(row));
        }
        List<String> names = CandidateColumn.names();
        for (CandidateColumn each :
                List.of(CandidateColumn.MU, CandidateColumn.T, CandidateColumn.TAU)) {
            Program program =
                    Program.compile(ClassicalDescriptors.byName(each.text()).expression(), names);
            all[each.ordinal()] = program.evaluate(all, to - from);
        }
        double[][] block = new double[inputs.size()][];
        for (int j = 0; j < block.length; j++) {
            block[j] = converted(all[columns.get(j).ordinal()], j);
        }
        return block;
    }

    private void fill(double[][] all, int i, String formula) {
        try {
            Composition composition = Composition.parse(formula);
            if (composition.hasMolecularCations()) {
                fill(all, i, OccupiedSites.assign(composition, RadiusConvention.BARTEL));
                return;
            }
            PerovskiteSites sites = PerovskiteSites.assign(composition);
            all[CandidateColumn.N_A.ordinal()][i] = sites.nA();
            all[CandidateColumn.N_B.ordinal()][i] = sites.nB();
            all[CandidateColumn.N_X.ordinal()][i] = sites.nX();
            all[CandidateColumn.R_A.ordinal()][i] = sites.rA();
            all[CandidateColumn.R_B.ordinal()][i] = sites.rB();
            all[CandidateColumn.R_X.ordinal()][i] = sites.rX();
            all[CandidateColumn.CHI_A.ordinal()][i] = sites.chiA().orElse(Double.NaN);
            all[CandidateColumn.CHI_B.ordinal()][i] = sites.chiB().orElse(Double.NaN);
            all[CandidateColumn.CHI_X.ordinal()][i] = sites.chiX().orElse(Double.NaN);
        } catch (CompositionException e) {
            refusals.merge("no chemical formula", 1L, Long::sum);
        } catch (UnassignableException e) {
            refusals.merge(e.why().text(), 1L, Long::sum);
        }
    }

    /** Fills in a hybrid; a molecule on A has no electronegativity. */
    private static void fill(double[][] all, int i, OccupiedSites sites) {
        all[CandidateColumn.N_A.ordinal()][i] = OccupiedSites.mean(sites.a(), Ion::charge);
        all[CandidateColumn.N_B.ordinal()][i] = OccupiedSites.mean(sites.b(), Ion::charge);
        all[CandidateColumn.N_X.ordinal()][i] = OccupiedSites.mean(sites.x(), Ion::charge);
        all[CandidateColumn.R_A.ordinal()][i] = OccupiedSites.mean(sites.a(), Ion::radiusAngstrom);
        all[CandidateColumn.R_B.ordinal()][i] = OccupiedSites.mean(sites.b(), Ion::radiusAngstrom);
        all[CandidateColumn.R_X.ordinal()][i] = OccupiedSites.mean(sites.x(), Ion::radiusAngstrom);
        all[CandidateColumn.CHI_B.ordinal()][i] = OccupiedSites.mean(sites.b(), FormulaInputs::chi);
        all[CandidateColumn.CHI_X.ordinal()][i] = OccupiedSites.mean(sites.x(), FormulaInputs::chi);
    }

    private static double chi(Ion ion) {
        return ion.element()
                .map(ElementTable::electronegativity)
                .orElseGet(OptionalDouble::empty)
                .orElse(Double.NaN);
    }

    private double[] converted(double[] values, int j) {
        Unit from = columns.get(j).unit();
        Unit to = inputs.get(j).unit();
        return from.equals(to) || to.dimension().isUnknown()
                ? values
                : Arrays.stream(values).map(value -> from.convert(value, to)).toArray();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Map<String, Long> refusals() {
        return Collections.unmodifiableMap(refusals);
    }
}
