package org.descry.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
abstract class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;
}
