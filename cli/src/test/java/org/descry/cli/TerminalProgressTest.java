package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Interruption interruption = new Interruption();

    @Test
    void halfDoneInTwelveSecondsTakesTwelveMore() {
        assertEquals(
                "search: 50 % (5 of 10), about 12 s left",
                TerminalProgress.plain("search", 5, 10, TimeUnit.SECONDS.toNanos(12)));
    }

    @Test
    void longWaitsAreToldInMinutesAndHours() {
        assertEquals(
                "search: 10 % (1 of 10), about 9 min left",
                TerminalProgress.plain("search", 1, 10, TimeUnit.MINUTES.toNanos(1)));
        assertEquals(
                "search: 10 % (1 of 10), about 9.0 h left",
                TerminalProgress.plain("search", 1, 10, TimeUnit.HOURS.toNanos(1)));
    }

    @Test
    void unknownTotalIsACount() {
        assertEquals("candidates: 7", TerminalProgress.plain("candidates", 7, 0, 1));
    }

    @Test
    void shortPhasesLeaveNoTrace() {
        for (boolean interactive : new boolean[] {true, false}) {
            try (TerminalProgress progress = progress(interactive, false)) {
                progress.phase("load", 2);
                progress.step(1);
                progress.step(2);
                progress.phase("search", 0);
                progress.step(1);
            }
            assertEquals("", screen.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWasFoundIsShownBelowTheBarAndRemovedWithIt() throws InterruptedException {
        try (TerminalProgress progress = progress(true, false)) {
            progress.phase("evolving formulas", 10);
            Thread.sleep(1200); // lines come after a second only
            progress.found(List.of("   1        0.50  x", "   3        0.20  x*z"));
            progress.found(List.of("   1        0.50  x", "   3        0.10  x/z"));
        }
        String text = screen.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("0.20  x*z\u001b[K\u001b[J\u001b[2A"), text);
        assertFalse(text.contains("x/z"), "at most once a second");
        assertTrue(text.endsWith("\u001b[J"), text);
    }

    @Test
    void whatWasFoundIsNotShownWhenQuietOrTooEarly() {
        for (boolean interactive : new boolean[] {true, false}) {
            for (boolean quiet : new boolean[] {true, false}) {
                try (TerminalProgress progress = progress(interactive, quiet)) {
                    progress.phase("evolving formulas", 10);
                    progress.found(List.of("   1        0.50  x"));
                }
            }
        }
        assertEquals("", screen.toString(StandardCharsets.UTF_8));
    }

    @Test
    void notesStayUnlessQuiet() {
        progress(false, false).note("two rows were left out");
        assertEquals("two rows were left out\n", screen.toString(StandardCharsets.UTF_8));
        screen.reset();
        progress(false, true).note("two rows were left out");
        assertEquals("", screen.toString(StandardCharsets.UTF_8));
    }

    @Test
    void interruptionCancelsTheWork() {
        try (TerminalProgress progress = progress(false, true)) {
            assertFalse(progress.cancelled());
            interruption.request();
            assertTrue(progress.cancelled());
        }
    }

    private TerminalProgress progress(boolean interactive, boolean quiet) {
        PrintStream err = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return new TerminalProgress(new Terminal(err, err, interactive, 80, interruption), quiet);
    }
}
