package org.descry.datasets.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.units.Unit;
import org.descry.datasets.units.UnitFormatException;

/**
 * Units of columns in a CSV file beside a table whose headers have none: {@code mine.units.csv}
 * with the columns {@code column} and {@code unit}, one line for each column of {@code mine.csv}
 * that has a unit. A third column {@code obtained} may say how the column is obtained, see {@link
 * Obtained}; the line of a column without a unit then has an empty cell. Further columns, such as
 * meanings, are not read.
 */
public final class UnitsFile {

    private final String shown;
    private final Dataset data;

    private UnitsFile(String shown, Dataset data) {
        this.shown = shown;
        this.data = data;
    }

    /** What is said of a column and where. */
    private record Given(Optional<Unit> unit, Optional<Obtained> obtained, int line) {}

    /** Returns where units of a table are looked for: its name, then {@code .units.csv}. */
    public static Path of(Path table) {
        Path whole = table.toAbsolutePath().normalize();
        String name = DatasetReader.nameOf(whole) + ".units.csv";
        Path folder = table.getParent();
        return folder == null ? Path.of(name) : folder.resolve(name);
    }

    /**
     * Returns a table with the units of the file beside it, and its check sum made of those of both
     * files; the table itself when there is no such file.
     *
     * @param table the file that was read
     * @throws DatasetException if the file of units names no column of the table, a unit cannot be
     *     read, or it is another one than that of the header
     */
    public static Dataset applied(Dataset data, Path table) {
        Path file = of(table);
        if (!Files.isRegularFile(file)) {
            return data;
        }
        try {
            String sums = data.sha256() + "\n" + Sha256.of(file);
            String sha256 = Sha256.of(sums.getBytes(StandardCharsets.UTF_8));
            return new UnitsFile(file.toString(), data).applied(file, sha256);
        } catch (IOException e) {
            throw DatasetException.unreadable(file.toString(), e);
        }
    }

    private Dataset applied(Path file, String sha256) throws IOException {
        Map<String, Given> given = given(file);
        List<Header.Named> written =
                Header.parse(
                                data.source(),
                                data.rawHeader().stream().map(RawLines::unquoted).toList())
                        .columns();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Column column = data.columns().get(i);
            Given unit = given.get(column.name());
            boolean told = unit != null && unit.unit().isPresent();
            columns.add(told ? with(column, unit, written.get(i).unit()) : column);
        }
        List<String> notes = new ArrayList<>();
        note(notes, "units of", given, each -> each.unit().isPresent());
        note(notes, "the ways to obtain", given, each -> each.obtained().isPresent());
        List<Column> harmonised = UnitHarmony.apply(columns, notes);
        return data.withColumns(harmonised, sha256).withObtained(obtained(given)).withNotes(notes);
    }

    private void note(
            List<String> notes, String what, Map<String, Given> given, Predicate<Given> told) {
        List<String> columns =
                given.keySet().stream().filter(name -> told.test(given.get(name))).toList();
        if (!columns.isEmpty()) {
            notes.add("%s %s are from %s".formatted(what, String.join(", ", columns), shown));
        }
    }

    private static Map<String, Obtained> obtained(Map<String, Given> given) {
        Map<String, Obtained> obtained = new LinkedHashMap<>();
        given.forEach((name, each) -> each.obtained().ifPresent(how -> obtained.put(name, how)));
        return obtained;
    }

    private Column with(Column column, Given given, Unit written) {
        Unit unit = given.unit().orElseThrow();
        if (!(column instanceof NumericColumn numbers)) {
            throw wrong(
                    given.line(), column.name(), "the column holds labels", "a column of numbers");
        }
        boolean open = written.symbol().isEmpty() || written.dimension().isUnknown();
        if (!open && !written.equals(unit)) {
            throw wrong(
                    given.line(),
                    column.name(),
                    "the unit is %s here, but %s in the header of %s"
                            .formatted(shown(unit), shown(written), data.source()),
                    "the same unit in both, or in one of them only");
        }
        return open ? new NumericColumn(column.name(), unit, numbers.values()) : column;
    }

    private static String shown(Unit unit) {
        return unit.symbol().isEmpty() ? "none" : unit.symbol();
    }

    private Map<String, Given> given(Path file) throws IOException {
        Map<String, Given> given = new LinkedHashMap<>();
        try (RowStream rows = RowStream.open(file)) {
            int names = column(rows, "column");
            int units = column(rows, "unit");
            int ways = rows.names().indexOf("obtained");
            for (Optional<RowStream.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                String name = row.get().text(names);
                int line = row.get().line();
                if (!data.has(name)) {
                    throw wrong(
                            line,
                            "column",
                            "there is no column '%s' in %s".formatted(name, data.source()),
                            "one of " + String.join(", ", data.names()));
                }
                Optional<Obtained> obtained =
                        ways < 0 ? Optional.empty() : obtained(row.get().text(ways), line);
                // A line that says how a column is obtained need not give it a unit.
                String text = row.get().text(units);
                Optional<Unit> unit =
                        text.isBlank() && obtained.isPresent()
                                ? Optional.empty()
                                : Optional.of(unit(text, line));
                if (given.put(name, new Given(unit, obtained, line)) != null) {
                    throw wrong(line, "column", "'" + name + "' stands twice", "each column once");
                }
            }
        }
        return given;
    }

    private int column(RowStream rows, String name) {
        int column = rows.names().indexOf(name);
        if (column < 0) {
            throw DatasetException.inFile(
                    shown,
                    "there is no column '" + name + "'",
                    "one of " + String.join(", ", rows.names()));
        }
        return column;
    }

    private Unit unit(String text, int line) {
        try {
            return Unit.parse(text);
        } catch (UnitFormatException e) {
            throw wrong(
                    line,
                    "unit",
                    "the unit '" + text + "' cannot be read: " + e.reason(),
                    "a unit such as eV, angstrom or kJ/mol, or ? when it is not known");
        }
    }

    private Optional<Obtained> obtained(String text, int line) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Obtained.parse(text));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    line,
                    "obtained",
                    "'" + text.strip() + "' is no way to obtain a column",
                    "one of " + Obtained.words());
        }
    }

    private DatasetException wrong(int line, String column, String problem, String expected) {
        return DatasetException.inCell(shown, line, column, problem, expected);
    }
}
