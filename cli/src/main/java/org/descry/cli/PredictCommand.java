package org.descry.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.descry.tools.Predict;
import org.descry.tools.PredictRequest;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Appends a finished model's predictions to the rows of a table. */
@Command(
        description =
                "Predict the rows of a table with the model of a finished run: value, range, and"
                        + " whether the row is like the training rows.",
        footer = {
            "",
            "Example:",
            "  descry predict descry-out/perovskite-formability --data new.csv --out predicted.csv"
        })
final class PredictCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "MODEL", description = "Folder of a finished run, or its model.json.")
    private Path model;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF, train.dat or XLSX), or"
                            + " builtin:NAME (see descry datasets).")
    private String data;

    @Mixin private PrevalenceOption prevalence;

    @Mixin private FormatOption format;

    @Mixin private PrintOptions.Appending output;

    PredictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PredictRequest request =
                new PredictRequest(
                        model,
                        format.named(data),
                        output.out(),
                        output.prefix(),
                        prevalence.share());
        boolean tableOnScreen = output.tableOnScreen();
        ToolResult result;
        try (TerminalProgress progress =
                new TerminalProgress(terminal, output.quiet() || tableOnScreen)) {
            Appendable table = tableOnScreen ? terminal.out() : Writer.nullWriter();
            result = Predict.run(request, table, progress.ofTool(), progress::cancelled);
        }
        output.printBeside(result, terminal);
        return ExitCode.DONE;
    }
}
