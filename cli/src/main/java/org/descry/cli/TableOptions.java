package org.descry.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetReader;
import org.descry.regression.models.Kind;
import org.descry.study.StudyFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The user's table and what is to be explained in it. */
final class TableOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF, train.dat or XLSX), or"
                            + " builtin:NAME (see descry datasets).")
    private String data;

    @Mixin private FormatOption format;

    @Option(names = "--target", paramLabel = "COL", description = "Column to explain.")
    private String target;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "regression or classification (default: classification when the target has two"
                            + " values).")
    private String kind;

    @Option(
            names = "--positive",
            paramLabel = "V",
            description = "Value of the target that counts as yes (default: the larger number).")
    private String positive;

    /** Returns the data, which must be given. */
    String data() {
        return format.named(required("--data", data));
    }

    /** Returns the target, which must be given. */
    String target() {
        return required("--target", target);
    }

    private String required(String name, String value) {
        if (value == null) {
            throw Wrong.usage(spec, "Missing required option: '" + name + "'");
        }
        return value;
    }

    /** Returns the name of the run: of the data set, or of the file without its ending. */
    String name() {
        required("--data", data);
        if (data.startsWith(BuiltinDatasets.PREFIX)) {
            return data.substring(BuiltinDatasets.PREFIX.length());
        }
        return DatasetReader.nameOf(Path.of(data).toAbsolutePath().normalize());
    }

    /** Returns whether data or a target are named. */
    boolean given() {
        return data != null || target != null;
    }

    Optional<Kind> kind() {
        return Optional.ofNullable(kind)
                .map(word -> Wrong.unless(spec, "--kind", word, StudyFile::kind));
    }

    Optional<String> positive() {
        return Optional.ofNullable(positive);
    }
}
