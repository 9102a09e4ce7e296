package org.descry.regression.internal.kernels;

import java.util.Set;
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
 * Features scored per second: all pairs of 256 features with 256 others, against one target, in
 * double precision alone or with what single precision rejects first. {@link
 * MultiplyAddPeakBenchmark} says what share of the machine that is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PairTileBenchmark {
    private static final int FEATURES = 256;
    private static final int PAIRS = FEATURES * FEATURES;
    private static final int PLAIN_LEFT = 4;
    private static final int PLAIN_PAIRS = PLAIN_LEFT * FEATURES;

    @Param({"18", "82", "500", "3000"})
    private int rows;

    @Param({"double", "single"})
    private String rejectedIn;

    private PairWorkload work;
    private PairTile tile;

    @Setup
    public void pack() {
        Set<Panel> doubles = Panel.both(PairWorkload.SIX);
        boolean single = rejectedIn.equals("single");
        work = new PairWorkload(FEATURES, rows, 0.9, single ? Panel.fastest(doubles) : doubles);
        tile = PairTile.best();
    }

    @Benchmark
    @OperationsPerInvocation(3 * PAIRS)
    public int sumDifferenceProduct() {
        return work.scan(tile, PairWorkload.SUM_DIFFERENCE_PRODUCT);
    }

    @Benchmark
    @OperationsPerInvocation(6 * PAIRS)
    public int sixOperations() {
        return work.scan(tile, PairWorkload.SIX);
    }

    @Benchmark
    @OperationsPerInvocation(3 * PLAIN_PAIRS)
    public int sumDifferenceProductByPlainLoops() {
        return work.plain(PairWorkload.SUM_DIFFERENCE_PRODUCT, PLAIN_LEFT);
    }

    @Benchmark
    @OperationsPerInvocation(6 * PLAIN_PAIRS)
    public int sixOperationsByPlainLoops() {
        return work.plain(PairWorkload.SIX, PLAIN_LEFT);
    }
}
