package org.descry.regression.internal.kernels;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Floating-point operations per second of fused multiply-adds on sixteen independent registers:
 * what one core can do at most.
 *
 * <p>{+, -, ×} of one pair takes 6 operations per row, that is 2 per feature and row; the six take
 * 24 per pair and row.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MultiplyAddPeakBenchmark {
    @Benchmark
    @OperationsPerInvocation(MultiplyAddPeak.OPERATIONS)
    public double peak() {
        return MultiplyAddPeak.run(1e-9);
    }
}
