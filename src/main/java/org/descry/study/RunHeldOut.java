package org.descry.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.regression.discovery.Discovery;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.discovery.Folds;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.HeldOut;
import org.descry.regression.models.ModelFile;
import org.descry.tools.HeldOutRun;
import tools.jackson.core.JacksonException;

/** Reads back what a finished run predicted for rows it had not seen. */
public final class RunHeldOut {
    private RunHeldOut() {}

    /**
     * Returns the held-out predictions of a run. Its folds are dealt again, which needs no search.
     *
     * @param directory where the run's files are
     * @param data the table the run was made with
     * @throws DatasetException if there is no finished run, it held out no rows, or it was made
     *     with another table
     */
    public static HeldOutRun heldOut(Path directory, Dataset data) {
        FittedModel model = model(directory);
        if (!model.trainingSha256().equals(data.sha256())) {
            throw DatasetException.inFile(
                    data.source(),
                    "is not the table of the run in " + directory,
                    "the same file, unchanged since the run");
        }
        HeldOut heldOut =
                model.heldOut()
                        .orElseThrow(
                                () ->
                                        DatasetException.inFile(
                                                directory.toString(),
                                                "the run held out no rows",
                                                "a run with folds"));
        StudySettings settings = StudyFile.read(directory.resolve("study.yaml").toString());
        StudyRows rows = StudyRows.of(data, settings);
        DiscoveryData training = rows.training();
        if (heldOut.rows() != training.rows()) {
            throw DatasetException.inFile(
                    directory.toString(),
                    "study.yaml and model.json disagree: %d and %d rows"
                            .formatted(training.rows(), heldOut.rows()),
                    "the files as the run left them");
        }
        Folds folds = Discovery.folds(training, settings.discovery(rows));
        return new HeldOutRun(
                model.name(),
                model.kind(),
                rows.target(),
                rows.train(),
                folds.of(),
                training.together(),
                heldOut.prediction(),
                folds.scheme());
    }

    private static FittedModel model(Path directory) {
        Path file = directory.resolve("model.json");
        String expected = "the folder of a finished run";
        if (!Files.isRegularFile(file) || !Files.isRegularFile(directory.resolve("study.yaml"))) {
            throw DatasetException.inFile(
                    directory.toString(), "holds no model.json and study.yaml", expected);
        }
        try {
            return ModelFile.read(Json.mapper().readTree(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw DatasetException.inFile(file.toString(), "this is no model file", expected);
        } catch (IOException e) {
            throw DatasetException.inFile(file.toString(), "the file cannot be read", expected);
        }
    }
}
