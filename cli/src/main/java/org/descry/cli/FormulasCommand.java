package org.descry.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.screening.formulas.Amounts;
import org.descry.screening.formulas.FormulaSpace;
import org.descry.screening.formulas.FormulaTask;
import org.descry.screening.spaces.ElementPool;
import org.descry.tools.Formulas;
import org.descry.tools.FormulasRequest;
import org.descry.tools.ToolResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts and lists the formulas that elements allow. */
@Command(
        description = {
            "Count and list the formulas that elements can form: whole amounts in lowest terms, charges"
                    + " that balance with one oxidation state per element, cations less electronegative"
                    + " than anions.",
            "Mixed valence (Fe3O4) is not among them: each element has one charge."
        },
        footer = {
            "",
            "Example:",
            "  descry formulas Na Fe Cl",
            "  descry formulas Na Fe Cl --amounts 1-4,1-4,1-9 --states smact14",
            "  descry formulas O --elements 3 --pool \"transition-metals + alkali\" --out oxides.csv",
            "  descry formulas --elements 3 --count",
            "  descry formulas O --elements 4 --states smact14 --charge O=-2 --first-ratio --count"
        })
final class FormulasCommand extends HelpOption implements Callable<Integer> {

    private static final int FIRST = 100;
    private static final Pattern CHARGE = Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*([+-]?\\d)\\s*");

    /**
     * The heaviest element of the pool unless another is given: beyond, next to nothing is known.
     */
    private static final Element LAST = Element.Lr;

    private final Terminal terminal;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "ELEMENT",
            arity = "0..*",
            description = "Elements that every formula holds, such as Na Fe Cl.")
    private List<String> given = List.of();

    @Option(
            names = "--elements",
            paramLabel = "N",
            description =
                    "Elements in a formula, 2 to 5 (default: those given); the others are taken from"
                            + " the pool in all ways.")
    private Integer elements;

    @Option(
            names = "--pool",
            paramLabel = "ELEMENTS",
            description =
                    "Elements to choose from, such as \"metals + [O, S]\" (default: H to Lr).")
    private String pool;

    @Option(
            names = "--without",
            paramLabel = "ELEMENTS",
            description = "Elements to leave out of the pool, such as \"radioactive + toxic\".")
    private String without;

    @Option(
            names = "--states",
            paramLabel = "SET",
            description =
                    "Oxidation states: common, known, smact14, icsd16 or icsd24 (default: icsd24).")
    private String states = OxidationStates.ICSD24.text();

    @Option(
            names = "--charge",
            paramLabel = "ELEMENT=N",
            split = ",",
            description = "The one charge of an element, whatever the set says, such as O=-2.")
    private List<String> charges = List.of();

    @Option(
            names = "--first-ratio",
            description =
                    "Of all ratios that one set of charges balances, count only the first: smallest"
                            + " amounts in the order of the elements, those given last.")
    private boolean firstRatio;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Largest amount of an element (default: 8).")
    private Integer most;

    @Option(
            names = "--amounts",
            paramLabel = "RANGES",
            description = "Amounts of each given element instead, such as 1-4,1-4,1-9.")
    private String amounts;

    @Option(names = "--count", description = "Only count.")
    private boolean count;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Formulas to show (default: the first " + FIRST + ").")
    private Integer top;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "CSV file to write with all formulas and their charges.")
    private Path out;

    @Mixin private ExecutionOptions execution;
    @Mixin private PrintOptions output;

    FormulasCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (count && (out != null || top != null)) {
            throw Wrong.usage(spec, "--count lists nothing; it goes without --out and --top");
        }
        int shown =
                count ? 0 : Wrong.within(spec, "--top", top, 0, Integer.MAX_VALUE).orElse(FIRST);
        FormulasRequest request = new FormulasRequest(task(), shown, Optional.ofNullable(out));
        int threads = execution.threads();
        ToolResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal, output.quiet())) {
            result = Formulas.run(request, threads, progress.ofTool(), progress::cancelled);
        } catch (IllegalArgumentException tooMany) {
            throw Wrong.usage(spec, tooMany.getMessage());
        }
        output.print(result, terminal);
        return ExitCode.DONE;
    }

    private FormulaTask task() {
        List<Element> always = given();
        OxidationStates set = Wrong.unless(spec, "--states", states, OxidationStates::parse);
        int number = number(always);
        if (number == always.size() && (pool != null || without != null)) {
            throw Wrong.usage(
                    spec, "--pool and --without need --elements: how many elements a formula has");
        }
        try {
            FormulaSpace space =
                    number == always.size()
                            ? FormulaSpace.of(always)
                            : new FormulaSpace(always, pool(), number - always.size());
            return new FormulaTask(
                    space, set, amounts(number, always.size()), charges(), firstRatio);
        } catch (IllegalArgumentException refused) {
            throw Wrong.usage(spec, refused.getMessage());
        }
    }

    private List<Element> given() {
        List<Element> all = new ArrayList<>();
        for (String word : given) {
            for (String symbol : word.split("[-,;\\s]+")) {
                if (!symbol.isEmpty()) {
                    all.add(element(symbol));
                }
            }
        }
        return all;
    }

    private Element element(String symbol) {
        try {
            return Element.of(symbol);
        } catch (IllegalArgumentException unknown) {
            throw Wrong.usage(spec, unknown.getMessage());
        }
    }

    private Map<Element, Integer> charges() {
        Map<Element, Integer> fixed = new EnumMap<>(Element.class);
        for (String each : charges) {
            Matcher matcher = CHARGE.matcher(each);
            if (!matcher.matches()) {
                throw Wrong.usage(
                        spec,
                        "--charge: expected an element and its charge such as O=-2, got " + each);
            }
            fixed.put(element(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return fixed;
    }

    private int number(List<Element> always) {
        if (elements == null && always.size() < 2) {
            throw Wrong.usage(
                    spec, "give at least two elements, or --elements and a pool to choose from");
        }
        int number =
                Wrong.within(spec, "--elements", elements, 2, Amounts.MOST_ELEMENTS)
                        .orElse(always.size());
        if (number < always.size()) {
            throw Wrong.usage(
                    spec,
                    "--elements: %d are given already, got %d".formatted(always.size(), number));
        }
        return number;
    }

    private List<Element> pool() {
        Set<Element> all = new LinkedHashSet<>();
        if (pool == null) {
            Arrays.stream(Element.values()).filter(e -> e.compareTo(LAST) <= 0).forEach(all::add);
        } else {
            all.addAll(Wrong.unless(spec, "--pool", pool, ElementPool::parse).elements());
        }
        if (without != null) {
            all.removeAll(Wrong.unless(spec, "--without", without, ElementPool::parse).elements());
        }
        return List.copyOf(all);
    }

    private Amounts amounts(int number, int always) {
        if (amounts == null) {
            int largest = Wrong.within(spec, "--most", most, 1, Amounts.LARGEST).orElse(8);
            return Amounts.upTo(largest, number);
        }
        if (most != null) {
            throw Wrong.usage(spec, "--most and --amounts say the same; give one of them");
        }
        if (number > always) {
            throw Wrong.usage(spec, "--amounts go with given elements; --most with a pool");
        }
        return Wrong.unless(spec, "--amounts", amounts, Amounts::parse);
    }
}
