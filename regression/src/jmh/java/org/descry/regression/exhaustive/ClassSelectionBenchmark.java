package org.descry.regression.exhaustive;

import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Features made and scored per second for one model of two classes, both scores, where one in five
 * hundred is wanted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClassSelectionBenchmark {
    private static final int PRODUCTS = ClassWorkload.FEATURES * ClassWorkload.FEATURES;

    @Param({"200", "576"})
    private int rows;

    private ClassWorkload vectors;
    private ClassWorkload plain;

    @Setup
    public void make() {
        vectors = new ClassWorkload(rows, TargetSums.best());
        plain = new ClassWorkload(rows, new ScalarTargetSums());
    }

    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public int bounded() {
        return vectors.bounded();
    }

    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public int boundedByPlainLoops() {
        return plain.bounded();
    }

    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public int everyFeatureSorted() {
        return vectors.sorted();
    }
}
