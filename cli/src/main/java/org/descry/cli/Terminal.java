package org.descry.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, progress and errors to {@code err}, both UTF-8.
 *
 * @param out results
 * @param err messages
 * @param interactive whether a person sees {@code err} as it appears, so that a bar may redraw
 *     itself
 * @param columns width of {@code err} in characters
 * @param interruption whether the person asked to stop
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        boolean interactive,
        int columns,
        Interruption interruption) {

    /** Set by the launcher when the process's messages are to go to another descriptor than 2. */
    private static final String ERROR_DESCRIPTOR = "descry.stderr";

    /**
     * Returns the terminal of this process. The launcher tells by system properties what Java
     * cannot find out: whether stderr is a terminal, how wide it is, and where it is while the
     * JVM's own stderr is filtered.
     */
    static Terminal ofProcess(Interruption interruption) {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(errorDescriptor()),
                Boolean.getBoolean("descry.terminal"),
                Integer.getInteger("descry.columns", 80),
                interruption);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static FileDescriptor errorDescriptor() {
        Integer number = Integer.getInteger(ERROR_DESCRIPTOR);
        if (number == null) {
            return FileDescriptor.err;
        }
        try {
            Constructor<FileDescriptor> constructor =
                    FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(number);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            // Without the launcher's --add-opens, or on another Java: the filtered stderr serves as
            // well.
            return FileDescriptor.err;
        }
    }
}
