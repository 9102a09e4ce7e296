package org.descry.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.descry.datasets.files.Numbers;
import org.descry.descriptors.catalysis.AdsorptionError;
import org.descry.descriptors.catalysis.ElectrodeReaction;
import org.descry.tools.Overpotential;
import org.descry.tools.OverpotentialRequest;
import org.descry.tools.OverpotentialRequest.Draws;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns adsorption free energies into reaction steps and overpotentials. */
@Command(
        description =
                "Compute reaction steps and overpotentials from adsorption free energies, with the"
                        + " computational hydrogen electrode: oxygen evolution (OER), oxygen"
                        + " reduction (ORR) or hydrogen evolution (HER).",
        footer = {
            "",
            "Without FILE the options take energies in eV instead of columns. Free energies are those"
                    + " of OH*, O* and OOH* against H2O and H2, of H* against H2, at 0 V against the"
                    + " reversible hydrogen electrode (Nørskov et al. 2004, doi:10.1021/jp047349j).",
            "",
            "Example:",
            "  descry overpotential --oh 0.9 --o 2.5 --ooh 4.1 --error 0.2 --correlation 0.8",
            "  descry overpotential oxides.csv --oh dG_OH --o dG_O --ooh dG_OOH --out oer.csv",
            "  descry overpotential metals.csv --h-energy dE_H --error 0.1"
        })
final class OverpotentialCommand extends HelpOption implements Callable<Integer> {

    private static final double DEFAULT_LEVEL = 0.9;

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF or train.dat, also packed with gzip), or"
                            + " builtin:NAME (see descry datasets); without it one material is given"
                            + " by numbers.")
    private String data;

    @Mixin private FormatOption format;

    @Option(
            names = "--reaction",
            paramLabel = "NAME",
            description = "oer, orr or her (default: oer, her with --h or --h-energy).")
    private ElectrodeReaction reaction;

    @Option(names = "--oh", paramLabel = "COL", description = "Free energy of OH*.")
    private String oh;

    @Option(names = "--o", paramLabel = "COL", description = "Free energy of O*.")
    private String o;

    @Option(names = "--ooh", paramLabel = "COL", description = "Free energy of OOH*.")
    private String ooh;

    @Option(names = "--h", paramLabel = "COL", description = "Free energy of H*.")
    private String h;

    @Option(
            names = "--h-energy",
            paramLabel = "COL",
            description =
                    "Adsorption energy of H*, to which 0.24 eV is added for zero-point energy and"
                            + " entropy.")
    private String hEnergy;

    @Option(
            names = "--error",
            paramLabel = "EV",
            description =
                    "Standard deviation of the error of each free energy in eV; 0.2 is common for"
                            + " DFT. Draws errors and gives median, mean and interval.")
    private Double error;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            description =
                    "Correlation of the errors of one material, 0 to 1 (default: 0, independent).")
    private Double correlation;

    @Option(names = "--draws", paramLabel = "N", description = "Draws of errors (default: 20000).")
    private Integer draws;

    @Option(
            names = "--level",
            paramLabel = "P",
            description = "Share of the draws that the interval holds (default: 0.9).")
    private Double level;

    @Mixin private SeedOption seed;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Rows to show, the lowest first (default: 20).")
    private int top = 20;

    @Mixin private PrintOptions.Judging output;

    OverpotentialCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Wrong.within(spec, "--top", top, 1, Integer.MAX_VALUE);
        List<String> given = given();
        Optional<Draws> drawn = draws();
        double correction = hEnergy == null ? 0 : ElectrodeReaction.HYDROGEN_CORRECTION_EV;
        ToolResult result;
        if (data == null) {
            OverpotentialRequest one =
                    new OverpotentialRequest(
                            reaction,
                            described(given),
                            reaction.adsorbates(),
                            correction,
                            drawn,
                            1,
                            output.out(),
                            output.prefix());
            result = Overpotential.run(one, numbers(given));
        } else {
            OverpotentialRequest request =
                    new OverpotentialRequest(
                            reaction,
                            format.named(data),
                            given,
                            correction,
                            drawn,
                            top,
                            output.out(),
                            output.prefix());
            try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
                result = Overpotential.run(request, progress.ofTool(), progress::cancelled);
            }
        }
        output.print(result, terminal);
        return ExitCode.DONE;
    }

    /** Settles the reaction and returns what was given for its adsorbates, in its order. */
    private List<String> given() {
        boolean hydrogen = h != null || hEnergy != null;
        boolean oxygen = oh != null || o != null || ooh != null;
        if (hydrogen && oxygen) {
            throw Wrong.usage(
                    spec, "--h goes with hydrogen evolution, --oh, --o and --ooh with oxygen");
        }
        if (h != null && hEnergy != null) {
            throw Wrong.usage(spec, "--h and --h-energy are two ways to give one thing; name one");
        }
        if (reaction == null) {
            reaction = hydrogen ? ElectrodeReaction.HER : ElectrodeReaction.OER;
        }
        if (reaction == ElectrodeReaction.HER) {
            return List.of(required("--h", hEnergy == null ? h : hEnergy));
        }
        if (hydrogen) {
            throw Wrong.usage(spec, "--h goes with --reaction her");
        }
        return List.of(required("--oh", oh), required("--o", o), required("--ooh", ooh));
    }

    private String required(String name, String value) {
        if (value == null) {
            throw Wrong.usage(
                    spec,
                    "missing option %s: %s of the free energy (%s needs %s)"
                            .formatted(
                                    name,
                                    data == null ? "the number in eV" : "the column",
                                    reaction,
                                    String.join(", ", reaction.adsorbates())));
        }
        return value;
    }

    private List<Double> numbers(List<String> given) {
        List<Double> numbers = new ArrayList<>();
        for (String text : given) {
            OptionalDouble number = Numbers.parse(text);
            if (number.isEmpty()) {
                throw Wrong.usage(
                        spec,
                        "'%s' is not a number in eV; to name columns, give the FILE first"
                                .formatted(text));
            }
            numbers.add(number.getAsDouble());
        }
        return numbers;
    }

    private String described(List<String> given) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            parts.add(reaction.adsorbates().get(i) + " " + given.get(i));
        }
        return String.join(", ", parts) + " (eV)" + (hEnergy == null ? "" : ", 0.24 eV added");
    }

    private Optional<Draws> draws() {
        if (error == null) {
            if (correlation != null || draws != null || level != null) {
                throw Wrong.usage(spec, "--correlation, --draws and --level need --error");
            }
            return Optional.empty();
        }
        try {
            AdsorptionError model =
                    new AdsorptionError(error, correlation == null ? 0 : correlation);
            Wrong.within(spec, "--draws", draws, 1, 10_000_000);
            return Optional.of(
                    new Draws(
                            model,
                            draws == null ? Draws.DEFAULT_COUNT : draws,
                            level == null ? DEFAULT_LEVEL : level,
                            seed.value().orElse(1)));
        } catch (IllegalArgumentException refused) {
            throw Wrong.usage(spec, refused.getMessage());
        }
    }
}
