package org.descry.cli;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.BuiltinDatasets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says in one line each what the toolkit found on this machine and whether it works. */
@Command(
        description = "Check Java, SIMD, cores, memory and the toolkit itself, one line each.",
        footer = {"", "Example:", "  descry doctor"})
final class DoctorCommand extends HelpOption implements Callable<Integer> {

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private final Terminal terminal;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * One line of the answer.
     *
     * @param name what was looked at
     * @param ok whether it works
     * @param text what was found
     */
    record Finding(String name, boolean ok, String text) {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("version", true, "descry " + Version.text()));
        findings.add(new Finding("Java", true, java()));
        findings.add(new Finding("SIMD", true, simd()));
        findings.add(new Finding("cores", true, "" + Runtime.getRuntime().availableProcessors()));
        findings.add(new Finding("memory", true, memory()));
        for (String name : BuiltinDatasets.names()) {
            findings.add(
                    checked(
                            "data " + name,
                            () -> BuiltinDatasets.read(name).rows() + " rows, hash verified"));
        }
        findings.add(checked("functions", SelfTest::elementaryFunctions));
        findings.add(checked("formulas", SelfTest::formulas));
        if (json) {
            terminal.out().print(Json.text(findings));
        } else {
            TextTable table = new TextTable();
            for (Finding finding : findings) {
                table.row(finding.ok() ? "ok" : "FAILED", finding.name(), finding.text());
            }
            table.lines().forEach(terminal.out()::println);
        }
        return findings.stream().allMatch(Finding::ok) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Finding checked(String name, Supplier<String> test) {
        try {
            return new Finding(name, true, test.get());
        } catch (RuntimeException | LinkageError problem) {
            // The answer to "does it work" is the finding itself.
            return new Finding(name, false, String.valueOf(problem.getMessage()));
        }
    }

    private static String java() {
        return "%s (%s), %s"
                .formatted(
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        Path.of(System.getProperty("java.home")));
    }

    private static String memory() {
        return String.format(
                Locale.ROOT, "heap up to %.1f GB", Runtime.getRuntime().maxMemory() / 1e9);
    }

    private static String simd() {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return "scalar: " + VECTOR_MODULE + " is not there; the results are the same";
        }
        try {
            Object species =
                    Class.forName(VECTOR_MODULE + ".DoubleVector")
                            .getField("SPECIES_PREFERRED")
                            .get(null);
            Method size =
                    Class.forName(VECTOR_MODULE + ".VectorSpecies").getMethod("vectorBitSize");
            return VECTOR_MODULE + " is there, vectors of " + size.invoke(species) + " bits";
        } catch (ReflectiveOperationException unknown) {
            return VECTOR_MODULE + " is there, vectors of unknown width";
        }
    }
}
