package org.descry.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.descry.study.Progress;

/**
 * Shows how far a run is and how long it will take: one bar that redraws itself when a person
 * watches, a plain line every few seconds otherwise, nothing when asked to be quiet. Phases shorter
 * than a second leave no trace. Steps may be reported from any thread.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_LINES_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int REDRAW_MILLIS = 500;

    private static final int MOST_LINES = 8;
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private final boolean quiet;

    private Optional<ProgressBar> bar = Optional.empty();
    private String phase = "";
    private long total;
    private long phaseStart;
    private long lastLine = System.nanoTime();
    private long lastTable = System.nanoTime();
    private boolean tabled;
    private String best = "";

    TerminalProgress(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public synchronized void phase(String name, long steps) {
        close();
        phase = name;
        total = steps;
        phaseStart = System.nanoTime();
        if (quiet) {
            return;
        }
        if (terminal.interactive()) {
            bar = Optional.of(open(name, steps));
        } else if (phaseStart - lastLine > BETWEEN_LINES_NANOS) {
            line(name);
        }
    }

    @Override
    public synchronized void step(long done) {
        bar.ifPresent(each -> each.stepTo(done));
        long now = System.nanoTime();
        if (quiet || terminal.interactive() || now - lastLine < BETWEEN_LINES_NANOS) {
            return;
        }
        line(plain(phase, done, total, now - phaseStart));
    }

    /** Shows lines below the bar when a person watches, otherwise the best one when it is new. */
    @Override
    public synchronized void found(List<String> lines) {
        long now = System.nanoTime();
        if (quiet || lines.isEmpty()) {
            return;
        }
        if (!terminal.interactive()) {
            String last = lines.get(lines.size() - 1).strip();
            if (!last.equals(best) && now - lastLine >= BETWEEN_LINES_NANOS) {
                best = last;
                line("best so far (complexity, error, features): " + last);
            }
        } else if (bar.isPresent()
                && now - phaseStart > PATIENCE_NANOS
                && now - lastTable > PATIENCE_NANOS) {
            lastTable = now;
            table(lines);
        }
    }

    /** Draws lines below the cursor and leaves it where it was. */
    private void table(List<String> lines) {
        List<String> shown = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        StringBuilder text = new StringBuilder();
        for (String each : shown) {
            int room = Math.min(each.length(), terminal.columns() - 1);
            text.append('\n').append('\r').append(each, 0, room).append(CLEAR_LINE);
        }
        text.append(CLEAR_BELOW).append("\u001b[").append(shown.size()).append("A\r");
        terminal.err().print(text);
        terminal.err().flush();
        tabled = true;
    }

    @Override
    public synchronized void note(String sentence) {
        if (!quiet) {
            erase();
            line(sentence);
        }
    }

    @Override
    public boolean cancelled() {
        return terminal.interruption().requested();
    }

    /** Returns this, as tools report to it: a new name is a new phase. */
    org.descry.tools.Progress ofTool() {
        return this::stepOf;
    }

    private synchronized void stepOf(String name, long done, long steps) {
        if (!name.equals(phase)) {
            phase(name, steps);
        }
        step(done);
    }

    /** Ends the current phase. */
    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        if (tabled) {
            terminal.err().print(CLEAR_BELOW);
            tabled = false;
        }
    }

    /** Returns a line such as {@code search: 40 % (4 of 10), about 12 s left}. */
    static String plain(String name, long done, long total, long elapsedNanos) {
        if (total <= 0) {
            return name + ": " + done;
        }
        String part =
                String.format(
                        Locale.ROOT, "%s: %d %% (%d of %d)", name, 100 * done / total, done, total);
        if (done <= 0 || done >= total) {
            return part;
        }
        double left = (double) elapsedNanos / done * (total - done) / 1e9;
        return part + ", about " + duration(left) + " left";
    }

    private static String duration(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 5400
                ? Math.round(seconds / 60) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private ProgressBar open(String name, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(steps > 0 ? steps : -1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new Line())
                .build();
    }

    private void line(String text) {
        lastLine = System.nanoTime();
        terminal.err().println(text);
    }

    private void erase() {
        if (bar.isPresent()) {
            terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
        }
    }

    /** The line on which the bar draws itself. */
    private final class Line implements ProgressBarConsumer {

        private final long start = System.nanoTime();
        private final PrintStream err = terminal.err();
        private boolean drawn;

        @Override
        public int getMaxRenderedLength() {
            return terminal.columns() - 1;
        }

        @Override
        public void accept(String text) {
            if (drawn || System.nanoTime() - start > PATIENCE_NANOS) {
                drawn = true;
                err.print("\r" + text);
                err.flush();
            }
        }

        @Override
        public void close() {
            if (drawn) {
                err.println();
            }
        }
    }
}
