package org.descry.cli;

import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Complaints about values of options that picocli's types cannot check. */
final class Wrong {

    private Wrong() {}

    /** Returns the complaint about an option of a command. */
    static ParameterException usage(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Returns the complaint about an option of evolution where nothing evolves. */
    static ParameterException onlyForEvolution(CommandSpec command, String option) {
        return usage(
                command, option + " is for evolution, and only the exhaustive search is asked for");
    }

    /**
     * Returns a number given to an option, if any.
     *
     * @throws ParameterException if it is out of range
     */
    static OptionalInt within(
            CommandSpec command, String name, Integer value, int least, int most) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < least || value > most) {
            String expected =
                    most == Integer.MAX_VALUE
                            ? "at least " + least
                            : "a number from %d to %d".formatted(least, most);
            throw usage(command, "%s: expected %s, got %d".formatted(name, expected, value));
        }
        return OptionalInt.of(value);
    }

    /**
     * Returns the value of an option read by a parser of the library.
     *
     * @throws ParameterException if the parser refuses the text
     */
    static <T> T unless(
            CommandSpec command, String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException refused) {
            throw usage(command, option + ": " + refused.getMessage());
        }
    }
}
