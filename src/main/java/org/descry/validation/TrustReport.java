package org.descry.validation;

import java.util.List;
import java.util.Optional;

/**
 * All that a validation found.
 *
 * @param subject what was validated
 * @param settings what was asked for
 * @param formula the formula that the search finds when it is repeated on all rows; empty when it
 *     was stopped before
 * @param same whether that is the formula of the run
 * @param runs runs on the same data
 * @param unseen error by each way to hold out rows
 * @param stability formulas on parts of the rows
 * @param learning what more rows would bring
 * @param rows rows on which most depends
 * @param longer whether longer formulas gain
 * @param complete whether nothing was stopped
 */
record TrustReport(
        Subject subject,
        ValidationSettings settings,
        Optional<String> formula,
        boolean same,
        Answer<RunsOnTheData> runs,
        List<Way> unseen,
        Answer<Stability> stability,
        Answer<LearningCurve> learning,
        Answer<RowInfluence> rows,
        Answer<LongerSteps> longer,
        boolean complete) {
    TrustReport {
        unseen = List.copyOf(unseen);
    }

    /** A way to hold out rows, and the error it gave. */
    record Way(HoldOut way, Answer<HeldOutError> answer) {}

    /** Returns the ways that gave an error. */
    List<HeldOutError> errors() {
        return unseen.stream().map(w -> w.answer().result()).flatMap(Optional::stream).toList();
    }

    /** Returns the worse of random rows and groups of the table: the error to be told. */
    Optional<HeldOutError> headline() {
        return errors().stream()
                .filter(e -> e.way().kind().headline())
                .max((a, b) -> Double.compare(a.error(), b.error()));
    }
}
