package org.descry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** In the order of the help. */
    private static final List<String> COMMANDS =
            List.of(
                    "run",
                    "discover",
                    "estimate",
                    "validate",
                    "predict",
                    "screen",
                    "score",
                    "features",
                    "overpotential",
                    "dband",
                    "coordination",
                    "hull",
                    "formulas",
                    "datasets",
                    "report",
                    "doctor",
                    "suggest");

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
        int code = commandLine(arguments, terminal).execute(arguments.toArray(String[]::new));
        return terminal.interruption().requested() ? ExitCode.INTERRUPTED : code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /**
     * Describes the command that was typed, none for the version alone, or all of them: describing
     * one takes as long as starting Java.
     */
    private static CommandLine commandLine(List<String> arguments, Terminal terminal) {
        CommandLine root = new CommandLine(new Descry());
        for (String name : described(arguments)) {
            addCommand(root, name, terminal);
        }

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

    private static List<String> described(List<String> arguments) {
        if (arguments.equals(List.of("--version"))) {
            return List.of();
        }
        Optional<String> first = arguments.stream().findFirst().filter(COMMANDS::contains);
        return first.map(List::of).orElse(COMMANDS);
    }

    private static void addCommand(CommandLine root, String name, Terminal terminal) {
        switch (name) {
            case "run" -> root.addSubcommand(name, RunCommand.commandLine(terminal));
            case "discover" -> root.addSubcommand(name, DiscoverCommand.commandLine(terminal));
            case "estimate" -> root.addSubcommand(name, EstimateCommand.commandLine(terminal));
            case "predict" -> root.addSubcommand(name, new PredictCommand(terminal));
            case "screen" -> root.addSubcommand(name, new ScreenCommand(terminal));
            case "score" -> root.addSubcommand(name, ScoreCommand.commandLine(terminal));
            case "features" -> root.addSubcommand(name, new FeaturesCommand(terminal));
            case "overpotential" -> root.addSubcommand(name, new OverpotentialCommand(terminal));
            case "dband" -> root.addSubcommand(name, new DBandCommand(terminal));
            case "coordination" -> root.addSubcommand(name, new CoordinationCommand(terminal));
            case "hull" -> root.addSubcommand(name, new HullCommand(terminal));
            case "formulas" -> root.addSubcommand(name, new FormulasCommand(terminal));
            case "datasets" -> root.addSubcommand(name, DatasetsCommand.commandLine(terminal));
            case "report" -> root.addSubcommand(name, new ReportCommand(terminal));
            case "doctor" -> root.addSubcommand(name, new DoctorCommand(terminal));
            case "validate" -> root.addSubcommand(name, new ValidateCommand(terminal));
            case "suggest" -> Later.addCommand(root, name, "Propose the next experiments.");
            default -> throw new IllegalArgumentException("no command is called " + name);
        }
    }

    private static void versions(CommandLine command, String line) {
        command.getCommandSpec().version(line);
        command.getSubcommands().values().forEach(each -> versions(each, line));
    }
}
