package org.descry.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Threads and memory of a run, neither of which changes a result. */
final class ExecutionOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: all cores); results do not depend on it.")
    private Integer threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.class,
            description = "Memory to use, such as 8G (default: half of what is there).")
    // The launcher reads the same option and sets the heap.
    private Long memory;

    /** Returns the number of threads asked for, or of cores. */
    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw Wrong.usage(spec, "--threads: expected at least 1, got " + threads);
        }
        return threads;
    }

    /** Returns the memory asked for (bytes), or what this process has. */
    long memory() {
        long most = Runtime.getRuntime().maxMemory();
        return memory == null ? most : Math.min(most, memory);
    }

    /**
     * Reads sizes such as {@code 512M} and {@code 8G}; the launcher turns the same text into a heap
     * size.
     */
    static final class MemorySize implements ITypeConverter<Long> {

        private static final long LEAST = 256L << 20;
        private static final Pattern SIZE =
                Pattern.compile("([1-9][0-9]{0,5})([MG])(I?B)?", Pattern.CASE_INSENSITIVE);

        @Override
        public Long convert(String text) {
            Matcher matcher = SIZE.matcher(text);
            if (matcher.matches()) {
                int shift = matcher.group(2).equalsIgnoreCase("M") ? 20 : 30;
                long size = Long.parseLong(matcher.group(1)) << shift;
                if (size >= LEAST) {
                    return size;
                }
            }
            throw new TypeConversionException(
                    "expected a size of at least 256M, such as 8G, got '" + text + "'");
        }
    }
}
