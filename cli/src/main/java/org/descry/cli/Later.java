package org.descry.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Commands and options that are planned but not in this version: known by name, refused with a
 * plain sentence.
 */
final class Later {

    private Later() {}

    /** Adds a command that says it is not in this version. */
    static void addCommand(CommandLine parent, String name, String purpose) {
        Callable<Integer> refusal =
                () -> {
                    throw new UsageException(
                            "the command '" + name + "' is not in this version of Descry");
                };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(refusal);
        spec.usageMessage().description(purpose + " (comes in a later version)");
        spec.parser().unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(true);
        parent.addSubcommand(name, spec);
    }

    /** Adds options that say they are not in this version, and a line of help that lists them. */
    static void addOptions(CommandLine command, String... names) {
        CommandSpec spec = command.getCommandSpec();
        for (String name : names) {
            spec.addOption(
                    OptionSpec.builder(name)
                            .hidden(true)
                            .arity("0..1")
                            .type(String.class)
                            .setter(
                                    new ISetter() {
                                        @Override
                                        public <T> T set(T value) {
                                            if (value == null) {
                                                return null;
                                            }
                                            throw new ParameterException(
                                                    command,
                                                    name + " is not in this version of Descry");
                                        }
                                    })
                            .build());
        }
        List<String> footer = new ArrayList<>(Arrays.asList(spec.usageMessage().footer()));
        footer.add("");
        footer.add("Not in this version: " + String.join(" ", names));
        spec.usageMessage().footer(footer.toArray(String[]::new));
    }
}
