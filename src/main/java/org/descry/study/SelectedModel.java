package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.PerovskiteSites;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.elements.Element;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.domain.GroupValues;
import org.descry.regression.domain.Surroundings;
import org.descry.regression.models.Domain;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.HeldOut;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.models.Ranges;
import org.descry.regression.search.FoundModel;

/** Makes the selected member of a front into a model that predicts, with ranges and a domain. */
final class SelectedModel {
    private SelectedModel() {}

    static FittedModel of(Discovered found, StudyRows rows, StudySettings settings) {
        LinearFormula formula = formula(found.selectedMember().model());
        Ranges ranges =
                found.nested()
                        .map(n -> FoldRanges.of(n, found, rows, settings))
                        .orElse(Ranges.none(settings.level()));
        List<String> names = rows.features();
        double[][] columns = rows.columns(rows.train());
        double[][] x = formula.over(names).featureValues(columns, rows.train().length);
        List<InputColumn> inputs = inputs(formula, ranges, rows, columns);
        FittedModel model =
                new FittedModel(
                        settings.name(),
                        rows.kind(),
                        rows.target(),
                        formula,
                        inputs,
                        found.calibrator(),
                        ranges,
                        Domain.of(x, rows.train().length, elements(rows))
                                .withAnions(anions(rows))
                                .within(surroundings(inputs, x, rows, columns)),
                        rows.data().sha256());
        FittedModel worth =
                FoldRanges.ofTheMean(model, found, rows).map(model::withRanges).orElse(model);
        return found.nested()
                .map(
                        n ->
                                worth.withHeldOut(
                                        new HeldOut(
                                                n.result().prediction(), rows.training().target())))
                .orElse(worth);
    }

    static LinearFormula formula(FoundModel m) {
        return new LinearFormula(
                m.features(),
                m.parameters(),
                m.parts().stream()
                        .map(p -> new LinearFormula.Constants(p.coefficients(), p.intercept()))
                        .toList());
    }

    private static List<InputColumn> inputs(
            LinearFormula formula, Ranges ranges, StudyRows rows, double[][] columns) {
        TreeSet<String> used = new TreeSet<>();
        for (Expression e : formula.features()) {
            used.addAll(Variables.of(e));
        }
        for (LinearFormula fold : ranges.folds()) {
            for (Expression e : fold.features()) {
                used.addAll(Variables.of(e));
            }
        }
        List<InputColumn> inputs = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            String name = rows.features().get(j);
            if (used.contains(name)) {
                inputs.add(
                        new InputColumn(
                                name,
                                rows.units().get(j),
                                Arrays.stream(columns[j]).min().orElseThrow(),
                                Arrays.stream(columns[j]).max().orElseThrow(),
                                rows.data().obtained(name)));
            }
        }
        return inputs;
    }

    private static Surroundings surroundings(
            List<InputColumn> inputs, double[][] x, StudyRows rows, double[][] columns) {
        double[][] read =
                inputs.stream()
                        .map(c -> columns[rows.features().indexOf(c.name())])
                        .toArray(double[][]::new);
        Surroundings all = Surroundings.of(read, x, rows.train().length);
        return rows.group()
                .map(
                        g ->
                                all.withGroup(
                                        new GroupValues(
                                                g,
                                                StudyRows.distinct(
                                                        Arrays.stream(rows.train())
                                                                .mapToObj(
                                                                        r ->
                                                                                StudyRows.cell(
                                                                                        rows.data()
                                                                                                .column(
                                                                                                        g),
                                                                                        r))
                                                                .toList()))))
                .orElse(all);
    }

    /** Elements of the training formulas, by atomic number; none when the rows have no formulas. */
    private static List<String> elements(StudyRows rows) {
        Optional<List<Composition>> compositions = Compositions.of(rows, rows.train());
        TreeSet<Element> elements = new TreeSet<>();
        compositions.ifPresent(all -> all.forEach(c -> elements.addAll(c.amounts().keySet())));
        return elements.stream().map(Element::symbol).toList();
    }

    /** Elements that are anions in the training formulas; none when these are no perovskites. */
    private static List<String> anions(StudyRows rows) {
        TreeSet<Element> anions = new TreeSet<>();
        for (Composition c : Compositions.of(rows, rows.train()).orElse(List.of())) {
            try {
                anions.add(PerovskiteSites.assign(c).x().element());
            } catch (UnassignableException e) {
                return List.of();
            }
        }
        return anions.stream().map(Element::symbol).toList();
    }
}
