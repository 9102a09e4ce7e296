package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Piece;
import org.descry.regression.internal.space.SpaceBuilder;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;

/**
 * All different formulas up to a small size, and those of sums, products and quotients up to a
 * larger one, with their values: what is tried in an open place of a larger formula. Those of one
 * dimension stand side by side.
 */
final class Library {
    /** Beyond this complexity formulas are not listed however few there are. */
    private static final int LARGEST = 9;

    /** Formulas written down for each different one, about. */
    private static final double WRITTEN = 1.5;

    /** Operators of the formulas that are listed to a larger size than those with functions. */
    private static final Set<Operator> ARITHMETIC =
            EnumSet.of(
                    Operator.ADD,
                    Operator.SUB,
                    Operator.MUL,
                    Operator.DIV,
                    Operator.SQUARE,
                    Operator.CUBE);

    private final List<Expression> formulas = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<Integer> complexities = new ArrayList<>();
    private final List<Dimension> units = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** Formulas of one dimension: those from one number up to another. */
    record Group(Dimension dimension, int from, int to) {}

    private record Entry(
            Expression formula, double[] values, int complexity, Dimension unit, int order) {}

    /**
     * @param features the columns on the rows that will be looked at
     * @param most most formulas, about
     * @param check run often; throws when the search is to stop
     */
    Library(
            List<PrimaryFeature> features,
            SpaceSettings settings,
            Grammar grammar,
            int most,
            Runnable check) {
        Set<Expression> known = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        SpaceSettings all =
                settings.within(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty())
                        .withUnit(Optional.empty())
                        .withRequired(List.of())
                        .withFitted(List.of());
        add(features, all, grammar, most / 2, check, known, entries);
        List<Operator> arithmetic =
                settings.allOperators().stream().filter(ARITHMETIC::contains).toList();
        if (!arithmetic.isEmpty()) {
            add(features, all.withOperators(arithmetic), grammar, most / 2, check, known, entries);
        }
        entries.sort(
                Comparator.comparing((Entry e) -> e.unit.text())
                        .thenComparingInt(Entry::complexity)
                        .thenComparingInt(Entry::order));
        entries.forEach(this::add);
    }

    private static void add(
            List<PrimaryFeature> features,
            SpaceSettings settings,
            Grammar grammar,
            int most,
            Runnable check,
            Set<Expression> known,
            List<Entry> entries) {
        FeatureSpace space = space(features, settings, most, check);
        int rows = features.get(0).values().length;
        double[] scratch = new double[rows];
        for (long code : space.listed()) {
            Expression e = space.expression(code);
            if (space.refusal(code).isPresent() || !grammar.allows(e) || !known.add(e)) {
                continue;
            }
            double[] x = new double[rows];
            space.values(code, x, scratch);
            if (space.refusal(code, x).isEmpty()) {
                Dimension unit = grammar.units().of(e).orElse(Dimension.UNKNOWN);
                entries.add(new Entry(e, x, FeatureSpace.complexity(code), unit, entries.size()));
            }
        }
    }

    private void add(Entry e) {
        formulas.add(e.formula);
        values.add(e.values);
        complexities.add(e.complexity);
        units.add(e.unit);
        int last = groups.size() - 1;
        if (last >= 0 && groups.get(last).dimension.equals(e.unit)) {
            groups.set(last, new Group(e.unit, groups.get(last).from, formulas.size()));
        } else {
            groups.add(new Group(e.unit, formulas.size() - 1, formulas.size()));
        }
    }

    private static FeatureSpace space(
            List<PrimaryFeature> features, SpaceSettings settings, int most, Runnable check) {
        SpaceBuilder builder =
                new SpaceBuilder(
                        features,
                        settings,
                        LARGEST + 1,
                        new SpaceBuilder.Budget(Long.MAX_VALUE, 1_000_000, Long.MAX_VALUE),
                        check);
        double written = features.size();
        for (int c = 2; c <= LARGEST; c++) {
            List<Piece> pieces = builder.pieces(c);
            written += pieces.stream().mapToLong(Piece::count).sum();
            if (written > WRITTEN * most) {
                break;
            }
            builder.add(c, pieces);
        }
        return builder.build();
    }

    int size() {
        return formulas.size();
    }

    Expression formula(int k) {
        return formulas.get(k);
    }

    /** Returns the values of a formula on the rows given [rows]; not to be changed. */
    double[] values(int k) {
        return values.get(k);
    }

    int complexity(int k) {
        return complexities.get(k);
    }

    /** Returns what a formula measures. */
    Dimension unit(int k) {
        return units.get(k);
    }

    /** Returns the formulas by dimension. */
    List<Group> groups() {
        return groups;
    }
}
