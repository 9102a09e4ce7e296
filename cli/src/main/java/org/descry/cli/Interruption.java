package org.descry.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a polite request of the system to stop. Commands ask {@link #requested()} between
 * pieces of work, write what they have, and return; the process then ends with the code of the
 * signal (130 for Ctrl-C).
 */
final class Interruption {

    /** How long the process stays to write what it has (s). */
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    /** Returns whether the work is to stop. */
    boolean requested() {
        return requested;
    }

    /** Asks the work to stop, as Ctrl-C does. */
    void request() {
        requested = true;
    }

    /**
     * Makes Ctrl-C ask instead of ending the process at once. To be called once, by the process's
     * main.
     */
    void listen(PrintStream messages) {
        Thread hook = new Thread(() -> stop(messages), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says that nothing is left to be written; a process that is stopping then ends. */
    void finished() {
        finished.countDown();
    }

    private void stop(PrintStream messages) {
        if (finished.getCount() == 0) {
            return;
        }
        request();
        messages.println();
        messages.println("stopping after the current step; finished results are kept");
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                messages.println("stopped before the current step was done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
