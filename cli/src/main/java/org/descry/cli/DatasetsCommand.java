package org.descry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetCard;
import org.descry.report.ElementMap;
import org.descry.tools.Wrapped;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, describes and exports the data sets that ship with the toolkit, and checks a table. */
@Command(
        description =
                "List or describe the data sets that come with Descry; write one of them, or a table of"
                        + " your own, in another format; check a table.",
        footer = {
            "",
            "Example:",
            "  descry datasets",
            "  descry datasets show abx3-formability",
            "  descry datasets export octet-binaries --to octet.csv",
            "  descry datasets export mine.csv --to mine.json",
            "  descry datasets check mine.csv --target Ea"
        })
final class DatasetsCommand extends HelpOption implements Callable<Integer> {

    /** Names the table of the elements where a data set could stand too. */
    private static final String ELEMENTS = "elements";

    /** Names the sets of oxidation states. */
    private static final String STATES = "states";

    private final Terminal terminal;

    private DatasetsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new DatasetsCommand(terminal))
                .addSubcommand("list", new ListCommand(terminal))
                .addSubcommand("show", new ShowCommand(terminal))
                .addSubcommand("export", new ExportCommand(terminal))
                .addSubcommand("check", new CheckCommand(terminal));
    }

    @Override
    public Integer call() {
        return new ListCommand(terminal).call();
    }

    /** One line per data set. */
    @Command(
            description = "List the data sets, one line each.",
            footer = {"", "Example:", "  descry datasets list"})
    private static final class ListCommand extends HelpOption implements Callable<Integer> {

        private final Terminal terminal;

        @Option(names = "--json", description = "Print the cards as JSON.")
        private boolean json;

        private ListCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            List<DatasetCard> cards =
                    BuiltinDatasets.names().stream().map(BuiltinDatasets::card).toList();
            if (json) {
                terminal.out().print(Json.text(cards));
                return ExitCode.DONE;
            }
            TextTable table = new TextTable("name", "rows", "target", "what");
            for (DatasetCard card : cards) {
                table.row(
                        BuiltinDatasets.PREFIX + card.name(),
                        String.valueOf(card.rows()),
                        card.target(),
                        card.title());
            }
            table.lines().forEach(terminal.out()::println);
            return ExitCode.DONE;
        }
    }

    /** The card of one data set. */
    @Command(
            description =
                    "Show what a data set holds and where it comes from; elements: the properties"
                            + " of the elements, with units, sources and gaps; states: the sets of"
                            + " oxidation states.",
            footer = {
                "",
                "Example:",
                "  descry datasets show single-atom-diffusion",
                "  descry datasets show elements",
                "  descry datasets show elements --element Fe",
                "  descry datasets show elements --property Density --out density.svg",
                "  descry datasets show states --element Fe",
                "  descry datasets show states --formula Fe3O4"
            })
    private static final class ShowCommand extends HelpOption implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(paramLabel = "NAME", description = "Name, with or without builtin:.")
        private String name;

        @Option(
                names = "--element",
                paramLabel = "SYMBOL",
                description = "With the names elements and states: one element alone, such as Fe.")
        private String element;

        @Option(
                names = "--formula",
                paramLabel = "FORMULA",
                description =
                        "With the name states: the ways to give charges to the atoms of a formula"
                                + " such as Fe3O4, the usual first.")
        private String formula;

        @Option(
                names = "--states",
                paramLabel = "SET",
                description =
                        "With --formula: common, known, smact14, icsd16 or icsd24 (default: icsd24).")
        private String states;

        @Option(
                names = "--property",
                paramLabel = "NAME",
                description = "With the name elements: one property of all elements.")
        private String property;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description =
                        "With --property: draw it over the periodic table, into this SVG file.")
        private Path out;

        @Option(names = "--force", description = "Replace the file if it is there.")
        private boolean force;

        @Option(names = "--json", description = "Print the card as JSON.")
        private boolean json;

        private ShowCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            if (out != null && property == null) {
                throw new UsageException("--out draws a --property of the elements");
            }
            if (formula != null && !bare(name).equals(STATES)) {
                throw new UsageException("--formula goes with the name states, not with " + name);
            }
            if (states != null && formula == null) {
                throw new UsageException("--states is the set for the charges of a --formula");
            }
            if (bare(name).equals(ELEMENTS)) {
                return showElements();
            }
            if (property != null) {
                throw new UsageException(
                        "--property and --out go with the name elements, not with " + name);
            }
            if (bare(name).equals(STATES)) {
                return showStates();
            }
            if (element != null) {
                throw new UsageException(
                        "--element goes with the names elements and states, not with " + name);
            }
            DatasetCard card = BuiltinDatasets.card(bare(name));
            if (json) {
                terminal.out().print(Json.text(card));
            } else {
                lines(card).forEach(terminal.out()::println);
            }
            return ExitCode.DONE;
        }

        private Integer showElements() throws IOException {
            if (element != null && property != null) {
                throw new UsageException("--element and --property do not go together");
            }
            if (element != null) {
                Element known = named("--element", element, Element::of);
                print(() -> ElementText.tree(known), () -> ElementText.lines(known));
            } else if (property == null) {
                print(ElementText::tree, ElementText::lines);
            } else {
                ElementProperty known = named("--property", property, ElementTable::property);
                if (out != null) {
                    draw(known);
                } else {
                    print(() -> ElementText.tree(known), () -> ElementText.lines(known));
                }
            }
            return ExitCode.DONE;
        }

        private Integer showStates() {
            if (formula != null) {
                if (element != null) {
                    throw new UsageException("--element and --formula do not go together");
                }
                OxidationStates set =
                        states == null
                                ? OxidationStates.ICSD24
                                : named("--states", states, OxidationStates::parse);
                Composition composition = named("--formula", formula, Composition::parse);
                AssignmentsText text = new AssignmentsText(formula, composition, set);
                print(text::tree, text::lines);
            } else if (element == null) {
                print(StatesText::tree, StatesText::lines);
            } else {
                Element known = named("--element", element, Element::of);
                print(() -> StatesText.tree(known), () -> StatesText.lines(known));
            }
            return ExitCode.DONE;
        }

        private static <T> T named(String option, String name, Function<String, T> known) {
            try {
                return known.apply(name);
            } catch (IllegalArgumentException e) {
                throw new UsageException(option + ": " + e.getMessage());
            }
        }

        private void draw(ElementProperty known) throws IOException {
            if (Files.exists(out) && !force) {
                throw new UsageException(out + " exists; --force replaces it");
            }
            WholeFile.write(out, ElementMap.svg(known));
            if (json) {
                terminal.out().print(Json.text(ElementText.tree(known)));
            } else {
                terminal.out()
                        .printf("%s: %s of %d elements\n", out, known.name(), known.coverage());
            }
        }

        private void print(Supplier<?> tree, Supplier<List<String>> lines) {
            if (json) {
                terminal.out().print(Json.text(tree.get()));
            } else {
                lines.get().forEach(terminal.out()::println);
            }
        }

        private static List<String> columns(DatasetCard card) {
            TextTable heads = new TextTable("column", "unit", "obtained");
            List<String> meanings = new ArrayList<>(List.of("meaning"));
            for (DatasetCard.Described column : card.columns()) {
                heads.row(column.name(), column.unit(), column.obtained());
                meanings.add(column.meaning());
            }
            List<String> left = heads.lines();
            int wide = 2 + left.stream().mapToInt(String::length).max().orElse(0);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                String space = " ".repeat(wide - left.get(i).length());
                lines.addAll(Wrapped.lines(left.get(i) + space, meanings.get(i)));
            }
            return lines;
        }

        private static List<String> lines(DatasetCard card) {
            List<String> lines = new ArrayList<>();
            lines.add(card.title());
            lines.add("");
            lines.addAll(Wrapped.lines("", card.description()));
            lines.add("");
            lines.addAll(columns(card));
            lines.add("");
            TextTable facts = new TextTable();
            facts.row("rows", String.valueOf(card.rows()));
            facts.row("target", card.target());
            if (!card.groups().isEmpty()) {
                facts.row("groups", String.join(", ", card.groups()));
            }
            facts.row("licence", card.licence());
            facts.row("source", card.source());
            facts.row("cite", card.citation());
            facts.row("doi", card.doi());
            facts.row("sha256", card.sha256());
            lines.addAll(facts.lines());
            return lines;
        }
    }

    static String bare(String name) {
        return name.startsWith(BuiltinDatasets.PREFIX)
                ? name.substring(BuiltinDatasets.PREFIX.length())
                : name;
    }
}
