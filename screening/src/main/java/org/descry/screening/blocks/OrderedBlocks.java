package org.descry.screening.blocks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * Does blocks on several threads and hands their results over one by one, in the order of the
 * blocks; only a few wait at a time, so results may be large in number.
 */
public final class OrderedBlocks {

    private OrderedBlocks() {}

    /**
     * Takes the results, on the thread that started the work.
     *
     * @param <T> what a block gives
     * @param <E> what may go wrong with it
     */
    @FunctionalInterface
    public interface Receiver<T, E extends Exception> {

        /**
         * Takes the result of one block; those before it have been taken.
         *
         * @throws E if it cannot be kept; the work then ends
         */
        void take(T result) throws E;
    }

    /**
     * Does all blocks.
     *
     * @param blocks how many there are; they are numbered from 0
     * @param threads how many threads work, at least 1; does not change what is handed over
     * @param work what a block gives: a pure function of its number
     * @param receiver takes the results
     * @param cancelled asked after each block; once true, no more are handed over
     * @return true when all were handed over
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws E if the receiver does
     */
    public static <T, E extends Exception> boolean run(
            long blocks,
            int threads,
            LongFunction<T> work,
            Receiver<? super T, E> receiver,
            BooleanSupplier cancelled)
            throws E {
        if (!(threads >= 1)) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<T>> running = new ArrayDeque<>();
            long started = 0;
            for (long taken = 0; taken < blocks; taken++) {
                while (started < blocks && running.size() < 2 * threads) {
                    long block = started++;
                    running.add(workers.submit(() -> work.apply(block)));
                }
                receiver.take(result(running.remove()));
                if (cancelled.getAsBoolean() && taken + 1 < blocks) {
                    return false;
                }
            }
            return true;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        }
    }
}
