package org.descry.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.descry.datasets.files.WholeFile;
import org.descry.screening.formulas.AllowedFormula;
import org.descry.screening.formulas.AllowedFormulas;
import org.descry.screening.formulas.FormulaCounts;

/**
 * Counts the formulas that given elements allow, shows the first and writes them all to a file.
 *
 * <p>What is written does not depend on the number of threads and is never held as a whole.
 */
public final class Formulas {

    private static final String HEADER = "formula,elements,charges\n";

    private Formulas() {}

    /**
     * Counts and lists formulas.
     *
     * @param request which and where they go
     * @param threads how many threads to use, at least 1
     * @param progress told how many sets of elements are done
     * @param cancelled asked after each block; once true, what is done so far is the result
     * @return the counts and the first formulas
     * @throws IllegalArgumentException if there are too many ratios and charges to try
     * @throws IOException if the file cannot be written
     */
    public static ToolResult run(
            FormulasRequest request, int threads, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        List<AllowedFormula> first = new ArrayList<>();
        FormulaCounts counts =
                request.out().isPresent()
                        ? written(request, threads, first, progress, cancelled)
                        : counted(request, threads, first, progress, cancelled);
        FormulasText text = new FormulasText(request, counts, first);
        return new ToolResult(text.lines(), text.tree(), counts.complete());
    }

    /** Counting is faster than listing, so only the first are listed. */
    private static FormulaCounts counted(
            FormulasRequest request,
            int threads,
            List<AllowedFormula> first,
            Progress progress,
            BooleanSupplier cancelled) {
        long systems = request.task().space().systems();
        FormulaCounts counts =
                AllowedFormulas.count(
                        request.task(),
                        threads,
                        done -> progress.step("counting formulas", done, systems),
                        cancelled);
        if (request.top() > 0) {
            AllowedFormulas.<RuntimeException>list(
                    request.task(),
                    threads,
                    formulas -> addFirst(formulas, first, request.top()),
                    done -> {},
                    () -> first.size() == request.top() || cancelled.getAsBoolean());
        }
        return counts;
    }

    private static FormulaCounts written(
            FormulasRequest request,
            int threads,
            List<AllowedFormula> first,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        long systems = request.task().space().systems();
        try (WholeFile file = new WholeFile(request.out().orElseThrow())) {
            Writer writer = file.writer();
            writer.write(HEADER);
            FormulaCounts counts =
                    AllowedFormulas.<IOException>list(
                            request.task(),
                            threads,
                            formulas -> {
                                write(formulas, writer);
                                addFirst(formulas, first, request.top());
                            },
                            done -> progress.step("writing formulas", done, systems),
                            cancelled);
            file.complete();
            return counts;
        }
    }

    /** Writes formulas; none of their texts needs quotes. */
    private static void write(List<AllowedFormula> formulas, Writer writer) throws IOException {
        for (AllowedFormula each : formulas) {
            writer.write(each.formula());
            writer.write(',');
            writer.write(each.elements());
            writer.write(',');
            writer.write(each.charges());
            writer.write('\n');
        }
    }

    private static void addFirst(
            List<AllowedFormula> formulas, List<AllowedFormula> first, int top) {
        first.addAll(formulas.subList(0, Math.min(formulas.size(), top - first.size())));
    }
}
