package org.descry.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.descry.tools.DBand;
import org.descry.tools.DBandRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sums up a density of states in the moments of its band. */
@Command(
        description =
                "Centre, width, skewness, kurtosis, filling and upper edge of the d band, or of any"
                        + " other, from a table of a density of states. Several columns are also"
                        + " summed.",
        footer = {
            "",
            "Example:",
            "  descry dband dos.csv --energy E --dos dxy,dyz,dz2,dxz,dx2 --fermi 5.31",
        })
final class DBandCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF or train.dat, also packed with gzip).")
    private String data;

    @Mixin private FormatOption format;

    @Option(
            names = "--energy",
            required = true,
            paramLabel = "COL",
            description = "Column of energies in increasing order, unit in the header, as E (eV).")
    private String energy;

    @Option(
            names = "--dos",
            required = true,
            split = ",",
            paramLabel = "COL",
            description = "Columns of densities of states, 0 or more.")
    private List<String> densities;

    @Option(
            names = "--fermi",
            defaultValue = "0",
            paramLabel = "E",
            description = "Fermi level in eV on the scale of the energies (default: 0).")
    private double fermi;

    @Mixin private PrintOptions output;

    DBandCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DBandRequest request =
                Wrong.unless(
                        spec,
                        "--dos, --fermi",
                        energy,
                        column -> new DBandRequest(format.named(data), column, densities, fermi));
        output.print(DBand.run(request), terminal);
        return ExitCode.DONE;
    }
}
