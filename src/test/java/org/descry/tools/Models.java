package org.descry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.calibration.Calibrator;
import org.descry.regression.calibration.LogisticOutput;
import org.descry.regression.models.Domain;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.HeldOut;
import org.descry.regression.models.InputColumn;
import org.descry.regression.models.Kind;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.models.ModelFile;
import org.descry.regression.models.Ranges;
import org.descry.regression.models.TargetColumn;

/** Small models in files, made by hand. */
final class Models {

    /** Ten training values 1.0, 1.1, … 1.9. */
    private static final double[] TRAINING =
            Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
                    .mapToDouble(i -> 1 + i / 10.0)
                    .toArray();

    private Models() {}

    /** E = 1 + 2·rA (eV), interval ± 0.5 from two folds, rA (angstrom) in [1, 1.9]. */
    static Path regression(Path folder) throws IOException {
        LinearFormula formula = formula("rA", 2, 1);
        double[] residuals = {0.5, 0.5, 0.5, 0.5, 0.5};
        Ranges ranges =
                new Ranges(
                        "cv+",
                        0.8,
                        List.of(formula, formula),
                        new double[][] {residuals, residuals});
        return write(
                folder,
                new FittedModel(
                        "made-up",
                        Kind.REGRESSION,
                        new TargetColumn("E", Unit.parse("eV"), "", ""),
                        formula,
                        List.of(new InputColumn("rA", Unit.parse("angstrom"), 1, 1.9)),
                        Optional.empty(),
                        ranges,
                        Domain.of(new double[][] {TRAINING}, 10, List.of("Ca", "Ti", "O")),
                        "0"));
    }

    /** log-odds(stable) = 3 - 2·(rX/rB - nA), no folds; the feature from 0 to 0.9. */
    static Path classes(Path folder) throws IOException {
        return write(folder, classes());
    }

    /** The same with ten held-out rows of each class, at 0.05, 0.15, … 0.95. */
    static Path classesHeldOut(Path folder) throws IOException {
        double[] probability = new double[20];
        double[] observed = new double[20];
        for (int i = 0; i < 20; i++) {
            probability[i] = (i % 10 + 0.5) / 10;
            observed[i] = i < 10 ? 1 : 0;
        }
        return write(folder, classes().withHeldOut(new HeldOut(probability, observed)));
    }

    private static FittedModel classes() {
        Optional<Calibrator> calibrator = Optional.of(new LogisticOutput(98));
        return new FittedModel(
                "made-up",
                Kind.CLASSIFICATION,
                new TargetColumn("stable", Unit.DIMENSIONLESS, "yes, it is", "no"),
                formula("rX/rB - nA", -2, 3),
                List.of(
                        new InputColumn("nA", Unit.DIMENSIONLESS, 1, 3),
                        new InputColumn("rB", Unit.parse("angstrom"), 0.5, 1.2),
                        new InputColumn("rX", Unit.parse("angstrom"), 1.3, 2.2)),
                calibrator,
                Ranges.none(0.9),
                Domain.of(
                        new double[][] {Arrays.stream(TRAINING).map(x -> x - 1).toArray()},
                        10,
                        List.of("Ca", "Sr", "Ba", "Ti", "Zr", "O")),
                "0");
    }

    private static LinearFormula formula(String feature, double slope, double intercept) {
        return new LinearFormula(
                List.of(Expression.parse(feature)), new double[] {slope}, intercept);
    }

    private static Path write(Path folder, FittedModel model) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("model.json"), Json.text(ModelFile.write(model)));
    }
}
