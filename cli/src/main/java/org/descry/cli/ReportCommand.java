package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.descry.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Builds the page of a finished run again from its files. */
@Command(
        description = "Write the HTML page of a finished run again, from the files in its folder.",
        footer = {"", "Example:", "  descry report descry-out/perovskite-formability"})
final class ReportCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "Folder of a finished run.")
    private Path folder;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            terminal.out().println(Report.write(folder));
            return ExitCode.DONE;
        } catch (IllegalArgumentException notARun) {
            throw new WrongDataException(notARun.getMessage());
        }
    }
}
