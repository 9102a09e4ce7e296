package org.descry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.calibration.Prevalence;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;
import org.descry.regression.models.ModelFile;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model and the file it was read from.
 *
 * @param file the {@code model.json}
 * @param sha256 of its bytes
 * @param model what it holds
 */
record ModelSource(Path file, String sha256, FittedModel model) {

    private static final String EXPECTED = "the folder of a finished run, or its model.json";

    /**
     * Reads a model.
     *
     * @param modelOrDirectory a {@code model.json}, or a folder with one
     * @throws DatasetException if there is none or it cannot be understood
     */
    static ModelSource read(Path modelOrDirectory) {
        Path file =
                Files.isDirectory(modelOrDirectory)
                        ? modelOrDirectory.resolve("model.json")
                        : modelOrDirectory;
        if (!Files.isRegularFile(file)) {
            throw DatasetException.inFile(file.toString(), "there is no such file", EXPECTED);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            FittedModel model = ModelFile.read(Json.mapper().readTree(bytes));
            return new ModelSource(file, Sha256.of(bytes), model);
        } catch (JacksonException | IllegalArgumentException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw DatasetException.inFile(
                    file.toString(), "this is no model file: " + first, EXPECTED);
        } catch (IOException e) {
            throw DatasetException.inFile(file.toString(), "the file cannot be read", EXPECTED);
        }
    }

    /**
     * Returns the model of one task, from the same file.
     *
     * @param task its name; empty for a model without tasks
     * @throws TaskChoiceException if that is no task of the model
     */
    ModelSource forTask(Optional<String> task) {
        return new ModelSource(file, sha256, ChosenTask.of(model, task));
    }

    /**
     * Returns the model for a place where the positive class is as frequent as said.
     *
     * @param prevalence share of positives there; empty: the model as it is
     * @throws DatasetException if the model has no classes or does not know its base rate
     */
    ModelSource atPrevalence(OptionalDouble prevalence) {
        if (prevalence.isEmpty()) {
            return this;
        }
        if (model.kind() == Kind.REGRESSION) {
            throw DatasetException.inFile(
                    file.toString(),
                    "--prevalence moves probabilities, and this model predicts numbers",
                    "a model of two classes, or no --prevalence");
        }
        if (model.baseRate().isEmpty()) {
            throw DatasetException.inFile(
                    file.toString(),
                    "the model does not say how frequent its classes were (folds: 0)",
                    "a model found with folds, or no --prevalence");
        }
        return new ModelSource(file, sha256, model.atPrevalence(prevalence.getAsDouble()));
    }

    /** Writes down which model this is. */
    void describe(ObjectNode node) {
        node.put("name", model.name());
        node.put("sha256", sha256);
        node.put("kind", ModelFile.word(model.kind()));
        node.put("formula", model.text());
        TargetColumn column = model.target();
        ObjectNode target = node.putObject("target");
        target.put("name", column.name());
        target.put("unit", column.unit().symbol());
        if (column.transform() == Transform.NONE) {
            target.putNull("transform");
        } else {
            target.put("transform", column.transform().word());
        }
        if (model.kind() == Kind.CLASSIFICATION) {
            target.put("positive", column.positive());
            target.put("negative", column.negative());
        } else {
            target.putNull("positive");
            target.putNull("negative");
        }
        Trees.put(node, "base_rate", model.baseRate().orElse(Double.NaN));
        Trees.put(
                node,
                "prevalence",
                model.prevalence().map(Prevalence::prevalence).orElse(Double.NaN));
        model.ranges()
                .guarantee()
                .ifPresentOrElse(
                        g -> node.put("guarantee", g.text()), () -> node.putNull("guarantee"));
    }
}
