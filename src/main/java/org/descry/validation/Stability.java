package org.descry.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variables;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Seeds;
import org.descry.tools.Subformulas;

/**
 * How often the search returns to the same formula on parts of the rows.
 *
 * <p>Each search sees 63.2 % of the rows, drawn without replacement: as many different rows as a
 * bootstrap, none twice. Its best formula of at most the selected complexity counts.
 *
 * @param searches number of searches B
 * @param skipped draws on which nothing could be searched for
 * @param formula the formula of all rows
 * @param returned searches that returned exactly its features
 * @param formulas searches by formula, most frequent first
 * @param expressions searches by part of a formula, whole features among them
 * @param columns searches by column
 * @source Meinshausen, Bühlmann, J. R. Stat. Soc. B 72, 417 (2010),
 *     doi:10.1111/j.1467-9868.2010.00740.x
 */
record Stability(
        int searches,
        int skipped,
        String formula,
        int returned,
        List<Count> formulas,
        List<Count> expressions,
        List<Count> columns) {
    /** Different rows of a bootstrap as a part of all: 1 - 1/e. */
    static final double SHARE = 0.632;

    Stability {
        formulas = List.copyOf(formulas);
        expressions = List.copyOf(expressions);
        columns = List.copyOf(columns);
    }

    /** In how many searches something was found. */
    record Count(String name, int searches) {}

    /**
     * Looks for the formula on parts of the rows.
     *
     * @param found the formula of all rows
     * @param wanted number of searches
     */
    static Answer<Stability> of(Subject subject, FoundModel found, int wanted) {
        int[] all = IntStream.range(0, subject.rows().rows()).toArray();
        List<int[]> parts = new ArrayList<>();
        String why = "";
        for (int b = 0; b < wanted; b++) {
            long seed = Seeds.child(subject.seed(), "stability", b);
            int[] rows = Draws.share(subject.rows(), all, SHARE, seed);
            String wrong = subject.subsets().impossible(rows).orElse("");
            if (wrong.isEmpty()) {
                parts.add(rows);
            } else {
                why = wrong;
            }
        }
        if (parts.isEmpty()) {
            return Answer.impossible("of 63 % of the rows " + why);
        }
        List<FoundModel> models = new ArrayList<>();
        for (Front front : subject.fronts(parts, "stability")) {
            models.add(front.within(subject.complexity()));
        }
        return Answer.of(counted(models, found, wanted - parts.size()));
    }

    private static Stability counted(List<FoundModel> models, FoundModel found, int skipped) {
        Map<String, Integer> formulas = new TreeMap<>();
        Map<String, Integer> expressions = new TreeMap<>();
        Map<String, Integer> columns = new TreeMap<>();
        for (FoundModel model : models) {
            formulas.merge(name(model), 1, Integer::sum);
            Set<String> parts = new TreeSet<>();
            Set<String> names = new TreeSet<>();
            for (Expression feature : model.features()) {
                names.addAll(Variables.of(feature));
                for (Expression part : Subformulas.of(feature)) {
                    if (part instanceof Unary || part instanceof Binary) {
                        parts.add(PlainText.of(part));
                    }
                }
            }
            parts.forEach(part -> expressions.merge(part, 1, Integer::sum));
            names.forEach(column -> columns.merge(column, 1, Integer::sum));
        }
        String formula = name(found);
        return new Stability(
                models.size(),
                skipped,
                formula,
                formulas.getOrDefault(formula, 0),
                sorted(formulas),
                sorted(expressions),
                sorted(columns));
    }

    /** Returns a formula without coefficients, whatever the order of its features. */
    static String name(FoundModel model) {
        return model.dimension() == 0 ? "the mean" : String.join("; ", texts(model));
    }

    /** Returns the features' texts, sorted: which came first says nothing. */
    static List<String> texts(FoundModel model) {
        return model.features().stream().map(PlainText::of).sorted().toList();
    }

    private static List<Count> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingInt((Count c) -> -c.searches())
                                .thenComparing(Count::name))
                .toList();
    }
}
