package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.regression.physics.Physics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that the rows speak against. */
final class DoubtedPhysicsTest {
    @TempDir private Path folder;

    /** y = 3 u - x with u close to x: y grows with x over the rows, and falls at the same u. */
    private StudyRows rows() throws IOException {
        StringBuilder table = new StringBuilder("x,u,w,y (eV)\n");
        for (int i = 0; i < 40; i++) {
            double x = i;
            double u = i + 6 * (i * 7 % 5 - 2);
            double w = i * 17 % 40;
            table.append("%s,%s,%s,%s\n".formatted(x, u, w, 3 * u - x));
        }
        Path file = folder.resolve("t.csv");
        Files.writeString(file, table.toString());
        return StudyRows.of(
                Study.read(file.toString()), StudySettings.of("t", file.toString(), "y"));
    }

    private List<String> doubts(String... rules) throws IOException {
        return DoubtedPhysics.of(Physics.parse(List.of(rules)), rows());
    }

    @Test
    void anOppositeTrendIsNamedWithItsRankCorrelation() throws IOException {
        List<String> doubts = doubts("decreasing in u");
        assertEquals(1, doubts.size());
        assertTrue(
                doubts.get(0).startsWith("The rows speak against \"decreasing in u\""),
                doubts.get(0));
        assertTrue(doubts.get(0).contains("y rises with u"), doubts.get(0));
    }

    @Test
    void aTrendThatAnotherColumnMakesIsNoDoubt() throws IOException {
        assertEquals(List.of(), doubts("decreasing in x"));
    }

    @Test
    void rulesThatTheRowsFollowOrSayNothingOfAreNotDoubted() throws IOException {
        assertEquals(
                List.of(), doubts("increasing in u", "decreasing in w", "symmetric in x and w"));
        assertEquals(List.of(), doubts("increasing in w"));
    }

    /** Tasks of so many rows each, in which y falls with x throughout. */
    private List<String> ofTasks(int tasks, int each) throws IOException {
        StringBuilder table = new StringBuilder("x,t,y\n");
        for (int t = 0; t < tasks; t++) {
            for (int k = 0; k < each; k++) {
                double x = (t + 1) * (k - 0.5 * (each - 1));
                table.append("%s,t%d,%s\n".formatted(x + 100 * t, t, -x));
            }
        }
        Path file = folder.resolve("tasks.csv");
        Files.writeString(file, table.toString());
        StudySettings settings =
                StudySettings.of("t", file.toString(), "y")
                        .withRows(
                                new RowSettings(
                                        Optional.of(RowSettings.Tasks.parse("t:offset")),
                                        Optional.empty()));
        return DoubtedPhysics.of(
                Physics.parse(List.of("increasing in x")),
                StudyRows.of(Study.read(file.toString()), settings));
    }

    @Test
    void everyTaskTakesARowAway() throws IOException {
        // 12 rows: 3.3 standard errors of 1/sqrt(12 - 1), but 2.4 of 1/sqrt(12 - 6)
        assertEquals(List.of(), ofTasks(6, 2));
        // 18 rows: 3.5 of 1/sqrt(18 - 6)
        assertEquals(1, ofTasks(6, 3).size());
    }

    @Test
    void whereOtherColumnsCannotBeToldApartThatIsSaid() throws IOException {
        StringBuilder table = new StringBuilder("x,a,b,c,d,y\n");
        for (int i = 0; i < 12; i++) {
            table.append(
                    "%d,%d,%d,%d,%d,%d\n"
                            .formatted(i, i * 5 % 12, i * 7 % 12, i * i % 11, i * i * i % 13, -i));
        }
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, table.toString());
        StudyRows rows =
                StudyRows.of(
                        Study.read(file.toString()), StudySettings.of("t", file.toString(), "y"));
        List<String> doubts = DoubtedPhysics.of(Physics.parse(List.of("increasing in x")), rows);
        assertEquals(1, doubts.size());
        assertTrue(
                doubts.get(0).contains("too few rows to tell whether other columns make it"),
                doubts.get(0));
    }

    @Test
    void limitsThatManyRowsLieBeyondAreNamedInTheirUnits() throws IOException {
        assertEquals(List.of(), doubts("above -100 eV"));
        String doubt = doubts("below 60000 meV").get(0);
        assertTrue(doubt.contains("of 40 lie outside"), doubt);
    }
}
