package org.descry.screening.ranking;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.files.Numbers;
import org.descry.regression.models.Kind;
import org.descry.screening.spaces.Candidate;
import org.descry.screening.spaces.CandidateColumn;

/**
 * Writes a ranking as a table: what the candidate is, its numbers with units in the header, then
 * the prediction. A number that does not exist is an empty cell.
 */
public final class RankingCsv {

    private static final List<CandidateColumn> NUMBERS =
            List.of(
                    CandidateColumn.N_A,
                    CandidateColumn.N_B,
                    CandidateColumn.N_X,
                    CandidateColumn.R_A,
                    CandidateColumn.R_B,
                    CandidateColumn.R_X,
                    CandidateColumn.T,
                    CandidateColumn.MU,
                    CandidateColumn.TAU);

    private RankingCsv() {}

    /**
     * Returns the table as text, lines ending in {@code \n}.
     *
     * @param kind decides the columns of the prediction
     * @param ranking one line each, in order
     */
    public static String text(Kind kind, List<Ranked> ranking) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header(kind));
            for (Ranked row : ranking) {
                csv.writeRecord(cells(kind, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the table to a file, in UTF-8.
     *
     * @param file created or replaced
     * @param result whose ranking to write
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, ScreeningResult result) throws IOException {
        Files.writeString(file, text(result.kind(), result.ranking()), StandardCharsets.UTF_8);
    }

    /**
     * Returns the header of the table.
     *
     * @param kind decides the columns of the prediction
     */
    public static List<String> header(Kind kind) {
        List<String> header =
                new ArrayList<>(List.of("rank", "formula", "template", "A", "B", "B'", "X"));
        NUMBERS.forEach(c -> header.add(c.header()));
        header.add("prediction");
        header.addAll(
                kind == Kind.CLASSIFICATION
                        ? List.of("probability", "probability_lower", "probability_upper")
                        : List.of("lower", "upper"));
        header.addAll(List.of("in_domain", "reason"));
        if (kind == Kind.REGRESSION) {
            header.add("expected");
        }
        header.add("selected");
        return header;
    }

    private static List<String> cells(Kind kind, Ranked row) {
        Candidate candidate = row.candidate();
        List<Element> b = candidate.b();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.rank()));
        cells.add(candidate.formula());
        cells.add(candidate.template().shortText());
        cells.add(candidate.a().symbol());
        cells.add(b.get(0).symbol());
        cells.add(b.size() > 1 ? b.get(1).symbol() : "");
        cells.add(candidate.x().symbol());
        NUMBERS.forEach(c -> cells.add(cell(row.value(c))));
        cells.add(cell(row.prediction()));
        if (kind == Kind.CLASSIFICATION) {
            cells.add(cell(row.probability()));
        }
        cells.add(cell(row.lower()));
        cells.add(cell(row.upper()));
        cells.add(Boolean.toString(row.inDomain()));
        cells.add(row.reason());
        if (kind == Kind.REGRESSION) {
            cells.add(cell(row.expected()));
        }
        cells.add(row.selected().map(String::valueOf).orElse(""));
        return cells;
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? cell(value.getAsDouble()) : "";
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Numbers.text(value);
    }
}
