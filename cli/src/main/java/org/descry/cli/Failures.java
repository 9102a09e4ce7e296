package org.descry.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.compositions.UnassignableException;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.UnitFormatException;
import org.descry.descriptors.expressions.FormulaException;
import org.descry.descriptors.expressions.UnitException;
import org.descry.regression.search.CheckpointException;
import org.descry.regression.search.SpaceTooLargeException;
import org.descry.study.FinishedRunException;
import org.descry.study.NotInThisVersionException;
import org.descry.tools.ExistingOutputException;
import org.descry.tools.TaskChoiceException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code; never a stack trace on the screen. */
final class Failures {

    /** What the library throws when a file, or a formula, unit or element in it, is wrong. */
    private static final List<Class<? extends RuntimeException>> WRONG_DATA =
            List.of(
                    WrongDataException.class,
                    DatasetException.class,
                    FormulaException.class,
                    UnitException.class,
                    UnitFormatException.class,
                    CompositionException.class,
                    UnassignableException.class);

    /** What asks for something that cannot be. */
    private static final List<Class<? extends RuntimeException>> WRONG_USAGE =
            List.of(
                    UsageException.class,
                    FinishedRunException.class,
                    CheckpointException.class,
                    SpaceTooLargeException.class,
                    ExistingOutputException.class,
                    NotInThisVersionException.class,
                    TaskChoiceException.class,
                    InvalidPathException.class);

    private Failures() {}

    /** Reports wrong arguments. */
    static int wrongUsage(ParameterException problem, PrintStream err) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        StringBuilder text = new StringBuilder(name + ": " + sentence(problem));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                text.append("; did you mean ").append(suggestions.get(0)).append("?");
            }
        }
        err.println(text);
        err.println("see " + name + " --help");
        return ExitCode.WRONG_USAGE;
    }

    /** Reports what a command could not do. */
    static int failed(Throwable problem, CommandLine command, PrintStream err) {
        String name = command.getCommandSpec().qualifiedName();
        if (problem instanceof ParameterException usage) {
            return wrongUsage(usage, err);
        }
        if (problem instanceof CancellationException) {
            err.println(name + ": stopped before anything was found");
            return ExitCode.INTERRUPTED;
        }
        if (WRONG_USAGE.stream().anyMatch(type -> type.isInstance(problem))) {
            err.println(name + ": " + problem.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        if (WRONG_DATA.stream().anyMatch(type -> type.isInstance(problem))) {
            err.println(name + ": " + problem.getMessage());
            return ExitCode.WRONG_DATA;
        }
        Optional<FileSystemException> file = fileProblem(problem);
        if (file.isPresent()) {
            err.println(name + ": " + sentence(file.get()));
            return file.get() instanceof NoSuchFileException
                    ? ExitCode.WRONG_DATA
                    : ExitCode.FAILED;
        }
        if (problem instanceof OutOfMemoryError) {
            long heap = Runtime.getRuntime().maxMemory() >> 20;
            err.println(
                    name + ": " + heap + " MB of memory are not enough; give more with --memory");
            return ExitCode.FAILED;
        }
        err.println(name + ": " + unexpected(problem));
        return ExitCode.FAILED;
    }

    private static String sentence(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean commands = !problem.getCommandLine().getSubcommands().isEmpty();
            String what =
                    word.startsWith("-") ? "option" : commands ? "command" : "additional argument";
            return "unknown " + what + " '" + word + "'";
        }
        String first = problem.getMessage().lines().findFirst().orElse("wrong arguments");
        first =
                first.replaceAll(" is not an? (long|int)$", " is no whole number")
                        .replaceAll(" is not a double$", " is no number")
                        .replace(" (case-insensitive)", "");
        // picocli's messages begin like sentences; ours continue after a colon.
        return Character.toLowerCase(first.charAt(0)) + first.substring(1);
    }

    private static Optional<FileSystemException> fileProblem(Throwable problem) {
        Throwable cause = problem instanceof UncheckedIOException io ? io.getCause() : problem;
        return cause instanceof FileSystemException file ? Optional.of(file) : Optional.empty();
    }

    private static String sentence(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return problem.getFile() + ": there is no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return problem.getFile() + ": access is denied";
        }
        String reason = problem.getReason() == null ? "cannot be used" : problem.getReason();
        return problem.getFile() + ": " + reason;
    }

    private static String unexpected(Throwable problem) {
        String what = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        String first = what.lines().findFirst().orElse("no message");
        try {
            Path log = Files.createTempFile("descry-error-", ".log");
            try (PrintStream out =
                    new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
                out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name"));
                problem.printStackTrace(out);
            }
            return "unexpected error: " + first + "; details are in " + log;
        } catch (IOException e) {
            return "unexpected error: " + first;
        }
    }
}
