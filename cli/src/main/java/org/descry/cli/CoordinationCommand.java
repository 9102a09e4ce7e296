package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.descry.descriptors.catalysis.CoordinationNumbers;
import org.descry.tools.Coordination;
import org.descry.tools.CoordinationRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts neighbours of atoms, and of their neighbours. */
@Command(
        description =
                "Coordination numbers of atoms, and generalised ones, which also count how well"
                        + " the neighbours are coordinated.",
        footer = {
            "",
            "FILE is extended XYZ (*.xyz, *.extxyz), POSCAR or CONTCAR (also *.poscar, *.vasp), or a"
                    + " CSV table with the columns atom and neighbour. The lower side of a slab is a"
                    + " surface, too: take so many layers that the atoms below the upper one have all"
                    + " their neighbours, and leave adsorbates out.",
            "",
            "Example:",
            "  descry coordination POSCAR --cutoff 3.3 --out sites.csv",
            "  descry coordination cluster.xyz --cutoff 3.3 --sites 12-13,12-13-20",
            "  descry coordination neighbours.csv"
        })
final class CoordinationCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file of atoms or a table of neighbours.")
    private Path data;

    @Option(
            names = "--cutoff",
            paramLabel = "R",
            description =
                    "Atoms up to this distance in angstrom are neighbours: between the first and the"
                            + " second shell, for metals about 1.2 times the bond.")
    private Double cutoff;

    @Option(
            names = "--sites",
            paramLabel = "I-J",
            split = ",",
            splitSynopsisLabel = ",",
            description =
                    "Only these sites, each of one to four atoms: top, bridge, hollows of fcc and hcp"
                            + " metals. Atoms count from 1 in the order of the file.")
    private List<String> sites = List.of();

    @Option(
            names = "--bulk",
            paramLabel = "N",
            description =
                    "Neighbours of an atom in the bulk (default: 12). Sites between atoms are for 12"
                            + " only.")
    private Integer bulk;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "CSV file to write: a row for each atom or site.")
    private Path out;

    @Mixin private PrintOptions output;

    CoordinationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int inBulk =
                Wrong.within(spec, "--bulk", bulk, 1, 100).orElse(CoordinationNumbers.CLOSE_PACKED);
        List<List<String>> asked =
                sites.stream().map(site -> List.of(site.strip().split("-"))).toList();
        if (inBulk != CoordinationNumbers.CLOSE_PACKED
                && asked.stream().anyMatch(site -> site.size() > 1)) {
            throw Wrong.usage(spec, "--bulk: sites between atoms are known for 12 only");
        }
        CoordinationRequest request =
                Wrong.unless(
                        spec,
                        "--cutoff",
                        "",
                        none ->
                                new CoordinationRequest(
                                        data,
                                        cutoff == null
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(cutoff),
                                        inBulk,
                                        asked,
                                        Optional.ofNullable(out)));
        output.print(Coordination.run(request), terminal);
        return ExitCode.DONE;
    }
}
