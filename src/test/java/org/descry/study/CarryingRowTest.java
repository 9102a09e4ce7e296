package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.search.FoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row that a formula owes its fit to. */
final class CarryingRowTest {
    @TempDir private Path folder;

    private Optional<String> named(double[] x, double[] y) throws IOException {
        StringBuilder table = new StringBuilder("name,x,y\n");
        for (int i = 0; i < x.length; i++) {
            table.append("row").append(i).append(',').append(x[i]).append(',').append(y[i]);
            table.append('\n');
        }
        Path file = folder.resolve("t.csv");
        Files.writeString(file, table.toString());
        StudySettings settings = StudySettings.of("t", file.toString(), "y");
        Fit fit = LeastSquares.fit(new double[][] {x}, y, true);
        FoundModel model =
                FoundModel.of(
                        List.of(Expression.parse("x")),
                        fit.coefficients(),
                        fit.intercept(),
                        fit.loss());
        return CarryingRow.of(model, StudyRows.of(Study.read(file.toString()), settings));
    }

    @Test
    void aRowFarOutThatMakesTheWholeCorrelationIsNamed() throws IOException {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 100};
        double[] y = {3, 1, 2, 3, 1, 2, 2, 50};
        String sentence = named(x, y).orElseThrow();
        assertTrue(sentence.contains("line 9 (row7)"), sentence);
        // the other seven alone: R² of a straight line through them
        double[] otherX = java.util.Arrays.copyOf(x, 7);
        double[] otherY = java.util.Arrays.copyOf(y, 7);
        Fit fit = LeastSquares.fit(new double[][] {otherX}, otherY, true);
        Fit mean = LeastSquares.fit(new double[0][], otherY, true);
        double r2 = 1 - fit.loss() * fit.loss() / (mean.loss() * mean.loss());
        assertTrue(sentence.contains("explains %.0f %%".formatted(100 * r2)), sentence);
    }

    @Test
    void aStraightLineOwesItsFitToNoRow() throws IOException {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {1.1, 1.9, 3.2, 3.9, 5.1, 6, 6.8, 8.1};
        assertEquals(Optional.empty(), named(x, y));
    }
}
