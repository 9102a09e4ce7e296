package org.descry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.WholeFile;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, describes and exports the data sets that ship with the toolkit, and checks a table. */
@Command(
        description =
                "List, describe or export the data sets that come with Descry, or check a table of your"
                        + " own.",
        footer = {
            "",
            "Example:",
            "  descry datasets",
            "  descry datasets show abx3-formability",
            "  descry datasets export octet-binaries --to octet.csv",
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
                "  descry datasets show states --element Fe"
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

        @Option(names = "--json", description = "Print the card as JSON.")
        private boolean json;

        private ShowCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (bare(name).equals(ELEMENTS)) {
                return showElements();
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

        private Integer showElements() {
            if (element == null) {
                print(ElementText::tree, ElementText::lines);
            } else {
                Element known = known();
                print(() -> ElementText.tree(known), () -> ElementText.lines(known));
            }
            return ExitCode.DONE;
        }

        private Integer showStates() {
            if (element == null) {
                print(StatesText::tree, StatesText::lines);
            } else {
                Element known = known();
                print(() -> StatesText.tree(known), () -> StatesText.lines(known));
            }
            return ExitCode.DONE;
        }

        private Element known() {
            try {
                return Element.of(element);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--element: " + e.getMessage());
            }
        }

        private void print(Supplier<?> tree, Supplier<List<String>> lines) {
            if (json) {
                terminal.out().print(Json.text(tree.get()));
            } else {
                lines.get().forEach(terminal.out()::println);
            }
        }

        private static List<String> lines(DatasetCard card) {
            List<String> lines = new ArrayList<>();
            lines.add(card.title());
            lines.add("");
            lines.addAll(Paragraph.lines(card.description()));
            lines.add("");
            TextTable columns = new TextTable("column", "unit", "meaning");
            for (DatasetCard.Described column : card.columns()) {
                columns.row(column.name(), column.unit(), column.meaning());
            }
            lines.addAll(columns.lines());
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

    /** The table of one data set as a file. */
    @Command(
            description = "Write the table of a data set to a CSV file.",
            footer = {"", "Example:", "  descry datasets export octet-binaries --to octet.csv"})
    private static final class ExportCommand extends HelpOption implements Callable<Integer> {

        private final Terminal terminal;

        @Parameters(paramLabel = "NAME", description = "Name, with or without builtin:.")
        private String name;

        @Option(
                names = "--to",
                paramLabel = "FILE",
                required = true,
                description = "File to write.")
        private Path to;

        @Option(names = "--force", description = "Replace the file if it is there.")
        private boolean force;

        private ExportCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Dataset data = BuiltinDatasets.read(bare(name));
            if (Files.exists(to) && !force) {
                throw new UsageException(to + " exists; --force replaces it");
            }
            StringBuilder csv = new StringBuilder(String.join(",", data.rawHeader())).append('\n');
            for (int row = 0; row < data.rows(); row++) {
                csv.append(String.join(",", data.rawRecord(row))).append('\n');
            }
            Path folder = to.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            WholeFile.write(to, csv.toString());
            DatasetCard card = BuiltinDatasets.card(bare(name));
            terminal.out()
                    .printf(
                            "%s: %d rows, %d columns, licence %s\n",
                            to, data.rows(), data.columns().size(), card.licence());
            return ExitCode.DONE;
        }
    }

    private static String bare(String name) {
        return name.startsWith(BuiltinDatasets.PREFIX)
                ? name.substring(BuiltinDatasets.PREFIX.length())
                : name;
    }
}
