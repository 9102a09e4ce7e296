package org.descry.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a tool says what it found. */
class PrintOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** Prints a result. */
    final void print(ToolResult result, Terminal terminal) {
        print(result, terminal, terminal.out());
    }

    /**
     * Prints a result.
     *
     * @param summary where the lines go that are no JSON
     */
    final void print(ToolResult result, Terminal terminal, PrintStream summary) {
        if (json) {
            terminal.out().print(Json.text(result.json()));
        } else if (!quiet) {
            result.lines().forEach(summary::println);
        }
        if (!quiet) {
            String name = spec.qualifiedName();
            result.warnings().forEach(each -> terminal.err().println(name + ": " + each));
        }
    }

    /** Those of tools that put columns behind those of a table. */
    static class Prefixed extends PrintOptions {
        @Option(
                names = "--prefix",
                paramLabel = "TEXT",
                description = "Put before the name of every appended column.")
        private String prefix;

        Optional<String> prefix() {
            return Optional.ofNullable(prefix);
        }
    }

    /** Those of tools that write a table with columns of their own behind. */
    static final class Appending extends Prefixed {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "CSV file to write (default: stdout).")
        private Path out;

        Optional<Path> out() {
            return Optional.ofNullable(out);
        }

        /** Whether the table itself is printed. */
        boolean tableOnScreen() {
            return out == null && !json();
        }

        /** Prints a result; where the table is on the screen, what is said of it goes elsewhere. */
        void printBeside(ToolResult result, Terminal terminal) {
            print(result, terminal, tableOnScreen() ? terminal.err() : terminal.out());
        }
    }

    /** Those of tools that judge rows, show the best and write all. */
    static final class Judging extends Prefixed {
        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "CSV file to write: all rows judged, with the result appended.")
        private Path out;

        Optional<Path> out() {
            return Optional.ofNullable(out);
        }
    }
}
