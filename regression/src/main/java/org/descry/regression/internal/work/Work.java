package org.descry.regression.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.descry.regression.search.Execution;

/** Does numbered pieces of work on several threads; which thread does which piece never matters. */
public final class Work {
    private final String phase;
    private final int pieces;
    private final Execution execution;
    private final AtomicInteger next;
    private final AtomicInteger done;
    private final AtomicBoolean pause = new AtomicBoolean();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Work(String phase, int from, int pieces, Execution execution) {
        this.phase = phase;
        this.pieces = pieces;
        this.execution = execution;
        this.next = new AtomicInteger(from);
        this.done = new AtomicInteger(from);
    }

    /** One thread's way of doing pieces, with its own scratch space. */
    public interface Worker {
        void piece(int index);
    }

    /**
     * Does pieces until all are done, a checkpoint is due, or the execution says stop.
     *
     * @param from the first piece to do
     * @param pieces number of pieces
     * @param workers one per thread, each with what it has found so far
     * @return how many of the first pieces are done; each of them wholly, by some worker
     */
    public static int go(
            String phase,
            int from,
            int pieces,
            Execution execution,
            List<? extends Worker> workers) {
        Work work = new Work(phase, from, pieces, execution);
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers) {
            threads.add(new Thread(() -> work.loop(worker), "descry-" + threads.size()));
        }
        threads.subList(1, threads.size()).forEach(Thread::start);
        threads.get(0).run();
        for (Thread t : threads.subList(1, threads.size())) {
            joinUninterruptibly(t);
        }
        work.throwWhatFailed();
        return Math.min(pieces, work.next.get());
    }

    private void loop(Worker worker) {
        try {
            while (failure.get() == null && !pause.get() && !execution.cancelled().getAsBoolean()) {
                int index = next.getAndIncrement();
                if (index >= pieces) {
                    return;
                }
                worker.piece(index);
                execution.progress().step(phase, done.incrementAndGet(), pieces);
                if (execution.checkpoints().due()) {
                    pause.set(true);
                }
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void throwWhatFailed() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    /**
     * Goes on unless the search is to stop.
     *
     * @throws CancellationException when the execution says stop
     */
    public static void check(Execution execution, String phase) {
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
