package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.descry.regression.search.Execution;

/** Does numbered pieces of work on several threads; which thread does which piece never matters. */
final class Work {
    private Work() {}

    /** One thread's way of doing pieces, with its own scratch space. */
    interface Worker {
        void piece(int index);
    }

    /**
     * Does all pieces and returns the workers, whose results the caller merges in a way that does
     * not depend on who did what.
     *
     * @throws CancellationException when the execution says stop
     */
    static <W extends Worker> List<W> all(
            String phase, int pieces, Execution execution, Supplier<W> newWorker) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<W> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < Math.max(1, Math.min(execution.threads(), pieces)); t++) {
            W worker = newWorker.get();
            workers.add(worker);
            Runnable loop =
                    () -> {
                        try {
                            int index;
                            while ((index = next.getAndIncrement()) < pieces
                                    && failure.get() == null) {
                                check(execution, phase);
                                worker.piece(index);
                                execution.progress().step(phase, done.incrementAndGet(), pieces);
                            }
                        } catch (RuntimeException | Error e) {
                            failure.compareAndSet(null, e);
                        }
                    };
            threads.add(new Thread(loop, "descry-" + t));
        }
        threads.subList(1, threads.size()).forEach(Thread::start);
        threads.get(0).run();
        for (Thread t : threads.subList(1, threads.size())) {
            joinUninterruptibly(t);
        }
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return workers;
    }

    /**
     * Goes on unless the search is to stop.
     *
     * @throws CancellationException when the execution says stop
     */
    static void check(Execution execution, String phase) {
        if (execution.cancelled().getAsBoolean()) {
            throw new CancellationException("stopped during: " + phase);
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
