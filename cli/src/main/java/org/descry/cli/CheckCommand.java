package org.descry.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.descry.datasets.files.Json;
import org.descry.datasets.hygiene.Check;
import org.descry.datasets.hygiene.Finding;
import org.descry.datasets.hygiene.HygieneReport;
import org.descry.datasets.importers.ColumnReading;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.tables.Dataset;
import org.descry.tools.Wrapped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what may be wrong with a table before anything is fitted to it. */
@Command(
        description =
                "Look through a table for what spoils a search: repeated and conflicting rows, noise,"
                        + " labels written in several ways, blocks, collinear columns, outliers, columns"
                        + " that give the target away, missing values, wrong units. Says what became of"
                        + " every column, one sentence per finding, and what was not found.",
        footer = {
            "",
            "Example:",
            "  descry datasets check mine.csv --target Ea",
            "  descry datasets check pages/ --format optimade --json"
        })
final class CheckCommand extends HelpOption implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A table (CSV, TSV, JSON, OPTIMADE, ARFF, train.dat or XLSX), or"
                            + " builtin:NAME.")
    private String file;

    @Option(
            names = "--target",
            paramLabel = "COL",
            description =
                    "Column to explain: needed for noise, conflicting rows, leakage and classes.")
    private String target;

    @Mixin private FormatOption format;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TableFile table = TableFile.named(format.named(file));
        HygieneReport report = HygieneReport.of(table, Optional.ofNullable(target));
        if (json) {
            terminal.out().print(Json.text(report.json()));
        } else {
            print(report);
        }
        return ExitCode.DONE;
    }

    private void print(HygieneReport report) {
        Dataset data = report.file().dataset();
        terminal.out()
                .printf(
                        "%s: read as %s, %d rows, %d columns\n\n",
                        data.source(),
                        report.file().format().word(),
                        data.rows(),
                        data.columns().size());
        TextTable columns = new TextTable("column", "role", "");
        for (ColumnReading column : report.file().columns()) {
            columns.row(column.name(), column.role().word(), column.detail());
        }
        columns.lines().forEach(terminal.out()::println);
        Check before = null;
        for (Finding finding : report.findings()) {
            if (finding.check() != before) {
                terminal.out().printf("\n%s\n", finding.check().word().replace('-', ' '));
                before = finding.check();
            }
            Wrapped.lines("  ", finding.sentence()).forEach(terminal.out()::println);
        }
    }
}
