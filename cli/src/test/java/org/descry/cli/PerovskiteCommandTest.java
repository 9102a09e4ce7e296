package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerovskiteCommandTest {

    @TempDir private Path folder;

    @Test
    void perovskiteColumnsAreAppendedAndEmptyOnesExplained() throws IOException {
        Path out = folder.resolve("out.csv");
        CommandLineRun run =
                features(
                        "formula\nLaFeO3\nFe2O3\n",
                        "--sets perovskite --radii shannon-weng --out " + out);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("neither ABX3 nor A2BB'X6"), run.out());
        assertTrue(run.out().contains("perovskite:shannon-weng"), run.out());
        Dataset table = DatasetReader.read(out);
        assertEquals(0.4206, table.numeric("mu_over_t").value(0), 5e-5);
        assertEquals("angstrom", table.numeric("rA").unit().symbol());
        assertTrue(Double.isNaN(table.numeric("tau").value(1)));
    }

    @Test
    void comparisonOfRadiiFitsTheScreen() throws IOException {
        CommandLineRun run = features("formula\nCaTiO3\nKFeF3\n", "--compare-conventions");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
        assertTrue(run.out().contains("-0.1278  KFeF3 (line 3)"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sets perovskite --radii weng | expected one of shannon-bartel",
                "--sets norms --radii shannon-weng | no set of 'norms' takes ionic radii",
                "--label x | --label goes with --compare-conventions",
            })
    void wrongUsageIsToldInOneSentence(String options, String message) throws IOException {
        CommandLineRun run = features("formula\nCaTiO3\n", options);
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.out());
        assertTrue(run.err().contains(message), run.err());
    }

    private CommandLineRun features(String content, String options) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), content);
        String line = "features " + file + " --formula formula " + options;
        return CommandLineRun.of(line.split(" "));
    }
}
