package org.descry.cli;

import java.util.Map;
import java.util.Optional;
import org.descry.datasets.tables.Obtained;
import org.descry.study.ObtainedColumns;
import org.descry.study.RowSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which rows have constants of their own, how much rows count, and what columns cost. */
final class RowOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--tasks",
            paramLabel = "COL[:offset]",
            description =
                    "Rows with the same value here have coefficients and a constant term of their"
                            + " own in one shared formula; with :offset only the constant term is"
                            + " their own.")
    private String tasks;

    @Option(
            names = "--weights",
            paramLabel = "COL",
            description = "How much each row counts, 0 or more; 0 leaves a row out.")
    private String weights;

    @Option(
            names = "--obtained",
            paramLabel = "COL,COL=HOW;...",
            description =
                    "How columns are obtained, the cheapest first: composition, table, experiment,"
                            + " calculation or DFT. Goes before what is said in files beside the"
                            + " table.")
    private String obtained;

    /**
     * Returns how columns are obtained, as far as it was given.
     *
     * @throws picocli.CommandLine.ParameterException if it cannot be read
     */
    Map<String, Obtained> obtained() {
        return obtained == null
                ? Map.of()
                : Wrong.unless(spec, "--obtained", obtained, ObtainedColumns::parse);
    }

    /**
     * Returns what was given; what was not is as in {@code plain}.
     *
     * @throws picocli.CommandLine.ParameterException if no column is named
     */
    RowSettings settings(RowSettings plain) {
        return new RowSettings(
                tasks == null
                        ? plain.tasks()
                        : Optional.of(
                                Wrong.unless(spec, "--tasks", tasks, RowSettings.Tasks::parse)),
                Optional.ofNullable(weights).or(plain::weights));
    }
}
