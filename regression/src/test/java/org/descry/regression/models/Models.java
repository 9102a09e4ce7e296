package org.descry.regression.models;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.calibration.Platt;

/** Small fitted models of {@code a/b}, for tests. */
final class Models {
    private static final Expression RATIO = Expression.parse("a/b");
    private static final Expression OTHER = Expression.parse("a - b");

    /** a/b of ten training rows: mean 1.375, sum of squares about it 5.15625. */
    private static final double[][] RATIOS = {{0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5}};

    private Models() {}

    /** E = 1 + 2 a/b, with two folds of five rows. */
    static FittedModel regression() {
        return regression(ranges(0.8));
    }

    static FittedModel regression(Ranges ranges) {
        return regression(ranges, Transform.NONE);
    }

    /** log10(E) = 1 + 2 a/b, with two folds of five rows. */
    static FittedModel logarithm() {
        return regression(ranges(0.8), Transform.LOG10);
    }

    private static FittedModel regression(Ranges ranges, Transform transform) {
        return new FittedModel(
                "ratio",
                Kind.REGRESSION,
                new TargetColumn("E", Unit.parse("eV"), "", "").withTransform(transform),
                new LinearFormula(List.of(RATIO), new double[] {2}, 1),
                inputs(),
                Optional.empty(),
                ranges,
                Domain.of(RATIOS, 10, List.of("O", "Ti")),
                "0f");
    }

    static Ranges ranges(double level) {
        return new Ranges(
                "cv+",
                level,
                List.of(
                        new LinearFormula(List.of(RATIO), new double[] {2.1}, 0.9),
                        new LinearFormula(List.of(OTHER), new double[] {0.1}, 3.9)),
                new double[][] {{0.1, 0.2, 0.1, 0.3, 1.0 / 3}, {0.2, 0.1, 0.4, 0.2, 0.7}});
    }

    /** E = 1 + 2/(a + 0.5 angstrom), with other constants in two folds. */
    static FittedModel withConstant() {
        Expression feature = Expression.parse("1/(a + $0)");
        List<LinearFormula.Constants> outside =
                List.of(new LinearFormula.Constants(new double[] {2}, 1));
        Ranges plain = ranges(0.8);
        return new FittedModel(
                "inverse",
                Kind.REGRESSION,
                new TargetColumn("E", Unit.parse("eV"), "", ""),
                new LinearFormula(List.of(feature), new double[] {0.5}, outside),
                inputs(),
                Optional.empty(),
                new Ranges(
                        plain.method(),
                        plain.level(),
                        List.of(
                                new LinearFormula(
                                        List.of(Expression.parse("abs(b - $0)")),
                                        new double[] {1.0 / 3},
                                        outside),
                                plain.folds().get(1)),
                        plain.residuals()),
                Domain.of(RATIOS, 10, List.of()),
                "0f");
    }

    /** Log-odds -1 + a/b, stretched by a calibration. */
    static FittedModel classification() {
        return new FittedModel(
                "ratio",
                Kind.CLASSIFICATION,
                new TargetColumn("stable", Unit.DIMENSIONLESS, "yes", "no"),
                new LinearFormula(List.of(RATIO), new double[] {1}, -1),
                inputs(),
                Optional.of(new Platt(10, 1.1, 0.05)),
                new Ranges(
                        "fold-span",
                        0.9,
                        List.of(
                                new LinearFormula(List.of(RATIO), new double[] {0.9}, -1),
                                new LinearFormula(List.of(RATIO), new double[] {1.3}, -1.1)),
                        new double[0][]),
                Domain.of(RATIOS, 10, List.of()),
                "0f");
    }

    /** E = 1 + 2 a/b on oxides, 4 - a/b on sulphides, with two folds of five rows. */
    static FittedModel tasks() {
        return tasks(Transform.NONE);
    }

    /** The same of what is fitted in place of E. */
    static FittedModel tasks(Transform transform) {
        LinearFormula.Constants oxide = new LinearFormula.Constants(new double[] {2}, 1);
        LinearFormula.Constants sulphide = new LinearFormula.Constants(new double[] {-1}, 4);
        LinearFormula.Constants near = new LinearFormula.Constants(new double[] {-1}, 4.125);
        return new FittedModel(
                "ratio",
                Kind.REGRESSION,
                new TargetColumn("E", Unit.parse("eV"), "", "")
                        .withTransform(transform)
                        .withTask(new TaskColumn("anion", List.of("oxide", "a sulphide"), false)),
                new LinearFormula(List.of(RATIO), List.of(oxide, sulphide)),
                inputs(),
                Optional.empty(),
                new Ranges(
                        "cv+",
                        0.8,
                        List.of(
                                new LinearFormula(List.of(RATIO), List.of(oxide, near)),
                                new LinearFormula(List.of(RATIO), List.of(oxide, sulphide))),
                        new double[][] {{0.25, 0.25}, {0.25, 0.25}}),
                Domain.of(RATIOS, 10, List.of("O", "Ti")),
                "0f");
    }

    private static List<InputColumn> inputs() {
        return List.of(
                new InputColumn("a", Unit.parse("angstrom"), 1, 5),
                new InputColumn("b", Unit.parse("angstrom"), 1, 4));
    }
}
