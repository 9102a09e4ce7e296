package org.descry.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the real command line in this process.
 *
 * @param code exit code
 * @param out what stood on stdout
 * @param err what stood on stderr
 */
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(String... arguments) {
        return of(new Interruption(), arguments);
    }

    /** Runs a command whose user has pressed Ctrl-C already. */
    static CommandLineRun interrupted(String... arguments) {
        Interruption interruption = new Interruption();
        interruption.request();
        return of(interruption, arguments);
    }

    private static CommandLineRun of(Interruption interruption, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        80,
                        interruption);
        int code = Descry.run(List.of(arguments), terminal);
        return new CommandLineRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
