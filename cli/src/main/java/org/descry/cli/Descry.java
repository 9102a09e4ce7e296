package org.descry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code descry}: finds the subcommand, runs it, and turns its end into an exit code.
 */
@Command(
        name = "descry",
        description =
                "Finds simple formulas that explain materials data, says how far each can be"
                        + " trusted, and screens candidates with them.",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 wrong data, 130 interrupted.",
            "",
            "Example:",
            "  descry run perovskite-formability",
            "  descry COMMAND --help"
        })
public final class Descry implements Runnable {

    /** Wide enough for a table, narrow enough for half a screen. */
    private static final int HELP_WIDTH = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    @Spec private CommandLine.Model.CommandSpec spec;

    private Descry() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        // Libraries may log; nothing is bound, and nobody needs to hear so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Interruption interruption = new Interruption();
        Terminal terminal = Terminal.ofProcess(interruption);
        System.setErr(terminal.err());
        interruption.listen(terminal.err());
        int code = run(List.of(arguments), terminal);
        terminal.out().flush();
        interruption.finished();
        System.exit(code);
    }

    /**
     * Runs one command in this process.
     *
     * @param arguments as typed
     * @param terminal where to write
     * @return the exit code
     */
    static int run(List<String> arguments, Terminal terminal) {
        int code = commandLine(terminal).execute(arguments.toArray(String[]::new));
        return terminal.interruption().requested() ? ExitCode.INTERRUPTED : code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine root = new CommandLine(new Descry());
        root.addSubcommand("run", RunCommand.commandLine(terminal));
        root.addSubcommand("discover", DiscoverCommand.commandLine(terminal));
        root.addSubcommand("predict", new PredictCommand(terminal));
        root.addSubcommand("screen", new ScreenCommand(terminal));
        root.addSubcommand("score", new ScoreCommand(terminal));
        root.addSubcommand("datasets", DatasetsCommand.commandLine(terminal));
        root.addSubcommand("report", new ReportCommand(terminal));
        root.addSubcommand("doctor", new DoctorCommand(terminal));
        Later.addCommand(root, "validate", "Write the trust report of a finished discovery.");
        Later.addCommand(root, "suggest", "Propose the next experiments.");
        Later.addCommand(root, "features", "Compute features from compositions.");
        Later.addCommand(root, "estimate", "Tell size, time and memory of a search in advance.");

        root.setUsageHelpWidth(HELP_WIDTH);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setOut(new PrintWriter(terminal.out(), true));
        root.setErr(new PrintWriter(terminal.err(), true));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setAbbreviatedOptionsAllowed(false);
        String versionLine = "descry " + Version.text();
        versions(root, versionLine);
        root.setParameterExceptionHandler(
                (problem, typed) -> Failures.wrongUsage(problem, terminal.err()));
        root.setExecutionExceptionHandler(
                (problem, command, parsed) -> Failures.failed(problem, command, terminal.err()));
        return root;
    }

    private static void versions(CommandLine command, String line) {
        command.getCommandSpec().version(line);
        command.getSubcommands().values().forEach(each -> versions(each, line));
    }
}
