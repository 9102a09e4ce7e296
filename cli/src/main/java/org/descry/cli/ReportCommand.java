package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.report.Report;
import org.descry.report.RunPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds the page of a finished run again from its files. */
@Command(
        description =
                "Write the HTML page of a finished run again, from the files in its folder. With"
                        + " --package also describe the folder for archives.",
        footer = {
            "",
            "Example:",
            "  descry report descry-out/perovskite-formability",
            "  descry report descry-out/mine --package --licence CC-BY-4.0"
        })
final class ReportCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "Folder of a finished run.")
    private Path folder;

    @Option(
            names = "--package",
            description =
                    "Also write datapackage.json (Frictionless) and ro-crate-metadata.json"
                            + " (RO-Crate 1.1): every file with size, check sum and columns, the"
                            + " data, versions and licence.")
    private boolean packaged;

    @Option(
            names = "--licence",
            paramLabel = "ID",
            description = "With --package: licence of the folder, an SPDX identifier: CC-BY-4.0.")
    private String licence;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "With --package: day of publication, such as 2026-11-30 (default: the day of"
                            + " results.json).")
    private LocalDate date;

    @Spec private CommandSpec spec;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (packaged && licence == null) {
            throw Wrong.usage(spec, "--package needs --licence ID, such as --licence CC-BY-4.0");
        }
        if (!packaged && (licence != null || date != null)) {
            throw Wrong.usage(spec, "--licence and --date go with --package");
        }
        try {
            terminal.out().println(Report.write(folder));
            if (packaged) {
                RunPackage.write(folder, licence, Optional.ofNullable(date))
                        .forEach(terminal.out()::println);
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException notARun) {
            throw new WrongDataException(notARun.getMessage());
        }
    }
}
